"""Somebody who reads along: how long a picture of a film has to stand, and what stands in it as WebVTT."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.ui.aids.voice.spoken import ToldPage, new_words
from game.workshop.film.reading_pace import LEAST, reading_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.ui.aids.aid import Shown
    from game.ui.aids.voice.spoken import Say
    from game.ui.window.input import Input


class Subtitle(msgspec.Struct, frozen=True):
    """Words from a time on until another, in milliseconds of the film."""

    begin: int
    end: int
    words: str


class Watching:
    """An aid that follows the app as a voice does, and needs as long for what is new as a child who reads."""

    def __init__(self, say: Say) -> None:
        """Nothing was seen yet."""
        self._say = say
        self._page: ToldPage | None = None
        self._since = 0
        self._lines: list[str] = []
        self._read: frozenset[str] = frozenset()
        self.until = 0
        """When all is read that is to be seen, in milliseconds."""
        self.told: list[Subtitle] = []

    def hear(self, inputs: Sequence[Input], now: int) -> Sequence[Input]:
        """Whoever watches does nothing."""
        del now
        return inputs

    def follow(self, shown: Shown) -> None:
        """Begin to read what is new."""
        before, self._page = self._page, ToldPage.of(shown, self._say)
        lines = [said.words for said in new_words(before, self._page)]
        if lines:
            self.end(shown.now)
            new = [line for line in lines if _said(line) not in self._read]
            self._read = frozenset(map(_said, lines))
            self._since, self._lines = shown.now, lines
            self.until = max(self.until, shown.now) + (reading_time(new) or LEAST)

    def reads(self, now: int) -> bool:
        """Whether somebody still reads."""
        return now < self.until

    def end(self, now: int) -> None:
        """What was read last is over: other words come, or the film ends."""
        self.told += one_by_one(self._lines, self._since, now)
        self._lines = []

    def wake(self, now: int) -> int | None:
        """The film asks by itself."""
        del now
        return None

    def close(self) -> None:
        """There is nothing to give back."""


def one_by_one(lines: Sequence[str], begin: int, end: int) -> Iterator[Subtitle]:
    """Lines that came at once as they are read, one after the other; the last stands until the end.

    All of them together would hide the picture.
    """
    whole, before = min(reading_time(lines), end - begin), 0.0
    for number, line in enumerate(lines, 1):
        at = begin + round(before)
        before += whole * reading_time([line]) / reading_time(lines)
        until = begin + round(before) if number < len(lines) else end
        if until > at:
            yield Subtitle(at, until, line)


def _said(line: str) -> str:
    """A line without who says it: what a notice told is not read again where it is opened."""
    return line.partition(": ")[2] or line
