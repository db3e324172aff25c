"""Results as version 0.1 kept and sent them, with exact counts and pairs: read, moved once, and then gone."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from collections import Counter
from typing import TYPE_CHECKING, Annotated

import msgspec

from game.results.journal_facts import Score
from game.results.moving import moved_answers, moved_changes
from game.results.results import NAMESPACE, Id, Lesson, Part
from game.results.tally import Change, Key, Tally

if TYPE_CHECKING:
    import sqlite3

    from game.story.grammar.questionnaire import Survey


class Pair(msgspec.Struct, frozen=True, order=True):
    """Two scores of the same seat under an id that was thrown for it."""

    id: str
    what: str
    before: Score
    after: Score


class Count(msgspec.Struct, frozen=True, order=True):
    """So many of a kind."""

    key: Key
    count: Annotated[int, msgspec.Meta(ge=1, le=2**31)]


class ExactPart(msgspec.Struct, frozen=True, tag="lesson"):
    """The exact tally of a lesson as far as one store had it, and the journals that went into it."""

    lesson: Lesson
    journals: tuple[Id, ...]
    events: Annotated[int, msgspec.Meta(ge=0, le=2**40)] = 0
    counts: tuple[Count, ...] = ()
    pairs: tuple[Pair, ...] = ()


def exact_id(each: ExactPart) -> str:
    """A UUID of version 5, by which a file that is read again is known; nothing can be worked out from it."""
    own = (each.lesson.id, each.lesson.school, each.journals, each.events)
    return str(uuid.uuid5(NAMESPACE, msgspec.json.encode(own).decode()))


def moved_once(each: ExactPart, survey: Survey | None) -> Part:
    """The same with all figures moved, in the same way on every computer. Without a survey, none is.

    The keys are made of the file: else whoever sees what many computers made of it has the mean of all.
    """
    lesson = each.lesson
    if survey is None:
        return Part(lesson, each.journals)
    secret = _secret(each)
    counts = Counter({count.key: count.count for count in each.counts})
    at_seats, counted = (
        Tally({key: count for key, count in counts.items() if key.kind == kind})
        for kind in ("answer", "counted")
    )
    # Nobody knows any more which answers were on one sheet: each sum is taken for one record.
    sums = {"seats": at_seats, "hands": counted}
    hands = {f"{secret} {name}": Tally(_as_counted(tally)) for name, tally in sums.items() if tally.counts}
    pairs = [(f"{secret} {pair.id}", Tally({}, {_change(pair): 1})) for pair in each.pairs]
    return Part(
        lesson,
        each.journals,
        moved_answers(survey, lesson.first, [], hands, lesson.pupils),
        moved_changes(pairs),
    )


def _secret(each: ExactPart) -> str:
    """What nobody knows who has not the file: the ids that were drawn for its pairs, and are in no figure.

    Where a class was counted by hand alone the file holds nothing random that nobody else knows: then it is
    drawn here, and several computers move the same file in several ways. A secret made of its counts would be
    none for who knows all pupils but one.
    """
    if not each.pairs:
        return secrets.token_hex()
    return hashlib.sha256(" ".join(sorted(pair.id for pair in each.pairs)).encode()).hexdigest()


def _as_counted(tally: Tally) -> dict[Key, int]:
    return {msgspec.structs.replace(key, kind="counted"): count for key, count in tally.counts.items()}


def _change(pair: Pair) -> Change:
    return Change(pair.what, pair.before, pair.after)


def kept_exactly(connection: sqlite3.Connection) -> list[tuple[int, ExactPart]]:
    """The parts of a store of version 0.1 that were not moved yet, by their rows."""
    parts = connection.execute(
        "SELECT number, lesson FROM parts WHERE number IN (SELECT part FROM counts)"
        " OR number IN (SELECT part FROM pairs)"
    )
    return [(number, _exact(connection, number, text)) for number, text in parts.fetchall()]


def _exact(connection: sqlite3.Connection, number: int, text: str) -> ExactPart:
    covered = connection.execute("SELECT journal FROM covered WHERE part = ? ORDER BY journal", (number,))
    counts = connection.execute(
        "SELECT kind, what, option, moment, count FROM counts WHERE part = ?", (number,)
    ).fetchall()
    pairs = connection.execute("SELECT id, what, before, after FROM pairs WHERE part = ?", (number,))
    return ExactPart(
        msgspec.json.decode(text, type=Lesson),
        tuple(row[0] for row in covered),
        0,
        tuple(Count(Key(*row[:4]), row[4]) for row in counts),
        tuple(Pair(*row) for row in pairs),
    )
