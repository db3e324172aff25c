"""The comparison of golden pictures: it sees a letter, and does not see rounding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.draw.offscreen import canvas
from game.ui.draw.theme import WARM, channels, typography
from game.ui.draw.typesetting import Typesetter
from tests.support.golden import STEP, TILE, differing, keep, side_by_side

if TYPE_CHECKING:
    from pathlib import Path

SIZE = (160, 80)


def drawn(words: str, x: int = 9) -> pygame.Surface:
    """A line of running text as it stands in a golden picture."""
    surface = canvas(SIZE)
    surface.fill(WARM.panel)
    line = Typesetter(0.5).render(words, typography(1.0).body, channels(WARM.on_panel))
    surface.blit(line, (x, 21))
    return surface


def test_a_kept_picture_is_the_same_picture(tmp_path: Path) -> None:
    keep(drawn("Šta će Lana napisati?"), tmp_path / "kept.png")
    kept = pygame.image.load(tmp_path / "kept.png")
    assert differing(drawn("Šta će Lana napisati?"), kept) == ()
    assert all(level % STEP == STEP // 2 for level in pygame.image.tobytes(kept, "RGB"))


def test_another_letter_is_seen_where_it_stands(tmp_path: Path) -> None:
    before, after = drawn("Šta će Lana napisati?"), drawn("Šta će Luna napisati?")
    tiles = differing(after, before)
    assert tiles
    assert all(tile.size == (TILE, TILE) and 30 < tile.x < 70 and 16 < tile.y < 40 for tile in tiles)
    side_by_side(after, before, tmp_path / "both.png")
    assert pygame.image.load(tmp_path / "both.png").get_size() == (510, 80)


def test_another_place_and_another_size_are_seen() -> None:
    assert differing(drawn("Igraj", x=10), drawn("Igraj"))
    assert differing(canvas((160, 84)), canvas(SIZE)) == (pygame.Rect(0, 0, 160, 84),)


def test_rounding_is_not_seen() -> None:
    rounded = drawn("Šta će Lana napisati?")
    rounded.fill((6, 0, 5), special_flags=pygame.BLEND_RGB_SUB)
    assert differing(rounded, drawn("Šta će Lana napisati?")) == ()
