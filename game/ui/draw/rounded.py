"""Rounded rectangles and their shadows, with smooth edges, which pygame's own drawing does not have."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.ui.draw.theme import channels

FINE = 4
"""Corners are drawn this many times larger and scaled down, which smooths their edge."""


OPAQUE = 255


@lru_cache(maxsize=64)
def _disc(radius: int) -> pygame.Surface:
    """A white disc of that radius in pixels with a smooth edge.

    A quarter is drawn and mirrored: the others look alike to the pixel, and the disc behind a page would take
    as long as all else on it.
    """
    size = radius * FINE
    large = _clear(size)
    pygame.draw.circle(large, (255, 255, 255, 255), (size, size), size)
    quarter = pygame.transform.smoothscale(large, (radius, radius))
    disc = _clear(2 * radius)
    for right in (False, True):
        for low in (False, True):
            disc.blit(pygame.transform.flip(quarter, right, low), (right * radius, low * radius))
    return disc


def _clear(side: int) -> pygame.Surface:
    """A square of white through which all is seen: its edges stay white where they are half covered."""
    surface = pygame.Surface((side, side), pygame.SRCALPHA)
    surface.fill((255, 255, 255, 0))
    return surface


def mask(w: int, h: int, radius: int) -> pygame.Surface:
    """A white rounded rectangle on nothing, in pixels."""
    surface = pygame.Surface((w, h), pygame.SRCALPHA)
    surface.fill((255, 255, 255, 0))
    radius = min(radius, w // 2, h // 2)
    if radius <= 0:
        surface.fill((255, 255, 255, 255))
        return surface
    disc = _disc(radius)
    for x, left in ((0, 0), (w - radius, radius)):
        for y, top in ((0, 0), (h - radius, radius)):
            surface.blit(disc, (x, y), (left, top, radius, radius))
    surface.fill((255, 255, 255, 255), (radius, 0, w - 2 * radius, h))
    surface.fill((255, 255, 255, 255), (0, radius, w, h - 2 * radius))
    return surface


def _tinted(shape: pygame.Surface, colour: str) -> pygame.Surface:
    shape.fill(channels(colour), special_flags=pygame.BLEND_RGBA_MULT)
    return shape


def rounded(w: int, h: int, radius: int, fill: str, stroke: str, width: int) -> pygame.Surface:
    """A rounded rectangle with a fill, an outline of `width` pixels inside its edge, or both."""
    if not stroke or width <= 0:
        return _tinted(mask(w, h, radius), fill or "#00000000")
    surface = _tinted(mask(w, h, radius), stroke)
    inner_size = (max(1, w - 2 * width), max(1, h - 2 * width))
    inner = mask(*inner_size, max(0, radius - width))
    if fill and channels(fill)[3] == OPAQUE:
        surface.blit(_tinted(inner, fill), (width, width))
        return surface
    # Only the alpha is taken away: the colour has to stay in the half-covered pixels of the edge.
    surface.blit(_tinted(inner, "#000000"), (width, width), special_flags=pygame.BLEND_RGBA_SUB)
    if fill:
        surface.blit(_tinted(mask(*inner_size, max(0, radius - width)), fill), (width, width))
    return surface


def shadow(w: int, h: int, radius: int, soft: int) -> pygame.Surface:
    """A soft dark shadow of a rounded rectangle; larger than it by 2 × `soft` pixels on each side.

    It is blurred at a part of its size: nobody sees the difference in a blur, and it takes a sixteenth of
    the time.
    """
    part = _part(soft)
    full_w, full_h = w + 4 * soft, h + 4 * soft
    small = pygame.Surface((max(4, full_w // part), max(4, full_h // part)), pygame.SRCALPHA)
    small.fill((28, 24, 48, 0))
    shape = mask(max(1, w // part), max(1, h // part), max(0, radius // part))
    shape.fill((28, 24, 48, 46), special_flags=pygame.BLEND_RGBA_MULT)
    small.blit(shape, (2 * soft // part, 2 * soft // part))
    blurred = pygame.transform.gaussian_blur(small, max(1, 4 * soft // (3 * part)))
    return pygame.transform.smoothscale(blurred, (full_w, full_h))


def _part(soft: int) -> int:
    """By how much a shadow is made smaller to be blurred: 4, or less where that would show.

    The blur needs two small pixels around it, else it ends in a hard edge, and a whole number of them, else
    it lies to one side; a wide shadow may, by half a small pixel, which nobody sees.
    """
    if soft >= WIDE:
        return 4
    return next((part for part in (4, 2) if 2 * soft % part == 0 and soft >= part), 1)


WIDE = 8
"""Pixels of softness from which a shadow always takes a quarter of its size, for the sake of time."""
