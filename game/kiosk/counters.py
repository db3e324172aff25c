"""What a kiosk counts: how often things happened in an hour, and nothing of anybody who played.

Totals lie in `counters.json`; what has been counted since is a line each in `counters.log`, appended and
synced. Every line has a number, and the totals know the last number that went into them: whatever is cut off,
and whenever, nothing is counted twice.
"""

from __future__ import annotations

import errno
import logging
import os
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING, Literal

import msgspec

from game.records.files import set_aside, write_atomically
from game.regular import is_regular, read_regular

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime
    from io import FileIO
    from pathlib import Path

_log = logging.getLogger(__name__)

Kind = Literal["start", "completion", "idle_reset", "ending", "choice", "duration"]
TOTALS, LOG = "counters.json", "counters.log"
VERSION = 1
LARGEST = 64 * 1024 * 1024
"""Bytes of either file: years of a busy stand have less than a tenth."""
UNREADABLE = (OSError, ValueError, RecursionError)
"""What reading and decoding raise; bytes that are no UTF-8 make a ValueError that is none of msgspec's."""
BUCKETS = (1, 2, 4, 6, 8, 12)
"""Upper ends of the buckets of a session's duration, in minutes; the last one is open."""


class Key(msgspec.Struct, frozen=True, order=True):
    """What was counted, and when and where; `what` is an ending, `NODE/CHOICE`, or a bucket of durations."""

    day: str
    hour: int
    language: str
    episode: str
    kind: Kind
    what: str = ""


class Row(msgspec.Struct, frozen=True):
    """So many of a kind."""

    key: Key
    count: int


class _Line(msgspec.Struct, frozen=True):
    """A line of the log."""

    number: int
    rows: list[Row]


class _Totals(msgspec.Struct, frozen=True):
    """The file of the totals; `number` is the last line of the log that is in them."""

    version: int
    number: int
    rows: list[Row]


class Counters:
    """Counts in memory and appends to the log, at most so many seconds later."""

    def __init__(self, folder: Path, clock: Callable[[], datetime], sync: float = 10.0) -> None:
        """`clock` gives the time on the wall, `sync` is in seconds."""
        self._folder, self._clock, self._sync = folder, clock, sync
        _put_foreign_away(folder / TOTALS)
        _put_no_file_away(folder / LOG)
        self._counts, self._number = read(folder)
        self._pending: Counter[Key] = Counter()
        self._due: float | None = None
        if (folder / LOG).exists():  # left by a power cut, in the order of events, and perhaps torn
            self.compact()
            _cut_torn(folder / LOG)

    @property
    def totals(self) -> dict[Key, int]:
        """Everything that was counted, also what is not yet on the disk."""
        return dict(self._counts + self._pending)

    def count(self, kind: Kind, language: str, episode: str, what: str = "") -> None:
        """Count one of a kind, in this hour."""
        now = self._clock()
        self._pending[Key(f"{now:%Y-%m-%d}", now.hour, language, episode, kind, what)] += 1

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
        line = _Line(self._number + 1, _rows(self._pending))
        try:
            _append(self._folder / LOG, msgspec.json.encode(line) + b"\n")
        except OSError as problem:
            _log.warning("nothing can be counted: %s", problem)
            return
        self._counts += self._pending
        self._pending.clear()
        self._number = line.number

    def compact(self) -> None:
        """Fold the log into the totals at a session's end, so that no order of events stays on the disk."""
        self.flush()
        totals = _Totals(VERSION, self._number, _rows(self._counts))
        try:
            write_atomically(self._folder / TOTALS, msgspec.json.encode(totals))
            (self._folder / LOG).unlink(missing_ok=True)
        except OSError as problem:
            _log.warning("the counters can't be folded: %s", problem)


def bucket(minutes: float) -> str:
    """The bucket of a session's duration: `2-4` for anything from two minutes to four."""
    least = 0
    for most in BUCKETS:
        if minutes < most:
            return f"{least}-{most}"
        least = most
    return f"{least}-"


def read(folder: Path) -> tuple[Counter[Key], int]:
    """What a folder has counted, and the number of its last line; what is torn or foreign is passed over."""
    counts: Counter[Key] = Counter()
    number = 0
    totals = _read_totals(folder / TOTALS)
    if totals is not None:
        number = totals.number
        _add(counts, totals.rows)
    for line in _read_lines(folder / LOG):
        if line.number > number:
            number = line.number
            _add(counts, line.rows)
    return counts, number


def _add(counts: Counter[Key], rows: Iterable[Row]) -> None:
    for row in rows:
        counts[row.key] += row.count


def _rows(counts: Counter[Key]) -> list[Row]:
    """Rows in the order of their keys, which tells nothing of the order in which things happened."""
    return [Row(key, count) for key, count in sorted(counts.items())]


def _read_totals(path: Path) -> _Totals | None:
    try:
        totals = msgspec.json.decode(read_regular(path, LARGEST), type=_Totals)
    except UNREADABLE:
        return None
    return totals if totals.version == VERSION else None


def _put_foreign_away(path: Path) -> None:
    """Set totals aside that can't be read, so that they are not written over."""
    if path.exists() and _read_totals(path) is None:
        with suppress(OSError):
            set_aside(path)


def _put_no_file_away(path: Path) -> None:
    """Set aside what can't be appended to: a pipe would be waited for, in the middle of a session."""
    if path.exists() and not is_regular(path):
        with suppress(OSError):
            set_aside(path)


def _read_lines(path: Path) -> Iterator[_Line]:
    try:
        data = read_regular(path, LARGEST)
    except OSError:
        return
    for line in data.split(b"\n")[:-1]:  # what stands behind the last newline is torn
        try:
            yield msgspec.json.decode(line, type=_Line)
        except UNREADABLE:
            _log.warning("%s: a line that can't be read is passed over", path.name)


def _cut_torn(path: Path) -> None:
    """Remove a torn last line, so that the next one begins on a line of its own."""
    try:
        data = read_regular(path, LARGEST)
        whole = data.rfind(b"\n") + 1
        if whole < len(data):
            os.truncate(path, whole)
    except OSError:
        return


def _append(path: Path, line: bytes) -> None:
    """Append a line and sync it. Raises OSError; the file is as it was then.

    Nothing is buffered: what a full disk did not take would be written again when the file is closed.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab", buffering=0) as file:
        before = file.tell()
        try:
            _write(file, line)
        except OSError:
            os.truncate(path, before)
            raise


def _write(file: FileIO, line: bytes) -> None:
    """Write all of it and sync it. Raises OSError."""
    if file.write(line) < len(line):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    os.fsync(file.fileno())
