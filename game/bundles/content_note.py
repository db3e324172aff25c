"""The note of which content is in use: two copies of it, each with a sum, and what is known without either.

A copy that is damaged or gone is made again from the other one. Without both the unpacked versions themselves
tell which is the newest; that one is on trial then, as nobody knows how it went.
"""

from __future__ import annotations

import hashlib
import logging
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Final

import msgspec

from game.edges.real_files import read_regular
from game.records.files import set_aside, write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_log = logging.getLogger(__name__)
FOLDER, ACTIVE, COPY = "bundles", "active.json", "active.copy.json"
LARGEST = 64 * 1024
"""Bytes of a copy: it has some two hundred."""
_VERSION: Final = re.compile(r"version-([1-9][0-9]{0,9})")


class Active(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which version's content is in use, which was before it, and the newest ever taken.

    Version 0 is what the game itself brings.
    """

    version: int = 0
    previous: int = 0
    newest: int = 0
    trial: int = 0
    """Which start comes next while the version is on trial; 0 once it is proven."""
    mended: bool = False
    """Whether a copy of this was damaged or gone since the last update was taken: staff is told."""


class _Note(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A copy. `change` counts up, so that of two whole ones the newer is known."""

    active: Active
    change: int
    sum: str

    @property
    def whole(self) -> bool:
        """Whether it is as it was written."""
        return self.sum == _sum(self.active, self.change)


class Known(msgspec.Struct, frozen=True):
    """What is known: the content in use, the number of its last change, and what is wrong with which copy."""

    active: Active
    change: int = 0
    damaged: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    old: bool = False
    """Whether it is a note of an older program: one copy, without a sum."""

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.damaged and not self.gone


def content_of(data: Path, version: int) -> Path:
    """The folder that a version is unpacked in."""
    return data / FOLDER / f"version-{version}"


def known(data: Path) -> Known:
    """What the copies tell, or else the versions; nothing is changed."""
    notes: list[_Note] = []
    damaged, gone = [], []
    for name in (ACTIVE, COPY):
        try:
            note = _read(data / FOLDER / name)
        except (FileNotFoundError, NotADirectoryError):
            gone.append(name)
        except (OSError, ValueError, RecursionError):
            damaged.append(name)
        else:
            notes.append(note)
    if [note.change for note in notes] == [0] and gone == [COPY]:
        return Known(notes[0].active, old=True)
    if notes:
        newest = max(notes, key=lambda note: note.change)
        return Known(newest.active, newest.change, tuple(damaged), tuple(gone))
    found = sorted(_versions(data), reverse=True)
    if not found:
        return Known(Active(), 0, tuple(damaged))
    return Known(Active(found[0], (*found[1:], 0)[0], found[0], 1), 0, tuple(damaged), tuple(gone))


def write(data: Path, wanted: Active) -> None:
    """Make it what both copies tell, the first one in one step. Raises OSError where that fails."""
    change = known(data).change + 1
    note = msgspec.json.encode(_Note(wanted, change, _sum(wanted, change)))
    write_atomically(data / FOLDER / ACTIVE, note)
    try:
        write_atomically(data / FOLDER / COPY, note)
    except OSError as problem:
        _log.warning("there is no second copy of %s: %s", ACTIVE, problem)


def mend(data: Path) -> Active:
    """What is known. Both copies are made whole again where one was not; what was damaged is kept aside.

    Where that can't be done it is known all the same.
    """
    found = known(data)
    if found.whole and not found.old:
        return found.active
    now = found.active if found.old else msgspec.structs.replace(found.active, mended=True)
    if not found.whole:
        _log.warning(
            "damaged: %s; gone: %s; version %d is in use",
            ", ".join(found.damaged) or "–", ", ".join(found.gone) or "–", now.version,
        )  # fmt: skip
    try:
        for name in found.damaged:
            set_aside(data / FOLDER / name)
        write(data, now)
    except OSError as problem:
        _log.warning("which content is in use can't be noted: %s", problem)
    return now


def _sum(active: Active, change: int) -> str:
    return hashlib.sha256(msgspec.json.encode((active, change))).hexdigest()


def _read(path: Path) -> _Note:
    """A copy. Raises OSError and ValueError; a note of an older program has no sum and the change 0."""
    data = read_regular(path, LARGEST)
    try:
        note = msgspec.json.decode(data, type=_Note)
    except msgspec.ValidationError:
        return _Note(msgspec.json.decode(data, type=Active), 0, "")
    if not note.whole:
        raise ValueError("its sum is another one")
    return note


def _versions(data: Path) -> Iterator[int]:
    with suppress(OSError):
        for folder in (data / FOLDER).iterdir():
            if (found := _VERSION.fullmatch(folder.name)) and folder.is_dir():
                yield int(found[1])
