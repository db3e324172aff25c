"""The road: no gaps where straights and bends meet."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.ui.geometry import Rect
from game.ui.look import Look
from game.ui.offscreen import canvas
from game.ui.parts.road import WIDTH, road
from game.ui.pictures import Pictures
from game.ui.screen import Screen
from game.ui.text import Typesetter
from game.ui.theme import WARM, channels, typography
from game.ui.widget import Widget


@pytest.mark.parametrize("end", [30.0, 90.0, 60.0])
def test_every_line_of_pixels_has_a_piece_of_road_of_its_width(end: float) -> None:
    surface = canvas((1280, 720))
    screen = Screen(surface, Pictures(Path("no picture is drawn here")))
    look = Look(WARM, typography(1.0), Typesetter(1.0), motion=True, now=0)
    tree = Widget("all", Rect(0, 0, 1280, 720), (), road(look, "road", ((60.0, 20.0), (end, 220.0))))
    screen.paint(tree, WARM)
    ground = channels(WARM.page)[:3]
    for y in range(22, 218):
        covered = sum(tuple(pygame.Color(surface.get_at((x, y))))[:3] != ground for x in range(200))
        assert covered >= WIDTH - 1, y
