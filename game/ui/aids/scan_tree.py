"""Where a highlight can stop on a screen: the widgets to press, in groups as they lie in the tree."""

from __future__ import annotations

import math
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

import msgspec

from game.ui.draw.widget import Widget, placed, pressables, scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FEW, MOST = 2, 6
"""A group of so few is not worth a press of its own; more than so many stops are parted into groups."""


class Stop(msgspec.Struct, frozen=True):
    """One place of the highlight: a widget to press, a scroll area to turn the page of, or a group of stops.

    `rings` are the widgets to draw a ring around; `widget` is the one that the focus goes to, "" for an area.
    """

    rings: tuple[str, ...]
    widget: str = ""
    area: str = ""
    inner: tuple[Stop, ...] = ()


def stops(root: Widget) -> tuple[Stop, ...]:
    """All places of a screen that take input now, in the order of the focus, grouped."""
    able = frozenset(id(here.widget) for here in pressables(root))
    open_ = (scope(root), *(here.widget for here in placed(root) if here.widget.above))
    areas = frozenset(id(here.widget) for part in open_ for here in placed(part) if here.widget.reach > 0)
    return _parted(_within(root, able, areas))


def leaves(found: Sequence[Stop]) -> Iterator[Stop]:
    """The stops that are no groups."""
    for stop in found:
        yield from leaves(stop.inner) if stop.inner else (stop,)


def _within(widget: Widget, able: frozenset[int], areas: frozenset[int]) -> tuple[Stop, ...]:
    """The stops of a widget and of all below it."""
    found: list[Stop] = []
    if id(widget) in able:
        found.append(Stop((widget.id,), widget.id))
    for child in widget.children:
        below = _within(child, able, areas)
        found.extend(below if len(below) <= FEW else (_group(_parted(below)),))
    if id(widget) in areas:
        found.append(Stop((widget.children[-1].id,), area=widget.id))  # its bar is what comes last in it
    return tuple(found)


def _group(inner: Sequence[Stop]) -> Stop:
    rings = tuple(ring for leaf in leaves(inner) for ring in leaf.rings)
    return Stop(rings, next((leaf.widget for leaf in leaves(inner) if leaf.widget), ""), inner=tuple(inner))


def _parted(found: tuple[Stop, ...]) -> tuple[Stop, ...]:
    """The stops themselves; where they are too many, in groups of neighbours of about the same size."""
    if len(found) == 1 and found[0].inner:
        return found[0].inner
    if len(found) <= MOST:
        return found
    apart = _apart(found)
    if len(apart) <= MOST:
        return apart
    count = math.isqrt(len(found) - 1) + 1
    ends = [round(len(found) * part / count) for part in range(count + 1)]
    parts = [found[start:end] for start, end in pairwise(ends)]
    return tuple(part[0] if len(part) == 1 else _group(part) for part in parts if part)


def _apart(found: tuple[Stop, ...]) -> tuple[Stop, ...]:
    """The same with what stands between groups as groups of their own, so that no group lies in another."""
    if not any(stop.inner for stop in found):
        return found
    parts: list[Stop] = []
    for grouped, each in groupby(found, key=lambda stop: bool(stop.inner)):
        run = tuple(each)
        parts.extend(run if grouped or len(run) <= FEW else (_group(_parted(run)),))
    return tuple(parts)
