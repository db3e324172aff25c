"""Layout words that look at their room: what has not enough of it gives way, comes closer, or scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.ui.draw.geometry import Rect
from game.ui.parts.layout import over, row
from game.ui.parts.part import Content, Drawn, Part, part
from game.ui.parts.scrolling import LEAST, scroll, shifted
from game.ui.parts.sizing import square

STOPS = ".,:;–—-… "
"""What stands before no ellipsis."""

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from game.ui.draw.look import Look
    from game.ui.parts.part import Piece


def yielding(piece: Piece) -> Part:
    """The part gives way where a stack has not enough for it."""
    return msgspec.structs.replace(part(piece), yields=True)


def as_high_as_fits(piece: Piece, least: Piece, most: float) -> Part:
    """The part no higher than `most`: what yields in it does so.

    It is never lower than `least`, which is the part where all that yields has done so.
    """
    one, lowest = part(piece), part(least)
    return Part(one.draw, lambda w: max(min(one.tall(w), most), lowest.tall(w)))


def rests(look: Look, id_: str, content: Callable[[Rect], Content], moved: float, above: float = 0.0) -> Part:
    """What has a height of its own in a room: this share of what is to spare lies above it.

    Where it is higher than the room it scrolls. It is told in both cases how high the room is.
    """

    def draw(room: Rect) -> Drawn:
        widgets, h = content(room)
        if h <= room.h + LEAST:
            down = max(0.0, (room.h - h) * above)
            return Drawn((), tuple(shifted(each, down) for each in widgets))

        def within(lane: Rect) -> Content:
            return content(Rect(lane.x, lane.y, lane.w, room.h))

        return Drawn((), (scroll(look, id_, room, within, moved),))

    return Part(draw, grows=1.0)


def shortened(look: Look, words: str, style: str, width: float, lines: int) -> str:
    """As many whole words as stand on so many lines, with an ellipsis where there are more.

    A single word that is too long stays as it is.
    """
    if len(look.block(words, style, width).lines) <= lines:
        return words
    kept = words.split()[:-1]
    while len(kept) > 1 and len(look.block(_begun(kept), style, width).lines) > lines:
        kept.pop()
    return _begun(kept)


def _begun(words: Sequence[str]) -> str:
    return " ".join(words).rstrip(STOPS) + "…"


def widest(pieces: Iterable[Piece]) -> Part:
    """Nothing, which wants to be as wide as the widest of the parts does."""
    wants = [each.wide for each in map(part, pieces)]
    known = [want for want in wants if want is not None]
    return Part(lambda _: Drawn(), wide=lambda w: max((want(w) for want in known), default=0.0))


def weighted(pieces: Sequence[tuple[Piece, float]], gap: float = 0.0, least: float = 0.0) -> Part:
    """Parts beside each other from the top, each as wide as its weight among all, and at least so wide.

    Together they want to be so wide that each of them has what it wants.
    """
    parts = [(part(piece), weight) for piece, weight in pieces]
    total, gaps = sum(weight for _, weight in parts), gap * (len(parts) - 1)

    def widths(w: float) -> list[float]:
        return [max(least, (w - gaps) * weight / total) for _, weight in parts]

    def draw(room: Rect) -> Drawn:
        x, all_ = room.x, []
        for (one, _), w in zip(parts, widths(room.w), strict=True):
            all_.append(one.draw(Rect(x, room.y, w, room.h)))
            x += w + gap
        return Drawn(
            tuple(shape for each in all_ for shape in each.shapes),
            tuple(widget for each in all_ for widget in each.widgets),
        )

    wants = [(one.wide, weight) for one, weight in parts]
    known = [(want, weight) for want, weight in wants if want is not None]
    return Part(
        draw,
        lambda w: max(one.tall(wide) for (one, _), wide in zip(parts, widths(w), strict=True)),
        (lambda w: gaps + max(want(w) * total / weight for want, weight in known))
        if len(known) == len(wants)
        else None,
    )


def lapped(pieces: Sequence[Piece], side: float, apart: float) -> Part:
    """Squares in a line from the left, so far apart; over each other where there are too many for that."""
    parts = [part(piece) for piece in pieces]

    def draw(room: Rect) -> Drawn:
        step = min(side + apart, (room.w - side) / max(1, len(parts) - 1))
        return over(*(row(step * at, square(each, side), down="top") for at, each in enumerate(parts))).draw(
            room
        )

    return Part(draw if parts else lambda _: Drawn(), lambda _: side)
