"""Facts: an icon with a few words beside it, and panels that hold a column of pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.draw.display import Box, Lines, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Role, Widget
from game.ui.parts.basic import icon
from game.ui.parts.column import column
from game.ui.parts.scrolling import shifted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.draw.display import Colour
    from game.ui.draw.look import Look
    from game.ui.parts.column import Laid, Piece


def fact(
    look: Look,
    id_: str,
    icon_name: str,
    said: str,
    style: str = "small",
    colours: tuple[Colour, Colour] = ("", ""),
) -> Laid:
    """A piece: an icon as high as a line, and the words beside it; `colours` of icon and words."""
    theme = look.theme
    mark, ink = colours[0] or theme.accent, colours[1] or theme.on_panel
    set_ = getattr(look.type, style)
    line = set_.line_height

    def laid(room: Rect) -> Widget:
        side = min(line, 34.0)
        block = look.block(said, style, room.w - side - 10)
        sign = Rect(room.x, room.y + (line - side) / 2, side, side)
        words = Rect(sign.right + 10, room.y, room.w - side - 10, block.h)
        shapes = (icon(sign, icon_name, mark), Lines(words, block.lines, set_, ink))
        return Widget(id_, Rect(room.x, room.y, room.w, block.h), shapes, role="text", name=said)

    return laid


def board(
    look: Look,
    id_: str,
    pieces: Sequence[Piece],
    gap: float = 10.0,
    *,
    fill: Colour = "",
    name: str = "",
    role: Role = "group",
) -> Laid:
    """A piece: a quiet panel with pieces below each other in it."""
    theme = look.theme

    def laid(room: Rect) -> Widget:
        inner = room.inset(22, 0)
        widgets, h = column(Rect(inner.x, room.y + 18, inner.w, 0), pieces, gap)
        place = Rect(room.x, room.y, room.w, h + 38)
        return Widget(id_, place, (ground(look, place, fill or theme.soft),), widgets, role=role, name=name)

    return laid


def ground(look: Look, place: Rect, fill: Colour) -> Shape:
    """The ground of a board: flat, and outlined where the theme lives from outlines."""
    edge = look.theme.line if look.theme.flat else ""
    return Box(place, fill, 22.0, edge, 2.0 if edge else 0.0)


def beside(pieces: Sequence[tuple[Laid, float]], gap: float = 24.0, *, middle: bool = False) -> Laid:
    """A piece: two or more pieces side by side, each with its share of the width; as high as the highest.

    With `middle` the lower ones stand in the middle of the height, else at the top.
    """

    def laid(room: Rect) -> Widget:
        free = room.w - gap * (len(pieces) - 1)
        total = sum(share for _, share in pieces)
        widgets: list[Widget] = []
        x = room.x
        for piece, share in pieces:
            w = free * share / total
            widgets.append(piece(Rect(x, room.y, w, 0.0)))
            x += w + gap
        h = max((widget.rect.h for widget in widgets), default=0.0)
        if middle:
            widgets = [shifted(widget, (h - widget.rect.h) / 2) for widget in widgets]
        return Widget(f"{widgets[0].id}.row", Rect(room.x, room.y, room.w, h), (), tuple(widgets))

    return laid


def stacked(id_: str, pieces: Sequence[Piece], gap: float = 10.0) -> Laid:
    """A piece: pieces below each other, with nothing around them."""

    def laid(room: Rect) -> Widget:
        widgets, h = column(room, pieces, gap)
        return Widget(id_, Rect(room.x, room.y, room.w, h), (), widgets)

    return laid


def by_width(least: float, wide: Laid, narrow: Laid) -> Laid:
    """A piece: `wide` in a room of at least that width, `narrow` in others."""
    return lambda room: wide(room) if room.w >= least else narrow(room)
