"""The lessons under way on the disk, so that the next start goes on at the step where one of them stopped."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

import msgspec

from game.lesson_flow.events import Event
from game.records.folder_lock import lock_folder
from game.records.save import Save
from game.records.store import Format, Loaded, Store
from game.records.trouble import Problem
from game.results.journal_file import DAY, outlived
from game.results.leftovers import BREAK
from game.text import Text

SCHEMA: Final = "cuvari-lesson"
FOLDER: Final = "lesson"
"""Where lessons and surveys keep what is theirs: apart from what children play on the same computer."""
VERSION: Final = 2
"""Raised when an older game could not read the file any more; newer files are set aside, not read."""

LOST = Text(
    "lesson.lost", "What was kept of the last lesson was damaged and was put aside. Begin the lesson anew."
)
NEWER = Text(
    "lesson.newer",
    "The last lesson is from a newer version of the game. It was put aside for that one.",
)
OPEN_ALREADY = Text("lesson.open-already", "The lesson is already open in another window of this computer.")
TEXTS: Final[dict[Problem, Text]] = {
    "torn": LOST,
    "empty": LOST,
    "foreign": LOST,
    "newer": NEWER,
    "unreadable": LOST,
}


class LessonSave(msgspec.Struct, frozen=True):
    """The events of a lesson, the random id under which its sums will be kept, and the play of its story.

    `record` is the random number by which its figures are moved: it is in none of them, and is deleted with
    the lesson. `day` is the one on which it last went on, so that it is not kept for ever; version 0.1
    kept none.
    """

    id: str
    events: tuple[Event, ...]
    play: Save | None = None
    record: str = ""
    day: date | None = None


class LessonsUnderWay(msgspec.Struct, frozen=True):
    """The lessons that wait on a computer, the one that was shown last at the end.

    One file holds all of them, so that after a power cut no lesson has the play of another.
    """

    lessons: tuple[LessonSave, ...]


class LessonSaves:
    """The lessons under way in a folder."""

    def __init__(self, folder: Path) -> None:
        """Nothing is read or made before the first call."""
        self._folder = folder
        self._store = Store(folder / "lesson.json", Format(SCHEMA, VERSION, _decoder(), TEXTS))

    def load(self) -> Loaded[LessonsUnderWay]:
        """The lessons under way, if there are any; a file that is not usable is set aside. Never raises."""
        return self._store.load()

    def keep(self, lessons: LessonsUnderWay) -> None:
        """Write them over those before. Raises OSError; those before are untouched then."""
        self._store.keep(lessons)

    def erase(self) -> None:
        """Remove all lessons, and all files that were set aside. Raises OSError."""
        self._store.erase()

    def waiting(self) -> tuple[LessonSave, ...]:
        """The lessons that are kept; none of a file that is not usable, which stays. Never raises."""
        found = self._store.load(touch=False).value
        return found.lessons if found is not None else ()

    def delete(self, ids: Iterable[str]) -> None:
        """Delete lessons by their ids. Raises OSError."""
        gone, before = set(ids), self.waiting()
        self._replace(before, tuple(each for each in before if each.id not in gone))

    def remove_left(self, now: float) -> None:
        """Remove lessons with which nobody went on for as long as a sheet waits, and files put aside then.

        `now` is in seconds of the epoch. Raises OSError.
        """
        old = [outlived(path, now, BREAK) for path in self.files()]
        if old and all(old):
            self.erase()
            return
        before = self.waiting()
        today = datetime.fromtimestamp(now, UTC).date()
        self._replace(before, tuple(_dated(each, today) for each in before if not _left(each, today)))

    def files(self) -> list[Path]:
        """The file, and all that were put aside."""
        name = self._store.path
        return sorted(path for path in self._folder.glob(f"{name.stem}*{name.suffix}") if path.is_file())

    def _replace(self, before: tuple[LessonSave, ...], now: tuple[LessonSave, ...]) -> None:
        if not now and before:
            self.erase()
        elif now != before:
            self.keep(LessonsUnderWay(now))


def forget_left(data: Path, now: float) -> None:
    """Remove lessons under way that were left in a folder of data, unless a window has them. Never raises.

    `now` is in seconds of the epoch.
    """
    saves = LessonSaves(data / FOLDER)
    with suppress(OSError):
        if not saves.files():
            return
        held = lock_folder(data / FOLDER)
        if held is not None:
            with held:
                saves.remove_left(now)


def _left(save: LessonSave, today: date) -> bool:
    return save.day is not None and (today - save.day).days > BREAK // DAY


def _dated(save: LessonSave, today: date) -> LessonSave:
    """With a day that is not after today, as after a clock was set back; else it would be kept for ever."""
    return msgspec.structs.replace(save, day=min(save.day or today, today))


def _decoder() -> Callable[[bytes], LessonsUnderWay]:
    """Reads the file of this version, or the one lesson of the first."""
    now, before = msgspec.json.Decoder(LessonsUnderWay), msgspec.json.Decoder(LessonSave)

    def decode(data: bytes) -> LessonsUnderWay:
        try:
            return now.decode(data)
        except msgspec.ValidationError:
            return LessonsUnderWay((before.decode(data),))

    return decode
