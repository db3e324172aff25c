"""The hidden way to the staff menu: two opposite corners of the screen, held.

Where the screen knows several fingers both corners are held at once. With a mouse, or on a screen that knows
one finger, one corner is held and then, within some seconds, the opposite one.
"""

from __future__ import annotations

from typing import Final

import msgspec

SIDE: Final = 0.14
"""Width and height of a corner, as a part of the screen's shorter side."""
BETWEEN: Final = 4000
"""Milliseconds from one corner to the opposite one, for who has one finger."""

Corner = tuple[bool, bool]
"""Right or left, bottom or top."""


class Hold(msgspec.Struct, frozen=True):
    """A finger in a corner, since when."""

    corner: Corner
    since: int


class Corners:
    """Follows fingers by their ids; places are parts of the screen's width and height, 0-1."""

    def __init__(self, hold: float) -> None:
        """`hold` is how long a corner is held, in seconds."""
        self._hold = round(hold * 1000)
        self._held: dict[int, Hold] = {}
        self._done: Hold | None = None

    def down(self, finger: int, x: float, y: float, now: int, aspect: float = 16 / 9) -> None:
        """A finger is there, new or moved; `aspect` is the screen's width by its height."""
        corner = corner_of(x, y, aspect)
        known = self._held.get(finger)
        if corner is None:
            self.up(finger, now)
        elif known is None or known.corner != corner:
            self._held[finger] = Hold(corner, now)

    def up(self, finger: int, now: int) -> None:
        """A finger is lifted; a corner that was held long enough is remembered for some seconds."""
        known = self._held.pop(finger, None)
        if known is not None and now - known.since >= self._hold:
            self._done = Hold(known.corner, now)

    def opened(self, now: int) -> bool:
        """Whether the gesture is made; it is forgotten then."""
        long = {held.corner for held in self._held.values() if now - held.since >= self._hold}
        if self._done and now - self._done.since <= BETWEEN + self._hold:
            long.add(self._done.corner)
        found = any(opposite(corner) in long for corner in long)
        if found:
            self.forget()
        return found

    def forget(self) -> None:
        """Nothing is held any more."""
        self._held.clear()
        self._done = None

    def wake(self, now: int) -> int | None:
        """Milliseconds until a corner has been held long enough."""
        waits = [held.since + self._hold - now for held in self._held.values()]
        return min((wait for wait in waits if wait > 0), default=None)


def corner_of(x: float, y: float, aspect: float) -> Corner | None:
    """The corner in which a place lies; None for all that lies between them."""
    w, h = (SIDE / aspect, SIDE) if aspect >= 1 else (SIDE, SIDE * aspect)
    if w < x < 1 - w or h < y < 1 - h:
        return None
    return x >= 1 - w, y >= 1 - h


def opposite(corner: Corner) -> Corner:
    """The corner across the screen."""
    return not corner[0], not corner[1]
