"""Entering numbers by keys: a number is whole when its row is left, and is refused as a whole."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

import msgspec

Key: TypeAlias = Literal["plus", "minus", "erase", "enter", "up", "down"] | int
"""A number key, a sign, or a key that leaves the row."""
DIGITS: Final = 2
"""Digits of the largest number: no class has a hundred pupils."""


class NumberEntry(msgspec.Struct, frozen=True):
    """The row in which somebody counts, and what was typed there and is no number as yet."""

    row: int = 0
    digits: str = ""


class AfterKey(msgspec.Struct, frozen=True):
    """What a key comes to: the entry after it, and the number of its row, where `set` says that it has one.

    A number of None takes back what was counted.
    """

    entry: NumberEntry
    set: bool = False
    number: int | None = None


def keyed(entry: NumberEntry, key: Key, rows: int, number: int | None) -> AfterKey:
    """What a key does in the row of an entry, of which `number` was counted so far, of so many `rows`."""
    if isinstance(key, int):
        digits = entry.digits + str(key) if len(entry.digits) < DIGITS else entry.digits
        return AfterKey(NumberEntry(entry.row, digits))
    if key == "erase":
        if entry.digits:
            return AfterKey(NumberEntry(entry.row, entry.digits[:-1]))
        return AfterKey(entry, set=True)
    if key in ("plus", "minus"):
        typed = int(entry.digits) if entry.digits else number or 0
        return AfterKey(NumberEntry(entry.row), set=True, number=max(0, typed + (1 if key == "plus" else -1)))
    row = min(max(entry.row + (-1 if key == "up" else 1), 0), rows - 1)
    if entry.digits:
        return AfterKey(NumberEntry(row), set=True, number=int(entry.digits))
    return AfterKey(NumberEntry(row))


def left(entry: NumberEntry, row: int) -> AfterKey:
    """What it comes to that a row is left for another one by a mouse."""
    typed = bool(entry.digits)
    return AfterKey(NumberEntry(row), set=typed, number=int(entry.digits) if typed else None)
