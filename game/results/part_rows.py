"""Parts of results in the store's tables: written whole, read whole."""

from __future__ import annotations

import uuid
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

import msgspec

from game.results.exchange_files import checked
from game.results.moved import MovedAnswers, MovedChange
from game.results.results import Lesson, Part, chosen, part_id

if TYPE_CHECKING:
    import sqlite3

# ?1 is whether the parts are this computer's own, ?2 the lesson; NULL stands for all.
_PARTS: Final = (
    "SELECT number, lesson FROM parts"
    " WHERE (?1 IS NULL OR own = ?1) AND (?2 IS NULL OR lesson_id = ?2) ORDER BY id"
)
_OF_PART: Final = (
    "SELECT {columns} FROM {table} AS of_it JOIN parts ON number = part"
    " WHERE (?1 IS NULL OR own = ?1) AND (?2 IS NULL OR lesson_id = ?2) ORDER BY {columns}"
)
_FIGURES: Final = ("answers", "changes")
_COVERED: Final = _OF_PART.format(table="covered", columns="part, journal")
_ANSWERS: Final = _OF_PART.format(table="answers", columns="part, item, moment, right_, other, draws")
_CHANGES: Final = _OF_PART.format(
    table="changes",
    columns="part, what, pairs, before, change, draws",
)


def add_part(connection: sqlite3.Connection, part: Part, *, own: bool, known_as: str = "") -> bool:
    """Add a part unless it is there; gives whether it is new.

    An own one takes the place of that before, and of the same one where a stick brought it. `known_as` is the
    id of what it was made of, where that was something else.
    """
    id_ = known_as or part_id(part)
    if own:
        mine = (part.lesson.id, id_)
        connection.execute("DELETE FROM parts WHERE own AND lesson_id = ? OR id = ?", mine)
    added = connection.execute(
        "INSERT OR IGNORE INTO parts (id, lesson_id, own, lesson) VALUES (?, ?, ?, ?)",
        (id_, part.lesson.id, own, msgspec.json.encode(part.lesson).decode()),
    )
    if not added.rowcount:
        _tell_again(connection, id_, part)
        return False
    number = int(added.lastrowid or 0)
    covered = ((number, journal) for journal in part.journals)
    connection.executemany("INSERT INTO covered VALUES (?, ?)", covered)
    add_figures(connection, number, part)
    return True


def _tell_again(connection: sqlite3.Connection, id_: str, part: Part) -> None:
    """Give a part its figures back that were overwritten, as a larger one may have taken the place since."""
    number = int(connection.execute("SELECT number FROM parts WHERE id = ?", (id_,)).fetchone()[0])
    told = "SELECT 1 FROM {table} WHERE part = ?"
    if not any(connection.execute(told.format(table=each), (number,)).fetchone() for each in _FIGURES):
        add_figures(connection, number, part)


def tell_anew(connection: sqlite3.Connection, number: int, part: Part) -> None:
    """Give a part of version 0.1 its moved figures, and an id that is drawn.

    Its own was made of the exact counts: whoever guesses them could try.
    """
    connection.execute("UPDATE parts SET id = ? WHERE number = ?", (str(uuid.uuid4()), number))
    add_figures(connection, number, part)


def add_figures(connection: sqlite3.Connection, number: int, part: Part) -> None:
    """Add what is told of a part to the row that it has."""
    answers = ((number, *msgspec.structs.astuple(each)) for each in part.answers)
    changes = ((number, *msgspec.structs.astuple(each)) for each in part.changes)
    connection.executemany("INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?)", answers)
    connection.executemany("INSERT INTO changes VALUES (?, ?, ?, ?, ?, ?)", changes)


def parts(
    connection: sqlite3.Connection, *, own: bool | None = None, lesson: str | None = None
) -> list[Part]:
    """All parts by their ids; or those that are this computer's own, or are not, or are of one lesson."""
    return [part for _, part in _numbered(connection, (own, lesson))]


def strip_left_out(connection: sqlite3.Connection, lesson: str) -> None:
    """Overwrite the figures of parts of a lesson that are in no sum; that they came stays known.

    Beside those of the sum they would tell of the few pupils by whom both differ.
    """
    every = _numbered(connection, (None, lesson))
    lesser = {id(part) for part in chosen(part for _, part in every)[1]}
    numbers = [(number,) for number, part in every if id(part) in lesser]
    for table in _FIGURES:
        connection.executemany(f"DELETE FROM {table} WHERE part = ?", numbers)  # noqa: S608 - ours


def _numbered(
    connection: sqlite3.Connection, which: tuple[bool | None, str | None]
) -> list[tuple[int, Part]]:
    """The parts by their ids, each with the number of its row."""
    covered = _by_part(connection, _COVERED, which)
    answers = _by_part(connection, _ANSWERS, which)
    changes = _by_part(connection, _CHANGES, which)
    return [
        (
            number,
            checked(
                Part(
                    msgspec.json.decode(text, type=Lesson),
                    tuple(row[1] for row in covered.get(number, ())),
                    tuple(MovedAnswers(*row[1:]) for row in answers.get(number, ())),
                    tuple(MovedChange(*row[1:]) for row in changes.get(number, ())),
                )
            ),
        )
        for number, text in connection.execute(_PARTS, which)
    ]


def remove_parts(connection: sqlite3.Connection, lesson: str) -> int:
    """Remove all parts of a lesson; gives how many."""
    return connection.execute("DELETE FROM parts WHERE lesson_id = ?", (lesson,)).rowcount


def _by_part(
    connection: sqlite3.Connection, sql: str, which: tuple[bool | None, str | None]
) -> dict[int, list[tuple[Any, ...]]]:
    """The rows of a table, by the part that they belong to."""
    rows = connection.execute(sql, which)
    return {number: list(group) for number, group in groupby(rows, key=itemgetter(0))}
