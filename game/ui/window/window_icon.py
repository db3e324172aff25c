"""The icon of the window: hills and a sun, as any program for pictures could have. It never changes."""

from __future__ import annotations

import pygame

SIDE = 64
SKY, SUN, FAR, NEAR = "#abd9fa", "#ffd166", "#7fc29b", "#4f9d78"


def window_icon() -> pygame.Surface:
    """The icon, in pixels of its own: the art kit is not read before the first frame."""
    icon = pygame.Surface((SIDE, SIDE))
    icon.fill(SKY)
    pygame.draw.circle(icon, SUN, (44, 20), 9)
    pygame.draw.ellipse(icon, FAR, (-22, 32, 70, 60))
    pygame.draw.ellipse(icon, NEAR, (14, 40, 72, 60))
    return icon
