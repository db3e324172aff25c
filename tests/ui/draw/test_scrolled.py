"""What has moved in a scroll area is moved on the surface, and looks as if all had been painted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.art.pictures import Pictures
from game.ui.draw.display import Box, Lines, Picture, Shape, Style
from game.ui.draw.geometry import Rect, Viewport
from game.ui.draw.offscreen import canvas
from game.ui.draw.screen import Screen, focus_ring
from game.ui.draw.theme import WARM
from game.ui.draw.widget import Widget
from tests.support.repainted import differs

if TYPE_CHECKING:
    import pygame

    from game.ui.draw.screen import Above

ROOT = Path(__file__).parents[3]
PAGE = Rect(0.0, 0.0, 200.0, 160.0)
BOARD = Rect(10.0, 10.0, 180.0, 140.0)
WINDOW = Rect(20.0, 25.5, 150.0, 100.25)
ROW = 30.0
BEHIND = Rect(0.0, 0.0, 90.0, 70.0)
"""What lies behind the board: seen through it, and at its corners."""


@pytest.fixture(scope="module")
def pictures() -> Pictures:
    return Pictures(ROOT / "assets" / "art")


def screen(pictures: Pictures, scale: float = 1.0) -> Screen:
    size = round(PAGE.w * scale), round(PAGE.h * scale)
    return Screen(canvas(size), pictures, Viewport(PAGE.w, PAGE.h, scale))


class Rows(msgspec.Struct, frozen=True):
    """A page with rows in a scroll area, and what is behind it and over it."""

    shapes: tuple[Shape, ...] = ()
    first: int = 0
    count: int = 20
    shift: float = 0.0
    ground: str = "#fffaf2"
    radius: float = 8.0
    over: tuple[Box, ...] = ()
    between: tuple[Box, ...] = ()
    focus: str = ""
    high: float = WINDOW.h
    breath: float = 0.0

    def tree(self) -> Widget:
        """The widgets: rows of the kinds of shapes that are said, which each has its own number of."""
        rows = [self._row(number) for number in range(self.first, self.first + self.count)]
        bar = Widget("bar", Rect(WINDOW.right - 6, WINDOW.y - self.shift / 9, 6, 20),
                     (Box(Rect(WINDOW.right - 6, WINDOW.y - self.shift / 9, 6, 20), "#101010"),))  # fmt: skip
        window = msgspec.structs.replace(WINDOW, h=self.high)
        area = Widget("area", window, (), (*rows, bar), clip=True, reach=400.0, moved=-self.shift)
        shapes = (Box(BOARD, self.ground, self.radius), *self.between)
        board = Widget("board", BOARD, shapes, (area, Widget("over", BOARD, self.over)))
        return Widget("page", PAGE, (Box(BEHIND, "#1166cc"),), (self._breathing(), board))

    def _breathing(self) -> Widget:
        """Somebody behind the board, who is kept inside a room of their own and is so far down."""
        place = BEHIND.inset(8.0).moved(dy=self.breath)
        return Widget("people", BEHIND, (), (Widget("one", place, (Box(place, "#d0a030", 6.0),)),), clip=True)

    def _row(self, number: int) -> Widget:
        place = Rect(WINDOW.x + 2, WINDOW.y + ROW * number + self.shift, 120.5, ROW - 4)
        kind = self.shapes[number % len(self.shapes)] if self.shapes else Box(PAGE, "#3050d0", 5.0)
        shape: Shape = msgspec.structs.replace(kind, rect=place)
        if isinstance(shape, Lines):
            shape = msgspec.structs.replace(shape, lines=(f"Šilj {number}", "dva"))
        return Widget(f"row:{number}", place, (shape,))

    def above(self) -> Above:
        """The ring around the row that has the focus."""
        return focus_ring(self.tree(), self.focus, WARM)


EDGE = (Box(Rect(10, 24, 180, 2), "#d9cfe8"),)
MARK = (Box(Rect(30, 40, 20, 20), "#d03030a0", 6.0, shadow=2.0),)


def painted_by(pictures: Pictures, pages: list[Rows]) -> tuple[float, float]:
    """The pixels painted for the last of the pages, and those of its area."""
    shown = screen(pictures)
    for page in pages[:-1]:
        shown.paint(page.tree(), WARM)
    painted: list[pygame.Rect] = []
    paint = shown._painter.paint  # noqa: SLF001 - what it is asked for is what is tested

    def told(*asked: object) -> list[pygame.Rect]:
        areas = paint(*asked)  # type: ignore[arg-type]  # handed through as they came
        painted.extend(areas)
        return areas

    shown._painter.paint = told  # type: ignore[method-assign, assignment]  # noqa: SLF001 - only counts
    areas = shown.paint(pages[-1].tree(), WARM)
    assert any(area.h == round(WINDOW.h) for area in areas)  # all of it is shown
    return sum(area.w * area.h for area in painted), WINDOW.w * WINDOW.h


def test_what_has_moved_is_moved_and_only_the_rest_is_painted(pictures: Pictures) -> None:
    painted, whole = painted_by(pictures, [Rows(), Rows(shift=-20.0)])
    assert painted < 0.4 * whole


def test_an_area_is_moved_also_while_somebody_breathes(pictures: Pictures) -> None:
    painted, whole = painted_by(pictures, [Rows(), Rows(shift=-20.0, breath=0.4)])
    assert painted < 0.4 * whole + BEHIND.w * BEHIND.h


@pytest.mark.parametrize(
    "rows",
    [
        Rows(ground="#fffaf280"),
        Rows(radius=60.0),
        Rows(between=(Box(Rect(30, 40, 20, 20), "#d03030"),)),
    ],
    ids=["what shines through", "a corner", "a mark below it"],
)
def test_nothing_is_moved_over_what_does_not_look_the_same_everywhere(pictures: Pictures, rows: Rows) -> None:
    check(pictures, [rows, msgspec.structs.replace(rows, shift=-20.0)], 1.0)


def test_what_lies_just_below_the_edge_of_an_area_is_put_right_alone(pictures: Pictures) -> None:
    page = Rows(radius=24.0, between=EDGE)
    shown, whole = painted_by(pictures, [page, msgspec.structs.replace(page, shift=-20.0)])
    assert shown < 0.5 * whole


boxes = st.builds(
    Box,
    st.just(PAGE),
    st.sampled_from(["#d03030", "#20a04080"]),
    radius=st.sampled_from([0.0, 6.0]),
    stroke=st.sampled_from(["", "#101010"]),
    stroke_width=st.just(2.0),
    shadow=st.sampled_from([0.0, 3.0]),
)
words = st.builds(Lines, st.just(PAGE), st.just(("",)), st.builds(Style, st.sampled_from([9.0, 12.5])),
                  st.just("#101010"))  # fmt: skip
icons = st.just(Picture(PAGE, "icon", "heart", ("#d03030",)))
pages = st.builds(
    Rows,
    st.lists(st.one_of(boxes, words, icons), min_size=1, max_size=3).map(tuple),
    first=st.integers(0, 2),
    count=st.integers(6, 20),
    shift=st.sampled_from([0.0, -2.0, -3.0, -20.0, -21.0, -40.0, -55.5, -90.0, -0.4]),
    ground=st.sampled_from(["#fffaf2", "#fffaf2", "#fffaf280"]),
    radius=st.sampled_from([0.0, 8.0, 24.0, 60.0]),
    over=st.sampled_from([(), (), (Box(Rect(60, 60, 50, 40), "#00000060", 6.0, shadow=3.0),)]),
    between=st.sampled_from([(), (), EDGE, MARK, (*EDGE, *MARK)]),
    focus=st.sampled_from(["", "", "row:2", "row:4"]),
    high=st.sampled_from([WINDOW.h, WINDOW.h, 60.0]),
    breath=st.sampled_from([0.0, 0.0, 0.4, 3.0]),
)


@pytest.mark.long
@given(shown=st.lists(pages, min_size=2, max_size=2), shifts=st.lists(st.sampled_from([0, -2, -20, -31, -60]),
       max_size=4), scale=st.sampled_from([1.0, 1.5, 0.8]))  # fmt: skip
def test_a_page_that_was_scrolled_looks_as_if_it_was_painted_afresh(
    pictures: Pictures, shown: list[Rows], shifts: list[int], scale: float
) -> None:
    first, last = shown
    steps = [msgspec.structs.replace(first, shift=float(shift)) for shift in shifts]
    check(pictures, [first, *steps, msgspec.structs.replace(first, focus=last.focus), last], scale)


def check(pictures: Pictures, pages_: list[Rows], scale: float) -> None:
    """Each of these after the other is painted as on a surface of its own."""
    shown = screen(pictures, scale)
    for rows in pages_:
        shown.paint(rows.tree(), WARM, (), rows.above())
        afresh = screen(pictures, scale)
        afresh.paint(rows.tree(), WARM, (), rows.above())
        assert differs(shown.surface, afresh.surface) is None
