"""Doors: every ending is one; those found stand open, and warm light falls through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect

if TYPE_CHECKING:
    from game.ui.draw.display import Colour
    from game.ui.draw.look import Look

SHAPE = 0.62
"""Width of a door as a part of its height."""
SLIM = SHAPE + 0.2
"""Width that a door takes with its step, as a part of its height."""
FRAME = 0.075
"""Width of the frame as a part of the door's height."""
AJAR = 0.74
"""How much of its width a leaf loses when it is wide open."""

GLOW = "5c"
"""How bright the light is in its middle (hex alpha)."""


def door(look: Look, place: Rect, opened: float, leaf: Colour, light: Colour) -> tuple[Shape, ...]:
    """A door with a round arch at the bottom middle of `place`, on its step; `opened` 0–1."""
    h = min(place.h, place.w / SLIM)
    w = h * SHAPE
    whole = Rect(place.x + (place.w - w) / 2, place.bottom - h, w, h - h * 0.05)
    gap = h * FRAME
    inner = Rect(whole.x + gap, whole.y + gap, whole.w - 2 * gap, whole.h - gap)
    shapes: list[Shape] = [*_arch(whole, look.theme.line)]
    if opened > 0:
        shapes.extend(_arch(inner, light))
        deep = _deep(inner)
        shapes.append(Box(deep, look.theme.panel + GLOW, deep.w / 2))
    shapes.extend(_leaf(look, inner, opened, leaf))
    shapes.extend(_step(look, whole, h, light if opened > 0 else ""))
    return tuple(shapes)


def _deep(inner: Rect) -> Rect:
    """Where the light behind the door is brightest."""
    return Rect(inner.x + inner.w * 0.36, inner.y + inner.h * 0.14, inner.w * 0.5, inner.h * 0.86)


def _arch(place: Rect, fill: Colour) -> tuple[Shape, ...]:
    """Round above, square below."""
    high = Rect(place.x, place.y, place.w, place.w)
    rest = Rect(place.x, place.y + place.w / 2, place.w, place.h - place.w / 2)
    return (Box(high, fill, place.w / 2), Box(rest, fill, place.w * 0.04))


def _leaf(look: Look, inner: Rect, opened: float, fill: Colour) -> tuple[Shape, ...]:
    """The leaf, hinged at the left; the more open, the narrower it is seen."""
    w = inner.w * (1 - AJAR * opened)
    place = Rect(inner.x, inner.y, w, inner.h)
    round_ = min(w, inner.w / 2)
    low = Rect(place.x, place.y + place.h * 0.4, place.w, place.h * 0.6)
    knob = max(3.0, inner.w * 0.11)
    shade = look.theme.frame + "30"
    board_w = w * 0.56
    boards = tuple(
        Box(Rect(place.x + w * 0.2, place.y + place.h * at, board_w, place.h * 0.22), shade, board_w * 0.18)
        for at in (0.34, 0.66)
    )
    handle = Rect(
        place.right - knob * 1.3 * min(1.0, w / inner.w + 0.35), place.y + place.h * 0.58, knob, knob
    )
    return (Box(place, fill, round_), Box(low, fill, 2.0), *boards, Box(handle, look.theme.warm, knob / 2))


def _step(look: Look, whole: Rect, h: float, light: Colour) -> tuple[Shape, ...]:
    """The step before the door; light lies on it where the door is open."""
    step = Rect(whole.x - h * 0.06, whole.bottom, whole.w + h * 0.12, h * 0.05)
    shapes: list[Shape] = [Box(step, look.theme.quiet, step.h / 2)]
    if light and not look.theme.flat:
        shapes.append(Box(Rect(whole.x + whole.w * 0.3, step.y, whole.w * 0.6, step.h), light, step.h / 2))
    return tuple(shapes)
