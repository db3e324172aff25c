"""Round corners: smooth, and alike on all sides."""

from __future__ import annotations

import pygame
import pytest

from game.ui.draw.rounded import FINE, mask, rounded


@pytest.mark.parametrize("radius", [1, 2, 7, 26, 64])
def test_a_disc_that_is_mirrored_looks_as_if_it_was_drawn_whole(radius: int) -> None:
    size = 2 * radius * FINE
    whole = pygame.Surface((size, size), pygame.SRCALPHA)
    whole.fill((255, 255, 255, 0))
    pygame.draw.circle(whole, (255, 255, 255, 255), (size / 2, size / 2), size / 2)
    disc = pygame.transform.smoothscale(whole, (2 * radius, 2 * radius))
    drawn = mask(2 * radius, 2 * radius, radius)
    assert pygame.image.tobytes(drawn, "RGBA") == pygame.image.tobytes(disc, "RGBA")


def test_what_has_only_an_outline_is_clear_inside_and_its_edge_keeps_its_colour() -> None:
    ring = rounded(40, 40, 12, "", "#aa3300", 4)
    assert ring.get_at((20, 20))[3] == 0
    assert tuple(ring.get_at((20, 1))) == (0xAA, 0x33, 0x00, 255)
