"""A flower that opens and closes: petals of one size move away from the middle, which is cheap to draw."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect
from game.ui.parts.part import Part, part

if TYPE_CHECKING:
    from game.ui.draw.look import Look
    from game.ui.parts.part import Piece

PETAL, CORE = 0.44, 0.40
"""Size of a petal and of the core, as parts of the flower's side."""
CLOSED, OPEN = 0.10, 0.275
"""How far the petals stand from the middle, as parts of the flower's side."""
IN_MS, OUT_MS = 4000, 6000
"""How long it opens and closes. Breathing out is longer than breathing in: that is the part that calms."""
BREATH_MS = IN_MS + OUT_MS
REST = 0.35
"""How far it is open when nothing moves."""
SHINE, SHADE, PALE = "58", "80", "20"
"""How much petals that shine hide of what is below them, in turn, and one that does not (hex alpha)."""


def breath(age: int) -> float:
    """How far it is open (0-1) so many milliseconds after one began to breathe with it."""
    part = age % BREATH_MS
    return _swing(part / IN_MS) if part < IN_MS else 1 - _swing((part - IN_MS) / OUT_MS)


def _swing(part: float) -> float:
    """From 0 to 1, slow at both ends."""
    return (1 - math.cos(math.pi * part)) / 2


def flower(
    look: Look, place: Rect, opened: float, petals: int = 8, lit: int | None = None
) -> tuple[Shape, ...]:
    """A flower in the middle of `place`; `opened` 0–1; the first `lit` petals shine (None: all of them)."""
    side = min(place.w, place.h)
    size, away = side * PETAL, side * (CLOSED + (OPEN - CLOSED) * opened)
    x, y = place.center
    shapes: list[Shape] = []
    for number in range(petals):
        angle = 2 * math.pi * number / petals - math.pi / 2
        centre_x, centre_y = x + away * math.cos(angle), y + away * math.sin(angle)
        petal = Rect(centre_x - size / 2, centre_y - size / 2, size, size)
        shapes.append(_petal(look, petal, number, shines=lit is None or number < lit))
    return (*shapes, _core(look, place))


def core(place: Rect) -> Rect:
    """The disc in the middle, where words can stand."""
    side = min(place.w, place.h) * CORE
    return place.centered(side, side)


def in_core(piece: Piece) -> Part:
    """A part in the disc in the middle of a flower that fills the room."""
    inside = part(piece)
    return Part(lambda room: inside.draw(core(room)))


def _petal(look: Look, place: Rect, number: int, *, shines: bool) -> Box:
    theme = look.theme
    if theme.flat:
        return Box(place, theme.accent + PALE if shines else "", place.h / 2, theme.line, 3.0)
    strength = (SHINE, SHADE)[number % 2] if shines else PALE
    edge = "" if shines else theme.good + SHADE
    return Box(place, theme.good + strength, place.h / 2, edge, 3.0 if edge else 0.0)


def _core(look: Look, place: Rect) -> Box:
    theme, disc = look.theme, core(place)
    if theme.flat:
        return Box(disc, theme.panel, disc.h / 2, theme.line, 3.0)
    return Box(disc, theme.panel, disc.h / 2)
