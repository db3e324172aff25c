"""Parts of results in the store's tables: written whole, read whole."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import msgspec

from game.records.results import Count, Lesson, Pair, Part, part_id
from game.records.tally import Key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable


def add_part(connection: sqlite3.Connection, part: Part, *, own: bool) -> bool:
    """Add a part unless it is there; gives whether it is new. An own one takes the place of that before."""
    if own:
        connection.execute("DELETE FROM parts WHERE own AND lesson_id = ?", (part.lesson.id,))
    text = msgspec.json.encode(part.lesson).decode()
    added = connection.execute(
        "INSERT OR IGNORE INTO parts (id, lesson_id, own, lesson) VALUES (?, ?, ?, ?)",
        (part_id(part), part.lesson.id, own, text),
    )
    if not added.rowcount:
        return False
    number = added.lastrowid
    _insert(connection, "covered", ((number, *item) for item in part.journals.items()))
    counts = ((number, *msgspec.structs.astuple(each.key), each.count) for each in part.counts)
    _insert(connection, "counts", counts)
    _insert(connection, "pairs", ((number, *msgspec.structs.astuple(pair)) for pair in part.pairs))
    return True


def parts_where(connection: sqlite3.Connection, condition: str, *values: str) -> list[Part]:
    """All parts whose row fits a condition of SQL, in an order that does not depend on when they came."""
    numbers = f"SELECT number FROM parts WHERE {condition}"  # noqa: S608 - no caller passes on what it was given
    rows = connection.execute(f"SELECT number, lesson FROM parts WHERE {condition} ORDER BY id", values)  # noqa: S608
    lessons = {number: msgspec.json.decode(text, type=Lesson) for number, text in rows}
    covered = _by_part(connection, "covered", numbers, values)
    counts = _by_part(connection, "counts", numbers, values)
    pairs = _by_part(connection, "pairs", numbers, values)
    return [
        Part(
            lesson,
            dict(covered.get(number, ())),
            tuple(sorted(Count(Key(*row[:4]), row[4]) for row in counts.get(number, ()))),
            tuple(Pair(*row) for row in pairs.get(number, ())),
        )
        for number, lesson in lessons.items()
    ]


def remove_parts(connection: sqlite3.Connection, lesson: str) -> int:
    """Remove all parts of a lesson; gives how many."""
    return connection.execute("DELETE FROM parts WHERE lesson_id = ?", (lesson,)).rowcount


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    listed = list(rows)
    if listed:
        places = ", ".join("?" * len(listed[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({places})", listed)  # noqa: S608 - a name of ours


def _by_part(
    connection: sqlite3.Connection, table: str, numbers: str, values: tuple[str, ...]
) -> dict[int, list[tuple[Any, ...]]]:
    """The rows of a table by their part, without its number; the primary key keeps them in order."""
    rows = connection.execute(f"SELECT * FROM {table} WHERE part IN ({numbers}) ORDER BY part", values)  # noqa: S608
    return {part: [row[1:] for row in group] for part, group in groupby(rows, key=itemgetter(0))}
