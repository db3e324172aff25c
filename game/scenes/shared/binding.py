"""The rings that bind a notebook, along its left edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.parts.layout import by_size, over, stack
from game.ui.parts.part import disc
from game.ui.parts.sizing import SPRING, pad, put, sized, square

if TYPE_CHECKING:
    from game.ui.draw.look import Look
    from game.ui.parts.part import Part

RINGS, HOLE, RING = 34.0, 14.0, 30.0
"""How far the rings are from each other, the side of a hole, and how long a ring is."""


def rings(look: Look) -> Part:
    """As many rings as there is room for, each through a hole of its own."""
    return by_size(lambda _, h: _rings(look, h))


def _rings(look: Look, h: float) -> Part:
    theme = look.theme
    hole = pad(put(square(disc(theme.panel, theme.line, 1.5), HOLE), "left"), left=HOLE)
    wire = pad(put(sized(disc(theme.quiet), RING, 6.0), "left", "middle"), left=-8.0)
    ring = sized(over(hole, wire), h=HOLE)
    return pad(stack(*(piece for _ in range(int(h / RINGS)) for piece in (SPRING, ring)), SPRING), 0.0, 6.0)
