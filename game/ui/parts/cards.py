"""Cards to choose from: each is pressed as a whole; a mark, not colour alone, shows which is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.ui.draw.display import Box, Lines, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import centred, icon

if TYPE_CHECKING:
    from game.action import Action
    from game.ui.draw.display import Colour
    from game.ui.draw.look import Look

MARK = 28.0
"""Size of the mark in which a dot stands where a card is chosen."""
PADDING = 20.0


def raised(look: Look, place: Rect, *, chosen: bool = False, radius: float = 24.0, fill: Colour = "") -> Box:
    """The ground of a card: raised, and with a strong edge when chosen."""
    theme = look.theme
    if chosen:
        return Box(place, fill or theme.panel, radius, theme.accent, 4.0, 0.0 if look.theme.flat else 4.0)
    edge = theme.line
    return Box(place, fill or theme.panel, radius, edge, 2.0, 0.0 if look.theme.flat else 3.0)


def radio_mark(look: Look, place: Rect, *, chosen: bool) -> tuple[Shape, ...]:
    """A ring, with a dot inside when chosen."""
    theme = look.theme
    side = min(place.w, place.h)
    edge = theme.accent if chosen else theme.quiet
    ring = Box(place.centered(side, side), theme.panel, side / 2, edge, 3.0)
    if not chosen:
        return (ring,)
    dot = place.centered(side * 0.5, side * 0.5)
    return (ring, Box(dot, theme.accent, dot.h / 2))


class Words(msgspec.Struct, frozen=True):
    """What a card says: a line that stands out, and one below it."""

    main: str
    below: str = ""
    style: str = "subheading"
    below_style: str = "small"
    least: float = 64.0
    """Least height of the card."""


def words_height(look: Look, words: Words, width: float) -> float:
    """The height of both lines at this width."""
    main = look.block(words.main, words.style, width).h
    return main + (4 + look.block(words.below, words.below_style, width).h if words.below else 0.0)


def words_shapes(look: Look, words: Words, place: Rect) -> tuple[Lines, ...]:
    """Both lines, in the middle of the height of `place`."""
    theme = look.theme
    main = look.block(words.main, words.style, place.w)
    y = place.y + (place.h - words_height(look, words, place.w)) / 2
    style = getattr(look.type, words.style)
    top = Lines(Rect(place.x, y, place.w, main.h), main.lines, style, theme.on_panel)
    if not words.below:
        return (top,)
    below = look.block(words.below, words.below_style, place.w)
    under = Rect(place.x, y + main.h + 4, place.w, below.h)
    return (top, Lines(under, below.lines, getattr(look.type, words.below_style), theme.quiet))


def choice_card_height(look: Look, words: Words, width: float) -> float:
    """The height that `choice_card` takes at this width."""
    return max(words.least, words_height(look, words, width - 2 * PADDING - MARK - 14) + 28)


def choice_card(
    look: Look, id_: str, place: Rect, words: Words, action: Action, *, chosen: bool, first: bool = False
) -> Widget:
    """One of several cards of which one is chosen."""
    mark = Rect(place.x + PADDING, place.y + (place.h - MARK) / 2, MARK, MARK)
    room = Rect(mark.right + 14, place.y, place.right - PADDING - mark.right - 14, place.h)
    shapes = (
        raised(look, place, chosen=chosen),
        *radio_mark(look, mark, chosen=chosen),
        *words_shapes(look, words, room),
    )
    return Widget(
        id_, place, shapes, role="radio", name=words.main, value=words.below,
        state=("selected",) if chosen else (), action=action, first=first, radius=24.0,
    )  # fmt: skip


TILE, TILE_GAP = 44.0, 14.0


def tile_height(look: Look, label: str, width: float) -> float:
    """The height that `tile_button` takes at this width."""
    return max(72.0, look.block(label, "button", width - TILE - 3 * TILE_GAP - 6).h + 28)


def tile_width(look: Look, label: str) -> float:
    """The width at which the label of a `tile_button` stands on one line."""
    return TILE + 3 * TILE_GAP + look.typesetter.width(label, look.type.button) + 4


def tile_button(
    look: Look, id_: str, place: Rect, label: str, icon_name: str, action: Action, *, strong: bool = False,
    first: bool = False,
) -> Widget:  # fmt: skip
    """A button like an entry of a phone: an icon in a tile before the label; `strong` is the main one."""
    theme = look.theme
    fill, ink = (theme.accent, theme.on_accent) if strong else (theme.panel, theme.on_panel)
    tile_fill, tile_ink = (theme.warm, theme.on_warm) if strong else (theme.soft, theme.on_soft)
    tile = Rect(place.x + TILE_GAP, place.y + (place.h - TILE) / 2, TILE, TILE)
    words = Rect(tile.right + TILE_GAP, place.y, place.right - tile.right - 2 * TILE_GAP, place.h)
    edge = theme.line if look.theme.flat or not strong else ""
    shapes = (
        Box(place, fill, 22.0, edge, 2.0 if edge else 0.0, 0.0 if look.theme.flat else 3.0),
        Box(tile, tile_fill, 14.0, theme.line if look.theme.flat else "", 2.0 if look.theme.flat else 0.0),
        icon(tile.centered(28, 28), icon_name, tile_ink),
        centred(look, words, label, "button", ink, "left"),
    )
    return Widget(id_, place, shapes, role="button", name=label, action=action, first=first, radius=22.0)
