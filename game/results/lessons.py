"""The teacher's store: raw rows of lessons under way, figures of those that ended, what sticks brought."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final, Literal, Self

import msgspec

from game.records.files import make_private_folder
from game.results import journal_rows
from game.results.chain_rows import add_kit, add_training, kits, remove_kits, trainings
from game.results.database import empty_log, open_database, set_store_aside, told, writing
from game.results.exchange_files import kit_code
from game.results.first_version import ExactPart, exact_id, kept_exactly, moved_once
from game.results.journal_file import outlived
from game.results.lessons_schema import MIGRATIONS
from game.results.part_rows import add_part, parts, remove_parts, strip_left_out, tell_anew
from game.results.pseudonyms import checked_code, new_code
from game.results.results import Lesson, Part, Result, chosen, more_telling, results
from game.results.summing_up import Counted, add_counted, of_rows, sum_up, with_counted
from game.results.tally import Tally, total
from game.results.trainers import TrainerKit, Training

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from game.results.exchange_files import Document
    from game.results.journal import Journal
    from game.results.seats import Surveys

NAME: Final = "lessons.sqlite"
OPEN: Final = "open-lessons"
"""A folder with an empty file for each lesson under way: the system's date of the file says when the lesson
last moved, so that no time stands in the store."""

_NO_CODE: Final = "-"
"""Of a school that has none as yet: no result of it can have come, as with the one that is thrown then."""

Taken = Literal["new", "longer", "known", "own", "other", "late"]
"""What became of a journal: taken, more of it taken, nothing new in it, a lesson's own journal (which is no
seat's), a second version of one that is known, which does not count, or one that came after the lesson had
ended."""


class LessonStore:
    """All that is kept of lessons in one folder of this computer. Every method may raise StoreError.

    Made by `open`; what a method does is on the disk wholly, or not at all.
    """

    def __init__(self, folder: Path, connection: sqlite3.Connection, surveys: Surveys) -> None:
        """Of a database that is open."""
        self._folder, self._connection, self._surveys = folder, connection, surveys
        self.path = folder / NAME

    @classmethod
    def open(cls, folder: Path, surveys: Surveys) -> LessonStore:
        """Open the store in `folder`, made if it is missing. What is exact in an older one is moved, once.

        `surveys` says which answers are right.
        """
        store = cls(folder, open_database(folder / NAME, MIGRATIONS), surveys)
        try:
            store._move_exact()
            store._try_to_empty_log()
        except BaseException:
            store.close()
            raise
        return store

    @staticmethod
    def set_aside(folder: Path) -> Path:
        """Rename a store that can't be used, so that a new one can begin; gives its name. Raises OSError."""
        return set_store_aside(folder / NAME)

    def __enter__(self) -> Self:
        """The open store."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._try_to_empty_log()
        with told(self.path):
            self._connection.close()

    # Codes

    @property
    def school(self) -> str:
        """The random code of this school, thrown when it is first asked for."""
        if not self._code("school"):
            with self._change():
                sql = "INSERT OR IGNORE INTO codes VALUES ('school', ?)"
                self._connection.execute(sql, (new_code(),))
        return self._code("school")

    def set_school(self, code: str) -> None:
        """Take the code of another computer in the same school; lessons kept before stay as they are."""
        self._set_code("school", code)

    @property
    def trainer(self) -> str:
        """The code of the kit that lessons are run with: as it was set, or that of the stick, or ""."""
        return self._code("trainer") or kit_code(self._folder)

    def set_trainer(self, code: str) -> None:
        """From now on lessons are run with this kit."""
        self._set_code("trainer", code)

    # A lesson

    def begin(self, lesson: Lesson) -> None:
        """A lesson begins, or says more of its class; the result of one that has ended stays as it is."""
        with self._change():
            self._know(lesson)
        self._touch([lesson.id])

    def lessons(self, *, ended: bool) -> list[Lesson]:
        """The lessons of this computer that are under way, or those that have ended."""
        with told(self.path):
            found = [
                _lesson(text) for (text,) in self._rows("SELECT lesson FROM lessons WHERE ended = ?", ended)
            ]
        return sorted(found, key=lambda lesson: (lesson.week, lesson.id))

    def known(self) -> list[str]:
        """The ids of all lessons that anything is kept of, whatever is wrong with it."""
        with told(self.path):
            sql = "SELECT id FROM lessons UNION SELECT lesson_id FROM parts ORDER BY 1"
            return [str(row[0]) for row in self._rows(sql)]

    def taught(self) -> set[str]:
        """The lessons that a teacher has ended on this computer; seats alone end none."""
        return {each.lesson.id for each in self.ended(own=True) if each.lesson.id in each.journals}

    def take(self, journal: Journal) -> Taken:
        """Take a seat's journal, or what is new in it. How often and in which order does not matter."""
        return self.take_all([journal], [])[0][0]

    def add(self, document: Document) -> bool:
        """Add a result, a kit or a training; gives whether it said anything new."""
        return self.take_all([], [document])[1][0]

    def take_all(
        self, journals: Sequence[Journal], documents: Sequence[Document]
    ) -> tuple[list[Taken], list[bool]]:
        """Take what sticks hold, all of it or, when anything is raised, nothing.

        Gives what became of each journal, and of each document whether it said anything new.
        """
        with self._change():
            taken = [self._take(journal) for journal in journals]
            added = [self._add(document) for document in documents]
            for lesson in {each.lesson.id for each in documents if isinstance(each, Part | ExactPart)}:
                strip_left_out(self._connection, lesson)
        self._touch({journal.header.lesson.id for journal in journals})
        return taken, added

    def tally(self, lesson: str) -> Tally:
        """What seats have answered in a lesson under way, up to now; nothing of one that has ended."""
        with told(self.path):
            return total(tally for _, tally in journal_rows.seats(self._connection, lesson))

    def end(self, lesson: str, counted: Tally | None = None, record: str = "") -> bool:
        """End a lesson: figures that were moved stay, its raw rows are overwritten. Twice changes nothing.

        `counted` is what the teacher counted for the class on paper or cards, `record` the random number of
        the lesson by which that is moved. It is added once, also to a lesson that has ended without it.

        Gives whether it has a result: one that was deleted here has the same again, or none.
        """
        codes = self.school, self.trainer
        with self._change():
            for text, ended in self._rows("SELECT lesson, ended FROM lessons WHERE id = ?", lesson):
                known, finish = _held(_lesson(text), *codes), add_counted if ended else sum_up
                finish(self._connection, known, self._surveys(known.band), Counted(counted, record))
            strip_left_out(self._connection, lesson)
            told = bool(self._rows("SELECT 1 FROM parts WHERE own AND lesson_id = ?", lesson))
        self._settle(lesson)
        return told

    def foretold(self, lesson: Lesson, counted: Tally, record: str) -> Result:
        """What would be told of a lesson of this computer if it ended now, with what was counted.

        It is what `results` has of it after `end`, also with results that sticks brought of the same lesson
        in this school, unless more is merged before; nothing changes.
        """
        known = _held(lesson, self._code("school") or _NO_CODE, self.trainer)
        with told(self.path):
            rows = self._rows("SELECT lesson, ended FROM lessons WHERE id = ?", lesson.id)
            if rows:
                known = _held(more_telling(_lesson(rows[0][0]), known), known.school, known.trainer)
            given = self._connection, known, self._surveys(known.band), Counted(counted, record)
            part = with_counted(*given) if rows and rows[0][1] else of_rows(*given)
            found = self._with_own(part, lesson.id)
        return next((each for each in results(found) if each.lesson.school == known.school), Result(known))

    def end_abandoned(self, now: float) -> list[str]:
        """End the lessons that nobody went on with for a day, as after a crash; gives their ids.

        `now` is in seconds of the epoch. After a clock was set back a lesson stays a day from then on.
        """
        ended = []
        for lesson in self.lessons(ended=False):
            try:
                old = outlived(self._mark(lesson.id), now)
            except OSError:  # the mark was lost: the day begins anew
                self._touch([lesson.id])
                continue
            if old:
                self.end(lesson.id)
                ended.append(lesson.id)
        return ended

    def delete(self, lesson: str) -> bool:
        """Delete all that is kept of a lesson; gives whether there was anything.

        Of a result of this computer a hash of its sheets stays, so that no other one is made here.
        """
        with self._change():
            results_of_it = remove_parts(self._connection, lesson)
            lessons = self._connection.execute("DELETE FROM lessons WHERE id = ?", (lesson,)).rowcount
        self._settle(lesson)
        return bool(results_of_it or lessons)

    # Results

    def parts(self) -> list[Part]:
        """All results of lessons that have ended: of this computer, and those that sticks brought."""
        with told(self.path):
            return parts(self._connection)

    def ended(self, *, own: bool) -> list[Part]:
        """The results of lessons of this computer, or those that sticks brought."""
        with told(self.path):
            return parts(self._connection, own=own)

    def results(self) -> list[Result]:
        """One result for each lesson, nothing counted twice."""
        return results(self.parts())

    def overlapping(self) -> list[Part]:
        """Results that are in no sum, because another one holds some of the same seats, or all of them."""
        return chosen(self.parts())[1]

    def kits(self) -> list[TrainerKit]:
        """All kits that are known of, by code."""
        with told(self.path):
            return kits(self._connection)

    def trainings(self) -> list[Training]:
        """All trainings that are known of, by id."""
        with told(self.path):
            return trainings(self._connection)

    def delete_kits(self, codes: Iterable[str]) -> int:
        """Delete kits and the trainings under their codes; gives how many there were. Lessons stay."""
        with self._change():
            return remove_kits(self._connection, codes)

    # Within

    @contextmanager
    def _change(self) -> Iterator[None]:
        with told(self.path), writing(self._connection):
            yield

    def _rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        return self._connection.execute(sql, values).fetchall()

    def _with_own(self, part: Part | None, lesson: str) -> list[Part]:
        """All results of a lesson, with `part` in place of that of this computer, unless it is None."""
        if part is None:
            return parts(self._connection, lesson=lesson)
        return [part, *parts(self._connection, own=False, lesson=lesson)]

    def _code(self, name: str) -> str:
        with told(self.path):
            rows = self._rows("SELECT code FROM codes WHERE name = ?", name)
            return checked_code(rows[0][0]) if rows else ""

    def _set_code(self, name: str, code: str) -> None:
        with self._change():
            self._connection.execute("INSERT OR REPLACE INTO codes VALUES (?, ?)", (name, code))

    def _know(self, lesson: Lesson) -> bool:
        """Take note of a lesson; gives whether it is under way."""
        rows = self._rows("SELECT lesson, ended FROM lessons WHERE id = ?", lesson.id)
        if not rows:
            values = (lesson.id, _text(lesson))
            self._connection.execute("INSERT INTO lessons (id, lesson, ended) VALUES (?, ?, 0)", values)
            return True
        known, ended = rows[0]
        values = (_text(more_telling(_lesson(known), lesson)), lesson.id)
        self._connection.execute("UPDATE lessons SET lesson = ? WHERE id = ?", values)
        return not ended

    def _add(self, document: Document) -> bool:
        match document:
            case Part():
                return add_part(self._connection, document, own=False)
            case ExactPart():
                return self._add_exact(document)
            case TrainerKit():
                return add_kit(self._connection, document)
            case Training():
                return add_training(self._connection, document)

    def _add_exact(self, exact: ExactPart) -> bool:
        """Add a result that version 0.1 wrote, moved; one that is here already is not moved once more."""
        known_as = exact_id(exact)
        if self._rows("SELECT 1 FROM parts WHERE id = ?", known_as):
            return False
        part = moved_once(exact, self._surveys(exact.lesson.band))
        return add_part(self._connection, part, own=False, known_as=known_as)

    def _move_exact(self) -> None:
        """Move what a store of version 0.1 kept exactly, and overwrite it."""
        with told(self.path):
            if not self._rows("SELECT 1 FROM counts UNION SELECT 1 FROM pairs LIMIT 1"):
                return
        with self._change():
            for number, exact in kept_exactly(self._connection):
                tell_anew(self._connection, number, moved_once(exact, self._surveys(exact.lesson.band)))
                strip_left_out(self._connection, exact.lesson.id)
            for table in ("counts", "pairs"):
                self._connection.execute(f"DELETE FROM {table}")  # noqa: S608 - ours
        self._empty_log()

    def _take(self, journal: Journal) -> Taken:
        if journal.header.seat == 0:
            return "own"
        under_way = self._know(journal.header.lesson)
        before = journal_rows.known(self._connection, journal.id) or journal_rows.NOTHING
        if not under_way:
            # One figure more would tell, beside the one that was told, of the few who came between.
            return "known" if before.number else "late"
        if len(journal.lines) < before.events or journal.last == before.last:
            return "known"
        if len(journal.lines) == before.events and journal.last < before.last:
            return "other"
        number = journal_rows.note(self._connection, journal, before)
        # Of two versions that differ the longer one stays, whichever came first.
        after = before.events if journal_rows.continues(journal, before) else 0
        journal_rows.keep_lines(self._connection, number, journal.lines, after)
        return "longer" if before.number else "new"

    def _settle(self, lesson: str) -> None:
        """A lesson is over: write everything into the file itself, so that no deleted row stays beside it."""
        self._empty_log()
        with suppress(OSError):
            self._mark(lesson).unlink()

    def _empty_log(self) -> None:
        with told(self.path):
            empty_log(self._connection)

    def _try_to_empty_log(self) -> None:
        """Do what could not be done while another program was reading."""
        with suppress(sqlite3.Error):
            empty_log(self._connection, patient=False)

    def _touch(self, lessons: Iterable[str]) -> None:
        """Mark that lessons go on; where that fails, the mark is made when it is next looked for."""
        with told(self.path):
            under_way = {row[0] for row in self._rows("SELECT id FROM lessons WHERE NOT ended")}
        for lesson in under_way.intersection(lessons):
            with suppress(OSError):
                make_private_folder(self._mark(lesson).parent)
                self._mark(lesson).touch(mode=0o600)

    def _mark(self, lesson: str) -> Path:
        return self._folder / OPEN / lesson


def _held(lesson: Lesson, school: str, trainer: str) -> Lesson:
    """A lesson with the codes of this computer, where pupils' computers did not know them."""
    return msgspec.structs.replace(lesson, school=lesson.school or school, trainer=lesson.trainer or trainer)


def _lesson(text: str) -> Lesson:
    return msgspec.json.decode(text, type=Lesson)


def _text(lesson: Lesson) -> str:
    return msgspec.json.encode(lesson).decode()
