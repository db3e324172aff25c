"""A hand carries something away: what it means to the scene, moment by moment, and what puts it back."""

from __future__ import annotations

import pytest

from game.scenes.scene import LetGo, ScrollBy
from game.shell.pointing import CREEP, DRAG, Pointer
from game.ui.draw.geometry import Rect, Viewport, viewport
from game.ui.draw.widget import Widget
from game.ui.window.input import Down, Move, Press, Up
from tests.support.actions import Pressed

DRAGGED, OVER, DROPPED = Pressed("drag"), Pressed("over"), Pressed("drop")
VIEW: Viewport = viewport(1280, 720)


def table(*, reach: float = 0.0) -> Widget:
    """A card with a button on it, and a place that takes the card, in an area that may scroll."""
    button = Widget("button", Rect(100, 100, 100, 50), action=Pressed("press"))
    card = Widget("card", Rect(100, 100, 200, 50), (), (button,), drag=DRAGGED)
    place = Widget("place", Rect(100, 300, 200, 50), over=OVER, drop=DROPPED)
    area = Widget("area", Rect(0, 0, 1280, 600), (), (card, place), reach=reach)
    return Widget("page", Rect(0, 0, 1280, 720), (), (area,))


def told(pointer: Pointer, *inputs: Down | Up | Move, tree: Widget | None = None) -> list[object]:
    return [follows for one in inputs for follows in pointer.take(one, tree or table(), VIEW)]


def to(x: float, y: float) -> Move:
    return Move(x, y, held=True)


def test_a_hand_that_trembles_presses_and_carries_nothing() -> None:
    pointer = Pointer()
    assert told(pointer, Down(120, 120), to(120 + DRAG - 1, 120), Up(122, 120)) == [Press("button")]


@pytest.mark.parametrize("touch", [False, True], ids=["mouse", "finger"])
def test_a_card_is_carried_to_a_place_and_let_go(touch: bool) -> None:  # noqa: FBT001 - given by pytest
    pointer = Pointer()
    assert told(pointer, Down(120, 120, touch), to(120, 140)) == [DRAGGED]
    assert told(pointer, to(150, 310), to(160, 320)) == [OVER]
    assert told(pointer, Up(160, 320, touch)) == [DROPPED]
    assert pointer.carried is None
    assert not pointer.pressed


def test_let_go_where_nothing_takes_it_it_goes_back() -> None:
    pointer = Pointer()
    assert told(pointer, Down(120, 120), to(900, 120), Up(900, 120)) == [DRAGGED, LetGo()]


def test_it_may_leave_a_place_and_come_back() -> None:
    pointer = Pointer()
    told(pointer, Down(120, 120), to(150, 310), to(900, 310))
    assert told(pointer, to(150, 310), Up(150, 310)) == [OVER, DROPPED]


def test_nothing_is_under_a_mouse_that_carries() -> None:
    pointer = Pointer()
    told(pointer, Down(120, 120), to(120, 110))
    assert pointer.hovered == "button"
    told(pointer, to(120, 140))
    assert pointer.hovered == ""


def test_an_opened_hand_lets_fall_and_presses_nothing_when_it_is_lifted() -> None:
    pointer = Pointer()
    assert not pointer.open_hand()
    told(pointer, Down(120, 120), to(150, 310))
    assert pointer.open_hand()
    assert told(pointer, to(120, 120), Up(120, 120)) == []


def test_what_is_gone_before_it_is_picked_up_is_not_carried() -> None:
    pointer = Pointer()
    told(pointer, Down(120, 120))
    assert told(pointer, to(150, 310), Up(150, 310), tree=Widget("page", Rect(0, 0, 1280, 720))) == []


@pytest.mark.parametrize(("y", "way"), [(590, CREEP), (10, -CREEP), (300, None)])
def test_what_is_carried_to_the_brink_scrolls(y: float, way: float | None) -> None:
    pointer = Pointer()
    tree = table(reach=500)
    told(pointer, Down(120, 120), to(700, 250), tree=tree)
    scrolls = [one for one in told(pointer, to(700, y), tree=tree) if isinstance(one, ScrollBy)]
    assert scrolls == ([] if way is None else [ScrollBy("area", way)])


def test_beside_what_can_be_carried_a_finger_scrolls_as_ever() -> None:
    pointer = Pointer()
    tree = table(reach=500)
    told(pointer, Down(900, 300, touch=True), to(900, 280), tree=tree)
    assert told(pointer, to(900, 270), tree=tree) == [ScrollBy("area", 10)]


def moved(by: float, action: Pressed) -> Widget:
    """A button that has slid away, or means something else by now."""
    return Widget(
        "page", Rect(0, 0, 1280, 720), (), (Widget("b", Rect(100, 100 + by, 100, 50), action=action),)
    )


def test_what_slides_away_below_a_hand_that_is_still_is_pressed_all_the_same() -> None:
    pointer = Pointer()
    told(pointer, Down(120, 120), tree=moved(0, Pressed("one")))
    assert told(pointer, Up(121, 120), tree=moved(60, Pressed("one"))) == [Press("b")]


def test_what_means_something_else_by_now_is_not_pressed() -> None:
    pointer = Pointer()
    told(pointer, Down(120, 120), tree=moved(0, Pressed("one")))
    assert told(pointer, Up(120, 120), tree=moved(0, Pressed("two"))) == []


def test_what_comes_below_a_hand_that_is_down_is_not_pressed() -> None:
    pointer = Pointer()
    told(pointer, Down(120, 120), tree=moved(300, Pressed("one")))
    assert told(pointer, Up(120, 120), tree=moved(0, Pressed("one"))) == []
