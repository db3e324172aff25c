"""Bringing together what many computers and sticks hold, in any order and as often as one likes."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from game.results import exchange_files, journal
from game.results.exchange_files import Document
from game.results.journal import FLAWS, FlawError, Journal
from game.results.journal_file import read_bytes
from game.results.lessons import NAME as STORE_NAME
from game.results.lessons import Taken
from game.results.well_formed import well_formed
from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from game.results.lessons import LessonStore

UNREADABLE = Text("merge.unreadable", "This can't be read. It was left as it is.")
MISSING = Text("merge.missing", "There is nothing here.")
STORE = Text(
    "merge.store",
    "This is the whole store of a computer. It was left as it is: have its game export the results.",
)
OWN = Text(
    "merge.own",
    "This is a teacher's own journal of a lesson under way. It was left as it is: "
    "go on with that lesson, or end it.",
)
OTHER = Text(
    "merge.other",
    "Another version of this journal is counted already. It was left out, so that nobody counts twice.",
)
LATE = Text(
    "merge.late",
    "This came after its lesson had ended, and counts no more: a figure that changes would tell of few.",
)
NAMES = Text(
    "merge.names",
    "This holds names that the game never writes, so somebody may have made it up. Nothing of it was taken.",
)


REFUSED: Final[dict[Taken, Text]] = {"own": OWN, "other": OTHER, "late": LATE}
"""What is said of a journal that does not count."""
AT_ONCE: Final = 64 * 1024 * 1024
"""Bytes of journals and results that are held in memory: those of a few hundred lessons."""


class Problem(msgspec.Struct, frozen=True):
    """What could not be taken, or only in part."""

    path: str
    text: Text


class Merged(msgspec.Struct, frozen=True):
    """What became of everything that was found; the numbers are those of files."""

    new: int = 0
    longer: int = 0
    known: int = 0
    others: int = 0
    """Files of other things, which were left alone."""
    problems: tuple[Problem, ...] = ()
    removable: tuple[Path, ...] = ()
    """Journals of seats that the store now holds wholly, so that they may be removed."""


class _Found(msgspec.Struct):
    """What was read and not taken yet, of so many bytes; and what became of the rest."""

    journals: list[tuple[Path, Journal]] = []
    documents: list[Document] = []
    size: int = 0
    problems: list[Problem] = []
    removable: list[Path] = []
    counts: Counter[str] = msgspec.field(default_factory=Counter)
    others: int = 0


def merge(store: LessonStore, places: Iterable[Path]) -> Merged:
    """Take all that the files and folders `places` hold, everything below them included.

    A file that is torn, foreign or unreadable stops nothing. Raises StoreError; what was taken until then
    stays, and counts once when the same is merged again.
    """
    found = _Found()
    for place in places:
        if not place.exists():
            found.problems.append(Problem(str(place), MISSING))
        for path in files(place, lambda folder: found.problems.append(Problem(folder, UNREADABLE))):
            _look(path, found)
            if found.size > AT_ONCE:
                _take(store, found)
    _take(store, found)
    return Merged(
        new=found.counts["new"],
        longer=found.counts["longer"],
        known=found.counts["known"],
        others=found.others,
        problems=tuple(found.problems),
        removable=tuple(found.removable),
    )


def _take(store: LessonStore, found: _Found) -> None:
    """Take what was read so far, all of it or nothing."""
    taken, added = store.take_all([each for _, each in found.journals], found.documents)
    found.counts.update(taken)
    found.counts.update("new" if new else "known" for new in added)
    for (path, each), result in zip(found.journals, taken, strict=True):
        if result in REFUSED:
            found.problems.append(Problem(str(path), REFUSED[result]))
        elif each.flaw is None:
            found.removable.append(path)
    found.journals, found.documents, found.size = [], [], 0


def files(place: Path, unreadable: Callable[[str], object] = str) -> Iterator[Path]:
    """A file itself, or all files below a folder, sorted; links to folders are not followed.

    `unreadable` is told each folder that can't be opened, as on a stick that is worn out.
    """
    if not place.is_dir():
        if place.exists():
            yield place
        return
    for folder, folders, names in os.walk(place, onerror=lambda error: unreadable(str(error.filename))):
        folders.sort()
        for name in sorted(names):
            yield Path(folder, name)


def _look(path: Path, found: _Found) -> None:
    """Read one file into what was found."""
    if path.name == STORE_NAME:
        found.problems.append(Problem(str(path), STORE))
        return
    if path.suffix.lower() not in (journal.SUFFIX, exchange_files.SUFFIX):
        found.others += 1
        return
    try:
        _read(path, read_bytes(path), found)
    except OSError:
        found.problems.append(Problem(str(path), UNREADABLE))
    except FlawError as error:
        if error.flaw == "foreign" and path.suffix.lower() == exchange_files.SUFFIX:
            found.others += 1  # many programs write JSON
        else:
            found.problems.append(Problem(str(path), FLAWS[error.flaw]))


def _read(path: Path, data: bytes, found: _Found) -> None:
    found.size += len(data)
    if path.suffix.lower() == exchange_files.SUFFIX:
        document = exchange_files.read(data)
        if well_formed(document):
            found.documents.append(document)
        else:
            found.problems.append(Problem(str(path), NAMES))
        return
    read = journal.read(data)
    if not well_formed(read):
        found.problems.append(Problem(str(path), NAMES))
        return
    found.journals.append((path, read))
    if read.flaw is not None:
        found.problems.append(Problem(str(path), FLAWS[read.flaw]))
