"""The display list: frozen shapes, and which parts of the screen differ between two lists."""

from __future__ import annotations

from bisect import bisect_left
from typing import Literal

import msgspec

from game.ui.draw.geometry import Rect

Colour = str
"""`#rrggbb` or `#rrggbbaa`."""

MOST_AREAS = 12
"""Above this many, one large area is painted faster than many small ones."""
JOINED = 1.5
"""How much more than both may be painted where two areas overlap, as each takes time of its own."""

LETTERS = 4.0
"""Logical units by which letters may stand out of their line: Š, Ž, the tail of a g."""

ROUNDING = 2.0
"""Logical units by which a shadow may come out larger, because its softness is a whole number of pixels."""

Weight = Literal["regular", "medium", "bold", "heavy"]


class Style(msgspec.Struct, frozen=True):
    """How a text is set: size in logical units (text scale applied), weight, line height as a factor.

    `edge` makes the letters fatter all round by so many logical units: the ground of title lettering. `easy`
    takes the letters and the spacing of easy reading. `typed` shows quotation marks as they are typed.
    """

    size: float
    weight: Weight = "medium"
    leading: float = 1.32
    edge: float = 0.0
    easy: bool = False
    typed: bool = False

    @property
    def line_height(self) -> float:
        """From one line to the next, in logical units."""
        return self.size * self.leading


class Box(msgspec.Struct, frozen=True):
    """A rectangle with round corners, filled, outlined or both; `shadow` is its softness in logical units."""

    rect: Rect
    fill: Colour = ""
    radius: float = 0.0
    stroke: Colour = ""
    stroke_width: float = 0.0
    shadow: float = 0.0


class Lines(msgspec.Struct, frozen=True):
    """Lines of text that are already broken, from the top of `rect`."""

    rect: Rect
    lines: tuple[str, ...]
    style: Style
    colour: Colour
    align: Literal["left", "center", "right"] = "left"


class Picture(msgspec.Struct, frozen=True):
    """A picture of the art kit: `kind` and `name` say which, `args` how (expression, colour…).

    `fit` "contain" shows it whole, "cover" fills the rectangle and keeps the bottom middle; `alpha` 0–255.
    """

    rect: Rect
    kind: Literal[
        "person",
        "hug",
        "face",
        "avatar",
        "place",
        "front",
        "life",
        "thing",
        "gap",
        "icon",
        "picture",
        "wallpaper",
        "call",
        "shot",
        "shot-back",
        "shot-front",
        "board",
    ]
    name: str
    args: tuple[str, ...] = ()
    fit: Literal["contain", "cover"] = "contain"
    alpha: int = 255


SOLID = frozenset({"place", "wallpaper", "call", "shot", "shot-back"})
"""Kinds of pictures through which nothing shines: they are copied, which is much faster than blending."""

Shape = Box | Lines | Picture


class Item(msgspec.Struct, frozen=True):
    """One entry of the display list: a shape, and the area that it may touch."""

    shape: Shape
    clip: Rect


def extent(item: Item) -> Rect:
    """All that painting the item may change: its rectangle, with its shadow, inside its clip.

    A shadow reaches twice its softness to each side, and lies a third of it lower. Outlines stay inside.
    """
    shape = item.shape
    rect = shape.rect
    if isinstance(shape, Box) and shape.shadow:
        reach = shape.shadow * 2 + ROUNDING
        rect = Rect(rect.x - reach, rect.y - reach, rect.w + 2 * reach, rect.h + 2 * reach + shape.shadow / 3)
    elif isinstance(shape, Lines):
        reach = LETTERS + shape.style.edge
        rect = Rect(rect.x - reach, rect.y - reach, rect.w + 2 * reach, rect.h + 2 * reach)
    return rect.intersection(item.clip)


def may_touch(item: Item, area: Rect) -> bool:
    """Whether the item's `extent` could share anything with an area; quicker told, and seldom in vain."""
    clip, shape = item.clip, item.shape
    if not clip.intersects(area):
        return False
    if isinstance(shape, Picture):
        return shape.rect.intersects(area)
    if isinstance(shape, Lines):
        reach = LETTERS + shape.style.edge
    else:
        reach = shape.shadow * 3 + ROUNDING if shape.shadow else 0.0
    rect = shape.rect
    return (
        rect.x - reach < area.x + area.w
        and area.x < rect.x + rect.w + reach
        and rect.y - reach < area.y + area.h
        and area.y < rect.y + rect.h + reach
    )


def changed(old: tuple[Item, ...], new: tuple[Item, ...]) -> tuple[Rect, ...]:
    """The areas in which the two lists differ, merged where they overlap, in logical units.

    What is in both lists but lies above or below something else now differs, too. Where nothing differs, the
    same items are painted in the same order.
    """
    start, end_old, end_new = 0, len(old), len(new)
    while start < end_old and start < end_new and old[start] == new[start]:
        start += 1
    while end_old > start and end_new > start and old[end_old - 1] == new[end_new - 1]:
        end_old, end_new = end_old - 1, end_new - 1
    gone, come = old[start:end_old], new[start:end_new]
    pairs = in_order(pairs_of(gone, come))
    kept_old, kept_new = {place for place, _ in pairs}, {place for _, place in pairs}
    rects = [extent(item) for place, item in enumerate(gone) if place not in kept_old]
    rects += [extent(item) for place, item in enumerate(come) if place not in kept_new]
    return merged([rect for rect in rects if rect.w > 0 and rect.h > 0])


def pairs_of(old: tuple[Item, ...], new: tuple[Item, ...]) -> list[tuple[int, int]]:
    """The places of what is in both lists, by its place in the new one; each place is taken once."""
    if not old or not new:
        return []
    places: dict[Item, list[int]] = {}
    for place in range(len(old) - 1, -1, -1):
        places.setdefault(old[place], []).append(place)
    return [(free.pop(), place) for place, item in enumerate(new) if (free := places.get(item))]


def in_order(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most of the pairs that rise in both numbers: the longest increasing subsequence by the first.

    Patience sorting: what would end a row of each length lowest, and what came before it.
    """
    ends: list[int] = []
    lowest: list[int] = []
    before: list[int] = []
    for index, (first, _) in enumerate(pairs):
        length = bisect_left(lowest, first)
        before.append(ends[length - 1] if length else -1)
        ends[length : length + 1] = [index]
        lowest[length : length + 1] = [first]
    row: list[tuple[int, int]] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        row.append(pairs[index])
        index = before[index]
    return row[::-1]


def merged(rects: list[Rect]) -> tuple[Rect, ...]:
    """Overlapping rectangles joined where that is no more to paint; more than `MOST_AREAS` become one.

    A thin bar and a thin strip that cross stay two. The largest first: most of the others lie inside them,
    and need no joining.
    """
    rest = sorted(rects, key=_size)
    result: list[Rect] = []
    while rest:
        rect = rest.pop()
        touching = [other for other in result if other.intersects(rect) and _better_joined(other, rect)]
        if len(touching) == 1 and touching[0].holds(rect):
            continue
        if touching:
            result = [other for other in result if other not in touching]
            for other in touching:
                rect = rect.union(other)
            rest.append(rect)
        else:
            result.append(rect)
    if len(result) > MOST_AREAS:
        whole = result[0]
        for rect in result[1:]:
            whole = whole.union(rect)
        return (whole,)
    return tuple(result)


def _size(rect: Rect) -> float:
    return rect.w * rect.h


def _better_joined(one: Rect, other: Rect) -> bool:
    """Whether to paint both at once is little more than to paint each."""
    return _size(one.union(other)) <= JOINED * (_size(one) + _size(other))
