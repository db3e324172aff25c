"""The figures of a report as a table that other programs read: one row a figure, the same as on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.report.pages import signed
from game.results.csv_table import sheet
from game.results.trainers import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from game.report.numbers import Answers, ClassFigures, ProgrammeFigures
    from game.results.statistics import Interval
    from game.results.trainers import Link

HEAD = ("figure", "what", "moment", "answers", "value", "low", "high")
Row = tuple[str, str, str, int | str, str, str, str]


def class_table(figures: ClassFigures) -> str:
    """The result of one lesson as CSV (RFC 4180, with a mark of UTF-8 for spreadsheets)."""
    return _csv(_class_rows(figures))


def programme_table(figures: ProgrammeFigures, links: Sequence[Link]) -> str:
    """The result of many lessons as CSV."""
    return _csv(_programme_rows(figures, links))


def _class_rows(figures: ClassFigures) -> Iterator[Row]:
    lesson = figures.lesson
    facts = {
        "week": lesson.week,
        "ages": lesson.band,
        "episode": lesson.episode,
        "pupils": str(figures.pupils),
        "first": lesson.first,
        "follows": lesson.follows,
    }
    for name, value in facts.items():
        yield "lesson", name, "", "", value, "", ""
    for each in figures.domains:
        yield "mean", each.domain, "before", each.pairs, _share(each.before), "", ""
        yield "mean", each.domain, "after", each.pairs, _share(each.after), "", ""
        yield "change", each.domain, "", each.pairs, _points(each.change), *_ends(each.interval)
    for item in (*figures.items, *figures.later):
        for moment, answers in item.moments.items():
            around = _around(answers)
            yield "right", item.id, moment, answers.answered, _share(answers.right), *around
        if item.change is not None:
            yield "change of right", item.id, "", "", "", *_ends(item.change)
    for moment, felt in figures.felt.items():
        yield "share", "felt-bad", moment, "", _share(felt.right), *_around(felt)


def _programme_rows(figures: ProgrammeFigures, links: Sequence[Link]) -> Iterator[Row]:
    totals = {
        "lessons": figures.lessons,
        "schools": figures.schools,
        "pupils": figures.pupils,
        "small": figures.small,
    }
    for name, count in totals.items():
        yield "total", name, "", "", str(count), "", ""
    for each in figures.spreads:
        over = each.across
        yield "change", each.domain, "", over.pupils, _points(over.change), *_ends(over.interval)
    for row in figures.rows:
        for moment, share in row.moments.items():
            yield "right", row.about, moment, "", str(round(share)), "", ""
        if row.change is not None:
            ends = _ends(row.change.interval)
            yield "change of right", row.about, "", "", _points(row.change.change), *ends
    for moment, felt in figures.felt.items():
        yield "share", "felt-bad", moment, "", _points(felt.change), *_ends(felt.interval)
    for link in shown(links)[0]:
        effect = link.own
        for name, count in (
            ("trained", effect.people),
            ("kits", effect.kits),
            ("lessons", effect.lessons),
            ("pupils", effect.pupils),
        ):
            yield f"code {link.code or '-'}", name, "", "", str(count), "", ""


def _csv(rows: Iterable[Row]) -> str:
    return "\ufeff" + sheet([HEAD, *rows], end="\r\n")


def _points(value: float) -> str:
    return signed(value).removeprefix("+").replace("−", "-")


def _ends(interval: Interval | None) -> tuple[str, str]:
    return ("", "") if interval is None else (_points(interval.low), _points(interval.high))


def _around(answers: Answers) -> tuple[str, str]:
    """Where a share may lie, which is nowhere below 0 and above 100; two empty cells where none is told."""
    low, high = answers.within or ("", "")
    return str(low), str(high)


def _share(percent: int | None) -> str:
    return "" if percent is None else str(percent)
