"""Under a notification nothing can be pressed, and what is large can be pressed below it."""

from game.action import Action
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget, find, pressables
from game.ui.parts.covering import covered


class Go(Action, frozen=True):
    """Anything."""


def button(id_: str, rect: Rect, *children: Widget) -> Widget:
    return Widget(id_, rect, (), children, role="button", name=id_, action=Go(), first=True)


NOTE = Rect(0, 10, 100, 40)
HEAD, LIST, BESIDE = Rect(0, 0, 100, 50), Rect(0, 30, 100, 400), Rect(200, 10, 50, 40)


def test_what_lies_under_it_is_read_and_not_pressed() -> None:
    tree = covered(
        Widget("app", Rect(0, 0, 300, 500), (), (button("head", HEAD), button("beside", BESIDE))), NOTE
    )
    assert [here.widget.id for here in pressables(tree)] == ["beside"]
    head = find(tree, "head")
    assert head is not None
    assert (head.widget.name, head.widget.role, head.widget.rect, head.widget.first) == (
        "head",
        "text",
        HEAD,
        False,
    )


def test_what_is_large_is_pressed_below_it() -> None:
    tree = covered(Widget("app", Rect(0, 0, 300, 500), (), (button("list", LIST),)), NOTE)
    (here,) = pressables(tree)
    assert here.widget.rect == Rect(0, 54, 100, 376)
    assert not here.widget.rect.intersects(NOTE)


def test_what_lies_deep_is_found() -> None:
    inner = Widget("group", HEAD, (), (button("head", HEAD),))
    assert pressables(covered(Widget("app", Rect(0, 0, 300, 500), (), (inner,)), NOTE)) == ()


def test_what_does_not_touch_it_stays_as_it_is() -> None:
    tree = Widget("app", Rect(0, 60, 300, 400), (), (button("low", Rect(0, 60, 100, 400)),))
    assert covered(tree, NOTE) == tree
