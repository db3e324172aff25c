"""What a story shows: a phone that goes away is a picture."""

from game.scenes.play.play_view import unpressable
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget, numbered, pressables, scroll_area, texts
from tests.support.actions import PRESSED

PLACE = Rect(0, 0, 100, 100)


def test_a_phone_that_goes_away_can_not_be_pressed_told_or_scrolled_and_takes_no_number_keys() -> None:
    switch = Widget("switch", PLACE, role="button", name="Who sees me", value="all", action=PRESSED, digit=2)
    area = Widget("area", PLACE, children=(switch,), reach=50.0)
    phone = Widget("phone", PLACE, children=(area,), name="Phone")
    answers = Widget("choice:2", PLACE, role="button", name="Tell Mum", action=PRESSED)
    assert numbered(Widget("page", PLACE, children=(phone, answers)), 2) == "switch"
    tree = Widget("page", PLACE, children=(unpressable(phone), answers))
    assert numbered(tree, 2) == "choice:2"
    assert [here.widget.id for here in pressables(tree)] == ["choice:2"]
    assert texts(tree) == ("Tell Mum",)
    assert scroll_area(tree, 50, 50) is None
