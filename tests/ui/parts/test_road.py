"""The road: no gaps where straights and bends meet."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.ui.art.pictures import Pictures
from game.ui.draw.geometry import Rect
from game.ui.draw.look import Look
from game.ui.draw.offscreen import canvas
from game.ui.draw.screen import Screen
from game.ui.draw.theme import WARM, channels, typography
from game.ui.draw.typesetting import Typesetter
from game.ui.draw.widget import Widget
from game.ui.parts.road import WIDTH, road


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
