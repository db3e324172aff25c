"""Scroll areas: nobody has to drag."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.ui.draw.geometry import Rect
from game.ui.draw.look import Look
from game.ui.draw.theme import THEMES, typography
from game.ui.draw.typesetting import Typesetter
from game.ui.draw.widget import find
from game.ui.parts.scrolling import scroll
from tests.support.pilot import Pilot

if TYPE_CHECKING:
    from pathlib import Path

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
