"""Parts of results in the store's tables: written whole, read whole."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

import msgspec

from game.results.exchange_files import checked
from game.results.results import Count, Lesson, Pair, Part, part_id
from game.results.tally import Key

if TYPE_CHECKING:
    import sqlite3

# ?1 is whether the parts are this computer's own, ?2 the lesson; NULL stands for all.
_PARTS: Final = (
    "SELECT number, lesson, events FROM parts"
    " WHERE (?1 IS NULL OR own = ?1) AND (?2 IS NULL OR lesson_id = ?2) ORDER BY id"
)
_COVERED: Final = (
    "SELECT covered.* FROM covered JOIN parts ON number = part"
    " WHERE (?1 IS NULL OR own = ?1) AND (?2 IS NULL OR lesson_id = ?2) ORDER BY part, journal"
)
_COUNTS: Final = (
    "SELECT counts.* FROM counts JOIN parts ON number = part"
    " WHERE (?1 IS NULL OR own = ?1) AND (?2 IS NULL OR lesson_id = ?2)"
    " ORDER BY part, kind, what, option, moment"
)
_PAIRS: Final = (
    "SELECT pairs.* FROM pairs JOIN parts ON number = part"
    " WHERE (?1 IS NULL OR own = ?1) AND (?2 IS NULL OR lesson_id = ?2) ORDER BY part, pairs.id"
)


def add_part(connection: sqlite3.Connection, part: Part, *, own: bool) -> bool:
    """Add a part unless it is there; gives whether it is new.

    An own one takes the place of that before, and of the same one where a stick brought it.
    """
    if own:
        mine = (part.lesson.id, part_id(part))
        connection.execute("DELETE FROM parts WHERE own AND lesson_id = ? OR id = ?", mine)
    text = msgspec.json.encode(part.lesson).decode()
    added = connection.execute(
        "INSERT OR IGNORE INTO parts (id, lesson_id, own, lesson, events) VALUES (?, ?, ?, ?, ?)",
        (part_id(part), part.lesson.id, own, text, part.events),
    )
    if not added.rowcount:
        return False
    number = added.lastrowid
    covered = ((number, journal) for journal in part.journals)
    counts = ((number, *msgspec.structs.astuple(each.key), each.count) for each in part.counts)
    pairs = ((number, *msgspec.structs.astuple(pair)) for pair in part.pairs)
    connection.executemany("INSERT INTO covered VALUES (?, ?)", covered)
    connection.executemany("INSERT INTO counts VALUES (?, ?, ?, ?, ?, ?)", counts)
    connection.executemany("INSERT INTO pairs VALUES (?, ?, ?, ?, ?)", pairs)
    return True


def parts(
    connection: sqlite3.Connection, *, own: bool | None = None, lesson: str | None = None
) -> list[Part]:
    """All parts by their ids; or those that are this computer's own, or are not, or are of one lesson."""
    which = (own, lesson)
    covered = _by_part(connection, _COVERED, which)
    counts = _by_part(connection, _COUNTS, which)
    pairs = _by_part(connection, _PAIRS, which)
    return [
        checked(
            Part(
                msgspec.json.decode(text, type=Lesson),
                tuple(row[1] for row in covered.get(number, ())),
                events,
                tuple(Count(Key(*row[1:5]), row[5]) for row in counts.get(number, ())),
                tuple(Pair(*row[1:]) for row in pairs.get(number, ())),
            )
        )
        for number, text, events in connection.execute(_PARTS, which)
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
