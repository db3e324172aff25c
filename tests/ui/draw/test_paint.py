"""What is painted, looked at pixel by pixel."""

from pathlib import Path

import pygame
import pytest

from game.ui.art.pictures import Pictures
from game.ui.draw.display import Box, Item, Lines, Picture, Style
from game.ui.draw.geometry import Rect
from game.ui.draw.offscreen import canvas
from game.ui.draw.paint import Painter
from game.ui.draw.rounded import rounded, shadow
from game.ui.draw.screen import Screen, focus_ring, hover_veil, surrounding_ring
from game.ui.draw.theme import WARM
from game.ui.draw.typesetting import Typesetter
from game.ui.draw.widget import Widget, flatten
from tests.support.actions import PRESSED

PAGE = Rect(0, 0, 100, 100)
ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def pictures() -> Pictures:
    return Pictures(ROOT / "assets" / "art")


def painted(pictures: Pictures, *items: Item, dirty: Rect = PAGE) -> pygame.Surface:
    surface = canvas((100, 100))
    surface.fill("#ffffff")
    Painter(pictures, Typesetter(1.0), PAGE).paint(surface, items, (dirty,), "#000000")
    return surface


def test_only_the_dirty_area_changes(pictures: Pictures) -> None:
    surface = painted(pictures, Item(Box(PAGE, "#ff0000"), PAGE), dirty=Rect(0, 0, 20, 20))
    assert surface.get_at((5, 5))[:3] == (255, 0, 0)
    assert surface.get_at((50, 50))[:3] == (255, 255, 255)


def test_a_clip_holds_its_shape_back(pictures: Pictures) -> None:
    surface = painted(pictures, Item(Box(PAGE, "#ff0000"), Rect(0, 0, 10, 100)))
    assert surface.get_at((5, 5))[:3] == (255, 0, 0)
    assert surface.get_at((50, 50))[:3] == (0, 0, 0)


@pytest.mark.parametrize("size", range(10, 30))
def test_letters_that_are_moved_by_a_pixel_look_the_same_one_pixel_lower(
    pictures: Pictures, size: int
) -> None:
    """Also where the line's height leaves half a pixel above them."""
    tops = []
    for y in (10, 11, 12):
        place = Rect(4, y, 92, 60)
        surface = painted(
            pictures, Item(Lines(place, ("Mrv", "ica"), Style(size, leading=1.5), "#ffffff"), PAGE)
        )
        tops.append([at for at in range(100) if any(surface.get_at((x, at))[0] > 128 for x in range(100))])
    assert tops[1] == [each + 1 for each in tops[0]]
    assert tops[2] == [each + 2 for each in tops[0]]


def test_corners_are_round_and_smooth(pictures: Pictures) -> None:
    surface = painted(pictures, Item(Box(PAGE, "#ffffff", radius=40), PAGE))
    assert surface.get_at((0, 0))[:3] == (0, 0, 0)
    assert surface.get_at((50, 50))[:3] == (255, 255, 255)
    edge = {surface.get_at((x, 6))[0] for x in range(10, 45)}
    assert any(0 < value < 255 for value in edge)


def test_the_edge_of_an_outline_keeps_its_colour() -> None:
    ring = rounded(40, 40, 20, "", "#1166cc", 4)
    half = [ring.get_at((x, 4)) for x in range(40) if 0 < ring.get_at((x, 4)).a < 255]
    assert half
    assert all(pixel.b > pixel.r for pixel in half)
    assert ring.get_at((20, 20)).a == 0


def test_a_shadow_is_soft() -> None:
    cast = shadow(60, 40, 8, 6)
    assert cast.get_size() == (84, 64)
    assert 0 < cast.get_at((42, 32)).a < 80
    assert cast.get_at((0, 0)).a < 6


@pytest.mark.parametrize("soft", range(1, 17))
def test_a_shadow_fades_out_evenly_on_all_sides(soft: int) -> None:
    cast = shadow(45, 45, 22, soft)
    last = cast.get_width() - 1
    middle = cast.get_width() // 2
    left, right = cast.get_at((0, middle)).a, cast.get_at((last, middle)).a
    top, bottom = cast.get_at((middle, 0)).a, cast.get_at((middle, last)).a
    assert max(left, right, top, bottom) < 9
    assert abs(left - right) < 6
    assert abs(top - bottom) < 6


@pytest.mark.long
def test_a_picture_that_is_missing_leaves_a_frame_and_raises_nothing(pictures: Pictures) -> None:
    surface = painted(pictures, Item(Picture(PAGE, "icon", "no-such-icon", ("#000000",)), PAGE))
    assert surface.get_at((50, 10))[:3] != (0, 0, 0)


def test_text_is_painted(pictures: Pictures) -> None:
    surface = painted(pictures, Item(Lines(PAGE, ("Mrvica",), Style(24), "#ffffff"), PAGE))
    assert pygame.mask.from_threshold(surface, "#ffffff", (90, 90, 90, 255)).count() > 40


def test_a_screen_repaints_only_differences(pictures: Pictures) -> None:
    screen = Screen(canvas((1280, 720)), pictures)
    box = Widget(
        "box", Rect(100, 100, 50, 50), (Box(Rect(100, 100, 50, 50), "#ff0000"),), name="box", action=PRESSED
    )
    tree = Widget("page", screen.viewport.rect, children=(box,))
    assert [area.size for area in screen.paint(tree, WARM)] == [(1280, 720)]
    assert screen.paint(tree, WARM) == []
    (area,) = screen.paint(tree, WARM, above=focus_ring(tree, "box", WARM))
    assert area.w < 90


def test_the_ring_lies_below_what_lies_on_the_focused_widget() -> None:
    place = Rect(20, 20, 50, 50)
    tag = Widget("tag", place, (Box(place, "#00ff00"),))
    box = Widget("box", place, (Box(place, "#ff0000"),), name="box", action=PRESSED)
    tree = Widget("page", PAGE, children=(box, tag))
    fills = [
        item.shape.fill
        for item in flatten(tree, focus_ring(tree, "box", WARM))
        if isinstance(item.shape, Box)
    ]
    assert fills == ["#ff0000", "", "", "#00ff00"]


def test_the_tint_under_the_mouse_lies_below_what_lies_on_that_widget() -> None:
    place = Rect(20, 20, 50, 50)
    tag = Widget("tag", place, (Box(place, "#00ff00"),))
    box = Widget("box", place, (Box(place, "#ff0000"),), name="box", action=PRESSED)
    items = flatten(Widget("page", PAGE, children=(box, tag)), hover_veil(box, "box", WARM, pressed=False))
    strokes = [item.shape.stroke for item in items if isinstance(item.shape, Box)]
    assert strokes == ["", WARM.warm, ""]


def test_one_ring_goes_around_several_widgets_above_everything() -> None:
    left, right = (Widget(name, Rect(x, 20, 20, 20)) for name, x in (("left", 10), ("right", 70)))
    tree = Widget("page", PAGE, children=(left, right))
    rings = surrounding_ring(tree, ("left", "right", "nothing"), WARM)
    (items,) = rings.values()
    assert list(rings) == ["page"]
    assert all(item.shape.rect.w > 80 for item in items)
