"""The teacher's store: raw rows of lessons under way, tallies of those that ended, what sticks brought."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final, Literal, Self

import msgspec

from game.records.files import make_private_folder
from game.results import journal_rows
from game.results.anonymity.latecomers import tells_of_few
from game.results.anonymity.releases import add_part, parts, remove_parts
from game.results.chain_rows import add_kit, add_training, kits, remove_kits, trainings
from game.results.database import open_database, set_store_aside, told, writing
from game.results.exchange_files import kit_code
from game.results.journal_file import outlived
from game.results.lessons_schema import MIGRATIONS
from game.results.pseudonyms import checked_code, new_code
from game.results.results import Lesson, Part, chosen, more_telling, part, part_id, results
from game.results.tally import Tally, total
from game.results.trainers import TrainerKit, Training

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from game.results.exchange_files import Document
    from game.results.journal import Journal
    from game.results.results import Result

NAME: Final = "lessons.sqlite"
OPEN: Final = "open-lessons"
"""A folder with an empty file for each lesson under way: the system's date of the file says when the lesson
last moved, so that no time stands in the store."""

Taken = Literal["new", "longer", "known", "own", "other"]
"""What became of a journal: taken, more of it taken, nothing new in it, a lesson's own journal (which is no
seat's), or a second version of one that is known, which does not count."""


class LessonStore:
    """All that is kept of lessons in one folder of this computer. Every method may raise StoreError.

    Made by `open`; what a method does is on the disk wholly, or not at all.
    """

    def __init__(self, folder: Path, connection: sqlite3.Connection) -> None:
        """Of a database that is open."""
        self._folder, self._connection = folder, connection
        self.path = folder / NAME

    @classmethod
    def open(cls, folder: Path) -> LessonStore:
        """Open the store in `folder`, made if it is missing."""
        return cls(folder, open_database(folder / NAME, MIGRATIONS))

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
            added = [_add(self._connection, document) for document in documents]
        self._touch({journal.header.lesson.id for journal in journals})
        return taken, added

    def tally(self, lesson: str) -> Tally:
        """What is counted of a lesson on this computer up to now."""
        with told(self.path):
            own = parts(self._connection, own=True, lesson=lesson)
            seats = journal_rows.tallies(self._connection, lesson).get(lesson, [])
        return own[0].tally if own else total(seats)

    def end(self, lesson: str, counted: Tally | None = None) -> None:
        """End a lesson: its tally stays, its raw rows are overwritten. Ending it twice changes nothing.

        `counted` is what the teacher counted for the class: votes, and answers on paper or cards. It is added
        once, also to a lesson that has ended without it.
        """
        codes = self.school, self.trainer
        with self._change():
            for text, ended in self._rows("SELECT lesson, ended FROM lessons WHERE id = ?", lesson):
                if ended:
                    self._add_counted(_lesson(text), counted)
                else:
                    self._sum_up(_held(_lesson(text), *codes), counted)
        self._settle(lesson)

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
        """Delete all that is kept of a lesson; gives whether there was anything."""
        with self._change():
            results_of_it = remove_parts(self._connection, lesson)
            lessons = self._connection.execute("DELETE FROM lessons WHERE id = ?", (lesson,)).rowcount
        self._settle(lesson)
        return bool(results_of_it or lessons)

    # Results

    def parts(self) -> list[Part]:
        """All results of this computer and of sticks, with those of lessons under way as they are now."""
        codes = self.school, self.trainer
        with told(self.path):
            return [*parts(self._connection), *self._parts_under_way(*codes)]

    def ended(self, *, own: bool) -> list[Part]:
        """The results of lessons of this computer that have ended, or those that sticks brought."""
        with told(self.path):
            return parts(self._connection, own=own)

    def tell(self, lesson: str | None = None, *, under_way: bool) -> tuple[list[Part], list[Part]]:
        """The results as they may be told outside the school, known as told from now on; and those held back.

        They are those of a `lesson`, or of all. With `under_way` those of lessons that have not ended are
        told as they are now. Where a result would tell, beside what was told of the lesson before, of the few
        who came between, that is told again.
        """
        codes = self.school, self.trainer
        with self._change():
            own = parts(self._connection, own=True, lesson=lesson)
            own += self._parts_under_way(*codes, lesson) if under_way else []
            told = [self._told(each) for each in own]
            others = parts(self._connection, own=False, lesson=lesson)
        held = [now for now, each in zip(own, told, strict=True) if part_id(now) != part_id(each)]
        return [*told, *others], held

    def results(self) -> list[Result]:
        """One result for each lesson, nothing counted twice."""
        return results(self.parts())

    def overlapping(self) -> list[Part]:
        """Results of which a part is in no sum, because another one holds some of the same seats."""
        summed, left = chosen(self.parts())
        held = {journal for each in summed for journal in each.journals}
        return [each for each in left if not held.issuperset(each.journals)]

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

    def _sum_up(self, lesson: Lesson, counted: Tally | None) -> None:
        seats = journal_rows.tallies(self._connection, lesson.id).get(lesson.id, [])
        tally = total((*seats, counted or Tally()))
        add_part(self._connection, self._part(lesson, tally, counted=counted is not None), own=True)
        journal_rows.drop_lines(self._connection, lesson.id)
        self._connection.execute("UPDATE lessons SET ended = 1 WHERE id = ?", (lesson.id,))

    def _add_counted(self, lesson: Lesson, counted: Tally | None) -> None:
        own = parts(self._connection, own=True, lesson=lesson.id)[0]
        if counted is not None and lesson.id not in own.journals:
            held = _held(lesson, own.lesson.school, own.lesson.trainer)
            add_part(self._connection, self._part(held, own.tally + counted, counted=True), own=True)

    def _told(self, now: Part) -> Part:
        """What is to be told of a lesson now: this, or what was told of it before."""
        for (text,) in self._rows("SELECT part FROM told WHERE lesson = ?", now.lesson.id):
            before = msgspec.json.decode(text, type=Part)
            if tells_of_few(before, now):
                return before
        values = (now.lesson.id, msgspec.json.encode(now).decode())
        self._connection.execute("INSERT OR REPLACE INTO told VALUES (?, ?)", values)
        return now

    def _take(self, journal: Journal) -> Taken:
        if journal.header.seat == 0:
            return "own"
        under_way = self._know(journal.header.lesson)
        before = journal_rows.known(self._connection, journal.id) or journal_rows.NOTHING
        if len(journal.lines) < before.events or journal.last == before.last:
            return "known"
        goes_on = journal_rows.continues(journal, before)
        wins = (len(journal.lines), journal.last) > (before.events, before.last)
        if not goes_on and not (under_way and wins):
            return "other"
        number = journal_rows.note(self._connection, journal, before)
        if under_way:
            # Of two versions that differ the longer one stays, whichever came first.
            journal_rows.keep_lines(self._connection, number, journal.lines, before.events if goes_on else 0)
        else:
            self._add_late(journal, before.events)
        return "longer" if before.number else "new"

    def _add_late(self, journal: Journal, counted: int) -> None:
        """Add what is new to the tally of a lesson that has ended; of the journal itself nothing is kept."""
        [own] = parts(self._connection, own=True, lesson=journal.header.lesson.id)
        tally = (
            own.tally
            - journal_rows.tally_of_lines(journal.lines[:counted])
            + journal_rows.tally_of_lines(journal.lines)
        )
        late = self._part(own.lesson, tally, counted=own.lesson.id in own.journals)
        add_part(self._connection, late, own=True)

    def _part(self, lesson: Lesson, tally: Tally, *, counted: bool = False) -> Part:
        """A part of all journals of a lesson that are known, with or without what the teacher counted."""
        journals = journal_rows.covered(self._connection, lesson.id)
        return part(lesson, journals | ({lesson.id: 1} if counted else {}), tally)

    def _parts_under_way(self, school: str, trainer: str, lesson: str | None = None) -> list[Part]:
        seats = journal_rows.tallies(self._connection, lesson)
        sql = "SELECT lesson FROM lessons WHERE NOT ended AND (?1 IS NULL OR id = ?1)"
        lessons = [_lesson(text) for (text,) in self._rows(sql, lesson)]
        return [self._part(_held(each, school, trainer), total(seats.get(each.id, []))) for each in lessons]

    def _settle(self, lesson: str) -> None:
        """A lesson is over: write everything into the file itself, so that no deleted row stays beside it."""
        with told(self.path):
            self._rows("PRAGMA wal_checkpoint(TRUNCATE)")
        with suppress(OSError):
            self._mark(lesson).unlink(missing_ok=True)

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


def _add(connection: sqlite3.Connection, document: Document) -> bool:
    match document:
        case Part():
            return add_part(connection, document, own=False)
        case TrainerKit():
            return add_kit(connection, document)
        case Training():
            return add_training(connection, document)


def _held(lesson: Lesson, school: str, trainer: str) -> Lesson:
    """A lesson with the codes of this computer, where pupils' computers did not know them."""
    return msgspec.structs.replace(lesson, school=lesson.school or school, trainer=lesson.trainer or trainer)


def _lesson(text: str) -> Lesson:
    return msgspec.json.decode(text, type=Lesson)


def _text(lesson: Lesson) -> str:
    return msgspec.json.encode(lesson).decode()
