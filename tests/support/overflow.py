"""Whether every text fits its place: a general check of any widget tree, without painting it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.ui.draw.display import Lines
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget, find

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from game.ui.draw.typesetting import Typesetter

SLACK = 2.0
"""Logical units that rounding to pixels may cost."""


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


def broken(root: Widget) -> tuple[str, ...]:
    """Each label of what is pressed that is broken within a word: its lines don't make the name."""
    return tuple(
        f"{seen.widget.id}: {' / '.join(seen.text.lines)} is broken within a word"
        for seen in seen_texts(root)
        if seen.widget.action is not None
        and len(seen.text.lines) > 1
        and " ".join(seen.text.lines) not in f"{seen.widget.name} {seen.widget.value}"
    )


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
