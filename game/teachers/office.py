"""What the screens for teachers have done: the same as the words of the command, told in sentences."""

from __future__ import annotations

import logging
import re
from datetime import UTC, date, datetime
from threading import Thread
from typing import TYPE_CHECKING, Final

from game.edges.faults import told_of
from game.edges.opening import opened
from game.edges.real_files import is_regular
from game.edges.removable_media import sticks
from game.scenes.teachers.teachers_desk import Pages, ResultPage, Told
from game.text import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
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
# Translators: {name} is the name of a file.
DELETED = Text("teachers.deleted", "The result is deleted, with its figures: {name}.")
PLACE_FULL = Text("teachers.place-full", "There is no room left in {place}. Nothing more was written.")
NOT_WRITTEN = Text("teachers.not-written", "It can't be written or read there: {place}.")
FAILED = Text("teachers.failed", "That didn't work. Nothing was lost. Please try again.")

PRINTS: Final = "prints"
"""The folder of pages to print, beside those with results."""
RESULT: Final = re.compile(
    r"(?:class-(?P<week>\d{4}-W\d\d)-(?:(?P<grade>\d)-?(?P<letter>[a-h1-8])-)?(?P<id>[0-9a-f]{8})|programme)\.html\Z"
)
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
        stories = self._stories()
        found = list(_pages_in(self.documents, stories))
        for stick in self.sticks():
            for place in PLACES:
                found += _pages_in(stick / place, stories, stick.name or str(stick))
        newest = sorted(found, key=lambda page: (page.week, page.day or date.min), reverse=True)
        return tuple(newest[:MOST])

    def _stories(self) -> dict[str, str]:
        """The story of each lesson that is kept here, by its code; none where that can't be read."""
        from game.report.command import kept_in
        from game.results.database import StoreError
        from game.results.lessons import NAME

        if not (self._paths.data / NAME).exists():
            return {}
        try:
            kept = kept_in(self._paths)
        except StoreError as error:
            _log.warning("the lessons that are kept can't be read: %s", told_of(error))
            return {}
        return {result.lesson.code: result.lesson.episode for result in kept.results}

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

    def delete_result(self, found: ResultPage) -> Told:
        """Delete the figures of a lesson that are kept here, and its pages; of all lessons the page alone.

        Raises Refusal where the code of the page is that of several lessons.
        """
        from game.between_schools import command_words as words
        from game.between_schools.records_command import open_store

        named = RESULT.match(found.file.name)
        code = named["id"] if named is not None else None
        with open_store(self._paths) as store:
            ids = [each for each in store.known() if code and each.startswith(code)]
            if len(ids) > 1:
                raise Refusal(words.SEVERAL, len(ids), name=code)
            for id_ in ids:
                store.delete(id_)
        for file in (found.file, found.file.with_suffix(".csv")):
            file.unlink(missing_ok=True)
        return Told(DELETED, {"name": found.file.name})

    def code(self) -> str:
        """The trainer's code under which this computer counts; "" for none, or where nobody can tell."""
        from game.between_schools.records_command import open_store
        from game.results.database import StoreError

        try:
            with open_store(self._paths) as store:
                return store.trainer
        except StoreError as error:
            _log.warning("the code can't be read: %s", told_of(error))
            return ""

    def use_code(self, code: str) -> Told:
        """Count for this trainer's code from now on. Raises Refusal where it is none."""
        from game.between_schools import command_words as words
        from game.between_schools.records_command import known_code, open_store

        known = known_code(code)
        with open_store(self._paths) as store:
            store.set_trainer(known)
        return Told(words.COUNTS_FOR, {"code": known})

    def note_training(self, people: int) -> Told:
        """Keep that so many were trained, under the code of this computer and in this week."""
        from game.between_schools import command_words as words
        from game.between_schools.records_command import open_store, this_week
        from game.results.trainers import new_training

        with open_store(self._paths) as store:
            store.add(new_training(store.trainer, this_week(), people))
        return Told(words.TRAINED, n=people)

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


def _pages_in(folder: Path, stories: Mapping[str, str], stick: str = "") -> Iterator[ResultPage]:
    """The pages of results in a folder, each with all that is known of its lesson."""
    try:
        files = sorted(folder.iterdir()) if folder.is_dir() else []
    except OSError:
        return
    for file in files:
        named = RESULT.match(file.name)
        if named and is_regular(file):
            episode = stories.get(named["id"] or "", "")
            grade, letter = int(named["grade"] or 0), named["letter"] or ""
            yield ResultPage(file, named["week"] or "", stick, grade, letter, episode, _day_of(file))


def _day_of(file: Path) -> date | None:
    """The day on which a file was written; None where nobody can tell."""
    try:
        return datetime.fromtimestamp(file.stat().st_mtime, tz=UTC).date()
    except (OSError, OverflowError, ValueError):
        return None
