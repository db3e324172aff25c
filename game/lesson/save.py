"""The lesson under way on the disk, so that the next start goes on at the step where it stopped."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import msgspec

from game.lesson_flow.events import Event
from game.records.store import Format, Loaded, Store
from game.records.trouble import Problem
from game.text import Text

SCHEMA: Final = "cuvari-lesson"
VERSION: Final = 1
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
    """The events of the lesson under way, and the random id under which its tallies will be kept."""

    id: str
    events: tuple[Event, ...]


class LessonSaves:
    """The one lesson under way in a folder."""

    def __init__(self, folder: Path) -> None:
        """Nothing is read or made before the first call."""
        self._store = Store(folder / "lesson.json", Format(SCHEMA, VERSION, _decoder(), TEXTS))

    def load(self) -> Loaded[LessonSave]:
        """The lesson under way, if there is one; a file that is not usable is set aside. Never raises."""
        return self._store.load()

    def keep(self, save: LessonSave) -> None:
        """Write it over the one before. Raises OSError; the one before is untouched then."""
        self._store.keep(save)

    def erase(self) -> None:
        """Remove the lesson, and all that were set aside. Raises OSError."""
        self._store.erase()


def _decoder() -> Callable[[bytes], LessonSave]:
    return msgspec.json.Decoder(LessonSave).decode
