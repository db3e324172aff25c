"""A layer remembers what is focused and how far its areas are scrolled, without any app around it."""

import pytest

from game.scenes.menu import Menu
from game.shell.layer import LINE, PAGE, Layer
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from tests.support.actions import PRESSED

AREA = Rect(0, 0, 400, 100)


def tree(layer: Layer, *, from_end: bool = False) -> Widget:
    """A scroll area, three times as high inside, with a button at its top and one at its end."""
    moved = layer.scrolled.get("area", 0.0)
    top = moved - 200 if from_end else -moved
    buttons = (
        Widget("first", Rect(0, top, 400, 40), action=PRESSED),
        Widget("last", Rect(0, top + 260, 400, 40), action=PRESSED),
    )
    area = Widget("area", AREA, (), buttons, clip=True, reach=200.0, moved=moved, from_end=from_end)
    return Widget("page", AREA, (), (area,))


@pytest.fixture
def layer() -> Layer:
    """A layer in which nothing was done yet."""
    return Layer(Menu())


def test_what_is_focused_is_brought_into_sight(layer: Layer) -> None:
    layer.focus_on(tree(layer), "last")
    assert layer.focus == "last"
    assert layer.scrolled["area"] == 200


def test_an_arrow_moves_the_focus_where_something_lies_that_way_and_else_scrolls(layer: Layer) -> None:
    layer.focus_on(tree(layer), "first")
    layer.move(tree(layer), "up")
    assert (layer.focus, layer.scrolled.get("area", 0.0)) == ("first", 0.0)
    layer.move(tree(layer), "down")
    assert layer.focus == "last"
    layer.scrolled["area"] = 100.0
    layer.move(tree(layer), "down")
    assert (layer.focus, layer.scrolled["area"]) == ("last", 100 + 100 * LINE)


def test_nothing_scrolls_beyond_its_reach(layer: Layer) -> None:
    moved = []
    for _ in range(4):
        layer.page(tree(layer), 1)
        moved.append(layer.scrolled["area"])
    assert moved == [100 * PAGE, 200 * PAGE, 200, 200]


@pytest.mark.parametrize("from_end", [False, True])
def test_after_its_end_a_text_begins_anew(layer: Layer, *, from_end: bool) -> None:
    moved = []
    for _ in range(4):
        layer.turn(tree(layer, from_end=from_end).children[0])
        moved.append(layer.scrolled["area"])
    assert moved == [80, 160, 200, 0]
