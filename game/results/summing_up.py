"""A lesson that ends: what becomes of its raw rows, and of what the teacher counted for the class."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

import msgspec

from game.results import journal_rows
from game.results.moved import joined, only_counted
from game.results.moving import fullest, part_of
from game.results.part_rows import add_part, parts
from game.results.results import Lesson, Part, chosen, more_telling
from game.results.tally import Tally

if TYPE_CHECKING:
    import sqlite3

    from game.story.grammar.questionnaire import Survey


class Counted(msgspec.Struct, frozen=True):
    """What the teacher counted for the class, and the random number of the lesson by which it is moved.

    Where nobody counted, `tally` is None; without a number one is thrown.
    """

    tally: Tally | None = None
    record: str = ""


def sum_up(connection: sqlite3.Connection, lesson: Lesson, survey: Survey | None, counted: Counted) -> None:
    """End a lesson under way: its figures stay, unless others were told before, and its raw rows go."""
    counted = msgspec.structs.replace(counted, record=counted.record or secrets.token_hex())
    part = of_rows(connection, lesson, survey, counted)
    if part is not None:
        add_part(connection, part, own=True)
        if part.journals:
            made = lesson.id, _said(connection, lesson, counted)
            connection.execute("INSERT OR IGNORE INTO made VALUES (?, ?)", made)
    journal_rows.drop_lines(connection, lesson.id)
    connection.execute("UPDATE lessons SET ended = 1 WHERE id = ?", (lesson.id,))


def of_rows(
    connection: sqlite3.Connection, lesson: Lesson, survey: Survey | None, counted: Counted
) -> Part | None:
    """What stays of a lesson under way, were it ended now; None where its result was another before.

    A second result of other answers would tell, beside the first, of those by whom they differ.
    """
    before = connection.execute("SELECT sheets FROM made WHERE lesson = ?", (lesson.id,)).fetchone()
    if before is not None and before[0] != _said(connection, lesson, counted):
        return None
    seats = journal_rows.seats(connection, lesson.id)
    journals = journal_rows.covered(connection, lesson.id)
    return part_of(lesson, survey, journals, seats, counted.tally, counted.record)


def _said(connection: sqlite3.Connection, lesson: Lesson, counted: Counted) -> str:
    return journal_rows.sheets_hash(connection, lesson.id, counted.record, counted.tally)


def add_counted(
    connection: sqlite3.Connection, lesson: Lesson, survey: Survey | None, counted: Counted
) -> None:
    """Add what was counted for the class to a lesson of seats that has ended; twice changes nothing."""
    more = with_counted(connection, lesson, survey, counted)
    if more is None:
        return
    add_part(connection, more, own=True)
    # Its seats were moved before, which nobody can do again: once it is deleted, there is none.
    connection.execute("INSERT OR REPLACE INTO made VALUES (?, '')", (lesson.id,))


def with_counted(
    connection: sqlite3.Connection, lesson: Lesson, survey: Survey | None, counted: Counted
) -> Part | None:
    """The figures of seats, which are moved already, with what was counted; None where that adds nothing."""
    known = parts(connection, lesson=lesson.id)
    own = next(iter(parts(connection, own=True, lesson=lesson.id)), None)
    if counted.tally is None or own is None or own.by_hand:
        return None
    more = part_of(lesson, survey, set(), [], counted.tally, counted.record)
    if own not in chosen(known)[0]:  # its seats are in another result
        return more
    only = only_counted(own.seats, fullest(counted.tally), lesson.pupils)
    return Part(
        more_telling(own.lesson, lesson),
        tuple(sorted((*own.journals, *more.journals))),
        joined(own.answers, more.answers, only=only),
        own.changes,
    )
