"""The road: no gaps where straights and bends meet."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pygame
import pytest

from game.ui.art.pictures import Pictures
from game.ui.draw.display import Box, Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.look import Look
from game.ui.draw.offscreen import canvas
from game.ui.draw.screen import Screen
from game.ui.draw.theme import THEMES, WARM, channels, typography
from game.ui.draw.typesetting import Typesetter
from game.ui.draw.widget import Widget
from game.ui.parts.layout import row, stack
from game.ui.parts.part import box, one
from game.ui.parts.road import BESIDE_ROAD, WIDTH, along_road, road
from game.ui.parts.sizing import square


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


STOPS = ("one", "two", "end")


def along(look: Look, lane: float) -> Widget:
    """The widget of a road along three stops, the first and the last at the left, in a strip so wide."""
    stops = (
        row(at, square(one(id_, box("#ff0000")), 40.0)) for id_, at in zip(STOPS, (0, 60, 0), strict=True)
    )
    told = stack(*stops, gap=100.0)
    drawn_ = along_road(look, "way", told, STOPS, lane, 50.0).draw(Rect(10.0, 20.0, 500.0, told.tall(500.0)))
    assert [widget.id for widget in drawn_.widgets] == ["way.road", *STOPS]
    return drawn_.widgets[0]


@pytest.fixture
def look() -> Look:
    return Look(WARM, typography(1.0), Typesetter(1.0), motion=True, now=0)


def test_a_road_winds_through_the_middles_of_what_it_passes(look: Look) -> None:
    way = along(look, 136.0)
    assert way.rect == Rect(10.0, 12.0, 116.0, 328.0)
    assert way.children == road(look, "way", ((60.0, 12.0), (30.0, 40.0), (90.0, 180.0), (30.0, 320.0)))


def test_things_stand_beside_a_road_where_its_land_is_wide_enough(look: Look) -> None:
    house, tree = (shape for shape in along(look, 136.0).shapes if isinstance(shape, Picture))
    assert (house.name, tree.name) == BESIDE_ROAD[:2]
    start, last = 60.0, 30.0
    assert house.rect.center[0] > start, "the road begins at the left"
    assert tree.rect.center[0] > last
    assert not [shape for shape in along(look, 84.0).shapes if isinstance(shape, Picture)]


def test_land_is_an_outline_alone_in_themes_of_outlines(look: Look) -> None:
    flat = msgspec.structs.replace(look, theme=THEMES["contrast-dark"])
    (outline,) = along(flat, 136.0).shapes
    assert isinstance(outline, Box)
    assert (outline.fill, outline.stroke) == ("", flat.theme.line)
