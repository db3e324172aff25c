"""Whether every text fits its place: a general check of any widget tree, without painting it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import msgspec

from game.ui.display import Lines
from game.ui.geometry import Rect
from game.ui.widget import Widget, find

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from game.ui.text import Typesetter

SLACK = 2.0
"""Logical units that rounding to pixels may cost."""
TARGET = 48.0
"""Least side of what can be pressed, in logical units (design; WCAG 2.2, 2.5.8 asks for 24 CSS pixels)."""


class Seen:
    """A widget with the rectangle it can be seen in, and whether it can be scrolled into sight."""

    def __init__(self, widget: Widget, clip: Rect, *, scrolled: bool) -> None:
        self.widget, self.clip, self.scrolled = widget, clip, scrolled


def walk(widget: Widget, clip: Rect, *, scrolled: bool = False) -> Iterator[Seen]:
    """All widgets with their clips, parents first."""
    yield Seen(widget, clip, scrolled=scrolled)
    inner = clip.intersection(widget.rect) if widget.clip else clip
    for child in widget.children:
        yield from walk(child, inner, scrolled=scrolled or widget.reach > 0)


def problems(tree: Widget, typesetter: Typesetter) -> list[str]:
    """What does not fit, one sentence each; empty when all is well."""
    found = []
    for seen in walk(tree, tree.rect):
        found += [trouble for shape in seen.widget.shapes if isinstance(shape, Lines)
                  for trouble in _text(seen, shape, typesetter)]  # fmt: skip
        if seen.widget.pressable:
            found += _target(seen)
    return found + list(_overlaps(tree))


def _text(seen: Seen, shape: Lines, typesetter: Typesetter) -> Iterator[str]:
    name = f"{seen.widget.id}: {' / '.join(shape.lines)!r}"
    widest = max((typesetter.width(line, shape.style) for line in shape.lines), default=0.0)
    high = len(shape.lines) * shape.style.size * shape.style.leading
    if widest > shape.rect.w + SLACK:
        yield f"{name} is {widest:.0f} wide in {shape.rect.w:.0f}"
    if high > seen.widget.rect.h + SLACK:
        yield f"{name} is {high:.0f} high in {seen.widget.rect.h:.0f}"
    outside = Rect(shape.rect.x, shape.rect.y, shape.rect.w, high)
    if not _within(outside, seen.clip, across_only=seen.scrolled):
        yield f"{name} stands out of its place: {outside} in {seen.clip}"


def _within(rect: Rect, area: Rect, *, across_only: bool) -> bool:
    across = rect.x >= area.x - SLACK and rect.right <= area.right + SLACK
    return across and (across_only or (rect.y >= area.y - SLACK and rect.bottom <= area.bottom + SLACK))


def _target(seen: Seen) -> Iterator[str]:
    rect = seen.widget.rect
    if min(rect.w, rect.h) < TARGET - SLACK:
        yield f"{seen.widget.id} is too small to press: {rect.w:.0f} × {rect.h:.0f}"
    if not _within(rect, seen.clip, across_only=seen.scrolled):
        yield f"{seen.widget.id} can't be seen whole: {rect} in {seen.clip}"


def _overlaps(tree: Widget) -> Iterator[str]:
    """Buttons that lie on each other: neither could be pressed for sure."""
    able = [seen for seen in walk(tree, tree.rect) if seen.widget.pressable]
    for one, other in combinations(able, 2):
        a, b = one.widget.rect.intersection(one.clip), other.widget.rect.intersection(other.clip)
        shared = a.inset(SLACK).intersection(b.inset(SLACK))
        if shared.w > 0 and shared.h > 0 and not _nested(one.widget, other.widget):
            yield f"{one.widget.id} and {other.widget.id} lie on each other"


def _nested(outer: Widget, inner: Widget) -> bool:
    return any(child is inner or _nested(child, inner) for child in outer.children)


class SeenText(msgspec.Struct, frozen=True):
    """A text with its widget, where it can be seen, and whether it can be scrolled into sight."""

    widget: Widget
    text: Lines
    clip: Rect
    scrolls: bool


def seen_texts(root: Widget) -> Iterator[SeenText]:
    """All texts of the tree."""
    todo: list[tuple[Widget, Rect, bool]] = [(root, root.rect, False)]
    while todo:
        widget, clip, scrolls = todo.pop()
        if widget.clip:
            clip, scrolls = clip.intersection(widget.rect), scrolls or widget.reach > 0
        for shape in widget.shapes:
            if isinstance(shape, Lines):
                yield SeenText(widget, shape, clip, scrolls)
        todo.extend((child, clip, scrolls) for child in widget.children)


def ink(text: Lines, typesetter: Typesetter) -> Rect:
    """What the lines really cover, whatever place they were given."""
    w = max((typesetter.width(line, text.style) for line in text.lines), default=0.0)
    h = len(text.lines) * text.style.size * text.style.leading
    spare = {"left": 0.0, "center": (text.rect.w - w) / 2, "right": text.rect.w - w}[text.align]
    return Rect(text.rect.x + spare, text.rect.y, w, h)


def overflowing(root: Widget, typesetter: Typesetter) -> tuple[str, ...]:
    """Each text that leaves its widget, or the screen where nothing scrolls it into sight."""
    found = []
    for seen in seen_texts(root):
        covered = ink(seen.text, typesetter)
        label = f"{seen.widget.id}: {' / '.join(seen.text.lines)}"
        if not _lies_in(covered, seen.widget.rect):
            found.append(f"{label} leaves its widget")
        if not _lies_in(covered, seen.clip, sideways=seen.scrolls):
            found.append(f"{label} leaves what can be seen")
    return tuple(found)


def _lies_in(inner: Rect, outer: Rect, *, sideways: bool = False) -> bool:
    beside = inner.x >= outer.x - SLACK and inner.right <= outer.right + SLACK
    return beside and (sideways or (inner.y >= outer.y - SLACK and inner.bottom <= outer.bottom + SLACK))


def overlapping(
    root: Widget, typesetter: Typesetter, *, above: Collection[str] = ()
) -> tuple[tuple[str, str], ...]:
    """Pairs of widgets whose visible texts lie on each other; those named in `above` may lie on anything."""
    areas = [
        (seen.widget.id, ink(seen.text, typesetter).intersection(seen.clip))
        for seen in seen_texts(root)
        if seen.widget.id not in above
    ]
    return tuple(
        (one, other)
        for number, (one, here) in enumerate(areas)
        for other, there in areas[number + 1 :]
        if (shared := here.intersection(there)).w > SLACK and shared.h > SLACK
    )


def crossing(root: Widget, one: str, others: Collection[str]) -> tuple[str, ...]:
    """Those of `others` whose place shares an area with the widget `one`."""
    here = find(root, one)
    places = [(name, find(root, name)) for name in others]
    return tuple(
        name for name, there in places if here and there and here.widget.rect.intersects(there.widget.rect)
    )
