"""Layout words: what lies where on a screen is said with these, and nobody adds and subtracts coordinates.

A part knows how high it is at a width, how wide it wants to be, and what it draws in the room that it gets.
Parts hold parts: `stack` puts them below each other, `row` beside each other, `over` on each other; `pad`
leaves room around one, `sized` and `put` say how large it is and at which edge, and `one` makes a widget of
it. Wherever a word takes parts, a number is room left free, and a piece of a column is a part, too.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache, partial
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
Across = Literal["fill", "left", "middle", "right"]
Down = Literal["fill", "top", "middle", "bottom"]


class Drawn(msgspec.Struct, frozen=True):
    """What a part has drawn: shapes, and above them widgets."""

    shapes: tuple[Shape, ...] = ()
    widgets: tuple[Widget, ...] = ()


EMPTY = Drawn()
WIDTHS = 8
"""Widths for which a part remembers what it reckoned; it is asked for one or two."""
KEPT = 4
"""Rooms for which a part that is kept remembers what it drew."""


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


def _nothing(_: Rect) -> Drawn:
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
    kind: Literal["person", "avatar", "place", "icon", "picture", "wallpaper"],
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


# How parts lie to each other


def stack(*pieces: Piece, gap: float = 0.0) -> Part:
    """Parts below each other, with `gap` between those that are not mere room."""
    parts = [part(piece) for piece in _spaced(pieces, gap)]
    heights = once(lambda w: [one_.tall(w) for one_ in parts])

    def draw(room: Rect) -> Drawn:
        y, all_ = room.y, []
        for one_, h in zip(parts, _heights(parts, heights(room.w), room.h), strict=True):
            if one_.draw is not _nothing:
                all_.append(one_.draw(Rect(room.x, y, room.w, h)))
            y += h
        return _together(all_)

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
            if one_.draw is not _nothing:
                all_.append(one_.draw(Rect(x, room.y, w, room.h)))
            x += w
        return _together(all_)

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
        lambda room: _together([one_.draw(room) for one_ in parts]),
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
        return _together(
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


def unseen(piece: Piece) -> Part:
    """The room that a part takes, left free: for what lies beside it in another layer."""
    return _changed(part(piece), draw=_nothing)


# How large a part is, and at which edge it stands


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
        one_ = _changed(one_, tall=lambda _: h, grows=0.0)
    return one_ if w is None else _changed(one_, wide=lambda _: w)


def square(piece: Piece, side: float) -> Part:
    """The part as wide as it is high."""
    return sized(piece, side, side)


def middle(piece: Piece, side: float) -> Part:
    """The part as a square of that side in the middle of its room."""
    return put(square(piece, side), "middle", "middle")


def share_of(piece: Piece, share: float) -> Part:
    """The part as wide as this share of the whole row."""
    return _changed(part(piece), wide=lambda w: w * share)


def rest(piece: Piece, share: float = 1.0) -> Part:
    """The part takes its share of the width that is left in a row, whatever it would want."""
    return _changed(part(piece), wide=None, share=share)


def at_least(piece: Piece, h: float) -> Part:
    """The part at least so high."""
    one_ = part(piece)
    return _changed(one_, tall=lambda w: max(h, one_.tall(w)))


def at_most(piece: Piece, w: float) -> Part:
    """The part at most so wide: as wide as it wants to be, or as there is room."""
    one_ = part(piece)
    own = one_.wide or (lambda most: most)
    return _changed(one_, wide=lambda most: min(w, own(most)))


def at_least_wide(piece: Piece, w: float) -> Part:
    """The part as wide as it wants to be, and at least so wide."""
    one_ = part(piece)
    own = one_.wide
    return _changed(one_, wide=None if own is None else lambda most: max(w, own(most)))


def fits(piece: Piece, w: float) -> bool:
    """Whether the part has the width that it wants to have."""
    wide = part(piece).wide
    return wide is None or wide(w) <= w


def grow(piece: Piece, share: float = 1.0) -> Part:
    """The part takes its share of the height that a stack has to spare."""
    return _changed(part(piece), grows=share)


def fill(piece: Piece) -> Part:
    """The part takes all the height that is left in a stack, whatever it would need."""
    return _changed(part(piece), tall=lambda _: 0.0, grows=1.0, yields=False)


def yielding(piece: Piece) -> Part:
    """The part is less high where a stack has not enough for it."""
    return _changed(part(piece), yields=True)


def loose(piece: Piece) -> Part:
    """The part in the middle of its room, even where it is higher than that: its height counts nowhere."""
    one_ = part(piece)

    def draw(room: Rect) -> Drawn:
        h = one_.tall(room.w)
        return one_.draw(Rect(room.x, room.y + (room.h - h) / 2, room.w, h))

    return _changed(one_, draw=draw, tall=lambda _: 0.0)


def asks(piece: Piece, more: float) -> Part:
    """The part asks for so much more height than it needs."""
    one_ = part(piece)
    return _changed(one_, tall=lambda w: one_.tall(w) + more)


SPRING = Part(_nothing, grows=1.0)
"""Room that takes what is to spare, in a stack and in a row."""


def kept(piece: Piece) -> Part:
    """A part that is made once for all views: what it drew in a room of late is not drawn again."""
    one_ = part(piece)
    return _changed(one_, draw=lru_cache(maxsize=KEPT)(one_.draw))


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
    return _changed(one_, draw=draw, tall=lambda w: one_.tall(width(w)), wide=wide)


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

    return _changed(one_, draw=draw, wide=None)


def offset(piece: Piece, dx: float = 0.0, dy: float = 0.0) -> Part:
    """The part so far from where it would lie."""
    one_ = part(piece)
    return _changed(one_, draw=lambda room: one_.draw(room.moved(dx, dy)))


def held(piece: Piece, ratio: float, w: float = 1.0, h: float = 1.0) -> Part:
    """The part as large as fits into these shares of its room, `ratio` times as wide as high, at its foot."""
    one_ = part(piece)

    def draw(room: Rect) -> Drawn:
        wide = min(room.w * w, room.h * h * ratio)
        high = wide / ratio
        return one_.draw(Rect(room.x + (room.w - wide) / 2, room.bottom - high, wide, high))

    return _changed(one_, draw=draw)


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
        return _together(
            [each.draw(Rect(line.x + at * (w + gap), line.y, w, h)) for at, each in enumerate(parts)]
        )

    return Part(draw if parts else _nothing, grows=1.0)


def pile(pieces: Sequence[Piece], gap: float, tallest: float) -> Part:
    """Parts of one height below each other, as high as there is room for and at most `tallest`."""
    parts = [part(piece) for piece in pieces]

    def draw(room: Rect) -> Drawn:
        h = min(tallest, (room.h - gap * (len(parts) - 1)) / max(1, len(parts)))
        return _together(
            [each.draw(Rect(room.x, room.y + at * (h + gap), room.w, h)) for at, each in enumerate(parts)]
        )

    return Part(draw, grows=1.0)


def split(first: Piece, second: Piece, share: float, gap: float = 0.0, *, down: bool = False) -> Part:
    """Two parts beside each other, or `down` below each other; the first has this share of the room."""
    parts = part(first), part(second)

    def draw(room: Rect) -> Drawn:
        cut = room.take_top(room.h * share, gap) if down else room.take_left(room.w * share, gap)
        return _together([each.draw(place) for each, place in zip(parts, cut, strict=True)])

    return Part(draw, grows=1.0)


def with_foot(piece: Piece, foot: Piece, share: float, tallest: float, gap: float = 0.0) -> Part:
    """A part and one below it, which has this share of the height and is at most so high."""
    parts = part(piece), part(foot)

    def draw(room: Rect) -> Drawn:
        low, high = room.take_bottom(min(tallest, room.h * share), gap)
        return _together([parts[0].draw(high), parts[1].draw(low)])

    return Part(draw, grows=1.0)


def larger(piece: Piece, factor: float) -> Part:
    """The part as a square around its room, so many times as large as the longer side of it."""
    one_ = part(piece)

    def draw(room: Rect) -> Drawn:
        side = max(room.w, room.h) * factor
        return one_.draw(Rect(room.x + (room.w - side) / 2, room.y + (room.h - side) / 2, side, side))

    return _changed(one_, draw=draw)


def if_fits(piece: Piece, other: Piece = 0.0, slack: float = 0.0) -> Part:
    """The part where it is not higher than its room, but for `slack`; else the other one."""
    one_, else_ = part(piece), part(other)

    def draw(room: Rect) -> Drawn:
        return (one_ if one_.tall(room.w) <= room.h + slack else else_).draw(room)

    return _changed(one_, draw=draw, yields=True)


def largest_square(piece: Piece, most: float) -> Part:
    """The part as wide as high, as large as there is room for and at most so large, at the top."""
    one_ = part(piece)

    def draw(room: Rect) -> Drawn:
        side = min(most, room.w, room.h)
        return one_.draw(Rect(room.x + (room.w - side) / 2, room.y, side, side))

    return Part(draw, lambda w: min(most, w), yields=True)


class Meaning(TypedDict, total=False):
    """What a widget is besides what it shows: all as for `Widget`."""

    role: Role
    name: str
    value: str
    state: tuple[State, ...]
    action: Action | None
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

    return _changed(one_, draw=draw)


def also(piece: Piece, **said: object) -> Part:
    """The widget that a part is, with fields of it said besides."""
    one_ = part(piece)

    def draw(room: Rect) -> Drawn:
        return Drawn((), (msgspec.structs.replace(one_.widget(room), **said),))

    return _changed(one_, draw=draw)


def on_top(piece: Piece, id_: str) -> Part:
    """The part with one of its widgets above all others, and read last."""
    one_ = part(piece)

    def draw(room: Rect) -> Drawn:
        inside = one_.draw(room)
        return Drawn(inside.shapes, tuple(sorted(inside.widgets, key=lambda widget: widget.id == id_)))

    return _changed(one_, draw=draw)


def named(id_: str) -> Part:
    """Room with a name, where something will lie that is made elsewhere."""
    return one(id_, 0.0)


def places(piece: Piece, room: Rect) -> dict[str, Rect]:
    """Where the widgets of a part lie, by their ids."""
    return {widget.id: widget.rect for widget in part(piece).draw(room).widgets}


# Reckoning, so that nobody else has to


_changed = msgspec.structs.replace


def _together(all_: Sequence[Drawn]) -> Drawn:
    shapes: list[Shape] = []
    widgets: list[Widget] = []
    for each in all_:
        shapes += each.shapes
        widgets += each.widgets
    return Drawn(tuple(shapes), tuple(widgets))


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
def _room(size: float) -> Part:
    """Room of a stack that is left free."""
    return Part(_nothing, lambda _: size)


@lru_cache(maxsize=256)
def _width(size: float) -> Part:
    """Room of a row that is left free."""
    return Part(_nothing, wide=lambda _: size)


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
