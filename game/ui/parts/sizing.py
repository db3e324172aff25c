"""How large a part is, and at which edge or spot of its room it stands."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from game.ui.draw.geometry import Rect
from game.ui.parts.part import Part, changed, nothing, part

if TYPE_CHECKING:
    from game.ui.parts.part import Drawn, Piece

KEPT = 4
"""Rooms for which a part that is kept remembers what it drew."""
Across = Literal["fill", "left", "middle", "right"]
Down = Literal["fill", "top", "middle", "bottom"]


def pad(
    piece: Piece, x: float = 0.0, y: float = 0.0, *,
    left: float = 0.0, top: float = 0.0, right: float = 0.0, bottom: float = 0.0,
) -> Part:  # fmt: skip
    """The part with room around it: `x` at both sides, `y` above and below, and more at single edges."""
    one_ = part(piece)
    west, east, north, south = x + left, x + right, y + top, y + bottom

    def draw(room: Rect) -> Drawn:
        w, h = max(0.0, room.w - west - east), max(0.0, room.h - north - south)
        return one_.draw(Rect(room.x + west, room.y + north, w, h))

    own = one_.wide
    return Part(
        draw,
        lambda w: one_.tall(max(0.0, w - west - east)) + north + south,
        None if own is None else lambda w: own(w - west - east) + west + east,
        one_.grows, one_.yields, one_.share,
    )  # fmt: skip


def sized(piece: Piece, w: float | None = None, h: float | None = None) -> Part:
    """The part as wide and as high as is said."""
    one_ = part(piece)
    if h is not None:
        one_ = changed(one_, tall=lambda _: h, grows=0.0)
    return one_ if w is None else changed(one_, wide=lambda _: w)


def square(piece: Piece, side: float) -> Part:
    """The part as wide as it is high."""
    return sized(piece, side, side)


def middle(piece: Piece, side: float) -> Part:
    """The part as a square of that side in the middle of its room."""
    return put(square(piece, side), "middle", "middle")


def share_of(piece: Piece, share: float) -> Part:
    """The part as wide as this share of the whole row."""
    return changed(part(piece), wide=lambda w: w * share)


def rest(piece: Piece, share: float = 1.0) -> Part:
    """The part takes its share of the width that is left in a row, whatever it would want."""
    return changed(part(piece), wide=None, share=share)


def at_least(piece: Piece, h: float) -> Part:
    """The part at least so high."""
    one_ = part(piece)
    return changed(one_, tall=lambda w: max(h, one_.tall(w)))


def at_most(piece: Piece, w: float) -> Part:
    """The part at most so wide: as wide as it wants to be, or as there is room."""
    one_ = part(piece)
    own = one_.wide or (lambda most: most)
    return changed(one_, wide=lambda most: min(w, own(most)))


def at_least_wide(piece: Piece, w: float) -> Part:
    """The part as wide as it wants to be, and at least so wide."""
    one_ = part(piece)
    own = one_.wide
    return changed(one_, wide=None if own is None else lambda most: max(w, own(most)))


def fits(piece: Piece, w: float) -> bool:
    """Whether the part has the width that it wants to have."""
    wide = part(piece).wide
    return wide is None or wide(w) <= w


def grow(piece: Piece, share: float = 1.0) -> Part:
    """The part takes its share of the height that a stack has to spare."""
    return changed(part(piece), grows=share)


def fill(piece: Piece) -> Part:
    """The part takes all the height that is left in a stack, whatever it would need."""
    return changed(part(piece), tall=lambda _: 0.0, grows=1.0, yields=False)


def yielding(piece: Piece) -> Part:
    """The part is less high where a stack has not enough for it."""
    return changed(part(piece), yields=True)


def loose(piece: Piece) -> Part:
    """The part in the middle of its room, even where it is higher than that: its height counts nowhere."""
    one_ = part(piece)

    def draw(room: Rect) -> Drawn:
        h = one_.tall(room.w)
        return one_.draw(Rect(room.x, room.y + (room.h - h) / 2, room.w, h))

    return changed(one_, draw=draw, tall=lambda _: 0.0)


def asks(piece: Piece, more: float) -> Part:
    """The part asks for so much more height than it needs."""
    one_ = part(piece)
    return changed(one_, tall=lambda w: one_.tall(w) + more)


SPRING = Part(nothing, grows=1.0)
"""Room that takes what is to spare, in a stack and in a row."""


def unseen(piece: Piece) -> Part:
    """The room that a part takes, left free: for what lies beside it in another layer."""
    return changed(part(piece), draw=nothing)


def kept(piece: Piece) -> Part:
    """A part that is made once for all views: what it drew in a room of late is not drawn again."""
    one_ = part(piece)
    return changed(one_, draw=lru_cache(maxsize=KEPT)(one_.draw))


# At which edge or spot it stands


def put(piece: Piece, across: Across = "fill", down: Down = "fill") -> Part:
    """The part in its own size at an edge of its room or in the middle; without one it fills the room."""
    one_ = part(piece)
    if across == "fill" and down == "fill":
        return one_

    def width(most: float) -> float:
        return most if across == "fill" or one_.wide is None else min(most, one_.wide(most))

    def draw(room: Rect) -> Drawn:
        w = width(room.w)
        h = room.h if down == "fill" else min(room.h, one_.tall(w))
        x = {"middle": room.x + (room.w - w) / 2, "right": room.right - w}.get(across, room.x)
        y = {"middle": room.y + (room.h - h) / 2, "bottom": room.bottom - h}.get(down, room.y)
        return one_.draw(Rect(x, y, w, h))

    wide = one_.wide if across == "fill" else None
    return changed(one_, draw=draw, tall=lambda w: one_.tall(width(w)), wide=wide)


def spot(piece: Piece, place: Rect, of: tuple[float, float] = (1.0, 1.0)) -> Part:
    """The part at a place of a picture that fills the room, which is `of` wide and high in its units."""
    one_ = part(piece)

    def draw(room: Rect) -> Drawn:
        x, y = room.w / of[0], room.h / of[1]
        return one_.draw(Rect(room.x + place.x * x, room.y + place.y * y, place.w * x, place.h * y))

    return Part(draw)


def around(piece: Piece, share: float) -> Part:
    """The part in its own width, its middle at this share of the room's width, as far as the room lets it."""
    one_ = part(piece)

    def draw(room: Rect) -> Drawn:
        w = room.w if one_.wide is None else min(room.w, one_.wide(room.w))
        x = min(max(room.x, room.x + room.w * share - w / 2), room.right - w)
        return one_.draw(Rect(x, room.y, w, room.h))

    return changed(one_, draw=draw, wide=None)


def offset(piece: Piece, dx: float = 0.0, dy: float = 0.0) -> Part:
    """The part so far from where it would lie."""
    one_ = part(piece)
    return changed(one_, draw=lambda room: one_.draw(room.moved(dx, dy)))


def held(piece: Piece, ratio: float, w: float = 1.0, h: float = 1.0) -> Part:
    """The part as large as fits into these shares of its room, `ratio` times as wide as high, at its foot."""
    one_ = part(piece)

    def draw(room: Rect) -> Drawn:
        wide = min(room.w * w, room.h * h * ratio)
        high = wide / ratio
        return one_.draw(Rect(room.x + (room.w - wide) / 2, room.bottom - high, wide, high))

    return changed(one_, draw=draw)


def larger(piece: Piece, factor: float) -> Part:
    """The part as a square around its room, so many times as large as the longer side of it."""
    one_ = part(piece)

    def draw(room: Rect) -> Drawn:
        side = max(room.w, room.h) * factor
        return one_.draw(Rect(room.x + (room.w - side) / 2, room.y + (room.h - side) / 2, side, side))

    return changed(one_, draw=draw)


def largest_square(piece: Piece, most: float) -> Part:
    """The part as wide as high, as large as there is room for and at most so large, at the top."""
    one_ = part(piece)

    def draw(room: Rect) -> Drawn:
        side = min(most, room.w, room.h)
        return one_.draw(Rect(room.x + (room.w - side) / 2, room.y, side, side))

    return Part(draw, lambda w: min(most, w), yields=True)
