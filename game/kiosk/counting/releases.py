"""What has left a kiosk: in parts that never change, so that no export gives away what another one hides.

Were each export to tell all days up to now, the difference of two would tell of the few who came in between.
So everything counted goes into one part only. The first export that finds enough of a day, language and story
closes a part of it; every later one tells that part as it was, and what came since waits for the next.

The cell keys of lessons don't fit here: they need the records of a cell, and a stand keeps a sum a day and
nothing of anybody who played; nor has it an end, as a lesson has, at which it could be moved once.
"""

from __future__ import annotations

import errno
from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from game.edges.real_files import NotRegularError, TooLargeError, read_regular
from game.kiosk.counting.counters import LARGEST, Key, read
from game.records.files import set_aside, sweep, write_atomically
from game.records.folder_lock import FolderLock, lock_folder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

FILE = "told.json"
ASIDE = "told.*.json"
"""What was set aside of it: after a power cut in between there is only this."""
VERSION = 1
PATIENCE = 5.0
"""Seconds for which another export is waited for."""


class Cell(msgspec.Struct, frozen=True, order=True):
    """What is counted in a part."""

    day: str
    language: str
    episode: str
    measure: str
    what: str = ""

    @property
    def slice(self) -> tuple[str, str, str]:
        """What parts are closed of: a story in a language on a day."""
        return self.day, self.language, self.episode


class Part(msgspec.Struct, frozen=True):
    """What was counted from one export to another; never changed once it is kept.

    `least` is the smallest number that was told when it was closed; None: nothing of it is ever told.
    """

    least: int | None
    rows: tuple[tuple[Cell, int], ...]

    @classmethod
    def of(cls, counts: Mapping[Cell, int], least: int | None) -> Part:
        """The part in which so much was counted."""
        return cls(least, tuple(sorted(counts.items())))


class _Told(msgspec.Struct, frozen=True):
    """The file."""

    version: int
    parts: tuple[Part, ...]


def cells(counts: Mapping[Key, int]) -> Counter[Cell]:
    """What was counted, as the cells of a table."""
    found: Counter[Cell] = Counter()
    for key, count in counts.items():
        found[Cell(key.day, key.language, key.episode, key.kind, key.what)] += count
    return found


def closed(parts: Sequence[Part], counts: Mapping[Key, int], least: int) -> tuple[Part, ...]:
    """The parts with one more, of what was counted since, where there is enough to tell something."""
    new = cells(counts)
    for part in parts:
        new.subtract(dict(part.rows))
    enough = _enough(new, least)
    kept = {cell: count for cell, count in new.items() if count > 0 and cell.slice in enough}
    return (*parts, Part.of(kept, least)) if kept else tuple(parts)


def _enough(new: Mapping[Cell, int], least: int) -> set[tuple[str, str, str]]:
    """The slices with enough plays: begun, or, where no story was begun, ended sessions."""
    plays: Counter[tuple[tuple[str, str, str], str]] = Counter()
    for cell, count in new.items():
        if cell.measure in ("start", "duration"):
            plays[cell.slice, cell.measure] += count
    return {slice_ for (slice_, _), count in plays.items() if count >= least}


def take_parts(folder: Path, least: int) -> tuple[Part, ...]:
    """All parts that may leave a kiosk's folder of counters, with a new one where there is enough for it.

    They are kept before anybody sees them. Raises OSError where that can't be done, or where another export
    is at it: of two at once the later one would forget what the other has told. Then nothing may leave.
    """
    with _alone(folder):
        return _taken(folder, least)


def _alone(folder: Path) -> FolderLock:
    lock = lock_folder(folder, PATIENCE)
    if lock is None:
        raise OSError(errno.EBUSY, "another export is under way", str(folder))
    return lock


def _taken(folder: Path, least: int) -> tuple[Part, ...]:
    counts = read(folder)
    path = folder / FILE
    sweep(path)
    parts = _kept(path, counts)
    now = closed(parts, counts, least)
    if now != parts or not path.exists():
        write_atomically(path, msgspec.json.encode(_Told(VERSION, now)))
    return now


def _kept(path: Path, counts: Mapping[Key, int]) -> tuple[Part, ...]:
    """The parts that were told before; where that can't be known, nothing counted so far is told any more.

    Raises OSError.
    """
    try:
        told = msgspec.json.decode(read_regular(path, LARGEST), type=_Told)
        if told.version == VERSION:
            return told.parts
    except FileNotFoundError:
        if not any(path.parent.glob(ASIDE)):
            return ()
    except (NotRegularError, TooLargeError, ValueError, RecursionError):
        pass  # as one of another version
    if path.exists():
        set_aside(path)
    return (Part.of(cells(counts), None),)
