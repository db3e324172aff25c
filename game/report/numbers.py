"""The figures of a report: made of what was moved when a lesson ended, and told of enough answers only."""

from __future__ import annotations

import math
from statistics import fmean
from typing import TYPE_CHECKING, Final

import msgspec

from game.results.anonymity.shares import OUTSIDE
from game.results.distribution import t_quantile
from game.results.journal_facts import Moment
from game.results.moved import MovedAnswers, changes_together
from game.results.questionnaires import form_at
from game.results.results import Lesson, held
from game.results.statistics import (
    CONFIDENCE,
    NORMAL,
    Across,
    Interval,
    across,
    gain,
    visible,
)
from game.story.grammar.questionnaire import Construct, Domain
from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from game.results.moved import MovedChange
    from game.results.results import Result
    from game.story.grammar.questionnaire import Survey

MEASURED: Final[tuple[Domain, ...]] = ("knowledge", "attitude")
"""What one lesson can change; practices are asked weeks later."""
PAIRED: Final[tuple[Moment, ...]] = ("before", "after")
FELT: Final[tuple[Moment, ...]] = ("after", "later")
"""When it is asked how the game feels."""


class Answers(msgspec.Struct, frozen=True):
    """How many answered an item at one moment, and the share of right ones in per cent.

    On a scale that is the share of its end. It is None for fewer than ten answers.
    """

    answered: int
    right: int | None
    margin: int = 0
    """By how many points the share may be wrong: half of its interval."""

    @property
    def within(self) -> tuple[int, int] | None:
        """Between which shares that of the right ones may lie, from 0 to 100; None where that is None."""
        if self.right is None:
            return None
        return max(0, self.right - self.margin), min(100, self.right + self.margin)


class ItemFigure(msgspec.Struct, frozen=True):
    """An item at each moment at which it was asked, and where the change of the share may lie."""

    id: str
    about: Construct
    ask: Text
    """As it was asked at the first of these moments."""
    moments: dict[Moment, Answers]
    change: Interval | None = None


class DomainFigure(msgspec.Struct, frozen=True):
    """How the scores of one domain changed at seats that answered twice; means are in per cent."""

    domain: Domain
    seats: int
    """How many sat at seats, exactly; who answered only once is among them."""
    pairs: int
    before: int | None
    after: int | None
    """None where moving has carried one of both beyond an end of the scale."""
    change: float
    interval: Interval
    gain: float | None
    visible: float
    """The smallest mean change that so many pairs would show four times of five."""


class ClassFigures(msgspec.Struct, frozen=True):
    """What is told of one lesson."""

    lesson: Lesson
    pupils: int
    domains: tuple[DomainFigure, ...]
    items: tuple[ItemFigure, ...]
    later: tuple[ItemFigure, ...]
    felt: dict[Moment, Answers]
    """The share of the lowest points of the item that asks how the game felt, and of that weeks later."""

    @property
    def empty(self) -> bool:
        """Whether there were too few answers to tell anything."""
        items = (answers for item in (*self.items, *self.later) for answers in item.moments.values())
        return not self.domains and all(each.right is None for each in (*items, *self.felt.values()))


class Spread(msgspec.Struct, frozen=True):
    """One domain over schools: the mean change of each, in no order that tells which, and of all."""

    domain: Domain
    across: Across
    schools: tuple[float, ...]


class Row(msgspec.Struct, frozen=True):
    """What is asked about one thing, over schools: the mean of their shares in per cent, by moment.

    `change` is that of the schools that were asked both times.
    """

    about: Construct
    moments: dict[Moment, float]
    schools: int
    change: Across | None = None


class ProgrammeFigures(msgspec.Struct, frozen=True):
    """What is told of many lessons together."""

    lessons: int
    schools: int
    pupils: int
    """Pupils in lessons: who had two lessons counts twice."""
    small: int
    """Lessons with too few answers for figures of their own. They go into all sums."""
    weeks: tuple[str, str]
    """The first and the last."""
    spreads: tuple[Spread, ...]
    rows: tuple[Row, ...]
    felt: dict[Moment, Across]
    """The mean over schools of the shares who felt bad, from 0 to 1."""


def class_figures(result: Result, survey: Survey | None) -> ClassFigures:
    """What is told of a lesson; without its survey no figure of an item can be.

    Of a class of fewer than ten it is nothing: how many sat at seats is known exactly, and of a class that
    was counted how many the teacher said.
    """
    if result.size is not None and result.size < OUTSIDE:
        return ClassFigures(result.lesson, result.reached, (), (), (), {})
    domains = [found for domain in MEASURED if (found := _domain(result, domain))]
    items = _items(result, survey, PAIRED) if survey else ()
    later = _items(result, survey, ("later",)) if survey else ()
    felt = {moment: _told(each, result.size) for moment, each in _felt(result, survey).items()}
    return ClassFigures(result.lesson, result.reached, tuple(domains), items, later, felt)


def _domain(result: Result, domain: Domain) -> DomainFigure | None:
    found = next((each for each in result.changes if each.what == domain), None)
    if found is None or min(found.pairs, result.seats) < OUTSIDE:
        return None
    reach = t_quantile((1 + CONFIDENCE) / 2, found.pairs - 1) * found.error
    after = found.before + found.change
    within = 0 <= found.before <= 1 and 0 <= after <= 1
    return DomainFigure(
        domain=domain,
        seats=result.seats,
        pairs=min(found.pairs, result.seats),
        before=_percent(found.before) if within else None,
        after=_percent(after) if within else None,
        change=found.change,
        interval=Interval(found.change - reach, found.change + reach),
        gain=gain(found.before, after) if within else None,
        visible=visible(found.error, found.pairs),
    )


def _percent(share: float) -> int:
    """Whole per cent; what a movement has carried beyond an end is told as the end."""
    return min(100, max(0, round(100 * share)))


def _items(result: Result, survey: Survey, moments: Sequence[Moment]) -> tuple[ItemFigure, ...]:
    given = {(each.item, each.moment): each for each in result.answers}
    found = []
    for item in survey.forms[form_at(moments[0], result.lesson.first)].items:
        at = {moment: given[item.id, moment] for moment in moments if (item.id, moment) in given}
        if item.domain != "comfort" and at:
            told = {moment: _told(each, result.size) for moment, each in at.items()}
            found.append(ItemFigure(item.id, item.about, item.ask, told, _changed(at)))
    return tuple(found)


def _told(answers: MovedAnswers, pupils: int | None) -> Answers:
    """What is told of answers; never that there were more than pupils, of whom the number is exact."""
    answered = answers.answered if pupils is None else min(pupils, answers.answered)
    share = answers.share if answers.answered >= OUTSIDE else None
    if share is None:
        return Answers(answered, None)
    return Answers(answered, _percent(share), round(100 * NORMAL * answers.error))


def _changed(at: Mapping[Moment, MovedAnswers]) -> Interval | None:
    """Where the change of a share may lie.

    The variances of both are added, as if others had answered: of the same pupils it is less, so that this
    is too wide rather than too narrow.
    """
    both = [at[moment] for moment in PAIRED if moment in at]
    shares = [each.share for each in both if each.answered >= OUTSIDE]
    if len(shares) < len(PAIRED) or shares[0] is None or shares[1] is None:
        return None
    change = shares[1] - shares[0]
    reach = NORMAL * math.hypot(*(each.error for each in both))
    return Interval(change - reach, change + reach)


def _felt(result: Result, survey: Survey | None) -> dict[Moment, MovedAnswers]:
    """How the game felt, by the moments at which that was asked."""
    items = [item for form in survey.forms.values() for item in form.items] if survey else []
    asked = {each.id for each in items if each.domain == "comfort"}
    found = {each.moment: each for each in result.answers if each.item in asked}
    return {moment: each for moment, each in found.items() if moment in FELT}


def programme_figures(results: Sequence[Result], surveys: Mapping[str, Survey]) -> ProgrammeFigures:
    """What is told of many lessons, small ones as well; schools are the units, not pupils."""
    lessons = held(results)
    told = [class_figures(each, surveys.get(each.lesson.band)) for each in lessons]
    weeks = sorted(each.lesson.week for each in results) or [""]
    felt: _Given = {}
    for each in results:
        for moment, bad in _felt(each, surveys.get(each.lesson.band)).items():
            felt.setdefault(moment, []).append((each, bad))
    units = _of_schools(felt)
    return ProgrammeFigures(
        lessons=len(lessons),
        schools=len({each.lesson.school for each in results}),
        pupils=sum(each.reached for each in lessons),
        small=sum(each.empty for each in told),
        weeks=(weeks[0], weeks[-1]),
        spreads=tuple(found for domain in MEASURED if (found := _spread(results, domain))),
        rows=_rows(results, surveys),
        felt={moment: _within(over) for moment in felt if (over := across(_shares(units, moment)))},
    )


def _within(over: Across) -> Across:
    """The mean of shares, which lies nowhere below none and above all."""
    if over.interval is None:
        return over
    ends = (min(1.0, max(0.0, end)) for end in (over.interval.low, over.interval.high))
    return msgspec.structs.replace(over, interval=Interval(*ends))


def _spread(results: Sequence[Result], domain: Domain) -> Spread | None:
    schools: dict[str, list[tuple[int, MovedChange]]] = {}
    few: list[tuple[str, int, tuple[int, MovedChange]]] = []
    for each in results:
        for change in (one for one in each.changes if one.what == domain and one.pairs):
            pupils = min(each.seats, change.pairs)
            if pupils >= OUTSIDE:
                schools.setdefault(each.lesson.school, []).append((each.seats, change))
            else:
                few.append((each.lesson.school, pupils, (each.seats, change)))
    rest = [one for _, _, one in few] if _pupils(few) >= OUTSIDE else []
    units = [
        (mean, sum(seats for seats, _ in found))
        for found in (*schools.values(), rest)
        for mean in changes_together(change for _, change in found)
    ]
    over = across((mean.change, seats, mean.error) for mean, seats in units)
    return Spread(domain, over, tuple(sorted(mean.change for mean, _ in units))) if over else None


def _pupils(given: Iterable[tuple[str, int, object]]) -> int:
    """Of how many pupils these figures of schools surely are, each with its own number.

    A class answers many questions, and may have many lessons: of a school only the largest number counts.
    """
    largest: dict[str, int] = {}
    for school, pupils, _ in given:
        largest[school] = max(pupils, largest.get(school, 0))
    return sum(largest.values())


_Given = dict[Moment, list[tuple["Result", MovedAnswers]]]
"""Answers and the lessons that they are of, by moment."""


def _rows(results: Sequence[Result], surveys: Mapping[str, Survey]) -> tuple[Row, ...]:
    """The items by what they are about: the two age bands ask about the same in other words."""
    found: dict[Construct, _Given] = {}
    for each in results:
        for item, about in _abouts(surveys.get(each.lesson.band)).items():
            for answers in (one for one in each.answers if one.item == item):
                at = found.setdefault(about, {}).setdefault(answers.moment, [])
                at.append((each, answers))
    return tuple(row for about, given in found.items() if (row := _row(about, given)))


def _abouts(survey: Survey | None) -> dict[str, Construct]:
    items = (item for form in survey.forms.values() for item in form.items) if survey else ()
    return {item.id: item.about for item in items if item.domain != "comfort"}


def _row(about: Construct, given: _Given) -> Row | None:
    units = _of_schools(given)
    means = {moment: mean for moment in given if (mean := _mean(units, moment)) is not None}
    twice = [
        (after - before, unit["after"].answered, math.hypot(*(unit[moment].error for moment in PAIRED)))
        for unit in units
        if (before := _share(unit, "before")) is not None and (after := _share(unit, "after")) is not None
    ]
    return Row(about, means, len(units), across(twice)) if means else None


def _of_schools(given: _Given) -> list[dict[Moment, MovedAnswers]]:
    """The sums of each school, and one of all answers that are too few to be told of their own lesson.

    In the sum of their school those would come out by taking away what the pages of the others tell.
    """
    schools: dict[str, dict[Moment, list[MovedAnswers]]] = {}
    few: dict[Moment, list[tuple[str, int, MovedAnswers]]] = {}
    for moment, (result, each) in ((moment, one) for moment, found in given.items() for one in found):
        school, pupils = result.lesson.school, _known(result, each)
        if pupils >= OUTSIDE:
            schools.setdefault(school, {}).setdefault(moment, []).append(each)
        else:
            few.setdefault(moment, []).append((school, pupils, each))
    rest = {
        moment: [each for _, _, each in found] for moment, found in few.items() if _pupils(found) >= OUTSIDE
    }
    units = [*(schools[school] for school in sorted(schools)), *([rest] if rest else [])]
    return [{moment: _sum(each) for moment, each in unit.items()} for unit in units]


def _known(result: Result, answers: MovedAnswers) -> int:
    """Of how many pupils these answers surely are: exactly, unless nobody said how many were counted."""
    return answers.answered if result.size is None else min(result.size, answers.answered)


def _sum(answers: Sequence[MovedAnswers]) -> MovedAnswers:
    """All of a school at one moment."""
    return MovedAnswers(
        "", "before", sum(each.right for each in answers), sum(each.other for each in answers),
        sum(each.draws for each in answers),
    )  # fmt: skip


def _share(unit: Mapping[Moment, MovedAnswers], moment: Moment) -> float | None:
    each = unit.get(moment)
    return each.share if each is not None and each.answered >= OUTSIDE else None


def _shares(units: Iterable[Mapping[Moment, MovedAnswers]], moment: Moment) -> list[tuple[float, int, float]]:
    """The share of each school that has one, of how many answers it is, and its standard error."""
    shares = ((unit[moment], share) for unit in units if (share := _share(unit, moment)) is not None)
    return [(share, each.answered, each.error) for each, share in shares]


def _mean(units: Iterable[Mapping[Moment, MovedAnswers]], moment: Moment) -> float | None:
    """The mean over schools of their shares, in per cent."""
    known = [share for share, _, _ in _shares(units, moment)]
    return 100 * fmean(known) if known else None
