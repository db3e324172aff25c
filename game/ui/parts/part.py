"""What lies on a screen: parts, what they draw, and the widget that one of them is.

A part knows how high it is at a width, how wide it wants to be, and what it draws in the room that it gets.
Parts hold parts: layout.py says how they lie to each other, sizing.py how large one is and at which edge;
`one` makes a widget of it. Wherever a word takes parts, a number is room left free, and a piece of a column
is a part, too.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias, TypedDict, TypeVar

import msgspec

from game.ui.draw.display import Box, Lines, Picture, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.scrolling import shifted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Unpack

    from game.action import Action
    from game.ui.draw.display import Colour, Style
    from game.ui.draw.look import Look
    from game.ui.draw.widget import Role, State

Content: TypeAlias = "tuple[tuple[Widget, ...], float]"
"""What a page scrolls: widgets, and how high they are together."""
Known = TypeVar("Known", float, "list[float]", "Part", "Content", "Widget")


class Drawn(msgspec.Struct, frozen=True):
    """What a part has drawn: shapes, and above them widgets."""

    shapes: tuple[Shape, ...] = ()
    widgets: tuple[Widget, ...] = ()


EMPTY = Drawn()
WIDTHS = 8
"""Widths for which a part remembers what it reckoned; it is asked for one or two."""


class Part(msgspec.Struct, frozen=True):
    """Something that takes room on a screen.

    `draw` draws it into a room; `tall` is its height at a width, and `wide` its width where there is so much
    of it; without `wide` it takes its share of what others leave. `grows` is its share of the height that a
    stack has to spare, and a part that `yields` is less high where the stack has not enough for it.
    """

    draw: Callable[[Rect], Drawn]
    tall: Callable[[float], float] = lambda _: 0.0
    wide: Callable[[float], float] | None = None
    grows: float = 0.0
    yields: bool = False
    share: float = 1.0

    def __call__(self, room: Rect) -> Widget:
        """The widget that it is, from the top of a room and as high as it came out: a piece of a column."""
        return self.widget(Rect(room.x, room.y, room.w, self.tall(room.w)))

    def widget(self, room: Rect) -> Widget:
        """The widget that it is, in the whole of a room. Raises ValueError where it is not exactly one."""
        drawn = self.draw(room)
        if drawn.shapes:
            raise ValueError("shapes belong into a widget: make one of them")
        (only,) = drawn.widgets
        return only

    def content(self, room: Rect) -> Content:
        """Its widgets from the top of a room, and how high they are: what a page scrolls."""
        h = self.tall(room.w)
        return self.draw(Rect(room.x, room.y, room.w, h)).widgets, h


def nothing(_: Rect) -> Drawn:
    """What free room draws."""
    return EMPTY


def once(reckon: Callable[[float], Known]) -> Callable[[float], Known]:
    """What is reckoned of a width, reckoned once for each.

    A part is asked for its height by everything that holds it, and those by what holds them.
    """
    known: dict[float, Known] = {}

    def told(w: float) -> Known:
        found = known.get(w)
        if found is None:
            if len(known) >= WIDTHS:  # of a part that is kept while a window changes its size
                known.clear()
            found = known[w] = reckon(w)
        return found

    return told


Piece: TypeAlias = "Part | Callable[[Rect], Widget] | float"
"""A part, a piece of a column, or room left free."""


def part(piece: Piece) -> Part:
    """Any piece as a part; a number is room of that height."""
    if isinstance(piece, Part):
        return piece
    if isinstance(piece, (int, float)):
        return _room(piece)
    lay = piece
    laid = once(lambda w: lay(Rect(0.0, 0.0, w, 0.0)))
    return Part(
        lambda room: Drawn((), (shifted(laid(room.w), room.y, room.x),)),
        lambda w: laid(w).rect.h,
    )


# What is drawn


def drawn(shapes: Callable[[Rect], Iterable[Shape]]) -> Part:
    """Shapes that fill whatever room they get."""
    return Part(lambda room: Drawn(tuple(shapes(room))))


def box(
    fill: Colour, radius: float = 0.0, stroke: Colour = "", stroke_width: float = 0.0, shadow: float = 0.0
) -> Part:
    """A box that fills its room."""
    return drawn(lambda room: (Box(room, fill, radius, stroke, stroke_width, shadow),))


def disc(fill: Colour, stroke: Colour = "", stroke_width: float = 0.0, most: float = math.inf) -> Part:
    """A box as round as its room is high, with a radius of at most `most`."""
    return drawn(lambda room: (Box(room, fill, min(room.h / 2, most), stroke, stroke_width),))


def picture(
    kind: Literal["person", "hug", "avatar", "place", "icon", "picture", "wallpaper", "shot", "board"],
    name: str,
    args: tuple[str, ...] = (),
    fit: Literal["contain", "cover"] = "contain",
    alpha: int = 255,
) -> Part:
    """A picture of the art kit that fills its room."""
    return drawn(lambda room: (Picture(room, kind, name, args, fit, alpha),))


def sign(name: str, colour: Colour) -> Part:
    """An icon that fills its room."""
    return picture("icon", name, (colour,))


def lines(
    look: Look,
    said: str,
    style: str,
    colour: Colour,
    align: Literal["left", "center", "right"] = "left",
) -> Part:
    """Words broken at the width of their room, from its top."""

    def draw(room: Rect) -> Drawn:
        block = look.block(said, style, room.w)
        place = Rect(room.x, room.y, room.w, block.h)
        return Drawn((Lines(place, block.lines, getattr(look.type, style), colour, align),))

    return Part(draw, lambda w: look.block(said, style, w).h)


def letters(said: str, style: Style, colour: Colour, align: Literal["left", "center"] = "center") -> Part:
    """One line in a style of its own, which the size of the text does not change."""
    draw = drawn(lambda room: (Lines(room, (said,), style, colour, align),)).draw
    return Part(draw, lambda _: style.line_height)


def made(lay: Callable[[Rect], Widget], tall: Callable[[float], float] = lambda _: 0.0) -> Part:
    """A widget that fills the place it is given; `tall` is the height that it needs at a width."""
    return Part(lambda room: Drawn((), (lay(room),)), tall)


# Which widget it is


class Meaning(TypedDict, total=False):
    """What a widget is besides what it shows: all as for `Widget`."""

    role: Role
    name: str
    value: str
    state: tuple[State, ...]
    action: Action | None
    touch: Action | None
    first: bool
    radius: float
    clip: bool
    above: bool
    live: bool
    part: float | None
    language: str


def one(id_: str, piece: Piece, **meaning: Unpack[Meaning]) -> Part:
    """A widget of the part: its shapes, and its widgets as children."""
    one_ = part(piece)

    def draw(room: Rect) -> Drawn:
        inside = one_.draw(room)
        return Drawn((), (Widget(id_, room, inside.shapes, inside.widgets, **meaning),))

    return changed(one_, draw=draw)


def also(piece: Piece, **said: object) -> Part:
    """The widget that a part is, with fields of it said besides."""
    one_ = part(piece)

    def draw(room: Rect) -> Drawn:
        return Drawn((), (msgspec.structs.replace(one_.widget(room), **said),))

    return changed(one_, draw=draw)


def on_top(piece: Piece, id_: str) -> Part:
    """The part with one of its widgets above all others, and read last."""
    one_ = part(piece)

    def draw(room: Rect) -> Drawn:
        inside = one_.draw(room)
        return Drawn(inside.shapes, tuple(sorted(inside.widgets, key=lambda widget: widget.id == id_)))

    return changed(one_, draw=draw)


def named(id_: str) -> Part:
    """Room with a name, where something will lie that is made elsewhere."""
    return one(id_, 0.0)


def places(piece: Piece, room: Rect) -> dict[str, Rect]:
    """Where the widgets of a part lie, by their ids."""
    return {widget.id: widget.rect for widget in part(piece).draw(room).widgets}


# What the other words are made of


changed = msgspec.structs.replace


def together(all_: Sequence[Drawn]) -> Drawn:
    """All that several parts have drawn, the first at the bottom."""
    shapes: list[Shape] = []
    widgets: list[Widget] = []
    for each in all_:
        shapes += each.shapes
        widgets += each.widgets
    return Drawn(tuple(shapes), tuple(widgets))


@lru_cache(maxsize=256)
def _room(size: float) -> Part:
    """Room of a stack that is left free."""
    return Part(nothing, lambda _: size)
