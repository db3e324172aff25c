"""Rectangles and viewports in logical units: plain arithmetic, no pygame."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LANDSCAPE = (1280.0, 720.0)
PORTRAIT = (720.0, 1280.0)
PERSON_RATIO = 520 / 620
"""Width of the picture of a person beside its height."""
FACE = 0.545
"""The part of a person, from the crown down, in which the face is."""


class Rect(msgspec.Struct, frozen=True):
    """A rectangle: left, top, width and height in logical units."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The y of the bottom edge."""
        return self.y + self.h

    @property
    def center(self) -> tuple[float, float]:
        """The middle."""
        return self.x + self.w / 2, self.y + self.h / 2

    def inset(self, dx: float, dy: float | None = None) -> Rect:
        """The rectangle made smaller by `dx` at left and right and `dy` (or `dx`) at top and bottom."""
        dy = dx if dy is None else dy
        return Rect(self.x + dx, self.y + dy, max(0.0, self.w - 2 * dx), max(0.0, self.h - 2 * dy))

    def moved(self, dx: float = 0.0, dy: float = 0.0) -> Rect:
        """The rectangle moved by `dx` and `dy`."""
        return Rect(self.x + dx, self.y + dy, self.w, self.h)

    def contains(self, x: float, y: float) -> bool:
        """Whether the point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def holds(self, other: Rect) -> bool:
        """Whether all of the other lies in this one."""
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.x + other.w <= self.x + self.w
            and other.y + other.h <= self.y + self.h
        )

    def intersects(self, other: Rect) -> bool:
        """Whether the two share any area."""
        return (
            self.x < other.x + other.w
            and other.x < self.x + self.w
            and self.y < other.y + other.h
            and other.y < self.y + self.h
        )

    def intersection(self, other: Rect) -> Rect:
        """The shared area, with no width or height when there is none."""
        # asked some hundred times a frame: to compare takes a third of the time of calling `max` and `min`
        x = self.x if self.x > other.x else other.x  # noqa: FURB136
        y = self.y if self.y > other.y else other.y  # noqa: FURB136
        right, far_right = self.x + self.w, other.x + other.w
        bottom, far_bottom = self.y + self.h, other.y + other.h
        w = (right if right < far_right else far_right) - x  # noqa: FURB136
        h = (bottom if bottom < far_bottom else far_bottom) - y  # noqa: FURB136
        return Rect(x, y, w if w > 0.0 else 0.0, h if h > 0.0 else 0.0)  # noqa: FURB136

    def union(self, other: Rect) -> Rect:
        """The smallest rectangle around both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def take_top(self, h: float, gap: float = 0.0) -> tuple[Rect, Rect]:
        """A strip of height `h` off the top, and what is left below a `gap`."""
        h = min(h, self.h)
        rest = max(0.0, self.h - h - gap)
        return Rect(self.x, self.y, self.w, h), Rect(self.x, self.bottom - rest, self.w, rest)

    def take_bottom(self, h: float, gap: float = 0.0) -> tuple[Rect, Rect]:
        """A strip of height `h` off the bottom, and what is left above a `gap`."""
        h = min(h, self.h)
        return Rect(self.x, self.bottom - h, self.w, h), Rect(
            self.x, self.y, self.w, max(0.0, self.h - h - gap)
        )

    def take_left(self, w: float, gap: float = 0.0) -> tuple[Rect, Rect]:
        """A strip of width `w` off the left, and what is left behind a `gap`."""
        w = min(w, self.w)
        rest = max(0.0, self.w - w - gap)
        return Rect(self.x, self.y, w, self.h), Rect(self.right - rest, self.y, rest, self.h)

    def centered(self, w: float, h: float) -> Rect:
        """A rectangle of `w` × `h` in the middle of this one, never larger than it."""
        w, h = min(w, self.w), min(h, self.h)
        return Rect(self.x + (self.w - w) / 2, self.y + (self.h - h) / 2, w, h)


class Viewport(msgspec.Struct, frozen=True):
    """The logical canvas of a window: its size, and how many pixels one logical unit has."""

    w: float
    h: float
    scale: float

    @property
    def rect(self) -> Rect:
        """The whole canvas."""
        return Rect(0.0, 0.0, self.w, self.h)

    @property
    def portrait(self) -> bool:
        """Whether it is taller than wide: stage above phone instead of beside it."""
        return self.h > self.w

    def to_logical(self, x: float, y: float) -> tuple[float, float]:
        """Pixels of the window to logical units."""
        return x / self.scale, y / self.scale


def viewport(width: int, height: int) -> Viewport:
    """The canvas of a window of `width` × `height` pixels.

    It is at least 1280×720 (720×1280 in portrait) and grows along one side, so that nothing is stretched and
    no bars appear on 4:3 or 21:9 screens.
    """
    base_w, base_h = PORTRAIT if height > width else LANDSCAPE
    scale = max(min(width / base_w, height / base_h), 0.05)
    return Viewport(width / scale, height / scale, scale)


def between(one: Rect, other: Rect, part: float) -> Rect:
    """The rectangle on the way from one to the other; `part` 0 is the first."""
    return Rect(
        one.x + (other.x - one.x) * part,
        one.y + (other.y - one.y) * part,
        one.w + (other.w - one.w) * part,
        one.h + (other.h - one.h) * part,
    )


def row(area: Rect, count: int, gap: float) -> tuple[Rect, ...]:
    """`count` columns of equal width side by side."""
    w = (area.w - gap * (count - 1)) / max(1, count)
    return tuple(Rect(area.x + i * (w + gap), area.y, w, area.h) for i in range(count))


def stack(area: Rect, heights: Sequence[float], gap: float) -> tuple[Rect, ...]:
    """Rectangles of the given heights below each other from the top of `area`, as wide as it is."""
    rects, y = [], area.y
    for h in heights:
        rects.append(Rect(area.x, y, area.w, h))
        y += h + gap
    return tuple(rects)


def beside_or_below(
    box: Rect, end: float, room: Rect, sizes: Sequence[tuple[float, float]], gap: float
) -> tuple[Rect, ...]:
    """Places of such sizes: in one line at the right of a box, where it leaves so much of the room.

    Else in lines below the y at which it `end`s, a little right of its left: a ring around both clears them.
    """
    middle = box.center[1] - max(h for _, h in sizes) / 2
    beside = Rect(box.right + gap, middle, room.right - box.right - gap, 0.0)
    if sum(w + gap for w, _ in sizes) - gap <= beside.w:
        return flow(beside, sizes, gap)
    left = box.x + gap / 2
    return flow(Rect(left, end + gap / 2, room.right - left, 0.0), sizes, gap)


def flow(area: Rect, sizes: Sequence[tuple[float, float]], gap: float) -> tuple[Rect, ...]:
    """Rectangles of the given sizes from left to right, going on in a new line where one is full."""
    rects: list[Rect] = []
    x, y, line = area.x, area.y, 0.0
    for w, h in sizes:
        if x > area.x and x + w > area.right:
            x, y, line = area.x, y + line + gap, 0.0
        rects.append(Rect(x, y, min(w, area.w), h))
        x, line = x + w + gap, max(line, h)
    return tuple(rects)


def bounding(rects: Iterable[Rect], under: float = 0.0) -> Rect:
    """The smallest rectangle around all, with room `under` them; an empty one at the origin around none."""
    whole: Rect | None = None
    for rect in rects:
        room = Rect(rect.x, rect.y, rect.w, rect.h + under)
        whole = room if whole is None else whole.union(room)
    return whole or Rect(0.0, 0.0, 0.0, 0.0)


def pixels(rect: Rect, scale: float) -> tuple[int, int, int, int]:
    """The rectangle in pixels: left, top, width and height, each edge rounded so that neighbours meet."""
    x, y = floor(rect.x * scale + 0.5), floor(rect.y * scale + 0.5)
    right, bottom = floor((rect.x + rect.w) * scale + 0.5), floor((rect.y + rect.h) * scale + 0.5)
    return x, y, right - x, bottom - y
