"""The way of the highlight over the stops of a screen: on, into a group, out of it. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.ui.aids.scan_tree import Stop

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


SMALL = 4
"""A round may begin inside a group of so many stops."""


class Level(msgspec.Struct, frozen=True):
    """The stops of one group, the one that the highlight is on, and how many it has not been on yet.

    Where the group was `entered` by a press, it is offered once more before the highlight goes past it.
    """

    stops: tuple[Stop, ...]
    at: int
    left: int
    entered: bool = False


Trail = tuple[Level, ...]
"""The groups that the highlight is in, from the outermost; none while it rests after a round."""


def here(trail: Trail) -> Stop | None:
    """What the highlight is on; None while it rests."""
    return trail[-1].stops[trail[-1].at] if trail else None


def begin(stops: tuple[Stop, ...], wanted: str) -> Trail:
    """A new round from the widget of that id, or from the first stop.

    It begins in the group of that widget where the group is small, as answers are, else on the outermost
    group that holds it. From a small group it goes on to that outermost one, so that ways stay short.
    """
    way = _way(stops, lambda stop: bool(wanted) and not stop.inner and stop.widget == wanted)
    if not way:
        return (Level(stops, 0, len(stops) - 1),) if stops else ()
    outermost, own = way[0], way[-1]
    if len(way) == 1 or len(own.stops) > SMALL:
        return (outermost,)
    return outermost, msgspec.structs.replace(own, entered=len(way) > 2)  # noqa: PLR2004 - more in that group


def kept(stops: tuple[Stop, ...], stop: Stop) -> Trail:
    """A new round from the same stop, where the screen still has it; else none."""
    return _way(stops, lambda other: other == stop)


def onward(trail: Trail) -> Trail:
    """The next stop; after the last one of a group the way goes on outside, after a round it rests."""
    if not trail:
        return ()
    *outer, level = trail
    if level.left > 0:
        following = (level.at + 1) % len(level.stops)
        return (*outer, Level(level.stops, following, level.left - 1, level.entered))
    return tuple(outer) if level.entered else onward(tuple(outer))


def entered(trail: Trail) -> Trail:
    """The first stop of the group that the highlight is on; the same trail where it is on none."""
    stop = here(trail)
    if stop is None or not stop.inner:
        return trail
    return (*trail, Level(stop.inner, 0, len(stop.inner) - 1, entered=True))


def _way(stops: Sequence[Stop], wanted: Callable[[Stop], bool]) -> Trail:
    """The trail to the first stop that is wanted; () where there is none."""
    for at, stop in enumerate(stops):
        level = Level(tuple(stops), at, len(stops) - 1)
        if wanted(stop):
            return (level,)
        if below := _way(stop.inner, wanted):
            return (level, *below)
    return ()
