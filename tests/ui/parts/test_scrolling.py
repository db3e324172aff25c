"""Scroll areas: nobody has to drag."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.shell.layer import PAGE
from game.ui.draw.geometry import Rect
from game.ui.draw.look import Look
from game.ui.draw.theme import THEMES, typography
from game.ui.draw.typesetting import Typesetter
from game.ui.draw.widget import Widget, find
from game.ui.parts.column import column, words
from game.ui.parts.layout import stack
from game.ui.parts.pieces import board, scroll_area
from game.ui.parts.scrolling import scroll
from tests.support.pilot import Pilot

if TYPE_CHECKING:
    from pathlib import Path

    from game.ui.parts.part import Content

AREA = "help.scroll"


def press_beside(pilot: Pilot, part: float) -> float:
    """Press right of the area of the help at a part of its height; gives how far it is scrolled then."""
    rect, scale = pilot.widget(AREA).widget.rect, pilot.app.screen.viewport.scale
    at = ((rect.right + 8) * scale, (rect.y + rect.h * part) * scale)
    pilot.send(
        pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=at),
        pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=at),
    )
    return pilot.app.layers[-1].scrolled.get(AREA, 0.0)


def test_a_press_below_the_thumb_turns_a_page_on_and_one_above_it_a_page_back(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    pilot.click("help")
    first = press_beside(pilot, 0.95)
    second = press_beside(pilot, 0.95)
    assert 0 < first < second
    assert press_beside(pilot, 0.02) < second


def test_pages_end_where_the_area_does(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    pilot.click("help")
    for _ in range(12):
        last = press_beside(pilot, 0.99)
    here = find(pilot.app.tree, AREA)
    assert here is not None
    assert last == here.widget.reach


def thumb(pilot: Pilot) -> Rect:
    """Where the thumb of the help's bar is."""
    return pilot.widget(f"{AREA}.bar").widget.rect


def drag(pilot: Pilot, *ways: float) -> list[float]:
    """Hold the thumb and go down by these ways, in logical units; gives how far it came along each time."""
    scale, (x, y) = pilot.app.screen.viewport.scale, thumb(pilot).center
    pilot.send(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(x * scale, y * scale)))
    came = []
    for way in ways:
        before, y = thumb(pilot).y, y + way
        pilot.send(
            pygame.event.Event(pygame.MOUSEMOTION, pos=(x * scale, y * scale), rel=(0, 0), buttons=(1, 0, 0))
        )
        came.append(thumb(pilot).y - before)
    pilot.send(pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=(x * scale, y * scale)))
    return came


def test_who_pulls_the_thumb_takes_it_along_in_both_directions(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    pilot.click("help")
    assert drag(pilot, 40, 60, -70, 5) == pytest.approx([40, 60, -70, 5], abs=2)
    begun = thumb(pilot).y
    assert drag(pilot, -3000, 20)[1] >= 0
    assert thumb(pilot).y < begun


def test_a_thumb_that_is_pulled_past_the_end_stays_there_and_no_page_is_turned(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    pilot.click("help")
    drag(pilot, 3000)
    area = pilot.widget(AREA).widget
    assert pilot.app.layers[-1].scrolled[AREA] == area.reach
    assert thumb(pilot).bottom == pytest.approx(area.rect.bottom)


def test_a_hand_that_trembles_on_the_thumb_turns_a_page(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    pilot.click("help")
    area = pilot.widget(AREA).widget
    assert drag(pilot, 3)[0] == 0
    assert pilot.app.layers[-1].scrolled[AREA] == pytest.approx(min(area.reach, area.rect.h * PAGE))


def test_a_press_anywhere_else_scrolls_nothing(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    pilot.click("help")
    at = pilot.widget("help.title").widget.rect.center
    pilot.send(
        pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=at),
        pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=at),
    )
    assert pilot.app.layers[-1].scrolled == {}


@pytest.mark.parametrize(("beyond", "bars"), [(-20.0, 0), (0.0, 0), (1e-13, 0), (0.4, 0), (20.0, 1)])
def test_content_that_fits_but_for_a_part_of_a_unit_has_no_bar(beyond: float, bars: int) -> None:
    look = Look(THEMES["warm"], typography(1.0), Typesetter(1.0), motion=False, now=0)
    window = Rect(0, 0, 300, 200)
    area = scroll(look, "area", window, lambda _: ((), window.h + beyond), 0.0)
    assert len(area.children) == bars
    assert area.reach == (beyond if bars else 0)


@pytest.mark.parametrize("scale", [1.0, 1.5, 0.8])
def test_a_page_is_moved_by_whole_pixels_to_its_end_too(scale: float) -> None:
    """Else all of it would be painted anew there, as letters stand differently on their pixels."""
    look = Look(THEMES["warm"], typography(1.0), Typesetter(scale), motion=True, now=0)
    row = Widget("row", Rect(0, 0, 300, 40))
    tops = [
        scroll(look, "area", Rect(0, 0, 300, 200), lambda _: ((row,), 302.37), moved).children[0].rect.y
        for moved in (0.0, 1000.0)
    ]
    assert (tops[0] - tops[1]) * scale == pytest.approx(round(102.37 * scale))


def test_what_scrolls_is_laid_out_once_for_its_height_and_for_its_place() -> None:
    widths: list[float] = []

    def content(room: Rect) -> Content:
        widths.append(room.w)
        return column(room, [words(look, f"w{n}", "So.") for n in range(40)])

    look = Look(THEMES["warm"], typography(1.0), Typesetter(1.0), motion=True, now=0)
    area = scroll_area(look, "area", content, 30.0)
    shown = stack(10.0, board(look, "board", area)).widget(Rect(5, 5, 400, 300))
    assert len(widths) == 1
    inside = find(shown, "area")
    assert inside is not None
    whole = scroll(look, "area", inside.widget.rect, content, 30.0)
    assert inside.widget.reach > inside.widget.moved == whole.moved == 30.0
    for ours, theirs in zip(inside.widget.children, whole.children, strict=True):
        assert (ours.id, ours.rect.x) == (theirs.id, theirs.rect.x)
        assert ours.rect.y == pytest.approx(theirs.rect.y)
