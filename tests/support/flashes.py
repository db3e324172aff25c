"""How often large areas of the screen flash: luminance that goes up and down again, as WCAG 2.2 counts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.draw.theme import luminance

if TYPE_CHECKING:
    from collections.abc import Sequence

GRID = (10, 6)
"""Cells that the screen is parted into. One is 128 logical units wide: somewhat less than the area from
which a flash counts, a quarter of 341 × 256 pixels (WCAG 2.2, 2.3.1). Lines of text that scroll are finer.
"""
LEAST_CHANGE, DARK = 0.1, 0.8
"""A flash is a pair of opposite changes of luminance by a tenth, of which the darker end is below 0.8."""
SECOND = 1000

Frame = tuple[int, tuple[float, ...]]
"""Milliseconds, and the luminance of each cell."""


def luminances(surface: pygame.Surface) -> tuple[float, ...]:
    """The luminance of each cell of a screen."""
    pixels = pygame.image.tobytes(pygame.transform.smoothscale(surface, GRID), "RGB")
    return tuple(luminance(f"#{pixels[at : at + 3].hex()}") for at in range(0, len(pixels), 3))


def worst_second(frames: Sequence[Frame]) -> int:
    """The most flashes that any cell has within any second."""
    cells = range(GRID[0] * GRID[1])
    changes = [_changes([(now, values[cell]) for now, values in frames]) for cell in cells]
    return max((_most(one) // 2 for one in changes), default=0)


def _most(changes: Sequence[int]) -> int:
    """The most changes within a second."""
    return max((sum(start <= now < start + SECOND for now in changes) for start in changes), default=0)


def _changes(values: Sequence[tuple[int, float]]) -> list[int]:
    """When a cell had changed by a tenth against the way that it changed before."""
    found: list[int] = []
    low = high = values[0][1]
    rising: bool | None = None
    for now, value in values:
        if rising is not True and value - low >= LEAST_CHANGE and low < DARK:
            rising, high = True, value
            found.append(now)
        elif rising is not False and high - value >= LEAST_CHANGE and value < DARK:
            rising, low = False, value
            found.append(now)
        low, high = min(low, value), max(high, value)
    return found
