"""Whether what was painted in parts looks as if it was painted whole."""

from __future__ import annotations

import pygame


def differs(painted: pygame.Surface, fresh: pygame.Surface) -> pygame.Rect | None:
    """The area in which two surfaces differ; None when nowhere."""
    mask = pygame.mask.from_threshold(painted, (0, 0, 0), (1, 1, 1), fresh)
    mask.invert()
    rects = mask.get_bounding_rects()
    return rects[0].unionall(rects[1:]) if rects else None
