"""Sprites: of large shapes only those pixels that are seen, which saves memory and time; and their cache."""

from __future__ import annotations

import math
from collections import OrderedDict
from typing import TYPE_CHECKING, TypeVar

import msgspec
import pygame

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

MUCH = 0.8
"""A picture is cut to what is drawn on it where that is less than this share of it."""


class Sprite(msgspec.Struct, frozen=True):
    """Surfaces, each with its place from the left and the top of the whole, in pixels."""

    parts: tuple[tuple[pygame.Surface, int, int], ...]

    def blit(self, target: pygame.Surface, x: int, y: int) -> None:
        """Lay the whole over a surface, with its left top corner there."""
        for surface, left, top in self.parts:
            target.blit(surface, (x + left, y + top))

    def moved(self, x: int, y: int) -> Sprite:
        """The same, further right and further down."""
        return Sprite(tuple((surface, left + x, top + y) for surface, left, top in self.parts))

    def set_alpha(self, alpha: int) -> None:
        """Make all of it as opaque as that, 0–255."""
        for surface, _, _ in self.parts:
            surface.set_alpha(alpha)


Kept = TypeVar("Kept", pygame.Surface, Sprite)


def cut(surface: pygame.Surface) -> Sprite:
    """A picture without the empty room around what is drawn on it, where there is much of that."""
    whole = surface.get_rect()
    if not surface.get_flags() & pygame.SRCALPHA:
        return Sprite(((surface, 0, 0),))
    drawn = surface.get_bounding_rect()
    if drawn.w * drawn.h > MUCH * whole.w * whole.h:
        return Sprite(((surface, 0, 0),))
    if not drawn.w or not drawn.h:
        return Sprite(())
    return Sprite(((surface.subsurface(drawn).copy(), drawn.x, drawn.y),))


def around(surface: pygame.Surface, hole: pygame.Rect) -> Sprite:
    """All of a surface but what lies in a hole, which something else covers."""
    whole = surface.get_rect()
    strips = (
        pygame.Rect(0, 0, whole.w, hole.top),
        pygame.Rect(0, hole.top, hole.left, hole.h),
        pygame.Rect(hole.right, hole.top, whole.w - hole.right, hole.h),
        pygame.Rect(0, hole.bottom, whole.w, whole.h - hole.bottom),
    )
    return Sprite(tuple((surface.subsurface(one).copy(), one.x, one.y) for one in strips if one.w and one.h))


def covered(w: int, h: int, radius: int) -> pygame.Rect:
    """What a filled box with round corners covers for certain: the rectangle between its corners' middles."""
    inset = math.ceil(radius - (radius - 1) / math.sqrt(2))
    return pygame.Rect(inset, inset, max(0, w - 2 * inset), max(0, h - 2 * inset))


class SurfaceCache:
    """Surfaces and sprites by key, the least recently used dropped when there are too many bytes of them."""

    def __init__(self, budget: int) -> None:
        """`budget` is in bytes."""
        self.budget = budget
        self.used = 0
        self.made = 0
        """How many were ever made."""
        self.guessing = False
        """Whether what is made now is made because it might be seen."""
        self._surfaces: OrderedDict[Hashable, pygame.Surface | Sprite] = OrderedDict()
        self._guessed: set[Hashable] = set()

    def __contains__(self, key: Hashable) -> bool:
        """Whether something is kept under that key."""
        return key in self._surfaces

    def touch(self, key: Hashable) -> None:
        """Count what is kept under that key, if anything is, as used now."""
        if key in self._surfaces:
            self._surfaces.move_to_end(key)

    def get(self, key: Hashable, make: Callable[[], Kept]) -> Kept:
        """What is kept under that key, made when it is not there; a key always stands for one type."""
        found = self._surfaces.get(key)
        if found is not None:
            self._surfaces.move_to_end(key)
            if not self.guessing:
                self._guessed.discard(key)
            return found  # type: ignore[return-value]  # of the type that was made under this key
        made = make()
        self.made += 1
        if self.guessing:
            self._guessed.add(key)
        self._surfaces[key] = made
        self.used += _bytes(made)
        while self.used > self.budget and len(self._surfaces) > 1:
            self._drop(next(iter(self._surfaces)))
        return made

    def drop_guesses(self) -> None:
        """Drop what was made because it might be seen, and was not."""
        for key in tuple(self._guessed):
            self._drop(key)

    def _drop(self, key: Hashable) -> None:
        self.used -= _bytes(self._surfaces.pop(key))
        self._guessed.discard(key)


def _bytes(kept: pygame.Surface | Sprite) -> int:
    surfaces = (kept,) if isinstance(kept, pygame.Surface) else [surface for surface, _, _ in kept.parts]
    return sum(each.get_width() * each.get_height() * each.get_bytesize() for each in surfaces)
