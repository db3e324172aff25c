"""Reactions: the small pictures with which others answered a message, counted, in a pill."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect
from game.ui.parts.basic import centred, icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.draw.look import Look

PICTURE = 20.0
GAP = 5.0
PAD = 8.0
OVER = 9.0
"""How far the pill lies over the lower edge of a bubble."""


def pill_size(look: Look, kinds: Sequence[str]) -> tuple[float, float]:
    """Width and height of the pill; nothing without reactions."""
    if not kinds:
        return 0.0, 0.0
    side = _side(look)
    w = sum(side + GAP + _number_width(look, count) for count in Counter(kinds).values())
    return w - GAP + 2 * PAD, side + 8


def pill(look: Look, x: float, y: float, kinds: Sequence[str]) -> tuple[Shape, ...]:
    """The pill with its upper left corner there; a number stands where more than one reacted alike."""
    if not kinds:
        return ()
    theme, (w, h) = look.theme, pill_size(look, kinds)
    place, side = Rect(x, y, w, h), _side(look)
    shapes: list[Shape] = [Box(place, theme.panel, h / 2, theme.line, 2.0)]
    at = x + PAD
    for kind, count in Counter(kinds).items():
        shapes.append(icon(Rect(at, y + 4, side, side), f"react-{kind}", theme.on_panel))
        at += side
        if width := _number_width(look, count):
            number = Rect(at + 3, y, width, h)
            shapes.append(centred(look, number, str(count), "small", theme.on_panel, "left"))
        at += width + GAP
    return tuple(shapes)


def _side(look: Look) -> float:
    """Side of a picture; it grows with the text."""
    return max(PICTURE, look.type.small.size * 1.25)


def _number_width(look: Look, count: int) -> float:
    return look.typesetter.width(str(count), look.type.small) + 5 if count > 1 else 0.0
