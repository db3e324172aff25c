"""From the exact answers of a lesson that ends to the figures that stay of it, each of them moved."""

from __future__ import annotations

import secrets
from collections import Counter
from operator import itemgetter
from statistics import fmean
from typing import TYPE_CHECKING, Final, TypeAlias, get_args

from game.results.anonymity.cell_keys import bond, cell_key
from game.results.anonymity.perturbation import moved, movement
from game.results.journal_facts import Moment
from game.results.moved import BEFORE_UNIT, UNIT, MovedAnswers, MovedChange, only_counted
from game.results.questionnaires import form_at
from game.results.results import Part
from game.story.grammar.questionnaire import CONSTRUCTS, SCORED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from game.results.questionnaires import Scores
    from game.results.results import Lesson
    from game.results.tally import Tally
    from game.story.grammar.questionnaire import FormName, Question, Survey

Seat: TypeAlias = "tuple[str, Tally]"
"""The random number that a journal began with, and what its seat answered."""
MIDDLE: Final = 0.5
"""Of a scale: points below it say that a game felt bad."""


def part_of(
    lesson: Lesson,
    survey: Survey | None,
    journals: Iterable[str],
    seats: Sequence[Seat],
    counted: Tally | None,
    record: str,
) -> Part:
    """What stays of a lesson, every figure moved by keys of which nothing stays.

    `counted` is what was counted for the class, `record` the random number of the lesson, or "". Where the
    teacher entered nothing, nobody was counted: then the class is no larger than its seats.
    """
    hands = {record or secrets.token_hex(): counted} if counted and counted.counts else {}
    return Part(
        lesson,
        tuple(sorted({*journals, *([lesson.id] if hands else [])})),
        moved_answers(survey, lesson.first, seats, hands, lesson.pupils) if survey else (),
        moved_changes(seats),
    )


def moved_answers(
    survey: Survey, first: FormName, seats: Sequence[Seat], hands: Mapping[str, Tally], pupils: int
) -> tuple[MovedAnswers, ...]:
    """The answers to each item at each moment.

    `hands` holds what was counted for the class, under a random number that is in no figure. Of an item that
    had other answers than it has now there are none.

    Whether a class was asked twice, at its seats and by the count, is decided once, by how many did.
    """
    found = []
    only = only_counted(_answering(seats), max(map(fullest, hands.values()), default=0), pupils)
    for moment in get_args(Moment):
        for item in survey.forms[form_at(moment, first)].items:
            each = _of_item(survey, item, moment, seats, hands, only=only)
            if each is not None:
                found.append(each)
    return tuple(sorted(found))


def _of_item(
    survey: Survey,
    item: Question,
    moment: Moment,
    seats: Sequence[Seat],
    hands: Mapping[str, Tally],
    *,
    only: bool | None,
) -> MovedAnswers | None:
    sides = _sides(survey, item)
    given = [(record, *_given(tally, item.id, moment)) for record, tally in (*seats, *hands.items())]
    given = [each for each in given if each[1]]
    if not given or any(option not in sides for _, options, _ in given for option in options):
        return None
    at_seats = [each for each in given if not each[2]]
    counted = [each for each in given if each[2]]
    if only is not None and at_seats and counted:
        given = counted if only else at_seats
    bound = bond(
        [*(record for record, _ in seats), *hands], [item.id, moment, sorted(given, key=itemgetter(0))]
    )
    right, other = (
        _cell(given, {option for option, on in sides.items() if on is side}, bound, side=side)
        for side in (True, False)
    )
    return MovedAnswers(item.id, moment, right, other)


_Given: TypeAlias = "tuple[str, Mapping[str, int], bool]"
"""A record, how often each option was given, and whether that was counted for the class."""


def _given(tally: Tally, item: str, moment: Moment) -> tuple[dict[str, int], bool]:
    kinds = {
        kind: {
            key.option: count
            for key, count in tally.counts.items()
            if key.kind == kind and key.what == item and key.moment == moment
        }
        for kind in ("answer", "counted")
    }
    return (kinds["counted"], True) if kinds["counted"] else (kinds["answer"], False)


def fullest(counted: Tally) -> int:
    """How many answers were counted to the question to which most were: so many pupils were counted."""
    answers: Counter[tuple[str, str]] = Counter()
    for key, count in counted.counts.items():
        if key.kind == "counted":
            answers[key.what, key.moment] += count
    return max(answers.values(), default=0)


def _answering(seats: Iterable[Seat]) -> int:
    return sum(any(key.kind == "answer" for key in tally.counts) for _, tally in seats)


def _cell(given: Iterable[_Given], options: set[str], bound: str, *, side: bool) -> int:
    """The moved count of those who gave one of these options; its key is that of their records.

    What was counted for the class is one record with several answers, and in both cells.
    """
    inside = [(record, sum(counts.get(option, 0) for option in options)) for record, counts, _ in given]
    records = [record for record, count in inside if count]
    return moved(sum(count for _, count in inside), cell_key(records, f"{side} {sorted(options)}", bound))


def _sides(survey: Survey, item: Question) -> dict[str, bool | None]:
    """Of each option whether it is right, ends a scale, or says that it felt bad; None for no answer."""
    options = survey.options(item)
    if CONSTRUCTS[item.about] == "comfort":
        return {each.id: None if each.score is None else each.score < MIDDLE for each in options}
    return {each.id: None if each is options[-1] else each.score == 1 for each in options}


def moved_changes(seats: Sequence[Seat]) -> tuple[MovedChange, ...]:
    """How the scores of each domain changed at seats that answered twice."""
    pairs: dict[str, list[tuple[str, Scores]]] = {}
    for record, tally in seats:
        for change in tally.changes:
            if change.what in SCORED:
                pairs.setdefault(change.what, []).append((record, (change.before, change.after)))
    everybody = [record for record, _ in seats]
    return tuple(_of_domain(what, each, everybody) for what, each in sorted(pairs.items()))


def _of_domain(what: str, pairs: Sequence[tuple[str, Scores]], everybody: Sequence[str]) -> MovedChange:
    records = [record for record, _ in pairs]
    bound = bond(everybody, [what, sorted(pairs)])

    def near(figure: str, value: float, unit: float) -> float:
        return value + unit * movement(cell_key(records, figure, bound)) / len(pairs)

    return MovedChange(
        what,
        moved(len(pairs), cell_key(records, "pairs", bound)),
        near("before", fmean(early for _, (early, _) in pairs), BEFORE_UNIT),
        near("change", fmean(late - early for _, (early, late) in pairs), UNIT),
    )
