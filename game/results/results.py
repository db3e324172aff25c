"""What stays of a lesson when it has ended, and how results that came on many sticks make one sum."""

from __future__ import annotations

import uuid
from functools import reduce
from statistics import fmean
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

from game.results.moved import MovedAnswers, MovedChange, changes_together, joined, only_counted
from game.results.pseudonyms import PATTERN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

NAMESPACE = uuid.UUID("6c1f3c52-0d5e-5b44-9a39-5a1f0c7b2e11")
"""Of all ids that are made of something else (UUID version 5, RFC 9562)."""
WEEK = r"^[0-9]{4}-W[0-9]{2}\Z"
CODE_SIGNS = 8
"""The first signs of its id are the code of a lesson."""
FOLLOWED = r"^([0-9a-f]{8})?\Z"
"""The code of a lesson, or none."""
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
    first: Literal["a", "b"] = "a"
    """The form of the survey that was filled in before; version 0.1 knew only the one order."""
    follows: Annotated[str, msgspec.Meta(pattern=FOLLOWED)] = ""
    """Of a class that is asked again weeks later: the code of its lesson."""

    @property
    def code(self) -> str:
        """What is said at all computers when the class is asked again: it stands for no pupil."""
        return self.id[:CODE_SIGNS]


class Part(msgspec.Struct, frozen=True, tag="figures"):
    """What stays of a lesson as far as one store has it: figures that were moved, and what went into them.

    `journals` are the ids of the journals that did, and the lesson's own id for what the teacher counted.
    """

    lesson: Lesson
    journals: tuple[Id, ...]
    answers: tuple[MovedAnswers, ...] = ()
    changes: tuple[MovedChange, ...] = ()

    @property
    def seats(self) -> int:
        """From how many seats this comes."""
        return len(set(self.journals) - {self.lesson.id})

    @property
    def by_hand(self) -> bool:
        """Whether the teacher counted as well."""
        return self.lesson.id in self.journals

    @property
    def told(self) -> int:
        """How many answers are told of in all."""
        return sum(each.answered for each in self.answers)


class Result(msgspec.Struct, frozen=True):
    """A lesson and all that is known of it; `seats` is how many answered at computers of their own."""

    lesson: Lesson
    seats: int = 0
    answers: tuple[MovedAnswers, ...] = ()
    changes: tuple[MovedChange, ...] = ()
    by_hand: bool = False
    """Whether the teacher counted as well."""

    @property
    def size(self) -> int | None:
        """Of how many pupils the figures are, exactly; None of a counted class whose size nobody said."""
        if not self.by_hand:
            return self.seats
        return self.reached if self.lesson.pupils else None

    @property
    def reached(self) -> int:
        """How many pupils: as the teacher said, or as many as there were seats."""
        return max(self.lesson.pupils, self.seats)


def part_id(each: Part) -> str:
    """A UUID of version 5, made of all that it says."""
    return str(uuid.uuid5(NAMESPACE, msgspec.json.encode(each).decode()))


def first_form(lesson: str) -> Literal["a", "b"]:
    """Which of the parallel forms a lesson begins with, as its random id has drawn it.

    Every computer of a lesson knows it without asking another, and of many lessons half begin with each:
    else nobody could tell what was learned from one form being easier (counterbalancing; Shadish, Cook and
    Campbell 2002, *Experimental and Quasi-Experimental Designs*, chapter 5).
    """
    return "b" if uuid.UUID(lesson).int & 1 else "a"


def week_of(day: date) -> str:
    """The week of a day as in ISO 8601: 2026-W48."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def chosen(parts: Iterable[Part]) -> tuple[list[Part], list[Part]]:
    """The parts to be summed, of which no two hold the same journal; and those left out.

    What holds more goes first, and nothing of which another part holds all. This depends on the set of parts
    alone, not on the order in which they came.
    """
    taken: set[str] = set()
    summed: list[Part] = []
    left: list[Part] = []
    for each, beside_more in _ranked(parts):
        if not beside_more and taken.isdisjoint(_sheets(each)):
            taken.update(_sheets(each))
            summed.append(each)
        else:
            left.append(each)
    return summed, left


def _ranked(parts: Iterable[Part]) -> Iterator[tuple[Part, bool]]:
    """The parts, what holds more first; and of each whether one before it holds all that it has."""
    holders: dict[str, list[frozenset[str]]] = {}
    for each in sorted(parts, key=_rank):
        sheets = _sheets(each)
        yield each, any(sheets <= more for more in holders.get(next(iter(sheets), ""), ()))
        for sheet in sheets:
            holders.setdefault(sheet, []).append(sheets)


def _sheets(part: Part) -> frozenset[str]:
    """The journals in it; what a teacher counted is another thing in each school that said the same word."""
    own, school = part.lesson.id, part.lesson.school
    return frozenset(f"{own} {school}" if each == own else each for each in part.journals)


def _rank(part: Part) -> tuple[int, int, str]:
    """What holds more journals comes first, and of equal ones what tells of more answers."""
    return -len(part.journals), -part.told, part_id(part)


def results(parts: Iterable[Part]) -> list[Result]:
    """One result for each lesson, sorted by week, id and school; what covers the same seats counts once.

    The id of a lesson may come from a word that is said in the room, so that two schools may have the same.
    """
    found: dict[tuple[str, str], list[Part]] = {}
    for each in chosen(parts)[0]:
        found.setdefault((each.lesson.id, each.lesson.school), []).append(each)
    known = map(_result, found.values())
    return sorted(known, key=lambda each: (each.lesson.week, each.lesson.id, each.lesson.school))


def _result(parts: Sequence[Part]) -> Result:
    """What several computers know of one lesson."""
    lesson = reduce(more_telling, (each.lesson for each in parts))
    return Result(
        lesson,
        sum(each.seats for each in parts),
        _answers(parts, lesson.pupils),
        changes_together(one for each in parts for one in each.changes),
        any(each.by_hand for each in parts),
    )


def _answers(parts: Sequence[Part], pupils: int) -> tuple[MovedAnswers, ...]:
    """The answers of seats, of which each counts, and what one computer counted for the class.

    How many sat at seats is exact. How many were counted is known as the mean of the moved numbers of
    answers: they are taken for the rest of the class unless that is nearer to all of it.
    """
    seats = [each for each in parts if not each.by_hand]
    counted = [one for each in parts if each.by_hand for one in each.answers]
    at_seats, by_hand = sum(each.seats for each in seats), _mean_of(counted)
    only = only_counted(at_seats, by_hand, pupils, noise=min(at_seats, by_hand) / 2)
    return joined([one for each in seats for one in each.answers], counted, only=only)


def _mean_of(answers: Sequence[MovedAnswers]) -> float:
    return fmean(each.answered for each in answers) if answers else 0.0


def held(results: Iterable[Result]) -> list[Result]:
    """The lessons that were held: when a class is asked again weeks later, nobody has had another lesson.

    Where only such answers of a lesson are known, they stand for it once.
    """
    known = list(results)
    lessons = [each for each in known if not each.lesson.follows]
    here = {(each.lesson.code, each.lesson.school) for each in lessons}
    again = {(each.lesson.follows, each.lesson.school): each for each in known if each.lesson.follows}
    return lessons + [each for key, each in again.items() if key not in here]


def more_telling(one: Lesson, other: Lesson) -> Lesson:
    """The one that says more of the class; of two that say as much, always the same."""
    return max(one, other, key=lambda lesson: (lesson.pupils, msgspec.json.encode(lesson)))
