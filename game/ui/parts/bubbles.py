"""What a chat is made of: avatars, bubbles with or without a closed envelope, typing dots, ticks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec

from game.ui.draw.display import Box, Colour, Lines, Picture, Shape
from game.ui.draw.geometry import Rect
from game.ui.parts.basic import icon
from game.ui.parts.reactions import OVER, pill, pill_size

if TYPE_CHECKING:
    from game.ui.draw.look import Look

PAD_X, PAD_Y = 17.0, 11.0
ROUND = 20.0
"""Radius of a bubble's corners."""
ENVELOPE = 76.0
DOT = 9.0
DOTS = (74.0, 40.0)
"""Width and height of the bubble with typing dots."""
WAVE_W, WAVE_H, BAR_STEP = 230.0, 34.0, 7.0
"""Width and height of the wave of a voice message, and how far its bars stand apart."""
PALE = 80
"""Alpha of the picture of somebody who is blocked."""
TICK = 16.0
"""Height of the ticks at normal text."""
WAVE_MS = 1200
"""How long the typing dots take for one wave."""


def avatar(place: Rect, name: str) -> Picture:
    """A round picture of somebody, by the name of a person or an avatar of the art kit."""
    return Picture(place, "avatar", name)


def face_of(look: Look, place: Rect, name: str, *, blocked: bool) -> tuple[Shape, ...]:
    """The round picture of somebody; of somebody who is blocked it is pale, with the sign of it."""
    if not blocked:
        return (avatar(place, name),)
    theme = look.theme
    mark = Rect(place.right - place.w * 0.42, place.bottom - place.h * 0.42, place.w * 0.46, place.h * 0.46)
    return (
        msgspec.structs.replace(avatar(place, name), alpha=PALE),
        Box(mark, theme.phone, mark.h / 2),
        icon(mark, "block", theme.phone_quiet),
    )


def bubble_colours(look: Look, *, mine: bool) -> tuple[Colour, Colour]:
    """Fill and ink of a bubble."""
    theme = look.theme
    return (theme.mine, theme.on_mine) if mine else (theme.bubble, theme.on_bubble)


class Said(msgspec.Struct, frozen=True):
    """What stands in a bubble: the words, under a closed envelope with `picture`.

    `name` in the colour `ink` tells who wrote it, where several people write. `receipt` tells how far it
    came: sent, delivered, read, or "" for what others wrote. `reactions` are kinds, one for each person.
    """

    words: str
    mine: bool
    picture: bool = False
    name: str = ""
    ink: Colour = ""
    receipt: str = ""
    reactions: tuple[str, ...] = ()
    voice: int = 0
    """Seconds of a voice message, whose wave stands above its words."""


def bubble_size(look: Look, said: Said, most: float) -> tuple[float, float]:
    """Width and height of the bubble of a message with its reactions below, at most `most` wide."""
    block = look.block(said.words, "chat", most - 2 * PAD_X)
    w, h = block.w + 2 * PAD_X, block.h + 2 * PAD_Y
    tick_w, tick_h = tick_size(look)
    ending = look.typesetter.width(block.lines[-1], look.type.chat) + 2 * PAD_X + tick_w
    if said.receipt and ending <= most:
        w = max(w, ending)  # the ticks stand beside the last line, else below it
    elif said.receipt:
        h += tick_h - 2
    if said.name:
        name = look.block(said.name, "label", most - 2 * PAD_X)
        w, h = max(w, name.w + 2 * PAD_X), h + name.h + 2
    if said.picture:
        w, h = max(w, ENVELOPE * 2.1), h + ENVELOPE + 10
    if said.voice:
        w, h = max(w, min(most, WAVE_W)), h + WAVE_H + 8
    pill_w, pill_h = pill_size(look, said.reactions)
    return min(most, max(w, pill_w + 24)), h + (pill_h - OVER if pill_h else 0.0)


def body(look: Look, place: Rect, reactions: tuple[str, ...]) -> Rect:
    """The bubble itself in the place of a message, without the reactions that hang out below it."""
    _, pill_h = pill_size(look, reactions)
    return Rect(place.x, place.y, place.w, place.h - (pill_h - OVER if pill_h else 0.0))


def bubble(look: Look, place: Rect, said: Said, *, last: bool) -> tuple[Shape, ...]:
    """A message in its bubble; `last` in a row of bubbles gives it the corner that points at who wrote it."""
    fill, ink = bubble_colours(look, mine=said.mine)
    edge = look.theme.line if look.theme.flat else ""
    box = body(look, place, said.reactions)
    shapes: list[Shape] = [Box(box, fill, ROUND, edge, 2.0 if edge else 0.0)]
    if last and not edge:
        shapes.insert(0, _corner(box, fill, mine=said.mine))
    top, inner = box.y + PAD_Y, box.w - 2 * PAD_X + 0.5
    if said.name:
        name = look.block(said.name, "label", inner)
        shapes.append(Lines(Rect(box.x + PAD_X, top, inner, name.h), name.lines, look.type.label, said.ink))
        top += name.h + 2
    if said.picture:
        shapes.extend(envelope(look, Rect(box.x + 10, top - 1, box.w - 20, ENVELOPE)))
        top += ENVELOPE + 10
    if said.voice:
        shapes.extend(wave(look, Rect(box.x + PAD_X, top, inner, WAVE_H), said.voice, ink))
        top += WAVE_H + 8
    block = look.block(said.words, "chat", inner)
    shapes.append(Lines(Rect(box.x + PAD_X, top, inner, block.h), block.lines, look.type.chat, ink))
    if said.receipt:
        shapes.extend(tick(look, box, said.receipt, fill, ink))
    return (*shapes, *pill(look, box.x + 12, box.bottom - OVER, said.reactions))


def wave(look: Look, place: Rect, seconds: int, ink: Colour) -> tuple[Shape, ...]:
    """A voice message: a triangle to play it, bars as of a voice, and how many seconds it takes."""
    told = f"{seconds // 60}:{seconds % 60:02d}"
    told_w = look.typesetter.width(told, look.type.small) + 2
    line_h = look.type.small.line_height
    bars = Rect(place.x + place.h + 4, place.y, max(0.0, place.w - place.h - told_w - 14), place.h)
    count = int(bars.w // BAR_STEP)
    heights = (
        place.h * (0.25 + 0.65 * abs(math.sin(at * 1.7 + seconds) * math.sin(at * 0.6)))
        for at in range(count)
    )
    return (
        icon(Rect(place.x, place.y + place.h * 0.1, place.h * 0.8, place.h * 0.8), "play", ink),
        *(Box(Rect(bars.x + at * BAR_STEP, place.y + (place.h - h) / 2, 3.5, h), ink, 1.75)
          for at, h in enumerate(heights)),
        Lines(Rect(place.right - told_w, place.y + (place.h - line_h) / 2, told_w, line_h), (told,),
              look.type.small, ink),
    )  # fmt: skip


def tick_size(look: Look) -> tuple[float, float]:
    """Width and height of the ticks of a message; they grow with the text."""
    side = max(TICK, look.type.small.size * 0.95)
    return side * 1.5, side


def tick(look: Look, box: Rect, receipt: str, fill: Colour, ink: Colour) -> tuple[Shape, ...]:
    """How far a message came, in the lower right corner: one tick, two, or two on a filled ground.

    The three differ in shape, not only in colour.
    """
    w, side = tick_size(look)
    place = Rect(box.right - w - 8, box.bottom - side - 6, w, side)
    if receipt == "read":
        mark = icon(place.centered(side * 0.9, side * 0.9), "tick-delivered", fill)
        return (Box(place, ink, side / 2), mark)
    name = "check" if receipt == "sent" else "tick-delivered"
    return (icon(Rect(place.right - side, place.y, side, side), name, ink),)


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
    edge = look.theme.line if look.theme.flat else ""
    shapes: list[Shape] = [Box(place, fill, place.h / 2, edge, 2.0 if edge else 0.0)]
    for number in range(3):
        lift = _lift(look.now - since, number) if moving else 0.0
        x = place.x + place.w / 2 + (number - 1) * (DOT + 7) - DOT / 2
        shapes.append(Box(Rect(x, place.y + (place.h - DOT) / 2 - lift, DOT, DOT), ink, DOT / 2))
    return tuple(shapes)


def _lift(age: int, number: int) -> float:
    """How high a dot is above its rest: one bow, then a pause, each dot a little after the one before."""
    part = (age - number * 160) % WAVE_MS / WAVE_MS
    return math.sin(part * 2 * math.pi) * 6 if 0 <= part < 0.5 else 0.0  # noqa: PLR2004 - half of the wave
