"""Writing a journal: every line is with the system at once, and on the disk where it matters."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING
from uuid import UUID

from game.edges.real_files import TooLargeError, read_regular
from game.records.files import make_private_folder
from game.results.journal import LARGEST, SUFFIX, FlawError, Header, read, write_header, write_line
from game.results.journal_facts import LessonClosed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import msgspec

    from game.results.journal import Journal

DAY = 24 * 60 * 60
"""Seconds after which a journal that nobody went on with is removed."""


class JournalWriter:
    """Appends to one journal, which belongs to its owner alone. Made by `begin`."""

    def __init__(self, path: Path, journal: Journal, clock: Callable[[], int]) -> None:
        """`clock` gives milliseconds of any clock that never goes back."""
        self.path, self.header = path, journal.header
        self._number, self._size = 0, journal.size
        self._before = UUID(journal.last)
        self._clock, self._since = clock, clock()
        self._latest = 0

    @classmethod
    def begin(cls, folder: Path, header: Header, clock: Callable[[], int]) -> JournalWriter:
        """Begin a journal in `folder`, under the name of its id. Raises OSError; there is no file then."""
        make_private_folder(folder)
        own, first = write_header(header)
        path = folder / f"{own}{SUFFIX}"
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(first)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            path.unlink(missing_ok=True)
            raise
        return cls(path, read(first), clock)

    def add(self, event: msgspec.Struct, *, sync: bool = True) -> None:
        """Append an event; with `sync` it outlives a power cut, without it the end of the program only.

        Raises OSError; the journal is as it was before then, and the event may be added again.
        """
        ms = max(self._latest, self._clock() - self._since)
        own, line = write_line(self._before, self._number + 1, ms, event)
        self._append(line, sync=sync)
        self._before, self._latest = own, ms
        self._number, self._size = self._number + 1, self._size + len(line)

    def close(self) -> None:
        """Append the closing line. Raises OSError."""
        self.add(LessonClosed())

    def _append(self, line: bytes, *, sync: bool) -> None:
        handle = os.open(self.path, os.O_WRONLY | os.O_APPEND | _BINARY)
        try:
            with os.fdopen(handle, "ab") as file:
                file.write(line)
                file.flush()
                if sync:
                    os.fsync(file.fileno())
        except OSError:
            with suppress(OSError):
                os.truncate(self.path, self._size)
            raise


def load(path: Path) -> Journal:
    """Read a journal from the disk. Raises OSError, and FlawError when it is none."""
    return read(read_bytes(path))


def read_bytes(path: Path) -> bytes:
    """The whole of a file that is no larger than ours are. Raises OSError, and FlawError for a larger one."""
    try:
        return read_regular(path, LARGEST)
    except TooLargeError:
        raise FlawError("foreign") from None


def remove_old(folder: Path, now: float) -> int:
    """Remove the journals in `folder` that nobody went on with for a day; gives how many.

    `now` is in seconds of the epoch. A file from the future, as after a clock was set back, gets the time of
    now, so that it is never kept for ever. What can't be removed keeps no other from it.
    """
    removed = 0
    for path in folder.glob(f"*{SUFFIX}"):
        with suppress(OSError):
            if outlived(path, now):
                path.unlink()
                removed += 1
    return removed


def outlived(path: Path, now: float, seconds: float = DAY) -> bool:
    """Whether nobody wrote to a file for so long before `now`, which is in seconds of the epoch."""
    age = now - path.stat().st_mtime
    if age < 0:
        os.utime(path, (now, now))
    return age > seconds


_BINARY = getattr(os, "O_BINARY", 0)  # Windows would write other line ends
