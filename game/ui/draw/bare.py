"""The very last resort: some lines on a calm ground, painted with nothing that could be missing or broken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pygame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.draw.display import Colour

GROUND: Final = "#fbf3e6"
INK: Final = "#2b2540"
SKY: Final = "#abd9fa"
PART: Final = 0.06
"""Size of the letters in parts of the lesser side."""


def paint_bare(surface: pygame.Surface, lines: Sequence[str], ground: Colour = GROUND) -> pygame.Rect:
    """Paint the ground and the lines in pygame's own letters; never raises. Gives the area painted."""
    area = surface.get_rect()
    try:
        surface.set_clip(None)
        surface.fill(ground)
        _write(surface, lines)
    except Exception:  # noqa: BLE001, S110 - there is nothing simpler left, and nobody to be told
        pass
    return area


def _write(surface: pygame.Surface, lines: Sequence[str]) -> None:
    if not lines:
        return
    if not pygame.font.get_init():
        pygame.font.init()
    w, h = surface.get_size()
    size = max(12, int(min(w, h) * PART))
    font = pygame.font.Font(None, size)
    top = (h - len(lines) * size * 1.6) / 2
    for number, line in enumerate(lines):
        drawn = font.render(line, True, INK)
        if drawn.get_width() > w * 0.92:
            share = w * 0.92 / drawn.get_width()
            drawn = pygame.transform.smoothscale_by(drawn, share)
        surface.blit(drawn, ((w - drawn.get_width()) / 2, top + number * size * 1.6))
