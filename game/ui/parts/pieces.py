"""The compound widgets as parts of a layout: each knows how high it is, and lays itself out."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec

from game.ui.draw.geometry import Rect
from game.ui.parts.basic import button, button_size, centred, height, icon_button, natural_width, panel, text
from game.ui.parts.cards import (
    choice_card,
    choice_card_height,
    raised,
    tile_button,
    tile_height,
    tile_width,
    words_height,
    words_shapes,
)
from game.ui.parts.layout import by_width, over
from game.ui.parts.part import Content, Drawn, Part, box, disc, drawn, made, once, one, picture, sign
from game.ui.parts.scrolling import LANE, area, lane, scroll, shifted
from game.ui.parts.sizing import middle, pad, square

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Literal

    from game.action import Action
    from game.ui.draw.display import Colour
    from game.ui.draw.look import Look
    from game.ui.draw.typesetting import Block
    from game.ui.draw.widget import Role, State, Widget
    from game.ui.parts.basic import Kind
    from game.ui.parts.cards import Words
    from game.ui.parts.part import Piece

INSETS = (0.3, 0.26, 0.22, 0.18, 0.14, 0.1, 0.06, 0.03)
"""Parts of the width that may be left free at each side of words in even lines, the largest first."""


def placed(widget: Widget) -> Part:
    """A widget that has its place already."""
    return Part(lambda _: Drawn((), (widget,)))


def laid_out(content: Callable[[Rect], Content], within: float = 0.0) -> Part:
    """What lays itself out from the top of its room, and says how high it became.

    It is told that the room is `within` high.
    """
    laid = once(lambda w: content(Rect(0.0, 0.0, w, within)))
    return Part(
        lambda room: Drawn((), tuple([shifted(each, room.y, room.x) for each in laid(room.w)[0]])),
        lambda w: laid(w)[1],
    )


def said(
    look: Look,
    id_: str,
    words: str,
    style: str = "body",
    colour: Colour = "",
    align: Literal["left", "center", "right"] = "left",
    role: Role = "text",
    *,
    told: bool = True,
) -> Part:
    """A block of text that a screen reader finds; not `told` where what holds it says the same."""

    def draw(room: Rect) -> Drawn:
        made_ = text(look, id_, room, words, style, colour, align, role)
        return Drawn((), (made_ if told else msgspec.structs.replace(made_, name=""),))

    return Part(draw, lambda w: height(look, words, style, w))


def evenly(look: Look, id_: str, words: str, style: str, colour: Colour) -> Part:
    """Words in the middle of their room, in lines of about one length: no word is left alone in the last."""

    def narrow(w: float) -> Part:
        whole = look.block(words, style, w)
        insets = (each * w for each in INSETS if _keeps(look.block(words, style, w - 2 * each * w), whole))
        return pad(said(look, id_, words, style, colour, "center"), next(insets, 0.0))

    return by_width(narrow)


def _keeps(narrower: Block, whole: Block) -> bool:
    """Whether a text is no higher in less width."""
    return len(narrower.lines) == len(whole.lines)


def line(
    look: Look, words: str, style: str, colour: Colour, align: Literal["left", "center"] = "center"
) -> Part:
    """Words in the middle of the height of their room."""
    return Part(
        lambda room: Drawn((centred(look, room, words, style, colour, align),)),
        lambda w: height(look, words, style, w),
        lambda _: look.typesetter.width(words, getattr(look.type, style)),
    )


def snug(look: Look, words: str, style: str, colour: Colour, most: float = math.inf) -> Part:
    """Words in the middle of the height of their room, which asks for the width of their lines.

    They are broken at the width that there is, and at `most`.
    """
    return msgspec.structs.replace(
        line(look, words, style, colour, "left"), wide=lambda w: look.block(words, style, min(most, w)).w + 2
    )


def mark(
    look: Look, name: str, colours: tuple[Colour, Colour], side: float, glyph: float, *,
    radius: float | None = None, edged: bool = True,
) -> Part:  # fmt: skip
    """An icon in the middle of a disc, or of a tile with that `radius`; `colours` of the ground and the icon.

    In the contrast themes it is `edged`.
    """
    edge = look.theme.line if look.theme.flat and edged else ""
    width = 2.0 if edge else 0.0
    ground = disc(colours[0], edge, width) if radius is None else box(colours[0], radius, edge, width)
    return square(over(ground, middle(sign(name, colours[1]), glyph)), side)


def face(name: str, side: float) -> Part:
    """A round picture of somebody, by the name of a person or an avatar of the art kit."""
    return square(picture("avatar", name), side)


def numbered(look: Look, number: int) -> Part:
    """A number on a disc: what children call something by, and the key that takes it."""
    theme = look.theme
    return over(disc(theme.accent), line(look, str(number), "label", theme.on_accent))


def two_lines(look: Look, words: Words) -> Part:
    """What a card says, in the middle of the height of its room."""
    return Part(lambda room: Drawn(words_shapes(look, words, room)), lambda w: words_height(look, words, w))


def raised_panel(look: Look, radius: float = 24.0, shadow: float = 10.0) -> Part:
    """A raised surface; in the contrast themes an outlined one."""
    return drawn(lambda room: (panel(look, room, radius=radius, shadow=shadow),))


def board(
    look: Look, id_: str, inside: Piece, x: float = 28.0, y: float = 24.0, *,
    radius: float = 24.0, shadow: float = 10.0, role: Role = "group", name: str = "",
) -> Part:  # fmt: skip
    """A raised panel with something in it, and so much room around that."""
    return one(id_, over(raised_panel(look, radius, shadow), pad(inside, x, y)), role=role, name=name)


def card(
    look: Look, id_: str, inside: Piece, *, name: str, action: Action, chosen: bool = False,
    radius: float = 24.0, role: Role = "radio", value: str = "", first: bool = False,
) -> Part:  # fmt: skip
    """A card that is pressed as a whole, whatever is on it."""
    ground = drawn(lambda room: (raised(look, room, chosen=chosen, radius=radius),))
    return one(
        id_, over(ground, inside), role=role, name=name, value=value,
        state=("selected",) if chosen else (), action=action, radius=radius, first=first,
    )  # fmt: skip


def choice(look: Look, id_: str, words: Words, action: Action, *, chosen: bool, first: bool = False) -> Part:
    """One of several cards of which one is chosen, with a mark."""
    return made(
        lambda room: choice_card(look, id_, room, words, action, chosen=chosen, first=first),
        lambda w: choice_card_height(look, words, w),
    )


def tile(
    look: Look, id_: str, label: str, icon_name: str, action: Action, *, strong: bool = False,
    first: bool = False,
) -> Part:  # fmt: skip
    """A button like an entry of a phone."""
    return Part(
        lambda room: Drawn(
            (), (tile_button(look, id_, room, label, icon_name, action, strong=strong, first=first),)
        ),
        lambda w: tile_height(look, label, w),
    )


def fits_tile(look: Look, label: str, w: float) -> bool:
    """Whether the label of a tile stands on one line at this width."""
    return tile_width(look, label) <= w


def pressed(
    look: Look, id_: str, label: str, action: Action | None, *, kind: Kind = "plain", icon_name: str = "",
    first: bool = False, least: float = 0.0, beyond: float = 0.0, above: float = 0.0, style: str = "button",
    role: Role = "button", state: tuple[State, ...] = (), value: str = "",
) -> Part:  # fmt: skip
    """A button that fills its room; it asks for its label, `beyond` more width, `above` more height."""
    has_icon = bool(icon_name)

    def tall(w: float) -> float:
        return max(look.target(least), button_size(look, label, w, has_icon=has_icon, above=above))

    return Part(
        lambda room: Drawn((), (
            button(
                look, id_, room, label, action, kind=kind, icon_name=icon_name, first=first, style=style,
                role=role, state=state, value=value,
            ),
        )),
        tall,
        lambda _: natural_width(look, label, has_icon=has_icon) + beyond,
    )  # fmt: skip


def round_press(
    look: Look, id_: str, icon_name: str, label: str, action: Action | None, side: float, *,
    kind: Kind = "icon", here: bool = False,
) -> Part:  # fmt: skip
    """A round button with an icon only; where one is `here` already it is marked, and can't be pressed."""
    return Part(
        lambda room: Drawn((), (
            icon_button(
                look, id_, room, icon_name, label, None if here else action, kind=kind,
                state=("selected",) if here else (),
            ),
        )),
        lambda _: side,
        lambda _: side,
    )  # fmt: skip


def scroll_area(
    look: Look,
    id_: str,
    content: Callable[[Rect], Content],
    moved: float,
    *,
    role: Role = "scroll",
    name: str = "",
    live: bool = False,
    fills: bool = False,
) -> Part:
    """What scrolls where it is higher than its room; it asks for all of its height, and yields.

    Its content is laid out once, with no height given, and moved to where it is seen. One that `fills` its
    window is laid out again when that is known.
    """
    laid = once(lambda w: content(_as_wide(w)))

    def draw(room: Rect) -> Drawn:
        if fills:
            return Drawn((), (scroll(look, id_, room, content, moved, role=role, name=name, live=live),))
        place = lane(room)
        widgets, h = laid(place.w)
        at = (place.x, place.y)
        return Drawn((), (area(look, id_, room, widgets, h, moved, at=at, role=role, name=name, live=live),))

    return Part(draw, lambda w: laid(lane(_as_wide(w)).w)[1], yields=True)


def beside_lane(area: Part) -> Part:
    """A scroll area whose bar stands right of the room, so that its content has all of that."""
    return pad(area, right=-LANE)


def _as_wide(w: float) -> Rect:
    return Rect(0.0, 0.0, w, 0.0)
