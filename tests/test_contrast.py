"""What is read, and every icon, is told where it does not stand out from what it lies on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.draw.display import Box, Lines, Picture, Style
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from tests.support import contrasts
from tests.support.letters import shared_typesetter

if TYPE_CHECKING:
    from collections.abc import Iterator

PLACE = Rect(0, 0, 100, 40)


def faint(page: Widget) -> Iterator[str]:
    """What does not stand out, with the letters of all tests."""
    return contrasts.faint(page, shared_typesetter(1.0))


def shown(ink: str, ground: str, size: float) -> list[str]:
    """What is told of a text of that size."""
    text = Lines(PLACE, ("words",), Style(size), ink)
    return list(faint(Widget("page", PLACE, (Box(PLACE, ground), text))))


def test_a_pale_text_is_told_and_a_large_one_may_be_paler() -> None:
    assert shown("#888888", "#ffffff", 16) == ["'words' in #888888 on #ffffff: 3.5"]
    assert shown("#888888", "#ffffff", 30) == []
    assert shown("#000000", "#ffffff", 16) == []


def test_a_pale_icon_is_told() -> None:
    icon = Picture(PLACE, "icon", "help", ("#cccccc",))
    assert list(faint(Widget("page", PLACE, (Box(PLACE, "#ffffff"), icon)))) != []


def test_what_shines_through_counts() -> None:
    veil = Box(PLACE, "#000000b0")
    text = Lines(PLACE, ("words",), Style(16), "#999999")
    assert list(faint(Widget("page", PLACE, (Box(PLACE, "#000000"), veil, text)))) == []
    assert list(faint(Widget("page", PLACE, (Box(PLACE, "#ffffff"), veil, text)))) != []
    assert list(faint(Widget("page", PLACE, (Picture(PLACE, "place", "bus"), veil, text)))) != []


def test_what_cannot_be_pressed_now_may_be_pale() -> None:
    text = Lines(PLACE, ("words",), Style(16), "#cccccc")
    shapes = (Box(PLACE, "#ffffff"), text)
    assert list(faint(Widget("page", PLACE, shapes, state=("disabled",)))) == []


def test_a_line_that_is_scrolled_out_but_for_its_blank_edge_is_not_read() -> None:
    def left(h: float) -> list[str]:
        text = Widget("text", PLACE, (Lines(PLACE, ("words",), Style(16), "#cccccc"),))
        area = Rect(0, Style(16).size * Style(16).leading - h, PLACE.w, 100)
        return list(
            faint(
                Widget(
                    "page", PLACE, (Box(PLACE, "#ffffff"),), (Widget("area", area, (), (text,), clip=True),)
                )
            )
        )

    assert left(1.5) == []
    assert left(12) != []


def test_a_text_is_looked_at_where_its_letters_are() -> None:
    text = Lines(PLACE, ("me",), Style(16), "#222222")
    caret = Box(Rect(49, 0, 2, 40), "#222222")
    field = Box(PLACE, "#ffffff")
    assert list(faint(Widget("page", PLACE, (field, caret, text)))) == []
    below = Box(Rect(0, 0, 30, 40), "#222222")
    assert list(faint(Widget("page", PLACE, (field, below, text)))) != []
