"""What a kiosk counts: how often things happened on a day, and nothing of anybody who played.

What was counted on the days before lies in `counters.json`, and that of the day in `today.json`: sums alone,
sorted by what was counted, so that no order of events is on the disk at any moment, and no time but the day.
Both are written whole or not at all. Each has a number, and the sums of the day count only while theirs is
higher: wherever a power cut comes while they are folded, nothing is counted twice.
"""

from __future__ import annotations

import logging
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING, Literal

import msgspec

from game.edges.real_files import read_regular
from game.records.files import set_aside, write_atomically

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

_log = logging.getLogger(__name__)

Kind = Literal["start", "completion", "idle_reset", "ending", "choice", "duration"]
TOTALS, TODAY = "counters.json", "today.json"
OLD_LOG = "counters.log"
"""To this an older program appended a line every ten seconds of play."""
VERSION, OLD_VERSION = 2, 1
"""The older one kept the hour."""
LARGEST = 64 * 1024 * 1024
"""Bytes of either file: years of a busy stand have less than a tenth."""
UNREADABLE = (OSError, ValueError, RecursionError)
"""What reading and decoding raise; bytes that are no UTF-8 make a ValueError that is none of msgspec's."""
BUCKETS = (1, 2, 4, 6, 8, 12)
"""Upper ends of the buckets of a session's duration, in minutes; the last one is open."""


class Key(msgspec.Struct, frozen=True, order=True):
    """What was counted, where and on which day; `what` is an ending, `NODE/CHOICE`, or a bucket."""

    day: str
    language: str
    episode: str
    kind: Kind
    what: str = ""


class Row(msgspec.Struct, frozen=True):
    """So many of a kind."""

    key: Key
    count: int


class _Line(msgspec.Struct, frozen=True):
    """A line of an old log."""

    number: int
    rows: list[Row]


class _Sums(msgspec.Struct, frozen=True):
    """A file. `number` is that of the last sums of a day, or line of an old log, that are in it."""

    version: int
    number: int
    rows: list[Row]


class Counters:
    """Counts in memory and has it on the disk, at most so many seconds later."""

    def __init__(self, folder: Path, clock: Callable[[], datetime], sync: float = 10.0) -> None:
        """`clock` gives the time on the wall, `sync` is in seconds."""
        self._folder, self._clock, self._sync = folder, clock, sync
        self._pending: Counter[Key] = Counter()
        self._due: float | None = None
        for name in (TOTALS, TODAY):
            _put_foreign_away(folder / name)
        before, self._today = _read_sums(folder / TOTALS), Counter[Key]()
        self._before, self._number = _folded(before, folder / OLD_LOG)
        today = _read_sums(folder / TODAY)
        if today is not None and today.number > self._number:
            self._today = _counter(today.rows)
        if (before is not None and before.version == OLD_VERSION) or (folder / OLD_LOG).exists():
            self._fold()
        self._fold_past_days()

    @property
    def totals(self) -> dict[Key, int]:
        """Everything that was counted, also what is not yet on the disk."""
        return dict(self._before + self._today + self._pending)

    def count(self, kind: Kind, language: str, episode: str, what: str = "") -> None:
        """Count one of a kind, on this day."""
        self._pending[Key(self._day, language, episode, kind, what)] += 1

    def tick(self, now: float) -> None:
        """Put what was counted on the disk when it is time; `now` is in seconds of any clock."""
        if not self._pending:
            self._due = None
        elif self._due is None:
            self._due = now + self._sync
        elif now >= self._due:
            self.flush()
            self._due = None

    def flush(self) -> None:
        """Put what was counted on the disk; where that can't be done, it is tried again later."""
        if not self._pending:
            return
        self._fold_past_days()
        today = self._today + self._pending
        try:
            self._write(TODAY, self._number + 1, today)
        except OSError as problem:
            _log.warning("nothing can be counted: %s", problem)
            return
        self._today = today
        self._pending.clear()

    @property
    def _day(self) -> str:
        return f"{self._clock():%Y-%m-%d}"

    def _fold_past_days(self) -> None:
        """Put the sums of a day to those before it once another day has come."""
        if any(key.day != self._day for key in self._today):
            self._fold()

    def _fold(self) -> None:
        """Put the sums of the day, and those of an old log, to those of the days before."""
        number, before = self._number + 1, self._before + self._today
        try:
            self._write(TOTALS, number, before)
        except OSError as problem:
            _log.warning("the counters can't be folded: %s", problem)
            return
        self._before, self._today, self._number = before, Counter(), number
        for name in (TODAY, OLD_LOG):
            try:
                (self._folder / name).unlink(missing_ok=True)
            except OSError as problem:  # its number says that it counts no more
                _log.warning("%s can't be removed: %s", name, problem)

    def _write(self, name: str, number: int, counts: Counter[Key]) -> None:
        sums = _Sums(VERSION, number, _rows(counts))
        write_atomically(self._folder / name, msgspec.json.encode(sums))


def bucket(minutes: float) -> str:
    """The bucket of a session's duration: `2-4` for anything from two minutes to four."""
    least = 0
    for most in BUCKETS:
        if minutes < most:
            return f"{least}-{most}"
        least = most
    return f"{least}-"


def read(folder: Path) -> Counter[Key]:
    """What a folder has counted; what is damaged or foreign is passed over."""
    before, number = _folded(_read_sums(folder / TOTALS), folder / OLD_LOG)
    today = _read_sums(folder / TODAY)
    if today is not None and today.number > number:
        before.update(_counter(today.rows))
    return before


def _folded(totals: _Sums | None, log: Path) -> tuple[Counter[Key], int]:
    """The sums of the days before with what an old log adds to them, and the last number that is in them."""
    counts, number = (_counter(totals.rows), totals.number) if totals else (Counter[Key](), 0)
    for line in _read_lines(log):
        if line.number > number:
            number = line.number
            counts.update(_counter(line.rows))
    return counts, number


def _counter(rows: Iterable[Row]) -> Counter[Key]:
    """The rows as sums: of an older file those that differ in nothing but the hour are one."""
    counts: Counter[Key] = Counter()
    for row in rows:
        counts[row.key] += row.count
    return counts


def _rows(counts: Counter[Key]) -> list[Row]:
    """Rows in the order of their keys, which tells nothing of the order in which things happened."""
    return [Row(key, count) for key, count in sorted(counts.items())]


def _read_sums(path: Path) -> _Sums | None:
    try:
        sums = msgspec.json.decode(read_regular(path, LARGEST), type=_Sums)
    except UNREADABLE:
        return None
    return sums if sums.version in (VERSION, OLD_VERSION) else None


def _put_foreign_away(path: Path) -> None:
    """Set sums aside that can't be read, so that they are not written over."""
    if path.exists() and _read_sums(path) is None:
        with suppress(OSError):
            set_aside(path)


def _read_lines(path: Path) -> Iterator[_Line]:
    """The lines of an old log, without one that was torn."""
    try:
        data = read_regular(path, LARGEST)
    except OSError:
        return
    for line in data.split(b"\n")[:-1]:
        try:
            yield msgspec.json.decode(line, type=_Line)
        except UNREADABLE:
            _log.warning("%s: a line that can't be read is passed over", path.name)
