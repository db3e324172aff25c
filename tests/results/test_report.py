"""Reports: what is told of a class and of many lessons, what is kept back, and how the pages look."""

from __future__ import annotations

import csv
import io
import os
import random
from dataclasses import replace
from statistics import fmean
from typing import TYPE_CHECKING

import msgspec
import pytest

from game.cli import main
from game.language.catalog import Catalogs
from game.paths import Paths
from game.print.command import press_for
from game.print.paper import Paper
from game.report import charts, words
from game.report.command import Kept, NoLesson, Writer, found_in, kept_in
from game.report.numbers import class_figures, programme_figures
from game.report.pages import class_page, programme_page, said
from game.report.tables import class_table, programme_table
from game.results.anonymity.shares import Share
from game.results.journal_facts import Answered, LessonClosed
from game.results.journal_file import DAY
from game.results.lessons import OPEN, LessonStore
from game.results.results import Result, part
from game.results.seats import facts_of
from game.results.statistics import Interval, change
from game.results.tally import Change, Key, Tally
from game.results.trainers import chain, new_kit, new_training
from tests.support.browser import A4, PRINTER, measured, printed
from tests.support.classes import code, counted, played
from tests.support.lessons import journal, lesson
from tests.support.longer import Longer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from game.print.sheets import Press
    from game.results.journal import Journal
    from game.results.results import Lesson
    from game.story.grammar.questionnaire import Survey


@pytest.fixture(scope="module")
def press() -> Press:
    return press_for(Paths.find(), "en")


@pytest.fixture(scope="module")
def surveys(press: Press) -> dict[str, Survey]:
    return {survey.band: survey for survey in press.surveys}


def rows(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.removeprefix("\ufeff"))))


def schools(surveys: dict[str, Survey], number: int) -> list[Result]:
    """Two lessons a school, of classes large and small."""
    chance = random.Random(3)
    codes = [code(chance) for _ in range(number)]
    bands = list(surveys.values())
    return [
        played(chance, chance.choice(bands), chance.randint(6, 28), school=school, week=f"2026-W{40 + at}")
        for at, school in enumerate([*codes, *codes])
    ]


# What is told


def test_the_change_of_a_class_is_that_of_its_pairs(surveys: dict[str, Survey]) -> None:
    result = played(random.Random(1), surveys["13-17"], 24)
    knowledge = class_figures(result, surveys["13-17"]).domains[0]
    assert knowledge.domain == "knowledge"
    exact = change(result.tally.pairs("knowledge"))
    assert exact
    assert exact.interval
    assert knowledge.change.interval
    assert knowledge.change.change == pytest.approx(exact.change, abs=0.02)
    assert knowledge.change.interval.low == pytest.approx(exact.interval.low, abs=0.07)
    assert exact.interval.high - exact.interval.low <= (
        knowledge.change.interval.high - knowledge.change.interval.low
    )


def test_the_shares_are_of_those_who_answered(surveys: dict[str, Survey]) -> None:
    survey = surveys["9-12"]
    options = survey.options(survey.forms["a"].by_id["secret"])
    given = {"is-true": 6, "not-true": 5, "dont-know": 9, "rather-not": 4}
    assert set(given) == {option.id for option in options}
    tally = Tally({Key("answer", "secret", option, "before"): count for option, count in given.items()})
    result = played(random.Random(1), survey, 0)
    item = class_figures(Result(result.lesson, tally), survey).items[0]
    assert item.moments["before"].answered == 20
    assert item.moments["before"].right == Share(30)


def test_a_question_that_had_other_answers_in_that_lesson_is_left_out(surveys: dict[str, Survey]) -> None:
    survey = surveys["9-12"]
    given = {"is-true": 12, "in-an-older-survey": 12}
    tally = Tally({Key("answer", "secret", option, "before"): count for option, count in given.items()})
    assert class_figures(Result(played(random.Random(1), survey, 0).lesson, tally), survey).items == ()


def test_a_class_counted_by_hands_has_shares_and_no_change(surveys: dict[str, Survey]) -> None:
    survey = surveys["9-12"]
    figures = class_figures(counted(played(random.Random(1), survey, 24)), survey)
    assert figures.domains == ()
    assert all(item.paired is None for item in figures.items)
    assert [item.id for item in figures.items] == [item.id for item in survey.forms["a"].asked(before=True)]


def test_practices_are_told_only_weeks_later(surveys: dict[str, Survey]) -> None:
    survey = surveys["13-17"]
    item = next(each for each in survey.forms["follow-up"].items if each.domain == "practice")
    often = survey.options(item)[4].id
    tally = Tally({Key("answer", item.id, often, "later"): 12, Key("answer", item.id, "1", "later"): 12})
    figures = class_figures(Result(played(random.Random(1), survey, 0).lesson, tally), survey)
    assert [(each.id, each.moments["later"].right) for each in figures.later] == [(item.id, Share(50))]
    assert figures.items == ()


def test_bad_feelings_are_the_points_below_the_middle(surveys: dict[str, Survey]) -> None:
    survey = surveys["13-17"]
    feel = ("1", 3), ("2", 3), ("3", 8), ("5", 6), ("rather-not", 5)
    tally = Tally({Key("answer", "feeling", option, "after"): count for option, count in feel})
    figures = class_figures(Result(played(random.Random(1), survey, 0).lesson, tally), survey)
    assert figures.felt_bad == Share(30)


def test_schools_count_and_not_pupils(surveys: dict[str, Survey]) -> None:
    """One large school that learned nothing weighs no more than a small one that learned much."""
    chance = random.Random(2)
    survey = surveys["13-17"]
    large = [played(chance, survey, 28, learned=0.1, school="2222-2222") for _ in range(6)]
    small = played(chance, survey, 20, learned=1, school="3333-3333")
    spread = programme_figures([*large, small], surveys).spreads[0]
    told = [
        figure.change
        for each in (*large, small)
        for figure in class_figures(each, survey).domains
        if figure.domain == "knowledge"
    ]
    of_large = fmean([each.change for each in told[:-1]], [each.pairs for each in told[:-1]])
    assert spread.schools == pytest.approx((of_large, told[-1].change))
    assert spread.across.change == pytest.approx(fmean(spread.schools))
    assert spread.across.pairs == sum(each.pairs for each in told)


# What is kept back


@pytest.mark.parametrize("pupils", range(10))
def test_of_fewer_than_ten_nothing_is_told(pupils: int, surveys: dict[str, Survey], press: Press) -> None:
    survey = surveys["9-12"]
    figures = class_figures(played(random.Random(1), survey, pupils), survey)
    assert figures.empty
    assert figures.felt_bad is None
    assert "Fewer than ten pupils answered" in class_page(press.paper, figures, None)
    told = [row for row in rows(class_table(figures)) if row["figure"] != "lesson"]
    assert not [row for row in told if row["value"]]


def test_the_mean_of_everybody_is_told_of_nobody(surveys: dict[str, Survey]) -> None:
    """All were right afterwards: with the change, the mean before would give the one after away."""
    changes = {Change("knowledge", before, 1.0): 5 for before in (0.2, 0.4, 0.6)}
    lesson = played(random.Random(1), surveys["9-12"], 0).lesson
    domain = class_figures(Result(lesson, Tally({}, changes)), surveys["9-12"]).domains[0]
    assert (domain.before, domain.after) == (None, None)


def test_no_word_on_chance_stands_beside_a_coded_share(surveys: dict[str, Survey]) -> None:
    """Of twelve none or one was right before: that six became right is more than chance only for none."""
    survey, before = surveys["9-12"], Key("answer", "secret", "is-true", "before")
    for right in (0, 1):
        counts = {
            **({before: right} if right else {}),
            Key("answer", "secret", "not-true", "before"): 12 - right,
            Key("answer", "secret", "is-true", "after"): 6,
            Key("answer", "secret", "not-true", "after"): 6,
        }
        changes = {Change("item/secret", 0.0, 1.0): 6, Change("item/secret", 0.0, 0.0): 6 - right}
        changes |= {Change("item/secret", 1.0, 0.0): right} if right else {}
        lesson_ = played(random.Random(1), survey, 0).lesson
        (item,) = class_figures(Result(lesson_, Tally(counts, changes)), survey).items
        assert item.moments["before"].right == Share(10, "≤")
        assert item.paired is None


def test_what_was_learned_of_what_was_left_comes_last_and_from_what_is_told(
    surveys: dict[str, Survey], press: Press
) -> None:
    figures = class_figures(played(random.Random(1), surveys["13-17"], 24), surveys["13-17"])
    first = figures.domains[0]
    assert first.before is not None
    assert first.after is not None
    learned = round(100 * (first.after - first.before) / (100 - first.before))
    assert f"Of what was left to learn, {learned} % was learned." in class_page(press.paper, figures, None)


def test_a_change_that_all_share_is_not_told(surveys: dict[str, Survey]) -> None:
    changes = {Change("knowledge", 0.4, 0.6): 15}
    lesson = played(random.Random(1), surveys["9-12"], 0).lesson
    assert class_figures(Result(lesson, Tally({}, changes)), surveys["9-12"]).domains == ()


def test_small_lessons_go_into_no_sum(surveys: dict[str, Survey]) -> None:
    """A report with a small lesson less one without it tells nothing of its pupils."""
    chance = random.Random(4)
    large = [played(chance, surveys["9-12"], 20, school=code(chance)) for _ in range(4)]
    small = played(chance, surveys["9-12"], 9, school=large[0].lesson.school)
    without, with_it = (programme_figures(each, surveys) for each in (large, [*large, small]))
    assert with_it.small == 1
    assert (with_it.lessons, with_it.pupils) == (5, 89)
    assert (with_it.spreads, with_it.rows, with_it.felt_bad) == (
        without.spreads,
        without.rows,
        without.felt_bad,
    )


def test_the_table_says_no_more_than_the_page(surveys: dict[str, Survey], press: Press) -> None:
    """Every share of the table stands on the page in words, and what one leaves out the other does, too."""
    survey = surveys["13-17"]
    figures = class_figures(played(random.Random(1), survey, 24), survey)
    page = class_page(press.paper, figures, None)
    for row in rows(class_table(figures)):
        if row["figure"] == "right" and row["value"]:
            sign = row["value"][0] if row["value"][0] in "≤≥" else ""
            assert said(press.paper, Share(int(row["value"].strip("≤≥")), sign)) in page  # type: ignore[arg-type]


def test_numbers_are_written_as_the_language_does(surveys: dict[str, Survey], press: Press) -> None:
    figures = class_figures(played(random.Random(1), surveys["13-17"], 24), surveys["13-17"])
    found = figures.domains[0].change.effect
    assert found
    croatian = replace(press.paper, catalog=Catalogs.load(Paths.find().locales)["hr"])
    assert f"is {found.size:.1f} (from" in class_page(press.paper, figures, None)
    assert f"{found.size:.1f}".replace(".", ",") in class_page(croatian, figures, None)


def test_no_page_names_a_school(surveys: dict[str, Survey], press: Press) -> None:
    results = schools(surveys, 12)
    figures = programme_figures(results, surveys)
    written = programme_page(press.paper, figures, []) + programme_table(figures, [])
    assert not [each.lesson.school for each in results if each.lesson.school in written]


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


def test_a_coded_share_is_a_band_and_no_dot(press: Press) -> None:
    paints = press.kit.paints
    assert charts.steps(paints, Share(40), Share(70)).count("<circle") == 2
    assert charts.steps(paints, Share(5, "≤"), Share(95, "≥")).count("<circle") == 0
    assert charts.steps(paints, None, None).count("<circle") == 0


def test_each_school_is_a_ring_and_the_mean_a_dot(press: Press) -> None:
    drawn = charts.swarm(press.kit.paints, 40, [0.1, 0.1, 0.2], 0.13, Interval(0.05, 0.2))
    assert drawn.count("<circle") == 4


# Pages


def every_page(paper: Paper, surveys: dict[str, Survey], links: Sequence[object]) -> list[str]:
    """Classes of each age, counted by seats and by hands, large and too small; and a programme."""
    chance = random.Random(7)
    results = [played(chance, survey, 26) for survey in surveys.values()]
    results += [counted(result) for result in results] + [played(chance, surveys["9-12"], 8)]
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
    told = [Result(lesson, each.tally) for lesson, each in zip(lessons, results, strict=True)]
    return list(chain(kits, trainings, told))


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
        replace(press.paper, catalog=catalog) for catalog in Catalogs.load(Paths.find().locales).values()
    ]
    papers.append(Paper(Longer(), press.kit))
    pages = [page for paper in papers for page in every_page(paper, surveys, links)]
    file = tmp_path / "reports.html"
    file.write_text(bodies(pages), encoding="utf-8")
    found = measured(file)
    assert found.problems == []
    assert found.pages == len(papers) * (2 + 2 + 1 + 1 + 1 + 4)
    assert printed(file) == (found.pages, A4)


# The command


def test_the_report_of_a_store_is_written(
    tmp_path: Path, surveys: dict[str, Survey], capsys: pytest.CaptureFixture[str]
) -> None:
    result = played(random.Random(1), surveys["9-12"], 24)
    with LessonStore.open(tmp_path / "data") as store:
        store.add(part(result.lesson, {result.lesson.id: 1}, result.tally))
    words_ = ["report", "--lang", "en", "--data", str(tmp_path / "data"), "-o", str(tmp_path / "out")]
    assert main(words_) == 0
    assert main([*words_, "--lesson", "last"]) == 0
    files = [f"class-2026-W48-{result.lesson.id[:8]}", "programme"]
    assert {file.name for file in (tmp_path / "out").iterdir()} == {
        f"{name}.{kind}" for name in files for kind in ("html", "csv")
    }
    assert "class-2026-W48" in capsys.readouterr().out
    assert main([*words_, "--lesson", "ffffffff"]) == 1
    assert "there is no lesson ffffffff" in capsys.readouterr().err


def test_a_page_that_is_written_again_does_not_tell_of_the_one_who_came_between(
    tmp_path: Path, surveys: dict[str, Survey], capsys: pytest.CaptureFixture[str]
) -> None:
    survey = surveys["9-12"]
    words_ = ["report", "--lang", "en", "--data", str(tmp_path), "-o", str(tmp_path), "--lesson", "last"]
    own = lesson()
    with LessonStore.open(tmp_path) as store:
        for seat in range(1, 13):
            store.take(answered(survey, seat))
    assert main(words_) == 0
    (table,) = tmp_path.glob("class-*.csv")
    before = table.read_bytes()
    with LessonStore.open(tmp_path) as store:
        store.take(answered(survey, 13))
        store.end(own.id)
    capsys.readouterr()
    assert main(words_) == 0
    assert table.read_bytes() == before
    assert "is told as it was before" in capsys.readouterr().out


@pytest.mark.long
def test_a_page_of_one_lesson_tells_nothing_of_another_whose_sticks_are_not_all_here_yet(
    tmp_path: Path, surveys: dict[str, Survey], capsys: pytest.CaptureFixture[str]
) -> None:
    survey, other = surveys["9-12"], lesson(2)
    words_ = ["report", "--lang", "en", "--data", str(tmp_path), "-o", str(tmp_path), "--lesson"]
    with LessonStore.open(tmp_path) as store:
        for seat in range(1, 13):
            store.take(answered(survey, seat))
            store.take(answered(survey, seat, other))
    assert main([*words_, lesson().id[:35]]) == 1  # both begin so
    assert main([*words_, lesson().id]) == 0
    with LessonStore.open(tmp_path) as store:
        store.take(answered(survey, 13, other))
        told, held = store.tell(under_way=True)
    assert ([each.tally.seats for each in told], held) == ([12, 13], [])
    assert "is told as it was before" not in capsys.readouterr().out


def test_a_report_leaves_no_single_answers_of_a_lesson_that_was_left(tmp_path: Path) -> None:
    with LessonStore.open(tmp_path) as store:
        store.take(journal([Answered("before", "secret", "is-true"), LessonClosed()], 1))
    mark = tmp_path / OPEN / lesson().id
    os.utime(mark, (mark.stat().st_mtime - 2 * DAY,) * 2)
    assert kept_in(Paths.find(tmp_path)).results
    with LessonStore.open(tmp_path) as store:
        assert store.lessons(ended=False) == []


def answered(survey: Survey, seat: int, of: Lesson | None = None) -> Journal:
    """The journal of a seat that answered both forms by chance."""
    chance = random.Random(seat)
    items = survey.forms["b"].items
    sheets = [{item.id: chance.choice(survey.options(item)).id for item in items} for _ in range(2)]
    return journal([*facts_of(survey, *sheets, same_survey=True), LessonClosed()], seat, of)


def test_without_lessons_there_is_no_report(
    tmp_path: Path, press: Press, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(NoLesson, match="no lesson is kept"):
        Writer(press.paper, {}, {}, tmp_path).all(Kept(()))
    assert main(["report", "--lang", "en", "--data", str(tmp_path), "-o", str(tmp_path)]) == 1
    assert "no lesson is kept" in capsys.readouterr().err


def test_a_lesson_is_found_by_the_beginning_of_its_id(surveys: dict[str, Survey]) -> None:
    chance = random.Random(1)
    lessons = [played(chance, surveys["9-12"], 2) for _ in range(3)]
    assert found_in(lessons, lessons[1].lesson.id[:8]) is lessons[1]
    assert found_in(lessons, "last") is lessons[2]
    with pytest.raises(NoLesson):
        found_in(lessons, "")
