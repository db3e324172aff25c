"""Phone-like frames: a dark rim with round corners around a picture or a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.draw.display import Box
from game.ui.parts.layout import over as over_each_other
from game.ui.parts.part import drawn
from game.ui.parts.sizing import pad

if TYPE_CHECKING:
    from game.ui.draw.display import Shape
    from game.ui.draw.geometry import Rect
    from game.ui.draw.look import Look
    from game.ui.parts.part import Part, Piece

RIM = 12.0
"""Width of the rim."""
RADIUS = 40.0
"""Radius outside: small enough that the rim covers the square corners of a picture inside it."""


def screen_of(device: Rect) -> Rect:
    """What lies inside the rim."""
    return device.inset(RIM)


def under(look: Look, device: Rect) -> tuple[Shape, ...]:
    """What is drawn before the content: the shadow and the page."""
    theme = look.theme
    shadow = 0.0 if look.theme.flat else 7.0
    return (
        Box(device, theme.frame, RADIUS, shadow=shadow),
        Box(screen_of(device), theme.panel, RADIUS - RIM),
    )


def over(look: Look, device: Rect) -> tuple[Shape, ...]:
    """What is drawn after it: the rim, which hides corners of pictures; outlined in the contrast themes."""
    theme = look.theme
    rim = Box(device, "", RADIUS, theme.frame, RIM)
    return (rim, Box(device, "", RADIUS, theme.line, 2.0)) if look.theme.flat else (rim,)


def device(look: Look, inside: Piece) -> Part:
    """Something in such a frame."""
    return over_each_other(
        drawn(lambda place: under(look, place)), pad(inside, RIM, RIM), drawn(lambda place: over(look, place))
    )
