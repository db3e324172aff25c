"""What is repainted in parts is what would be painted whole: nothing of the last frame is left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.action import KeyAction
from game.ui.draw.widget import placed
from tests.support.pilot import Pilot
from tests.support.tiers import few

if TYPE_CHECKING:
    from pathlib import Path

SLIDING = 120
"""Milliseconds after an event at which what slides in is on its way."""
FEW_LEVELS = 2
"""How much a colour may differ: an edge that is blended in two steps rounds twice."""


def left_behind(pilot: Pilot) -> pygame.Rect | None:
    """Where the screen differs from one that is painted afresh at the same moment; None when nowhere."""
    pilot.app.act(KeyAction())  # a key that means nothing: the next frame paints what time has changed
    pilot.frame()
    surface = pilot.app.screen.surface
    before = surface.copy()
    pilot.app.redraw()
    pilot.app.frame(pilot.now)
    differs = pygame.mask.from_threshold(surface, (0, 0, 0), (FEW_LEVELS + 1,) * 3, before)
    differs.invert()
    rects = differs.get_bounding_rects()
    return rects[0].unionall(rects[1:]) if rects else None


@pytest.mark.parametrize(
    "size",
    [(640, 360), *(pytest.param(each, marks=pytest.mark.long) for each in ((1280, 720), (1000, 1400)))],
)
def test_nothing_is_left_behind_by_a_page_that_gave_way(tmp_path: Path, size: tuple[int, int]) -> None:
    pilot = Pilot(tmp_path, size=size)
    for wanted in ("settings", "forget", "back", "text-size:150", "theme:night", "back", "language", "done"):
        pilot.click(wanted)
        assert left_behind(pilot) is None, wanted
        pilot.key(pygame.K_TAB)
        assert left_behind(pilot) is None, f"the focus ring after {wanted}"


@pytest.mark.parametrize(
    "size",
    [
        (640, 360),
        *(pytest.param(each, marks=pytest.mark.long) for each in ((1280, 720), (1000, 1400), (1920, 1080))),
    ],
)
@pytest.mark.parametrize("page", few(["settings", "about", "help"]))
def test_nothing_is_left_behind_by_a_page_that_is_scrolled(
    tmp_path: Path, page: str, size: tuple[int, int]
) -> None:
    pilot = Pilot(tmp_path, size=size, text_scale=200)
    pilot.app.open(page)
    pilot.frame()
    area = max((here.widget for here in placed(pilot.app.tree)), key=lambda each: each.reach)
    assert area.reach > 0
    scale = pilot.app.screen.viewport.scale
    x, y = (round(one * scale) for one in area.rect.center)
    pilot.send(pygame.event.Event(pygame.MOUSEMOTION, pos=(x, y), buttons=(0, 0, 0), rel=(0, 0)))
    for notches in (-1.0, -1.0, -0.5, 1.0, -9.0, 1.0, 3.0):
        pilot.send(pygame.event.Event(pygame.MOUSEWHEEL, precise_y=notches))
        assert left_behind(pilot) is None, notches
        pilot.key(pygame.K_TAB)
        assert left_behind(pilot) is None, f"the focus ring after {notches}"


@pytest.mark.slow
def test_nothing_is_left_behind_by_what_moves_in_a_story(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    for wanted in ("play", "episode:new-friend", "hero:lana", "start"):
        pilot.click(wanted)
        assert left_behind(pilot) is None, wanted
    for number in range(40):
        pilot.click(next((id_ for id_ in ("continue", "choice:1") if pilot.has(id_)), "tool:pause"))
        assert left_behind(pilot) is None, number
        pilot.wait(SLIDING)
        assert left_behind(pilot) is None, number
