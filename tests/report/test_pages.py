"""How the pages and charts of a report look."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec
import pytest

from game.paths import Paths
from game.print.paper import Paper
from game.report import charts, words
from game.report.numbers import class_figures, programme_figures
from game.report.pages import class_page, programme_page
from game.results.moved import MovedAnswers
from game.results.results import Result
from game.results.statistics import Interval
from game.results.trainers import chain, new_kit, new_training
from tests.report.made_up_schools import schools
from tests.support.browser import A4, PRINTER, measured, printed
from tests.support.classes import by_hands, played, told
from tests.support.known import shared_catalogs
from tests.support.lessons import lesson
from tests.support.longer import Longer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from game.print.sheets import Press
    from game.story.grammar.questionnaire import Survey


# Charts


def test_a_scale_shows_the_largest_change() -> None:
    assert [charts.reach_of(values) for values in ([], [0.1, -0.2], [0.21], [-0.55], [2.0])] == [
        20,
        20,
        40,
        60,
        100,
    ]
    assert charts.points_of(40) == (-40, -20, 0, 20, 40)


def test_a_share_that_is_not_told_has_no_dot(press: Press) -> None:
    paints = press.kit.paints
    assert charts.steps(paints, 40, 70).count("<circle") == 2
    assert charts.steps(paints, 40, None).count("<circle") == 1
    assert charts.steps(paints, None, None).count("<circle") == 0


def test_each_school_is_a_ring_and_the_mean_a_dot(press: Press) -> None:
    drawn = charts.swarm(press.kit.paints, 40, [0.1, 0.1, 0.2], 0.13, Interval(0.05, 0.2))
    assert drawn.count("<circle") == 4


# Pages


def every_page(paper: Paper, surveys: dict[str, Survey], links: Sequence[object]) -> list[str]:
    """Classes of each age, counted by seats and by hands, large and too small; and a programme."""
    chance = random.Random(7)
    classes = [played(chance, survey, 26) for survey in surveys.values()]
    results = [told(each, surveys[each.lesson.band]) for each in classes]
    results += [by_hands(each, surveys[each.lesson.band]) for each in classes]
    few = (MovedAnswers("secret", "before", 4, 5),)
    results += [Result(lesson(pupils=8), 8, few)]
    pages = [
        class_page(paper, class_figures(each, surveys[each.lesson.band]), words.CLASS) for each in results
    ]
    return [*pages, programme_page(paper, programme_figures(schools(surveys, 40), surveys), links)]  # type: ignore[arg-type]


def long_chain(results: Sequence[Result]) -> list[object]:
    kits = [new_kit("2026-W40")]
    for _ in range(30):
        kits.append(new_kit("2026-W41", kits[-1].code if len(kits) < 12 else kits[0].code))
    trainings = [new_training(kit.code, "2026-W42", 14) for kit in kits]
    lessons = [
        msgspec.structs.replace(each.lesson, trainer=kit.code)
        for each, kit in zip(results, kits * 9, strict=False)
    ]
    given = [msgspec.structs.replace(each, lesson=of) for of, each in zip(lessons, results, strict=True)]
    return list(chain(kits, trainings, given))


def bodies(pages: list[str]) -> str:
    """Many pages in one file, with the head of the first."""
    head, _, first = pages[0].partition("<section")
    rest = (page.partition("<section")[2].rpartition("</section>")[0] for page in pages[1:])
    start = first.rpartition("</section>")[0]
    return head + "".join(f"<section{each}</section>" for each in (start, *rest)) + "</body></html>"


@PRINTER
@pytest.mark.slow
def test_reports_fit_on_their_pages_in_every_language(
    tmp_path: Path, press: Press, surveys: dict[str, Survey]
) -> None:
    links = long_chain(schools(surveys, 40))
    papers = [
        replace(press.paper, catalog=catalog) for catalog in shared_catalogs(Paths.find().locales).values()
    ]
    papers.append(Paper(Longer(), press.kit))
    pages = [page for paper in papers for page in every_page(paper, surveys, links)]
    file = tmp_path / "reports.html"
    file.write_text(bodies(pages), encoding="utf-8")
    found = measured(file)
    assert found.problems == []
    assert found.pages == len(papers) * (3 + 3 + 2 + 2 + 1 + 5)
    assert printed(file) == (found.pages, A4)
