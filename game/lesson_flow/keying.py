"""Numbers from number keys: digits that follow each other quickly at the same place make one number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from game.lesson.actions import Keyed

TOGETHER = 1800
"""Milliseconds within which the next digit belongs to the same number."""
MOST = 99


class Typed(msgspec.Struct, frozen=True):
    """What was typed last: at which place, the number so far, and when."""

    place: str = ""
    value: int = 0
    at: int = -TOGETHER

    def more(self, place: str, digit: int, now: int) -> Typed:
        """The number with one more digit; a new one elsewhere, or after a pause."""
        value = self.value * 10 + digit
        if place != self.place or now - self.at > TOGETHER or value > MOST:
            value = digit
        return Typed(place, value, now)


def keyed(action: Keyed, typed: Typed, place: str, count: int, now: int) -> tuple[Typed, int]:
    """What is typed now, and the count after the key."""
    if isinstance(action.key, int):
        after = typed.more(place, action.key, now)
        return after, after.value
    changed = {"plus": count + 1, "minus": max(0, count - 1), "erase": 0}[action.key]
    return Typed(), changed
