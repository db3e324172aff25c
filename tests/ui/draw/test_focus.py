"""Bringing the focus into sight."""

from game.ui.draw.focus import reveal
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from tests.support.actions import PRESSED

PAGE = Rect(0, 0, 100, 100)


def area(moved: float, y: float) -> Widget:
    """A page with a scroll area that is moved so far, and in it a button at `y` as it is shown."""
    inside = Widget("button", Rect(0, y, 100, 20), action=PRESSED)
    return Widget(
        "page", PAGE, children=(Widget("area", PAGE, children=(inside,), reach=500.0, moved=moved),)
    )


def test_what_is_in_sight_moves_nothing() -> None:
    assert reveal(area(0.0, 40), "button", {}) == {}


def test_what_lies_below_is_brought_up_and_what_lies_above_down() -> None:
    assert reveal(area(0.0, 100), "button", {}) == {"area": 28.0}
    assert reveal(area(200.0, -20), "button", {"area": 200.0}) == {"area": 172.0}


def test_an_area_that_begins_elsewhere_than_at_its_start_goes_on_from_there() -> None:
    assert reveal(area(300.0, -20), "button", {}) == {"area": 272.0}


def test_a_key_before_the_last_was_shown_scrolls_from_where_things_are() -> None:
    """Two of Tab in one frame went both ways one after the other, and past what had the focus."""
    assert reveal(area(0.0, 100), "button", {"area": 300.0}) == {"area": 28.0}
    assert reveal(area(40.0, 40), "button", {"area": 300.0}) == {"area": 40.0}
