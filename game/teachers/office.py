"""What the screens for teachers have done: the same as the words of the command, told in sentences."""

from __future__ import annotations

import logging
import re
from threading import Thread
from typing import TYPE_CHECKING, Final

from game.edges.faults import told_of
from game.edges.opening import opened
from game.edges.real_files import is_regular
from game.edges.removable_media import sticks
from game.scenes.teachers.teachers_desk import Pages, ResultPage, Told
from game.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from game.paths import Paths
    from game.scenes.teachers.teachers_desk import Work

_log = logging.getLogger(__name__)

# Translators: {place} is a folder or a file of this computer, {stick} the name of a USB stick.
PRINTED = Text(
    "teachers.printed",
    "{n} file with pages to print is ready. Open it in a browser and print it. It lies here: {place}",
    "{n} files with pages to print are ready. Open them in a browser and print them. They lie here: {place}",
)
WRITTEN = Text(
    "teachers.written", "The page of all lessons is ready, with a table beside it. It lies here: {place}"
)
KIT = Text(
    "teachers.kit-made",
    "The stick is ready. Its code is {code}. It holds the game, the pages to print, and the file KIT.txt, "
    "which says how to use it.",
)
KIT_WITHOUT_GAME = Text(
    "teachers.kit-without-game",
    "The stick is ready, with the code {code} and the pages to print. The game is installed on this computer "
    "and was not copied: install it where it is used.",
)
MERGED = Text(
    "teachers.merged",
    "New lessons that were taken: {new}. Kept here are now: {lessons}.",
)
MERGED_WITH_TROUBLE = Text(
    "teachers.merged-in-part",
    "New lessons that were taken: {new}. Kept here are now: {lessons}. "
    "Not everything could be read: {problem}",
)
PLACE_FULL = Text("teachers.place-full", "There is no room left in {place}. Nothing more was written.")
NOT_WRITTEN = Text("teachers.not-written", "It can't be written or read there: {place}.")
FAILED = Text("teachers.failed", "That didn't work. Nothing was lost. Please try again.")

PRINTS: Final = "prints"
"""The folder of pages to print, beside those with results."""
RESULT: Final = re.compile(r"(?:class-(\d{4}-W\d\d)-[0-9a-f]{8}|programme)\.html\Z")
"""How the pages of a report are called: `report.command.Writer`."""
PLACES: Final = ("", "reports", "data/reports", "results")
"""Where such pages may lie on a stick."""
MOST: Final = 200
"""Pages that are shown: those of a school for years."""


class Job:
    """Something that is done beside the screen, in a thread of its own."""

    def __init__(self, do: Callable[[], Told]) -> None:
        """Begin it."""
        self.told: Told | None = None
        self._do = do
        self._thread = Thread(target=self._run, name="desk", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Wait until it is done."""
        self._thread.join()

    def _run(self) -> None:
        self.told = safely(self._do)


def safely(do: Callable[[], Told]) -> Told:
    """What comes of it, or why it could not be done, in a sentence."""
    from game.results.database import StoreError

    try:
        return do()
    except Refusal as refusal:
        return Told(refusal.text, refusal.values, refusal.n, good=False)
    except StoreError as error:
        return Told(error.text, error.values, good=False)
    except OSError as error:
        return _of_files(error)
    except Exception as fault:  # noqa: BLE001 - whatever is wrong, the teacher is told, and goes on
        _log.error("a fault at the desk: %s", told_of(fault))
        return Told(FAILED, good=False)


def _of_files(error: OSError) -> Told:
    import errno

    full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    return Told(PLACE_FULL if full else NOT_WRITTEN, {"place": error.filename or ""}, good=False)


class Office:
    """The desk of a real computer; `show`, `look` and `begin` are fakes in tests."""

    def __init__(
        self,
        paths: Paths,
        show: Callable[[Path], bool] = opened,
        look: Callable[[], Iterable[Path]] = sticks,
        begin: Callable[[Callable[[], Told]], Work] = Job,
    ) -> None:
        """`paths` are those of the game."""
        self._paths, self._show, self._look, self._begin = paths, show, look, begin
        self.teaching = False
        """Whether the lesson is to be opened when the window is closed."""

    def teach(self) -> None:
        """Have the lesson opened when this window is closed."""
        self.teaching = True

    def begin(self, do: Callable[[], Told]) -> Work:
        """Do this beside the screen."""
        return self._begin(do)

    def open(self, place: Path) -> bool:
        """Have the computer show a file or a folder; gives whether it has a program for that."""
        return self._show(place)

    def sticks(self) -> tuple[Path, ...]:
        """The sticks that are in this computer now."""
        return tuple(self._look())

    @property
    def documents(self) -> Path:
        """The folder for what teachers get: that of the results."""
        from game.report.saved import folder_for

        return folder_for(self._paths)

    def results(self) -> tuple[ResultPage, ...]:
        """The pages with results on this computer and on its sticks, the newest first."""
        found = [ResultPage(file, week) for file, week in _pages_in(self.documents)]
        for stick in self.sticks():
            for place in PLACES:
                pages = _pages_in(stick / place)
                found += [ResultPage(file, week, stick.name or str(stick)) for file, week in pages]
        return tuple(sorted(found, key=lambda page: page.week, reverse=True)[:MOST])

    def write_results(self, language: str) -> Told:
        """Write the page of all lessons that are kept on this computer."""
        from game.report.command import kept_in, write_report

        page, _ = write_report(self._paths, kept_in(self._paths), language, self.documents)
        return Told(WRITTEN, {"place": page}, opens=page)

    def print_pages(self, pages: Pages) -> Told:
        """Write pages to be printed into a folder of the teacher's documents."""
        from game.print.command import Order, write

        out = self.documents / PRINTS / pages.language
        files = write(self._paths, Order(pages.kinds, pages.language, pages.country, out))
        first = files[0]
        place = first if len(files) == 1 else out
        return Told(PRINTED, {"place": place}, len(files), first)

    def make_kit(self, stick: Path, language: str, country: str) -> Told:
        """Make a trainer's stick of this one."""
        from game.between_schools.records_command import open_store
        from game.between_schools.trainer_command import make_kit

        with open_store(self._paths) as store:
            code, whole = make_kit(store, self._paths, stick, language, country)
        return Told(KIT if whole else KIT_WITHOUT_GAME, {"code": code}, opens=stick)

    def merge(self, stick: Path) -> Told:
        """Take the results that a stick holds."""
        from game.between_schools.records_command import merged_from, open_store

        with open_store(self._paths) as store:
            before = len(store.results())
            merged = merged_from(store, [stick], self._paths)
            after = len(store.results())
        values: dict[str, object] = {"new": after - before, "lessons": after}
        if merged.problems:
            return Told(MERGED_WITH_TROUBLE, {**values, "problem": merged.problems[0].text}, good=False)
        return Told(MERGED, values)


def _pages_in(folder: Path) -> Iterator[tuple[Path, str]]:
    """The pages of results in a folder, each with its week, or "" for that of all lessons."""
    try:
        files = sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError:
        return
    for file in files:
        named = RESULT.match(file.name)
        if named and is_regular(file):
            yield file, named[1] or ""
