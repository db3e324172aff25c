"""Layout words: how parts lie to each other, said with these, so that nobody adds and subtracts coordinates.

`stack` puts parts below each other, `row` beside each other, `over` on each other, `grid` in rows of one
width; other words share a room among them.
"""

from __future__ import annotations

import math
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from game.ui.draw.geometry import Rect
from game.ui.parts.part import Drawn, Part, changed, nothing, once, part, together
from game.ui.parts.sizing import put

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.ui.parts.part import Piece
    from game.ui.parts.sizing import Down


def stack(*pieces: Piece, gap: float = 0.0) -> Part:
    """Parts below each other, with `gap` between those that are not mere room."""
    parts = [part(piece) for piece in _spaced(pieces, gap)]
    heights = once(lambda w: [one_.tall(w) for one_ in parts])

    def draw(room: Rect) -> Drawn:
        y, all_ = room.y, []
        for one_, h in zip(parts, _heights(parts, heights(room.w), room.h), strict=True):
            if one_.draw is not nothing:
                all_.append(one_.draw(Rect(room.x, y, room.w, h)))
            y += h
        return together(all_)

    yields = any(one_.yields for one_ in parts)
    return Part(draw, lambda w: sum(heights(w)), yields=yields)


def row(*pieces: Piece, gap: float = 0.0, down: Down = "fill") -> Part:
    """Parts beside each other, each as wide as it wants to be, and those that don't mind share the rest.

    All are as high as the row, or stand in it where `down` says.
    """
    parts = [_width(piece) if isinstance(piece, (int, float)) else put(piece, down=down)
             for piece in _spaced(pieces, gap)]  # fmt: skip
    widths = once(partial(_widths, parts))

    def draw(room: Rect) -> Drawn:
        x, all_ = room.x, []
        for one_, w in zip(parts, widths(room.w), strict=True):
            if one_.draw is not nothing:
                all_.append(one_.draw(Rect(x, room.y, w, room.h)))
            x += w
        return together(all_)

    def tall(w: float) -> float:
        sized_ = zip(parts, widths(w), strict=True)
        return max([one_.tall(wide) for one_, wide in sized_], default=0.0)

    wants = [one_.wide for one_ in parts]
    known = [want for want in wants if want is not None]
    wide = (lambda w: sum(want(w) for want in known)) if len(known) == len(wants) else None
    return Part(draw, once(tall), wide)


def over(*pieces: Piece) -> Part:
    """Parts on each other, the first one at the bottom; each fills the room, which the highest one needs."""
    parts = [part(piece) for piece in pieces]
    return Part(
        lambda room: together([one_.draw(room) for one_ in parts]),
        once(lambda w: max([one_.tall(w) for one_ in parts])),
        next((one_.wide for one_ in parts if one_.wide is not None), None),
        yields=any(one_.yields for one_ in parts),
    )


def grid(pieces: Sequence[Piece], across: int, gap: float = 0.0, down: float | None = None) -> Part:
    """Parts of one width in rows of so many, every row as high as the highest part of all.

    `down` is the space between rows, where it is not the gap between columns.
    """
    parts = [part(piece) for piece in pieces]
    between = gap if down is None else down

    def width(w: float) -> float:
        return (w - gap * (across - 1)) / across

    @once
    def high(w: float) -> float:
        return max([one_.tall(width(w)) for one_ in parts], default=0.0)

    def draw(room: Rect) -> Drawn:
        w, h = width(room.w), high(room.w)
        return together(
            [
                one_.draw(Rect(room.x + at % across * (w + gap), room.y + at // across * (h + between), w, h))
                for at, one_ in enumerate(parts)
            ]
        )

    rows = -(-len(parts) // across)
    return Part(draw, lambda w: max(0.0, rows * high(w) + (rows - 1) * between))


def cells(pieces: Sequence[Piece], least: float, most: int, gap: float) -> Part:
    """Parts of one width in rows of at most so many, each at least so wide; a row is as high as it needs."""
    return by_width(lambda w: rows(pieces, max(1, min(most, int((w + gap) / (least + gap)))), gap))


def rows(pieces: Sequence[Piece], across: int, gap: float, down: float | None = None) -> Part:
    """Parts of one width in rows of so many, a row as high as it needs; `down` as for `grid`."""
    lines_ = (pieces[at : at + across] for at in range(0, len(pieces), across))
    return stack(*(grid(line, across, gap) for line in lines_), gap=gap if down is None else down)


def by_width(choose: Callable[[float], Piece]) -> Part:
    """What is chosen by the width that there is."""
    chosen = once(lambda w: part(choose(w)))
    return Part(lambda room: chosen(room.w).draw(room), lambda w: chosen(w).tall(w))


def by_size(choose: Callable[[float, float], Piece]) -> Part:
    """What is chosen by the width and the height that there are: it takes whatever room it gets."""
    return Part(lambda room: part(choose(room.w, room.h)).draw(room), grows=1.0)


def lineup(
    pieces: Sequence[Piece], gap: float, widest: float, tallest: float, *, upright: float = math.inf,
    above: float = 0.5,
) -> Part:  # fmt: skip
    """Parts of one size in a line, as large as there is room for, and in its middle.

    Each is at most `widest` and `tallest`, and `upright` times as high as wide; `above` is the share of what
    is to spare in height that lies above them.
    """
    parts = [part(piece) for piece in pieces]

    def draw(room: Rect) -> Drawn:
        w = min(widest, (room.w - gap * (len(parts) - 1)) / len(parts))
        h = min(room.h, tallest, w * upright)
        line = room.centered(w * len(parts) + gap * (len(parts) - 1), h).moved(
            0, (room.h - h) * (above - 0.5)
        )
        return together(
            [each.draw(Rect(line.x + at * (w + gap), line.y, w, h)) for at, each in enumerate(parts)]
        )

    return Part(draw if parts else nothing, grows=1.0)


def pile(pieces: Sequence[Piece], gap: float, tallest: float) -> Part:
    """Parts of one height below each other, as high as there is room for and at most `tallest`."""
    parts = [part(piece) for piece in pieces]

    def draw(room: Rect) -> Drawn:
        h = min(tallest, (room.h - gap * (len(parts) - 1)) / max(1, len(parts)))
        return together(
            [each.draw(Rect(room.x, room.y + at * (h + gap), room.w, h)) for at, each in enumerate(parts)]
        )

    return Part(draw, grows=1.0)


def split(first: Piece, second: Piece, share: float, gap: float = 0.0, *, down: bool = False) -> Part:
    """Two parts beside each other, or `down` below each other; the first has this share of the room."""
    parts = part(first), part(second)

    def draw(room: Rect) -> Drawn:
        cut = room.take_top(room.h * share, gap) if down else room.take_left(room.w * share, gap)
        return together([each.draw(place) for each, place in zip(parts, cut, strict=True)])

    return Part(draw, grows=1.0)


def with_foot(piece: Piece, foot: Piece, share: float, tallest: float, gap: float = 0.0) -> Part:
    """A part and one below it, which has this share of the height and is at most so high."""
    parts = part(piece), part(foot)

    def draw(room: Rect) -> Drawn:
        low, high = room.take_bottom(min(tallest, room.h * share), gap)
        return together([parts[0].draw(high), parts[1].draw(low)])

    return Part(draw, grows=1.0)


def if_fits(piece: Piece, other: Piece = 0.0, slack: float = 0.0) -> Part:
    """The part where it is not higher than its room, but for `slack`; else the other one."""
    one_, else_ = part(piece), part(other)

    def draw(room: Rect) -> Drawn:
        return (one_ if one_.tall(room.w) <= room.h + slack else else_).draw(room)

    return changed(one_, draw=draw, yields=True)


# Reckoning, so that nobody else has to


def _spaced(pieces: Sequence[Piece], gap: float) -> list[Piece]:
    """The pieces with `gap` before each but the first that is not mere room."""
    if not gap:
        return list(pieces)
    spaced: list[Piece] = []
    begun = False
    for piece in pieces:
        if not isinstance(piece, (int, float)):
            spaced += [gap, piece] if begun else [piece]
            begun = True
        else:
            spaced.append(piece)
    return spaced


@lru_cache(maxsize=256)
def _width(size: float) -> Part:
    """Room of a row that is left free."""
    return Part(nothing, wide=lambda _: size)


def _heights(parts: Sequence[Part], heights: list[float], h: float) -> list[float]:
    """How high each part of a stack becomes: what yields gives way, what grows takes what is to spare."""
    free = h - sum(heights)
    if free < 0:
        give = next((at for at, one_ in enumerate(parts) if one_.yields), None)
        if give is None:
            return heights
        return [*heights[:give], max(0.0, heights[give] + free), *heights[give + 1 :]]
    shares = sum([one_.grows for one_ in parts])
    if not shares:
        return heights
    return [
        h + free * one_.grows / shares if one_.grows else h for one_, h in zip(parts, heights, strict=True)
    ]


def _widths(parts: Sequence[Part], w: float) -> list[float]:
    """How wide each part of a row is: what it wants, or its share of the rest."""
    wants = [None if one_.wide is None else one_.wide(w) for one_ in parts]
    free = max(0.0, w - sum([want for want in wants if want is not None]))
    shares = sum([one_.share for one_, want in zip(parts, wants, strict=True) if want is None])
    return [
        free * one_.share / shares if want is None else want for one_, want in zip(parts, wants, strict=True)
    ]
