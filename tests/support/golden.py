"""Golden pictures: comparing a surface with a kept one, keeping it small, and showing what differs.

Two machines never draw the very same pixels: another build of FreeType or SDL rounds edges another way. So
means are compared, tile by tile. A tile is as wide as half a letter of running text: another letter or
another place changes the mean of some tile by 12 to 50, another rounding of an edge by a few.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, TypeAlias

import pygame

if TYPE_CHECKING:
    from pathlib import Path

Pixel: TypeAlias = tuple[int, int, int]

TILE = 4
"""Pixels of a tile's side; the sides of a picture are multiples of it."""
TOLERANCE = 12
"""How far the mean of a tile may be off in a channel, of 255."""
STEP = 8
"""A kept picture has every eighth level of a channel: half the bytes, and no mean moves by more than 4."""


def differing(actual: pygame.Surface, expected: pygame.Surface) -> tuple[pygame.Rect, ...]:
    """The tiles that differ, in pixels; a picture of another size differs as a whole."""
    if actual.get_size() != expected.get_size():
        return (actual.get_rect(),)
    across = actual.get_width() // TILE
    pairs = zip(_means(actual), _means(expected), strict=True)
    return tuple(
        pygame.Rect(number % across * TILE, number // across * TILE, TILE, TILE)
        for number, (here, there) in enumerate(pairs)
        if max(abs(a - b) for a, b in zip(here, there, strict=True)) > TOLERANCE
    )


def _means(surface: pygame.Surface) -> tuple[Pixel, ...]:
    """The mean colour of each tile, row by row."""
    size = (surface.get_width() // TILE, surface.get_height() // TILE)
    data = pygame.image.tobytes(pygame.transform.smoothscale(surface.convert(32), size), "RGB")
    return tuple(zip(data[0::3], data[1::3], data[2::3], strict=True))


def side_by_side(actual: pygame.Surface, expected: pygame.Surface, path: Path) -> None:
    """Write what was expected, what came, and a darker copy of that with red frames where it differs."""
    marked = actual.copy()
    marked.fill((90, 90, 90), special_flags=pygame.BLEND_RGB_SUB)
    for tile in differing(actual, expected):
        pygame.draw.rect(marked, (255, 60, 60), tile.inflate(4, 4), 1)
    panels = (expected, actual, marked)
    size = (sum(panel.get_width() + 10 for panel in panels), max(panel.get_height() for panel in panels))
    whole, x = pygame.Surface(size), 0
    for panel in panels:
        whole.blit(panel, (x, 0))
        x += panel.get_width() + 10
    pygame.image.save(whole, path)


def keep(surface: pygame.Surface, path: Path) -> None:
    """Write a surface as PNG, in few levels."""
    levels = bytes(level // STEP * STEP + STEP // 2 for level in range(256))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_png(surface.get_size(), pygame.image.tobytes(surface, "RGB").translate(levels)))


def _png(size: tuple[int, int], pixels: bytes) -> bytes:
    """A PNG without filters, which for flat colours is a third smaller than the one that pygame writes."""
    w, h = size
    rows = b"".join(b"\0" + pixels[y * w * 3 : (y + 1) * w * 3] for y in range(h))
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", w, h, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows, 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
