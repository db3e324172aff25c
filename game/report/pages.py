"""The pages of a report, in a language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from game.edges.terminal import plain
from game.language.formats import number
from game.print.words import common
from game.report import charts, words
from game.report import interpretation as meaning
from game.results.anonymity.perturbation import FURTHEST
from game.results.moved import DEVIATION
from game.results.trainers import shown
from game.story.grammar.questionnaire import IN_SHORT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from game.print.paper import Paper
    from game.report.interpretation import Sentence
    from game.report.numbers import (
        Answers,
        ClassFigures,
        DomainFigure,
        ItemFigure,
        ProgrammeFigures,
        Row,
        Spread,
    )
    from game.results.journal_facts import Moment
    from game.results.statistics import Across, Interval
    from game.results.trainers import Link
    from game.text import Text

CODES_A_PAGE: Final = 26
"""Rows of the chain of trainers that fit on a page."""


class Drawn(msgspec.Struct, frozen=True):
    """A row of a table: words on the left, a chart, and words on the right."""

    name: str
    chart: object
    said: tuple[str, ...]
    more: str = ""


def class_page(paper: Paper, figures: ClassFigures, story: Text | None) -> str:
    """The result of one lesson as an HTML file."""
    lesson = figures.lesson
    reach = charts.reach_of(end for each in figures.domains for end in _ends(each.interval))
    facts = [_week(paper, lesson.week), paper.say(words.PUPILS, figures.pupils)]
    facts.insert(1, paper.say(words.AGES, ages=plain(lesson.band.replace("-", "–"))))
    if lesson.follows:
        facts.append(paper.say(words.FOLLOWS, code=lesson.follows))
    pages = paper.write(
        "class.html",
        w=words,
        common=common,
        figures=figures,
        story=story,
        facts=facts,
        domains=[_domain(paper, each, reach) for each in figures.domains],
        items=[_item(paper, each, figures.items) for each in figures.items],
        later=[_item(paper, each, once=True) for each in figures.later],
        says=_groups(paper, _class_says(figures)),
        felt=[(_FELT[moment], _share_within(paper, each)) for moment, each in figures.felt.items()],
        hows=[words.HOW_SHARES, *([words.HOW_PAIRS] if figures.domains else []), *words.HOWS],
        deviation=round(100 * DEVIATION),
        again="" if lesson.follows else paper.say(words.AGAIN, code=lesson.code),
        percents=_percents(),
        most=FURTHEST,
        around=_around(reach),
    )
    return _document(paper, words.CLASS, pages)


def programme_page(paper: Paper, figures: ProgrammeFigures, links: Sequence[Link]) -> str:
    """The result of many lessons as an HTML file."""
    near = shown(links)[0]
    chunks = [near[start : start + CODES_A_PAGE] for start in range(0, len(near), CODES_A_PAGE)]
    reach = charts.reach_of(mean for each in figures.spreads for mean in each.schools)
    pages = paper.write(
        "programme.html",
        w=words,
        common=common,
        figures=figures,
        weeks=_weeks(paper, figures.weeks),
        people=sum(link.own.people for link in links),
        spreads=[_spread(paper, each, reach) for each in figures.spreads],
        rows=[_row(paper, each) for each in figures.rows],
        says=_groups(paper, _programme_says(figures)),
        felt=[(_FELT[moment], _mean_within(paper, each)) for moment, each in figures.felt.items()],
        chunks=chunks,
        hows=[words.HOW_SCHOOLS, *words.HOWS],
        percents=_percents(),
        most=FURTHEST,
        around=_around(reach),
    )
    return _document(paper, words.PROGRAMME, pages)


def said(paper: Paper, percent: int | None) -> str:
    """A share in words."""
    return paper.say(words.HIDDEN) if percent is None else paper.say(words.PERCENT, n=percent)


def _share_within(paper: Paper, answers: Answers) -> str:
    """A share and where it may lie, which is nowhere below 0 and above 100."""
    if answers.within is None:
        return said(paper, None)
    low, high = answers.within
    return paper.say(words.SHARE_WITHIN, n=answers.right, low=low, high=high)


def _mean_within(paper: Paper, over: Across) -> str:
    """The mean of schools' shares and, from three schools on, where it may lie."""
    if over.interval is None:
        return said(paper, round(100 * over.change))
    low, high = (round(100 * end) for end in (over.interval.low, over.interval.high))
    return paper.say(words.SHARE_WITHIN, n=round(100 * over.change), low=low, high=high)


_FELT: Final[Mapping[Moment, Text]] = {"after": words.FELT_BAD, "later": words.FELT_LATER}


def signed(value: float) -> str:
    """A change in points of 100, with its sign."""
    points = round(100 * value)
    return f"+{points}" if points > 0 else str(points).replace("-", "−")


def _document(paper: Paper, title: Text, pages: str) -> str:
    from markupsafe import Markup

    sheets = [Markup(pages)]  # noqa: S704 - written by a template that escapes
    return paper.write("page.html", title=paper.say(title), sheets=sheets, common=common)


def _domain(paper: Paper, figure: DomainFigure, reach: int) -> Drawn:
    ends = (figure.before, figure.after)
    means = [] if None in ends else [paper.say(words.FROM_TO, before=figure.before, after=figure.after)]
    drawn = charts.change(paper.kit.paints, reach, figure.change, figure.interval)
    points = paper.say(words.POINTS, points=signed(figure.change))
    return Drawn(paper.say(words.DOMAINS[figure.domain]), drawn, (points, *means))


def _item(
    paper: Paper, figure: ItemFigure, beside: Sequence[ItemFigure] = (), *, once: bool = False
) -> Drawn:
    told = {moment: answers.right for moment, answers in figure.moments.items()}
    ends = (told.get("later"), None) if once else (told.get("before"), told.get("after"))
    chart = charts.steps(paper.kit.paints, *ends)
    shares = " → ".join(said(paper, told[moment]) for moment in told)
    margin = max((answers.margin for answers in figure.moments.values()), default=0)
    if margin:
        shares = f"{shares} {paper.say(words.MARGIN, n=margin)}"
    counts = [answers.answered for answers in figure.moments.values()]
    if len(counts) > 1:
        answered = paper.say(words.ANSWERED, before=counts[0], after=counts[1])
    else:
        answered = paper.say(words.ANSWERED_ONCE, counts[0])
    tested = [] if figure.change is None else [meaning.of_item(figure.change)]
    name = paper.say(figure.ask if once else words.ABOUT[figure.about])
    # Two that ask about the same are told apart by their own words.
    alike = [each for each in beside if each.about == figure.about]
    more = [paper.say(figure.ask)] if len(alike) > 1 else []
    said_after = figure.about in IN_SHORT and "after" in figure.moments
    heard = meaning.before_class(figure, figure.about) if said_after else None
    read = [paper.say(words.FOR_CLASS, words=heard)] if heard else []
    return Drawn(name, chart, (shares, answered), " ".join([*more, *_said(paper, tested), *read]))


def _row(paper: Paper, row: Row) -> Drawn:
    told = row.moments
    once = "later" in told and "before" not in told
    ends = (told.get("later"), None) if once else (told.get("before"), told.get("after"))
    shares = (paper.say(words.PERCENT, n=round(share)) for share in ends if share is not None)
    lines = [" → ".join(shares), paper.say(words.SCHOOLS, row.schools)]
    if row.change is not None and row.change.interval is not None:
        low, high = (signed(end) for end in (row.change.interval.low, row.change.interval.high))
        points = signed(row.change.change)
        lines.insert(1, paper.say(words.POINTS_WITHIN, points=points, low=low, high=high))
    if "later" in told and not once:
        lines.insert(-1, paper.say(words.LATER_SHARE, n=round(told["later"])))
    return Drawn(paper.say(words.ABOUT[row.about]), charts.steps(paper.kit.paints, *ends), tuple(lines))


def _spread(paper: Paper, spread: Spread, reach: int) -> Drawn:
    over = spread.across
    drawn = charts.swarm(paper.kit.paints, reach, spread.schools, over.change, over.interval)
    numbers = (paper.say(words.SCHOOLS, over.schools), paper.say(words.PUPILS, over.pupils))
    points = paper.say(words.POINTS, points=signed(over.change))
    return Drawn(paper.say(words.DOMAINS[spread.domain]), drawn, (points, *numbers))


def _class_says(figures: ClassFigures) -> Iterator[tuple[Text | None, Iterable[Sentence]]]:
    """Sentences for each domain, and those that are the same for all once."""
    for each in figures.domains:
        said_ = [*meaning.of_change(each), *meaning.of_gain(each)]
        yield words.DOMAINS[each.domain], said_
    compared = any(item.change for item in figures.items)
    general = [
        *([meaning.NO_COMPARISON, meaning.OTHER_QUESTIONS, meaning.SAME_HOUR] if compared else []),
        *([meaning.MANY_ITEMS] if compared else []),
        meaning.PRACTICES,
    ]
    yield None, [meaning.Sentence(each) for each in general]


def _programme_says(figures: ProgrammeFigures) -> Iterator[tuple[Text | None, Iterable[Sentence]]]:
    for each in figures.spreads:
        yield words.DOMAINS[each.domain], meaning.of_schools(each.across)
    general = (meaning.NO_COMPARISON, meaning.OTHER_QUESTIONS, meaning.SAME_HOUR, meaning.PRACTICES)
    yield None, [meaning.Sentence(each) for each in general]


def _groups(
    paper: Paper, groups: Iterable[tuple[Text | None, Iterable[Sentence]]]
) -> list[tuple[str, list[str]]]:
    """The sentences under their headings, none of them twice; what has no heading comes last."""
    found: list[tuple[str, list[str]]] = []
    seen: set[str] = set()
    for heading, sentences in groups:
        new = [each for each in _said(paper, sentences) if each not in seen]
        seen.update(new)
        found.append((paper.say(heading) if heading else "", new))
    return found


def _said(paper: Paper, sentences: Iterable[Sentence]) -> list[str]:
    return [paper.say(each.text, _count(each), **_numbers(paper, each.values)) for each in sentences]


def _count(sentence: Sentence) -> int | None:
    """How many things a sentence counts, where it does."""
    count = sentence.values.get("n")
    return None if count is None else int(count)


def _numbers(paper: Paper, values: Mapping[str, float]) -> dict[str, object]:
    """The numbers of a sentence as the language writes them, with a real minus."""
    language = paper.catalog.code
    return {name: number(value, language).replace("-", "−") for name, value in values.items() if name != "n"}


def _percents() -> list[tuple[float, str]]:
    """Where the numbers of a scale stand, in per cent of the width of a chart, and what they are."""
    return [(charts.place_of_percent(mark), f"{mark}") for mark in charts.PERCENTS]


def _around(reach: int) -> list[tuple[float, str]]:
    """The same for a scale of changes."""
    return [(charts.place_of_points(mark, reach), signed(mark / 100)) for mark in charts.points_of(reach)]


def _ends(interval: Interval | None) -> list[float]:
    return [] if interval is None else [interval.low, interval.high]


def _week(paper: Paper, week: str) -> str:
    year, of_year = _split(week)
    return paper.say(words.WEEK, week=of_year, year=year)


def _weeks(paper: Paper, weeks: tuple[str, str]) -> str:
    """From which week to which; a single one as itself."""
    if weeks[0] == weeks[1]:
        return _week(paper, weeks[0]) if weeks[0] else ""
    (year, week), (last_year, last) = map(_split, weeks)
    return paper.say(words.WEEKS, week=week, year=year, last=last, last_year=last_year)


def _split(week: str) -> tuple[str, str]:
    """The year, and the week without its leading nought."""
    year, _, of_year = week.partition("-W")
    return year, of_year.lstrip("0")
