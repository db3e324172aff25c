"""The figures of a report: only what may leave the school, made of whole lessons with enough answers."""

from __future__ import annotations

from statistics import fmean
from typing import TYPE_CHECKING, Final

import msgspec

from game.results.anonymity.means import DomainQuestion, Way, told_change, told_ways
from game.results.anonymity.shares import OUTSIDE, Share, mean, pooled, share
from game.results.journal_facts import Moment
from game.results.questionnaires import results as item_results
from game.results.results import Lesson
from game.results.statistics import Across, Change, Paired, across, gain, paired_answers
from game.story.grammar.questionnaire import Construct, Domain
from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from game.results.results import Result
    from game.story.grammar.questionnaire import FormName, Question, Survey

FORMS: Final[Mapping[Moment, FormName]] = {"before": "a", "after": "b", "later": "follow-up"}
"""Which form is filled in when."""
MEASURED: Final[tuple[Domain, ...]] = ("knowledge", "attitude")
"""What one lesson can change; practices are asked weeks later."""
PAIRED: Final[tuple[Moment, ...]] = ("before", "after")


class Answers(msgspec.Struct, frozen=True):
    """How many answered an item at one moment, and the share of right ones (on a scale: of its end)."""

    answered: int
    right: Share | None


class ItemFigure(msgspec.Struct, frozen=True):
    """An item at each moment at which it was asked; `paired` where seats answered it twice."""

    id: str
    about: Construct
    ask: Text
    """As it was asked at the first of these moments."""
    moments: dict[Moment, Answers]
    paired: Paired | None = None


class DomainFigure(msgspec.Struct, frozen=True):
    """How the scores of one domain changed, and the shares of those who got better, stayed, or got worse.

    `before` and `after` are the means in per cent, None where one of them says nearly everybody's score: with
    the change one of them would give the other away.
    """

    domain: Domain
    change: Change
    before: int | None
    after: int | None
    ways: dict[Way, Share | None]


class ClassFigures(msgspec.Struct, frozen=True):
    """What may be told of one lesson."""

    lesson: Lesson
    pupils: int
    domains: tuple[DomainFigure, ...]
    items: tuple[ItemFigure, ...]
    later: tuple[ItemFigure, ...]
    felt_bad: Share | None
    """The share of the lowest points of the item that asks how the game felt."""

    @property
    def empty(self) -> bool:
        """Whether there were too few answers to tell anything."""
        told = [answers.right for item in (*self.items, *self.later) for answers in item.moments.values()]
        return not self.domains and not any(told)


class Spread(msgspec.Struct, frozen=True):
    """One domain over schools: the mean change of each, in no order that tells which, and of all."""

    domain: Domain
    across: Across
    schools: tuple[float, ...]


class Row(msgspec.Struct, frozen=True):
    """An item over schools: the mean of their shares in per cent, by moment, and how many schools gave it."""

    about: Construct
    moments: dict[Moment, float]
    schools: int


class ProgrammeFigures(msgspec.Struct, frozen=True):
    """What may be told of many lessons together."""

    lessons: int
    schools: int
    pupils: int
    small: int
    """Lessons with too few answers: they count as lessons, and go into no other figure."""
    weeks: tuple[str, str]
    """The first and the last."""
    spreads: tuple[Spread, ...]
    rows: tuple[Row, ...]
    felt_bad: float | None


def class_figures(result: Result, survey: Survey | None) -> ClassFigures:
    """What may be told of a lesson; without its survey no figure of an item can be."""
    domains = [found for domain in MEASURED if (found := _domain(result, domain, survey))]
    items = _items(result, survey, ("before", "after")) if survey else ()
    later = _items(result, survey, ("later",)) if survey else ()
    bad = _felt_bad(result, survey) if survey else None
    return ClassFigures(result.lesson, result.reached, tuple(domains), items, later, bad)


def _domain(result: Result, domain: Domain, survey: Survey | None) -> DomainFigure | None:
    pairs = result.tally.pairs(domain)
    asked = [_asked(result, survey, domain, moment) if survey else () for moment in PAIRED]
    found = told_change(pairs, *asked) if len(pairs) >= OUTSIDE else None
    if found is None:
        return None
    means = [mean(value, found.pairs, OUTSIDE) for value in (found.before, found.after)]
    before, after = (each.percent if each else None for each in means)
    if before is None or after is None or any(each.sign for each in means if each):
        return DomainFigure(domain, found, None, None, told_ways(found))
    learned = msgspec.structs.replace(found, gain=gain(before / 100, after / 100))
    return DomainFigure(domain, learned, before, after, told_ways(found))


def _asked(result: Result, survey: Survey, domain: Domain, moment: Moment) -> tuple[DomainQuestion, ...]:
    form = survey.forms[FORMS[moment]]
    return tuple(
        DomainQuestion(
            each.answered, each.right, share(each.right, each.answered, OUTSIDE), item.right_or_wrong
        )
        for each in item_results(survey, form, _counts(result, survey, moment))
        if (item := form.by_id[each.item]).domain == domain
    )


def _items(result: Result, survey: Survey, moments: Sequence[Moment]) -> tuple[ItemFigure, ...]:
    asked = survey.forms[FORMS[moments[0]]].items
    told = {moment: _answers(result, survey, moment) for moment in moments}
    found = []
    for item in asked:
        at = {moment: answers[item.id] for moment, answers in told.items() if item.id in answers}
        if item.domain != "comfort" and at:
            found.append(ItemFigure(item.id, item.about, item.ask, at, _paired(result, item, at)))
    return tuple(found)


def _answers(result: Result, survey: Survey, moment: Moment) -> dict[str, Answers]:
    form = survey.forms[FORMS[moment]]
    return {
        each.item: Answers(each.answered, share(each.right, each.answered, OUTSIDE))
        for each in item_results(survey, form, _counts(result, survey, moment))
    }


def _counts(result: Result, survey: Survey, moment: Moment) -> dict[str, tuple[int, ...]]:
    """The answers by option; none of an item that had other options when it was asked."""
    given = result.answers(moment)
    options = {
        item.id: [each.id for each in survey.options(item)] for item in survey.forms[FORMS[moment]].items
    }
    return {
        item: tuple(given[item].get(option, 0) for option in known)
        for item, known in options.items()
        if item in given and set(given[item]) <= set(known)
    }


def _paired(result: Result, item: Question, told: Mapping[Moment, Answers]) -> Paired | None:
    """The pairs of an item; none beside a coded share, which a word on chance could give away."""
    exact = all(each.right is not None and not each.right.sign for each in told.values())
    pairs = result.tally.pairs(f"item/{item.id}") if item.right_or_wrong and exact else []
    return paired_answers(pairs) if len(pairs) >= OUTSIDE else None


def _felt_bad(result: Result, survey: Survey) -> Share | None:
    """The share of points below the middle, among all who said how the game felt."""
    item = next((each for each in survey.forms["b"].items if each.domain == "comfort"), None)
    given = result.answers("after").get(item.id, {}) if item else {}
    points = [(given.get(option.id, 0), option.score) for option in survey.options(item)] if item else []
    middle = 0.5
    low = sum(count for count, score in points if score is not None and score < middle)
    return share(low, sum(count for count, score in points if score is not None), OUTSIDE)


def programme_figures(results: Sequence[Result], surveys: Mapping[str, Survey]) -> ProgrammeFigures:
    """What may be told of many lessons; schools are the units, not pupils.

    It is made of nothing but what is told of each lesson, so that it adds nothing to what is known of one.
    """
    told = [class_figures(each, surveys.get(each.lesson.band)) for each in results]
    weeks = sorted(each.lesson.week for each in results) or [""]
    return ProgrammeFigures(
        lessons=len(results),
        schools=len({each.lesson.school for each in results}),
        pupils=sum(each.reached for each in results),
        small=sum(each.empty for each in told),
        weeks=(weeks[0], weeks[-1]),
        spreads=tuple(found for domain in MEASURED if (found := _spread(told, domain))),
        rows=_rows(told),
        felt_bad=_mean_of_schools((each.lesson.school, each.felt_bad, each.pupils) for each in told),
    )


def _spread(told: Sequence[ClassFigures], domain: Domain) -> Spread | None:
    schools: dict[str, list[Change]] = {}
    for each in told:
        for figure in each.domains:
            if figure.domain == domain:
                schools.setdefault(each.lesson.school, []).append(figure.change)
    over = across(
        (_mean_change(changes), sum(each.pairs for each in changes)) for changes in schools.values()
    )
    return Spread(domain, over, tuple(sorted(map(_mean_change, schools.values())))) if over else None


def _mean_change(changes: Sequence[Change]) -> float:
    """The mean change of the pupils of a school."""
    return fmean([each.change for each in changes], [each.pairs for each in changes])


def _rows(told: Sequence[ClassFigures]) -> tuple[Row, ...]:
    """The items by what they are about: the two age bands ask about the same in other words."""
    found: dict[Construct, dict[Moment, list[tuple[str, Share | None, int]]]] = {}
    for each in told:
        for item in (*each.items, *each.later):
            for moment, answers in item.moments.items():
                at = found.setdefault(item.about, {}).setdefault(moment, [])
                at.append((each.lesson.school, answers.right, answers.answered))
    return tuple(row for about, moments in found.items() if (row := _row(about, moments)))


def _row(about: Construct, moments: Mapping[Moment, list[tuple[str, Share | None, int]]]) -> Row | None:
    known = {moment: _mean_of_schools(told) for moment, told in moments.items()}
    means = {moment: each for moment, each in known.items() if each is not None}
    schools = {school for shares_ in moments.values() for school, told, _ in shares_ if told}
    return Row(about, means, len(schools)) if means else None


def _mean_of_schools(told: Iterable[tuple[str, Share | None, int]]) -> float | None:
    """The mean over schools of the share that each has over its lessons."""
    schools: dict[str, list[tuple[Share | None, int]]] = {}
    for school, each, answers in told:
        schools.setdefault(school, []).append((each, answers))
    known = [found for lessons in schools.values() if (found := pooled(lessons)) is not None]
    return sum(known) / len(known) if known else None
