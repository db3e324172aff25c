"""Sprites: what is painted of parts is, pixel by pixel, what is painted as a whole; and their cache."""

from pathlib import Path

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.ui.art.pictures import Pictures
from game.ui.draw.display import Box, Item
from game.ui.draw.geometry import Rect, pixels
from game.ui.draw.offscreen import canvas
from game.ui.draw.paint import Painter
from game.ui.draw.rounded import rounded, shadow
from game.ui.draw.sprites import Sprite, SurfaceCache, covered, cut
from game.ui.draw.typesetting import Typesetter
from tests.support.examples import tried

ROOT = Path(__file__).parents[3]
SIDE = 150
PAGE = Rect(0, 0, SIDE, SIDE)
COLOURS = st.sampled_from(["", "#1166cc", "#f3a712", "#1c183080"])
SIZES = st.integers(1, 120)
BOXES = st.builds(
    Box,
    st.builds(Rect, st.integers(-20, 60), st.integers(-20, 60), SIZES, SIZES),
    fill=COLOURS,
    radius=st.integers(0, 40).map(float),
    stroke=COLOURS,
    stroke_width=st.integers(1, 8).map(float),
    shadow=st.sampled_from([0.0, 0.0, 3.0, 8.0]),
)


def seen(surface: pygame.Surface, place: pygame.Rect) -> bytes:
    return pygame.image.tobytes(surface.subsurface(place), "RGB")


def as_a_whole(target: pygame.Surface, box: Box, scale: float) -> None:
    """The box as one surface laid over its shadow."""
    x, y, w, h = pixels(box.rect, scale)
    radius = round(min(box.radius * scale, w / 2, h / 2))
    if box.shadow:
        soft = max(1, round(box.shadow * scale))
        target.blit(shadow(w, h, radius, soft), (x - 2 * soft, y - 2 * soft + soft // 3))
    width = max(1, round(box.stroke_width * scale)) if box.stroke else 0
    target.blit(rounded(w, h, radius, box.fill, box.stroke, width), (x, y))


@settings(max_examples=tried(300), deadline=None)
@given(BOXES, st.sampled_from([1.0, 0.75, 1.3]))
def test_a_box_in_parts_is_the_box_as_a_whole(box: Box, scale: float) -> None:
    ours, whole = canvas((SIDE, SIDE)), canvas((SIDE, SIDE))
    painter = Painter(Pictures(ROOT / "assets" / "art"), Typesetter(scale), PAGE)
    for _ in range(2):  # the second time everything is in the cache
        painter.paint(ours, (Item(Box(PAGE, "#c0d0e0"), PAGE), Item(box, PAGE)), (PAGE,), "#ffffff")
    whole.fill("#c0d0e0")
    as_a_whole(whole, box, scale)
    inside = pygame.Rect(pixels(PAGE, scale)).clip(whole.get_rect()).inflate(-4, -4)
    assert seen(ours, inside) == seen(whole, inside)


@pytest.mark.parametrize(("w", "h", "radius"), [(40, 30, 15), (41, 90, 20), (64, 64, 1), (64, 64, 0)])
def test_what_a_box_covers_for_certain_is_opaque(w: int, h: int, radius: int) -> None:
    box, hole = rounded(w, h, radius, "#ffffff", "", 0), covered(w, h, radius)
    assert hole.w > 0
    assert all(
        box.get_at((x, y)).a == 255
        for x in range(hole.left, hole.right)
        for y in range(hole.top, hole.bottom)
    )


def test_a_large_box_is_kept_as_its_corners() -> None:
    painter = Painter(Pictures(ROOT / "assets" / "art"), Typesetter(1.0), PAGE)
    page = Rect(0, 0, 1200, 600)
    box = Item(Box(page, "#ffffff", 24.0, "#000000", 2.0, shadow=10.0), page)
    painter.paint(canvas((1280, 720)), (box,), (page,), "#ffffff")
    assert painter.cache.used < 500_000  # as wholes 6 MB


def test_of_a_large_disc_only_what_lies_in_the_window_is_kept() -> None:
    painter = Painter(Pictures(ROOT / "assets" / "art"), Typesetter(1.0), PAGE)
    ours, whole = canvas((SIDE, SIDE)), canvas((SIDE, SIDE))
    disc = Box(Rect(60, -340, 400, 400), "#1166cc", 200.0)
    painter.paint(ours, (Item(disc, PAGE),), (PAGE,), "#ffffff")
    whole.fill("#ffffff")
    as_a_whole(whole, disc, 1.0)
    assert seen(ours, whole.get_rect()) == seen(whole, whole.get_rect())
    assert painter.cache.used <= 4 * 90 * 60
    painter.paint(ours, (Item(Box(Rect(999, 0, 400, 400), "#1166cc", 200.0), PAGE),), (PAGE,), "#ffffff")


def test_a_picture_is_cut_to_what_is_drawn_on_it() -> None:
    picture = pygame.Surface((100, 100), pygame.SRCALPHA)
    picture.fill("#1166cc", (30, 80, 10, 15))
    ((kept, x, y),) = cut(picture).parts
    assert (x, y, kept.get_size()) == (30, 80, (10, 15))
    assert cut(pygame.Surface((9, 9), pygame.SRCALPHA)).parts == ()
    picture.fill("#1166cc", (0, 0, 95, 95))
    assert cut(picture).parts == ((picture, 0, 0),)


def test_the_cache_forgets_what_was_used_longest_ago() -> None:
    cache = SurfaceCache(budget=4 * 10 * 10 * 2)
    made: list[str] = []

    def surface(name: str) -> pygame.Surface:
        def make() -> pygame.Surface:
            made.append(name)
            return pygame.Surface((10, 10), depth=32)

        return cache.get(name, make)

    for name in ("a", "b", "a", "c", "a", "b"):
        surface(name)
    assert made == ["a", "b", "c", "b"]


def test_what_was_only_guessed_is_dropped_and_what_was_used_since_is_not() -> None:
    cache = SurfaceCache(budget=4 * 10 * 10 * 3)

    def use(*names: str) -> None:
        for name in names:
            cache.get(name, lambda: pygame.Surface((10, 10), depth=32))

    cache.guessing = True
    use("seen", "unseen", "unseen")
    cache.guessing = False
    use("shown", "seen")
    cache.drop_guesses()
    assert [name in cache for name in ("seen", "unseen", "shown")] == [True, False, True]
    assert cache.used == 2 * 4 * 10 * 10
    cache.guessing = True
    use("pushed out")
    cache.guessing = False
    use("more", "and more", "yet more")
    cache.drop_guesses()
    assert cache.used == cache.budget


def test_a_sprite_counts_with_all_its_parts() -> None:
    cache = SurfaceCache(budget=1_000_000)
    one = pygame.Surface((10, 10), depth=32)
    cache.get("both", lambda: Sprite(((one, 0, 0), (one, 20, 0))))
    assert cache.used == 2 * 4 * 10 * 10
