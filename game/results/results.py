"""What stays of a lesson when it has ended, and how results that came on many sticks make one sum."""

from __future__ import annotations

import secrets
import uuid
from collections import Counter
from typing import TYPE_CHECKING, Annotated

import msgspec

from game.results.journal_facts import Score
from game.results.pseudonyms import PATTERN
from game.results.tally import Change, Key, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from game.results.journal_facts import Moment

NAMESPACE = uuid.UUID("6c1f3c52-0d5e-5b44-9a39-5a1f0c7b2e11")
"""Of all ids that are made of something else (UUID version 5, RFC 9562)."""
WEEK = r"^[0-9]{4}-W[0-9]{2}\Z"
Name = Annotated[str, msgspec.Meta(max_length=100)]
Id = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")]
Code = Annotated[str, msgspec.Meta(pattern=PATTERN)]


class Lesson(msgspec.Struct, frozen=True):
    """What is known of a lesson. `id` is a UUID, `school` and `trainer` are random codes or ""."""

    id: Id
    week: Annotated[str, msgspec.Meta(pattern=WEEK)]
    """Year and week as in ISO 8601, such as 2026-W48: no time finer than this is kept."""
    band: Name
    episode: Name
    content: Name
    """The hash of the episode as it was then."""
    language: Name
    game: Name
    country: Name = ""
    school: Code = ""
    trainer: Code = ""
    pupils: Annotated[int, msgspec.Meta(ge=0, le=1000)] = 0
    """How many are in the class, as the teacher said; 0 when unknown."""


class Pair(msgspec.Struct, frozen=True, order=True):
    """Two scores of the same seat under an id that was thrown for it, and belongs to nothing else."""

    id: str
    what: str
    before: Score
    after: Score


class Count(msgspec.Struct, frozen=True, order=True):
    """So many of a kind."""

    key: Key
    count: Annotated[int, msgspec.Meta(ge=1, le=2**31)]


class Part(msgspec.Struct, frozen=True, tag="lesson"):
    """The tally of a lesson as far as one store has it, and what went into it.

    `journals` are the ids of the journals that did, and the lesson's own id for what the teacher counted;
    `events` is how many events they had together.
    """

    lesson: Lesson
    journals: tuple[Id, ...]
    events: Annotated[int, msgspec.Meta(ge=0, le=2**40)] = 0
    counts: tuple[Count, ...] = ()
    pairs: tuple[Pair, ...] = ()

    @property
    def tally(self) -> Tally:
        """The counts and pairs, without ids."""
        changes = Counter(Change(pair.what, pair.before, pair.after) for pair in self.pairs)
        return Tally({count.key: count.count for count in self.counts}, changes)

    def answers(self, moment: Moment) -> dict[str, dict[str, int]]:
        """Item → option → how many answered so at this moment, nobody counted twice."""
        return Result(self.lesson, self.tally).answers(moment)


class Result(msgspec.Struct, frozen=True):
    """A lesson and all that is known of it."""

    lesson: Lesson
    tally: Tally

    @property
    def reached(self) -> int:
        """How many pupils: as the teacher said, or as many as there were seats."""
        return max(self.lesson.pupils, self.tally.seats)

    def answers(self, moment: Moment) -> dict[str, dict[str, int]]:
        """Item → option → how many answered so at this moment, nobody counted twice."""
        return self.tally.answers(moment, self.lesson.pupils)


def part_id(each: Part) -> str:
    """A UUID of version 5: the same result has the same id, whatever ids were thrown for its pairs."""
    changes = sorted((pair.what, pair.before, pair.after) for pair in each.pairs)
    said = msgspec.json.encode((each.lesson, each.journals, each.events, each.counts, changes))
    return str(uuid.uuid5(NAMESPACE, said.decode()))


def part(lesson: Lesson, journals: Mapping[str, int], tally: Tally) -> Part:
    """Make a part of a tally, from journals of so many events.

    Everything stands in an order that says nothing of that in which it happened.
    """
    pairs = (
        Pair(secrets.token_hex(8), change.what, change.before, change.after)
        for change, count in tally.changes.items()
        for _ in range(count)
    )
    counts = (Count(key, count) for key, count in tally.counts.items())
    names, events = tuple(sorted(journals)), sum(journals.values())
    return Part(lesson, names, events, tuple(sorted(counts)), tuple(sorted(pairs)))


def week_of(day: date) -> str:
    """The week of a day as in ISO 8601: 2026-W48."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def chosen(parts: Iterable[Part]) -> tuple[list[Part], list[Part]]:
    """The parts to be summed, of which no two hold the same journal; and those left out.

    What holds more goes first. This depends on the set of parts alone, not on the order in which they came.
    """
    taken: set[str] = set()
    summed: list[Part] = []
    left: list[Part] = []
    order = sorted(parts, key=lambda each: (-each.events, -sum(c.count for c in each.counts), part_id(each)))
    for each in order:
        if taken.isdisjoint(each.journals):
            taken.update(each.journals)
            summed.append(each)
        else:
            left.append(each)
    return summed, left


def results(parts: Iterable[Part]) -> list[Result]:
    """One result for each lesson, sorted by week, id and school; what covers the same seats counts once.

    The id of a lesson may come from a word that is said in the room, so that two schools may have the same.
    """
    found: dict[tuple[str, str], Result] = {}
    for each in chosen(parts)[0]:
        key = each.lesson.id, each.lesson.school
        earlier = found.get(key)
        if earlier is None:
            found[key] = Result(each.lesson, each.tally)
        else:
            found[key] = Result(more_telling(earlier.lesson, each.lesson), earlier.tally + each.tally)
    return sorted(found.values(), key=lambda each: (each.lesson.week, each.lesson.id, each.lesson.school))


def more_telling(one: Lesson, other: Lesson) -> Lesson:
    """The one that says more of the class; of two that say as much, always the same."""
    return max(one, other, key=lambda lesson: (lesson.pupils, msgspec.json.encode(lesson)))
