"""What waits to be said, and what may be cut off for it. Pure; the voice takes from it one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.ui.aids.voice.spoken import Said

MOST = 200
"""Things that may wait; the oldest are dropped beyond that. The longest page, Help, has some seventy."""


class Queue:
    """Keeps the order: what comes while a screen is open is never cut off by the focus, nor said after it."""

    def __init__(self) -> None:
        self.now: Said | None = None
        """What is being said."""
        self._waiting: list[Said] = []

    @property
    def telling(self) -> bool:
        """Whether something of the screen itself is being said or waits, and not only the focus."""
        return any(one.kind != "focus" for one in (*self._waiting, *filter(None, [self.now])))

    @property
    def empty(self) -> bool:
        """Whether nothing is said and nothing waits."""
        return self.now is None and not self._waiting

    def add(self, said: Iterable[Said]) -> bool:
        """Let these be said; return whether what is being said now has to be cut off.

        The newest focus takes the place of older ones and comes last; a screen that opens clears all else.
        """
        new = list(said)
        if any(one.kind == "page" for one in new):
            self._waiting = [one for one in self._waiting if one.kind == "note"]
        focus = any(one.kind == "focus" for one in new)
        kept = [one for one in self._waiting if not (focus and one.kind == "focus")]
        ordered = sorted([*kept, *new], key=lambda one: one.kind == "focus")
        self._waiting = ordered[-MOST:]
        return self._cuts(new)

    def take(self) -> Said | None:
        """The next thing to say, which is being said from now on; None when nothing waits."""
        self.now = self._waiting.pop(0) if self._waiting else None
        return self.now

    def clear(self) -> None:
        """Nothing is to be said any more."""
        self.now = None
        self._waiting.clear()

    def _cuts(self, new: list[Said]) -> bool:
        if self.now is None or self.now.kind == "note":
            return False
        opened = any(one.kind == "page" for one in new)
        moved = any(one.kind == "focus" for one in new)
        return opened or (moved and self.now.kind == "focus")
