"""The lessons under way on the disk, so that the next start goes on at the step where one of them stopped."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import msgspec

from game.lesson_flow.events import Event
from game.records.save import Save
from game.records.store import Format, Loaded, Store
from game.records.trouble import Problem
from game.text import Text

SCHEMA: Final = "cuvari-lesson"
VERSION: Final = 2
"""Raised when an older game could not read the file any more; newer files are set aside, not read."""

LOST = Text(
    "lesson.lost", "What was kept of the last lesson was damaged and was put aside. Begin the lesson anew."
)
NEWER = Text(
    "lesson.newer",
    "The last lesson is from a newer version of the game. It was put aside for that one.",
)
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
    the lesson.
    """

    id: str
    events: tuple[Event, ...]
    play: Save | None = None
    record: str = ""


class LessonsUnderWay(msgspec.Struct, frozen=True):
    """The lessons that wait on a computer, the one that was shown last at the end.

    One file holds all of them, so that after a power cut no lesson has the play of another.
    """

    lessons: tuple[LessonSave, ...]


class LessonSaves:
    """The lessons under way in a folder."""

    def __init__(self, folder: Path) -> None:
        """Nothing is read or made before the first call."""
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


def _decoder() -> Callable[[bytes], LessonsUnderWay]:
    """Reads the file of this version, or the one lesson of the first."""
    now, before = msgspec.json.Decoder(LessonsUnderWay), msgspec.json.Decoder(LessonSave)

    def decode(data: bytes) -> LessonsUnderWay:
        try:
            return now.decode(data)
        except msgspec.ValidationError:
            return LessonsUnderWay((before.decode(data),))

    return decode
