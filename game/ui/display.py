"""The display list: frozen shapes, and which parts of the screen differ between two lists."""

from __future__ import annotations

from typing import Literal

import msgspec

from game.ui.geometry import Rect

Colour = str
"""`#rrggbb` or `#rrggbbaa`."""

MOST_AREAS = 12
"""Above this many, one large area is painted faster than many small ones."""

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
        "person", "face", "avatar", "place", "front", "life", "icon", "picture", "wallpaper", "call"
    ]
    name: str
    args: tuple[str, ...] = ()
    fit: Literal["contain", "cover"] = "contain"
    alpha: int = 255


SOLID = frozenset({"place", "wallpaper", "call"})
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
        # glyphs may stand out of their line: Š, Ž, the tail of a g
        rect = rect.inset(-4.0 - shape.style.edge)
    return rect.intersection(item.clip)


def changed(old: tuple[Item, ...], new: tuple[Item, ...]) -> tuple[Rect, ...]:
    """The areas in which the two lists differ, merged where they overlap, in logical units."""
    start, end_old, end_new = 0, len(old), len(new)
    while start < end_old and start < end_new and old[start] == new[start]:
        start += 1
    while end_old > start and end_new > start and old[end_old - 1] == new[end_new - 1]:
        end_old, end_new = end_old - 1, end_new - 1
    gone, come = old[start:end_old], new[start:end_new]
    kept = set(gone) & set(come)
    rects = [extent(item) for item in (*gone, *come) if item not in kept]
    return merged([rect for rect in rects if rect.w > 0 and rect.h > 0])


def merged(rects: list[Rect]) -> tuple[Rect, ...]:
    """Overlapping rectangles joined until none overlap; more than `MOST_AREAS` become one."""
    rest = list(rects)
    result: list[Rect] = []
    while rest:
        rect = rest.pop()
        touching = [other for other in result if other.intersects(rect)]
        if touching:
            result = [other for other in result if not other.intersects(rect)]
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
