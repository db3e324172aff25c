"""What has only moved in a scroll area: its pixels are moved along, and nothing but the rest is painted."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec

from game.ui.draw.display import Box, Item, extent, may_touch
from game.ui.draw.geometry import Rect, pixels

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from game.ui.draw.display import Shape
    from game.ui.draw.widget import Area

CLOSE = 1e-6
"""Logical units that sums of the same heights may differ by."""
SMOOTH = 2.0
"""Pixels in which a corner is smoothed, and its size rounded."""
MOST_BETWEEN = 0.25
"""The share of an area that may be put right for what lies below it."""
OPAQUE = 7
"""Letters of a colour through which nothing shines."""


class Moved(msgspec.Struct, frozen=True):
    """Pixels to be moved, and what the display list is then, with the areas that are wrong all the same."""

    place: tuple[int, int, int, int]
    down: int
    items: tuple[Item, ...]
    wrong: tuple[Rect, ...]


class Way(msgspec.Struct, frozen=True):
    """How far down what lies in an area comes: in units, and in pixels, of which a unit has `scale`."""

    clip: Rect
    dy: float
    scale: float
    down: int

    @property
    def possible(self) -> bool:
        """Whether these are whole pixels, and something of the area stays in sight."""
        return abs(self.dy * self.scale - self.down) <= CLOSE and abs(self.dy) < self.clip.h

    @property
    def strip(self) -> Rect:
        """What comes into sight."""
        edge = abs(self.dy)
        return self.clip.take_top(edge)[0] if self.dy > 0 else self.clip.take_bottom(edge)[0]

    def same(self, one: Item, other: Item) -> bool:
        """Whether an item is another one that has gone this way, to the pixel."""
        was, shape = one.shape, other.shape
        if type(was) is not type(shape) or one.clip != other.clip:
            return False
        a, b = was.rect, shape.rect
        if abs(b.y - a.y - self.dy) > CLOSE or abs(b.x - a.x) > CLOSE:
            return False
        x, y, w, h = pixels(a, self.scale)
        return (x, y + self.down, w, h) == pixels(b, self.scale) and _at(was, b) == shape

    def gone(self, item: Item) -> Item:
        """The item after it."""
        return Item(_at(item.shape, item.shape.rect.moved(0, self.dy)), item.clip)


def moved(
    old: Sequence[Item],
    new: Sequence[Item],
    before: Mapping[str, Area],
    now: Mapping[str, Area],
    scale: float,
) -> Moved | None:
    """What can be moved between two display lists with their scroll areas, at so many pixels a unit.

    The first area that can: somebody who breathes before it moves, too, but not by whole pixels. None where
    nothing has moved so, or only over what does not look the same everywhere.
    """
    for name, area in now.items():
        was = before.get(name)
        if was is None or was.clip != area.clip or not (dy := _down(was, area)):
            continue
        way = Way(area.clip, dy, scale, round(dy * scale))
        between = _between(old[: was.begin], area.clip, scale) if way.possible else None
        if between is not None:
            return _moved(old, new, was, area, way, between)
    return None


def _down(was: Area, area: Area) -> float:
    """How far down the first of the widgets is now that were there before."""
    heights = {child.id: child.rect.y for child in was.widget.children}
    return next(
        (child.rect.y - heights[child.id] for child in area.widget.children if child.id in heights), 0.0
    )


def _between(items: Sequence[Item], clip: Rect, scale: float) -> list[Rect] | None:
    """Where something lies between an area and a box of one colour below it, as an edge or a shadow does.

    None where no such box is, or more lies between than is worth to be put right.
    """
    found: list[Rect] = []
    left = clip.w * clip.h * MOST_BETWEEN
    for item in reversed(items):
        if not may_touch(item, clip):
            continue
        if isinstance(item.shape, Box) and _covers(item.shape, clip, scale) and item.clip.holds(clip):
            return found
        place = extent(item).intersection(clip)
        left -= place.w * place.h
        if left < 0:
            return None
        if place.w and place.h:
            found.append(place)
    return None


def _covers(box: Box, place: Rect, scale: float) -> bool:
    """Whether a place lies in a box of one colour, beside its corners and its edge."""
    edge = box.stroke_width if box.stroke else 0.0
    inside = box.rect.inset(edge)
    if len(box.fill) != OPAQUE or not inside.holds(place):
        return False
    radius = max(0.0, min(box.radius, box.rect.w / 2, box.rect.h / 2) - edge)
    middle = inside.inset(radius)
    across = max(middle.x - place.x, place.right - middle.right, 0.0)
    down = max(middle.y - place.y, place.bottom - middle.bottom, 0.0)
    return not (across and down) or math.hypot(across, down) <= radius - SMOOTH / scale


def _moved(
    old: Sequence[Item], new: Sequence[Item], was: Area, area: Area, way: Way, between: Sequence[Rect]
) -> Moved:
    """What is in the area alone goes along; what lies over or below it was moved, too, and is put right."""
    inside = _along(old[was.begin : was.end], new[area.begin : area.end], way)
    ghosts = (extent(item).moved(0, way.dy) for item in _beside(old, was))
    below = (place.moved(0, way.dy) for place in between)
    wrong = [way.strip, *ghosts, *(extent(item) for item in _beside(new, area)), *between, *below]
    seen = [place.intersection(way.clip) for place in wrong]
    items = (*old[: was.begin], *inside, *old[was.end :])
    shown = tuple(place for place in seen if place.w > CLOSE and place.h > CLOSE)
    return Moved(pixels(way.clip, way.scale), way.down, items, shown)


def _beside(items: Sequence[Item], area: Area) -> list[Item]:
    """What lies over an area and is not cut to it: rings, notices, what has an edge of its own."""
    over = [item for item in items[area.begin : area.end] if item.clip != area.clip]
    return [item for item in (*over, *items[area.end :]) if may_touch(item, area.clip)]


def _along(old: Sequence[Item], new: Sequence[Item], way: Way) -> Iterator[Item]:
    """The old items of an area where they are now; those of the new list for what is just the same."""
    first = next((at for at, item in enumerate(old) if new and way.same(item, new[0])), None)
    ahead = 0
    if first is None:
        first, ahead = 0, next((at for at, item in enumerate(new) if old and way.same(old[0], item)), 0)
    known = new[ahead : ahead + len(old) - first]
    for at, item in enumerate(old):
        other = known[at - first] if first <= at < first + len(known) else None
        if item.clip != way.clip:
            yield item
        elif other is not None and way.same(item, other):
            yield other
        else:
            yield way.gone(item)


def _at(shape: Shape, rect: Rect) -> Shape:
    """The same shape somewhere else."""
    return msgspec.structs.replace(shape, rect=rect)
