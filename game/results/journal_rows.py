"""Raw rows of lessons under way in the store's tables: of each journal the longest copy that was seen."""

from __future__ import annotations

import hashlib
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

import msgspec

from game.results.journal import kind_of
from game.results.journal_facts import TELLING, SeatEvent
from game.results.tally import tally_of_seat

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from game.results.journal import Journal, Line
    from game.results.moving import Seat
    from game.results.tally import Tally


class Known(msgspec.Struct, frozen=True):
    """How much of a journal is known; `last` is the id of that line, `number` the row.

    Of a lesson that has ended `events` is 0 and `last` is "".
    """

    number: int
    events: int
    last: str


NOTHING = Known(0, 0, "")
"""Of a journal that was never seen."""


def known(connection: sqlite3.Connection, journal: str) -> Known | None:
    """What is known of a journal, also of one whose raw rows are gone."""
    row = connection.execute("SELECT number, events, last FROM journals WHERE id = ?", (journal,)).fetchone()
    return None if row is None else Known(*row)


def continues(journal: Journal, before: Known) -> bool:
    """Whether a journal, no shorter than what is known of it, begins with all of that."""
    return before.events == 0 or journal.lines[before.events - 1].id == before.last


def note(connection: sqlite3.Connection, journal: Journal, before: Known) -> int:
    """Note how much of a journal is known now; gives the number of its row."""
    values = (len(journal.lines), journal.last)
    if before.number:
        connection.execute(
            "UPDATE journals SET events = ?, last = ? WHERE number = ?", (*values, before.number)
        )
        return before.number
    added = connection.execute(
        "INSERT INTO journals (events, last, id, lesson) VALUES (?, ?, ?, ?)",
        (*values, journal.id, journal.header.lesson.id),
    )
    number = int(added.lastrowid or 0)
    connection.execute("INSERT INTO records VALUES (?, ?)", (number, journal.header.start))
    return number


def keep_lines(connection: sqlite3.Connection, number: int, lines: Sequence[Line], after: int) -> None:
    """Keep the lines of a journal behind the first `after`, in place of what was kept behind them."""
    connection.execute("DELETE FROM events WHERE journal = ? AND n > ?", (number, after))
    rows = ((number, line.n, line.ms, is_telling(line), bytes(line.event).decode()) for line in lines[after:])
    connection.executemany("INSERT INTO events VALUES (?, ?, ?, ?, ?)", rows)


def drop_lines(connection: sqlite3.Connection, lesson: str) -> None:
    """Keep of a lesson's journals their ids alone, in the order of the ids, which are random.

    The id of a journal's last line is made of all lines before it: who has it can try which answers fit; its
    length tells how many questions were left out; and the order in which journals came is that in which
    pupils sat.
    """
    here = "FROM journals WHERE lesson = ?"
    kept = connection.execute(f"SELECT id, lesson {here} ORDER BY id", (lesson,)).fetchall()
    connection.execute(f"DELETE {here}", (lesson,))  # and with them all rows that belong to them
    connection.executemany("INSERT INTO journals (id, lesson, events, last) VALUES (?, ?, 0, '')", kept)


def covered(connection: sqlite3.Connection, lesson: str) -> set[str]:
    """Which journals are known of a lesson."""
    rows = connection.execute("SELECT id FROM journals WHERE lesson = ?", (lesson,))
    return {row[0] for row in rows}


def sheets_hash(connection: sqlite3.Connection, lesson: str, record: str, counted: Tally | None) -> str:
    """What stands for the sheets of a lesson under way and what they say, and for what was counted.

    The id of a journal's last line is made of all of it, also of the random number that it began with, which
    goes when the lesson ends, as `record` does: so nobody can try which answers fit.
    """
    rows = connection.execute("SELECT last FROM journals WHERE lesson = ? ORDER BY id", (lesson,))
    said = [str(row[0]) for row in rows]
    if counted is not None:
        said += [record, *sorted(map(repr, counted.counts.items()))]
    return hashlib.sha256(" ".join(said).encode()).hexdigest()


def seats(connection: sqlite3.Connection, lesson: str) -> list[Seat]:
    """Of every seat of a lesson under way that answered or did anything, its random number and its tally."""
    rows = connection.execute(
        "SELECT records.record, events.event FROM events"
        " JOIN journals ON journals.number = events.journal JOIN records ON records.journal = events.journal"
        " WHERE events.telling AND journals.lesson = ? ORDER BY events.journal, events.n",
        (lesson,),
    )
    return [
        (record, tally_of_seat(_events(row[1] for row in group)))
        for record, group in groupby(rows, key=itemgetter(0))
    ]


def is_telling(line: Line) -> bool:
    """Whether a line is of a kind that is counted."""
    return kind_of(line) in TELLING


def _events(texts: Iterable[str]) -> Iterator[SeatEvent]:
    """The events; one that a newer game wrote in another way is passed over."""
    decoder = msgspec.json.Decoder(SeatEvent)
    for text in texts:
        try:
            yield decoder.decode(text)
        except (ValueError, RecursionError):
            continue
