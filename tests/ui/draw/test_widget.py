"""Trees of widgets: what is hit, where the focus goes, what is read aloud."""

import msgspec
import pytest

from game.ui.draw.focus import move, reveal, settle
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import (
    Widget,
    find,
    flatten,
    hit,
    numbered,
    pressables,
    pressed_elsewhere,
    scope,
    scroll_area,
    texts,
)

PAGE = Rect(0, 0, 400, 300)


def key(name: str, x: float, y: float, **more: object) -> Widget:
    return Widget(name, Rect(x, y, 50, 50), role="button", name=name, action=name, **more)  # type: ignore[arg-type]


def page(*children: Widget, elsewhere: str = "") -> Widget:
    return Widget("page", PAGE, children=children, elsewhere=elsewhere)


def grid() -> Widget:
    children = (key("a", 0, 0), key("b", 100, 0), key("c", 0, 100), key("d", 100, 100, first=True))
    return Widget("page", PAGE, children=children)


def test_the_topmost_widget_is_hit() -> None:
    tree = Widget("page", PAGE, children=(key("below", 0, 0), key("above", 20, 20)))
    found = hit(tree, 30, 30)
    assert found is not None
    assert found.id == "above"
    assert hit(tree, 300, 200) is None


def test_what_a_scroll_area_hides_is_not_hit() -> None:
    area = Widget("area", Rect(0, 0, 60, 60), children=(key("deep", 0, 80),), clip=True, reach=70)
    tree = Widget("page", PAGE, children=(area,))
    assert hit(tree, 10, 90) is None
    assert scroll_area(tree, 10, 10) == area
    assert [here.widget.id for here in pressables(tree)] == ["deep"]


def test_a_number_takes_the_choice_of_that_number() -> None:
    assert numbered(grid(), 2) == "choice:2"


def test_where_widgets_have_numbers_of_their_own_no_other_number_does_anything() -> None:
    tree = Widget("page", PAGE, children=(key("choice:1", 0, 0, digit=2), key("choice:2", 100, 0)))
    assert [numbered(tree, number) for number in (1, 2, 3)] == ["", "choice:1", ""]


def test_a_disabled_widget_can_not_be_pressed_or_focused() -> None:
    tree = Widget("page", PAGE, children=(key("off", 0, 0, state=("disabled",)), key("on", 100, 0)))
    assert hit(tree, 10, 10) is None
    assert settle(tree, "off") == "on"


def test_a_modal_widget_keeps_presses_and_focus_inside() -> None:
    dialog = Widget("dialog", Rect(50, 50, 200, 200), children=(key("inside", 60, 60),), modal=True)
    tree = Widget("page", PAGE, children=(key("outside", 0, 0), dialog))
    assert scope(tree).id == "dialog"
    assert hit(tree, 10, 10) is None
    assert move(tree, "inside", "next") == "inside"


def test_what_is_above_can_be_reached_beside_a_modal_widget() -> None:
    dialog = Widget("dialog", Rect(50, 50, 200, 200), children=(key("inside", 60, 60),), modal=True)
    bar = Widget("bar", Rect(0, 0, 100, 40), children=(key("help", 0, 0),), above=True)
    tree = Widget("page", PAGE, children=(bar, key("outside", 100, 0), dialog))
    assert [here.widget.id for here in pressables(tree)] == ["help", "inside"]
    assert move(tree, "inside", "next") == "help"


def test_focus_settles_on_the_first_widget_and_keeps_what_is_still_there() -> None:
    assert settle(grid(), "") == "d"
    assert settle(grid(), "b") == "b"
    assert settle(Widget("empty", PAGE), "b") == ""


def test_tab_goes_round_and_arrows_go_across() -> None:
    assert move(grid(), "d", "next") == "a"
    assert move(grid(), "a", "previous") == "d"
    assert move(grid(), "a", "right") == "b"
    assert move(grid(), "a", "down") == "c"
    assert move(grid(), "d", "up") == "b"
    assert move(grid(), "b", "right") == "b"


def test_a_focused_widget_is_scrolled_into_sight() -> None:
    area = Widget("area", Rect(0, 0, 60, 60), children=(key("deep", 0, 80),), clip=True, reach=100)
    tree = Widget("page", PAGE, children=(area,))
    assert reveal(tree, "deep", {})["area"] == 78


def test_reading_order_is_tree_order() -> None:
    inner = Widget("list", PAGE, children=(Widget("x", PAGE, role="text", name="Hello", value="read"),))
    assert texts(Widget("page", PAGE, name="Title", children=(inner,))) == ("Title", "Hello read")
    assert find(inner, "x") is not None
    assert flatten(inner) == ()


def test_of_two_dialogs_the_one_that_opened_last_takes_the_input() -> None:
    asks = Widget("asks", Rect(100, 100, 100, 100), children=(key("yes", 110, 110),), modal=True)
    dialog = Widget("dialog", Rect(50, 50, 200, 200), children=(key("inside", 60, 60),), modal=True)
    for tree in (
        Widget("page", PAGE, children=(dialog, asks)),
        Widget("page", PAGE, children=(msgspec.structs.replace(dialog, children=(*dialog.children, asks)),)),
    ):
        assert scope(tree).id == "asks"
        assert [here.widget.id for here in pressables(tree)] == ["yes"]


def test_a_press_where_nothing_lies_means_what_the_root_says() -> None:
    tree = page(key("on", 0, 0), elsewhere="on")
    found = pressed_elsewhere(tree, 90, 90)
    assert found
    assert found.id == "on"
    assert pressed_elsewhere(page(key("on", 0, 0)), 90, 90) is None


@pytest.mark.parametrize("how", [{"above": True}, {"modal": True}, {"state": ("disabled",)}])
def test_but_not_on_what_lies_above_everything_nor_on_a_button_that_is_closed(how: dict[str, object]) -> None:
    there = Widget("there", Rect(60, 60, 40, 40), **how)  # type: ignore[arg-type]
    tree = page(key("on", 0, 0), there, elsewhere="on")
    assert pressed_elsewhere(tree, 80, 80) is None


def test_it_means_nothing_where_its_button_can_not_be_pressed_now() -> None:
    tree = page(key("on", 0, 0, state=("disabled",)), elsewhere="on")
    assert pressed_elsewhere(tree, 90, 90) is None
