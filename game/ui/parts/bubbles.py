"""What a chat is made of: avatars, bubbles with or without a closed envelope, typing dots."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from game.ui.display import Box, Lines, Picture, Shape
from game.ui.geometry import Rect
from game.ui.parts.basic import icon

if TYPE_CHECKING:
    from game.ui.display import Colour
    from game.ui.look import Look

PAD_X, PAD_Y = 17.0, 11.0
ENVELOPE = 76.0
DOT = 9.0
DOTS = (74.0, 40.0)
"""Width and height of the bubble with typing dots."""
TICK = 15.0
WAVE_MS = 1200
"""How long the typing dots take for one wave."""


def avatar(place: Rect, name: str) -> Picture:
    """A round picture of somebody, by the name of a person or an avatar of the art kit."""
    return Picture(place, "avatar", name)


def bubble_colours(look: Look, *, mine: bool) -> tuple[Colour, Colour]:
    """Fill and ink of a bubble."""
    theme = look.theme
    return (theme.mine, theme.on_mine) if mine else (theme.bubble, theme.on_bubble)


def bubble_size(look: Look, words: str, most: float, *, picture: bool, mine: bool) -> tuple[float, float]:
    """Width and height of the bubble of a message, at most `most` wide."""
    block = look.block(words, "chat", most - 2 * PAD_X)
    w, h = block.w + 2 * PAD_X, block.h + 2 * PAD_Y
    if mine and len(block.lines) == 1 and w + TICK + 6 <= most:
        w += TICK + 6
    elif mine:
        h += TICK - 4
    if picture:
        return min(most, max(w, ENVELOPE * 2.1)), h + ENVELOPE + 10
    return min(most, w), h


def bubble(
    look: Look, place: Rect, words: str, *, picture: bool, mine: bool, last: bool
) -> tuple[Shape, ...]:
    """A message in its bubble; `last` in a row of bubbles gives it the corner that points at who wrote it."""
    fill, ink = bubble_colours(look, mine=mine)
    outlined = look.theme.name.startswith("contrast")
    stroke = look.theme.line if outlined else ""
    width = 2.0 if outlined else 0.0
    shapes: list[Shape] = [Box(place, fill, 20.0, stroke, width)]
    if last and not outlined:
        shapes.insert(0, _corner(place, fill, mine=mine))
    top = place.y + PAD_Y
    if picture:
        shapes.extend(envelope(look, Rect(place.x + 10, place.y + 10, place.w - 20, ENVELOPE)))
        top += ENVELOPE + 10
    block = look.block(words, "chat", place.w - 2 * PAD_X + 0.5)
    shapes.append(
        Lines(Rect(place.x + PAD_X, top, place.w - 2 * PAD_X, block.h), block.lines, look.type.chat, ink)
    )
    if mine:
        shapes.append(icon(Rect(place.right - TICK - 9, place.bottom - TICK - 6, TICK, TICK), "check", ink))
    return tuple(shapes)


def _corner(place: Rect, fill: Colour, *, mine: bool) -> Box:
    """The lower corner on the writer's side, nearly square, under the round one."""
    return Box(Rect(place.right - 24 if mine else place.x, place.bottom - 24, 24, 24), fill, 5.0)


def envelope(look: Look, place: Rect) -> tuple[Shape, ...]:
    """The closed envelope that stands for a picture."""
    theme = look.theme
    size = place.h * 0.62
    return (Box(place, theme.soft, 13.0), icon(place.centered(size, size), "envelope", theme.on_soft))


def typing_dots(look: Look, place: Rect, *, mine: bool, moving: bool, since: int) -> tuple[Shape, ...]:
    """A bubble with three dots that wave while something may move; `since` is when they appeared (ms)."""
    fill, _ = bubble_colours(look, mine=mine)
    ink = look.theme.on_mine if mine else look.theme.phone_quiet
    outlined = look.theme.name.startswith("contrast")
    shapes: list[Shape] = [
        Box(place, fill, place.h / 2, look.theme.line if outlined else "", 2.0 if outlined else 0.0)
    ]
    for number in range(3):
        lift = _lift(look.now - since, number) if moving else 0.0
        x = place.x + place.w / 2 + (number - 1) * (DOT + 7) - DOT / 2
        shapes.append(Box(Rect(x, place.y + (place.h - DOT) / 2 - lift, DOT, DOT), ink, DOT / 2))
    return tuple(shapes)


def _lift(age: int, number: int) -> float:
    """How high a dot is above its rest: one bow, then a pause, each dot a little after the one before."""
    part = (age - number * 160) % WAVE_MS / WAVE_MS
    return math.sin(part * 2 * math.pi) * 6 if 0 <= part < 0.5 else 0.0  # noqa: PLR2004 - half of the wave
