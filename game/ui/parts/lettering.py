"""Title lettering: big letters that dance a little, with a thick edge that parts them from any picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.ui.draw.display import Lines, Shape, Style
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget

if TYPE_CHECKING:
    from game.ui.draw.display import Colour
    from game.ui.draw.look import Look

DANCE = (0.0, -0.045, 0.03, -0.02, 0.04, -0.035, 0.015)
"""How far letter after letter stands off its line, as a part of the size."""
EDGE, DEPTH = 0.085, 0.075
"""Width of the edge, and how far its underside hangs below, as parts of the size."""
SPACE = 0.12
"""How much wider a space is than the font's, as a part of the size: edges eat into it."""
FILLED = 0.93
"""Part of the width that a line may fill, which leaves room for the wider spaces and the edge."""
ACCENT = 0.1
"""Room for the caron of a capital above the first line, as a part of the size."""
MOST_LINES = 3
LEAST = 36.0
"""Smallest size of the letters."""


class Letter(msgspec.Struct, frozen=True):
    """One letter where it stands, top left."""

    x: float
    y: float
    sign: str


def lettering(
    look: Look, id_: str, place: Rect, words: str, largest: float, colours: tuple[Colour, Colour, Colour]
) -> Widget:
    """The words as lettering from the top left of `place`, as large as fits, at most `largest` units high.

    `colours` are the face, the edge and the underside. The widget's rectangle is as high as its lines.
    """
    style = _fitting(look, words, place, largest)
    lines = look.typesetter.block(words, style, place.w * FILLED).lines
    margin = style.size * EDGE
    step = style.line_height
    above = style.size * (ACCENT + max(-each for each in DANCE))
    letters = tuple(
        letter
        for number, line in enumerate(lines)
        for letter in _line(look, line, place.x + margin, place.y + above + number * step, style)
    )
    rect = Rect(place.x, place.y, place.w, above + len(lines) * step + margin + style.size * DEPTH)
    shapes = _shapes(look, letters, style, colours)
    return Widget(id_, rect, shapes, role="heading", name=words)


def _fitting(look: Look, words: str, place: Rect, largest: float) -> Style:
    """The largest style in which no word is broken, and the lines are few and fit the place."""
    size = largest
    while size > LEAST:
        style = Style(size, "heavy", 1.04)
        room = place.w * FILLED - 2 * size * EDGE
        block = look.typesetter.block(words, style, place.w * FILLED)
        whole = all(look.typesetter.width(word, style) <= room for word in words.split())
        if whole and len(block.lines) <= MOST_LINES and block.h + size * (EDGE + DEPTH) <= place.h:
            return style
        size -= 4
    return Style(LEAST, "heavy", 1.04)


def _line(look: Look, line: str, x: float, y: float, style: Style) -> tuple[Letter, ...]:
    """The letters of a line, each at the width of what stands before it."""
    return tuple(
        Letter(
            x + _before(look, line[:number], style),
            y + DANCE[number % len(DANCE)] * style.size,
            sign,
        )
        for number, sign in enumerate(line)
        if sign != " "
    )


def _before(look: Look, start: str, style: Style) -> float:
    """The width of the beginning of a line."""
    return look.typesetter.width(start, style) + start.count(" ") * SPACE * style.size if start else 0.0


def _shapes(
    look: Look, letters: tuple[Letter, ...], style: Style, colours: tuple[Colour, Colour, Colour]
) -> tuple[Shape, ...]:
    """The undersides of all letters, then the edges of all, then the faces, so that no edge covers a face."""
    face, edge, under = colours
    fat = msgspec.structs.replace(style, edge=style.size * EDGE)
    return (
        *(_copy(look, letter, fat, under, style.size * DEPTH) for letter in letters),
        *(_copy(look, letter, fat, edge) for letter in letters),
        *(_copy(look, letter, style, face) for letter in letters),
    )


def _copy(look: Look, letter: Letter, style: Style, colour: Colour, dy: float = 0.0) -> Lines:
    """A letter, drawn from the left so that fat and plain ones lie on each other."""
    w = look.typesetter.width(letter.sign, style) + 2 * style.edge
    place = Rect(letter.x - style.edge, letter.y + dy, w, style.line_height)
    return Lines(place, (letter.sign,), style, colour)
