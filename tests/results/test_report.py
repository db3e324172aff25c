"""Reports: what is told of a class and of many lessons, what is kept back, and how the pages look."""

from __future__ import annotations

import csv
import io
import math
import os
import random
import re
from dataclasses import replace
from statistics import fmean
from typing import TYPE_CHECKING

import msgspec
import pytest
from markupsafe import escape

from game.cli import main
from game.paths import Paths
from game.print.paper import Paper
from game.report import charts, words
from game.report import interpretation as meaning
from game.report.command import NO_LESSONS, Kept, Writer, found_in, kept_in
from game.report.numbers import PAIRED, Answers, class_figures, programme_figures
from game.report.pages import class_page, programme_page, said
from game.report.tables import class_table, programme_table
from game.results.anonymity.perturbation import table_row
from game.results.journal_facts import Answered, LessonClosed
from game.results.journal_file import DAY
from game.results.lessons import OPEN
from game.results.moved import MovedAnswers, MovedChange
from game.results.results import Part, Result
from game.results.seats import facts_of
from game.results.statistics import NORMAL, Interval, mean_interval
from game.results.tally import Key, Tally
from game.results.trainers import chain, new_kit, new_training
from game.text import Refusal
from tests.support.browser import A4, PRINTER, measured, printed
from tests.support.classes import Class, by_hands, code, played, told
from tests.support.known import shared_catalogs
from tests.support.lessons import journal, lesson, made_up, store_in
from tests.support.longer import Longer
from tests.support.presses import shared_press

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from game.print.sheets import Press
    from game.report.numbers import ClassFigures
    from game.results.journal import Journal
    from game.results.journal_facts import Moment
    from game.results.results import Lesson
    from game.story.grammar.questionnaire import Survey


@pytest.fixture(scope="module")
def press() -> Press:
    return shared_press()


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
    classes = [
        played(chance, chance.choice(bands), chance.randint(6, 28), school=school, week=f"2026-W{40 + at}")
        for at, school in enumerate([*codes, *codes])
    ]
    return [told(each, surveys[each.lesson.band]) for each in classes]


# What is told


def one(known: Class, surveys: dict[str, Survey]) -> ClassFigures:
    """The figures of a class that answered at its seats."""
    survey = surveys[known.lesson.band]
    return class_figures(told(known, survey), survey)


def test_the_change_of_a_class_is_near_that_of_its_pairs(surveys: dict[str, Survey]) -> None:
    known = played(random.Random(1), surveys["13-17"], 24)
    knowledge = one(known, surveys).domains[0]
    assert knowledge.domain == "knowledge"
    counts = known.tally.changes.items()
    changes = [one.after - one.before for one, n in counts for _ in range(n) if one.what == "knowledge"]
    assert knowledge.change == pytest.approx(fmean(changes), abs=0.2)
    exact = mean_interval(changes)
    assert exact is not None
    assert knowledge.interval.holds(fmean(changes))
    assert knowledge.interval.high - knowledge.interval.low > exact.high - exact.low


def test_the_mean_change_is_that_of_the_pupils_who_answered_twice_whatever_others_said(
    surveys: dict[str, Survey], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who answered only once is in the shares of the questions, and in no mean change."""
    monkeypatch.setattr("game.results.moving.movement", lambda _: 0.0)
    monkeypatch.setattr("game.results.moving.moved", lambda count, _: count)
    survey = surveys["13-17"]
    known = played(random.Random(1), survey, 20)
    once = {Key("answer", "pattern", "is-true", "after"): 1}
    more = Class(known.lesson, (*known.seats, *((f"late {at}", Tally(once)) for at in range(9))))
    alone = one(known, surveys).domains
    assert one(more, surveys).domains == tuple(msgspec.structs.replace(each, seats=29) for each in alone)


def test_what_was_found_in_the_unseen_chat_is_a_share_called_so_and_in_no_mean(
    press: Press, surveys: dict[str, Survey]
) -> None:
    known = played(random.Random(1), surveys["9-12"], 24)
    found = one(known, surveys)
    chat = found.items[0]
    assert (chat.about, set(chat.moments)) == ("detective", set(PAIRED))
    assert {each.domain for each in found.domains} == {"knowledge", "attitude"}
    page = class_page(press.paper, found, None)
    assert "Finds the first warning sign in a chat they don&#39;t know" in page
    table = class_table(found)
    told_ = [row for row in rows(table) if (row["figure"], row["what"]) == ("right", "chat")]
    assert [row["moment"] for row in told_] == list(PAIRED)


def test_the_shares_are_of_those_who_answered(surveys: dict[str, Survey]) -> None:
    lesson_ = lesson()
    answers = (MovedAnswers("secret", "before", 6, 14),)
    item = class_figures(Result(lesson_, 0, answers, by_hand=True), surveys["9-12"]).items[0]
    assert item.moments["before"].answered == 20
    assert item.moments["before"].margin == 29
    assert item.moments["before"].right == 31  # 30, and what taking the ratio of two movements back adds
    few = MovedAnswers("secret", "before", 0, 25)
    assert (few.share, round(100 * NORMAL * few.error)) == (0, 22), "where none are told, there may be some"


def test_a_class_counted_by_hands_has_shares_and_no_mean_change(surveys: dict[str, Survey]) -> None:
    survey = surveys["9-12"]
    figures = class_figures(by_hands(played(random.Random(1), survey, 24), survey), survey)
    assert figures.domains == ()
    assert [item.id for item in figures.items] == [item.id for item in survey.forms["a"].asked(before=True)]


def test_where_the_change_of_a_share_may_lie_knows_of_chance_and_movement(surveys: dict[str, Survey]) -> None:
    answers = (MovedAnswers("secret", "before", 6, 18), MovedAnswers("secret", "after", 18, 6))
    item = class_figures(Result(lesson(), 0, answers, by_hand=True), surveys["9-12"]).items[0]
    assert item.change is not None
    assert item.change.low > 0
    reach = 1.96 * math.hypot(*(each.error for each in answers))
    assert item.change.high - item.change.low == pytest.approx(2 * reach, rel=1e-3)


def test_practices_are_told_only_weeks_later(surveys: dict[str, Survey]) -> None:
    survey = surveys["13-17"]
    item = next(each for each in survey.forms["follow-up"].items if each.domain == "practice")
    answers = (MovedAnswers(item.id, "later", 12, 12),)
    figures = class_figures(Result(lesson(), 0, answers, by_hand=True), survey)
    assert [(each.id, each.moments["later"].right) for each in figures.later] == [(item.id, 50)]
    assert figures.items == ()


def test_bad_feelings_have_a_share_of_their_own(surveys: dict[str, Survey]) -> None:
    answers = (MovedAnswers("feeling", "after", 10, 10),)
    found = class_figures(Result(lesson(), 0, answers, by_hand=True), surveys["13-17"]).felt
    assert {moment: each.right for moment, each in found.items()} == {"after": 50}


def test_that_nobody_is_told_to_have_felt_bad_is_not_told_as_nobody(
    surveys: dict[str, Survey], press: Press
) -> None:
    """One, two and three children who did are told as none as often as the page says."""
    of = [round(100 * table_row(count)[1][0]) for count in (1, 2, 3)]
    assert re.findall(r"[0-9]+(?= times)", words.FELT_NONE.source) == [str(each) for each in of]
    answers = (MovedAnswers("feeling", "after", 0, 25), MovedAnswers("feeling", "later", 3, 22))
    result = Result(lesson(), 0, answers, by_hand=True)
    figures = class_figures(result, surveys["13-17"])
    page = class_page(press.paper, figures, None)
    assert "they felt bad: 0 % (somewhere from 0 to 22 %)" in page
    assert "weeks later that the game makes them feel bad: 13 %" in page, "asked, and reported"
    assert escape(words.FELT_NONE.source) in page
    many = programme_page(press.paper, programme_figures([result], surveys), [])
    assert escape(words.FELT_NONE.source) in many
    told_ = [row for row in rows(class_table(figures)) if row["what"] == "felt-bad"]
    assert [(row["moment"], row["value"], row["low"], row["high"]) for row in told_] == [
        ("after", "0", "0", "22"),
        ("later", "13", "0", "37"),
    ]


def test_over_schools_how_the_game_felt_has_its_interval(surveys: dict[str, Survey], press: Press) -> None:
    results = [
        Result(
            msgspec.structs.replace(lesson(at), school=made_up(at), pupils=20),
            20,
            (MovedAnswers("feeling", "after", 2 + at, 18 - at),),
        )
        for at in range(3)
    ]
    felt = programme_figures(results, surveys).felt["after"]
    assert felt.interval is not None
    assert felt.interval.holds(felt.change)
    assert f"somewhere from {max(0, round(100 * felt.interval.low))} to" in programme_page(
        press.paper, programme_figures(results, surveys), []
    )


def test_that_no_school_tells_of_a_child_who_felt_bad_is_not_told_as_sure(
    surveys: dict[str, Survey], press: Press
) -> None:
    """Three schools with one child each were told as "0 % (somewhere from 0 to 0 %)"."""
    results = [
        Result(
            msgspec.structs.replace(lesson(at), school=made_up(at), pupils=25),
            25,
            (MovedAnswers("feeling", "after", 0, 25),),
        )
        for at in range(3)
    ]
    figures = programme_figures(results, surveys)
    assert "they felt bad: 0 % (somewhere from 0 to 13 %)" in programme_page(press.paper, figures, [])
    [row] = [each for each in rows(programme_table(figures, [])) if each["what"] == "felt-bad"]
    assert (row["value"], row["low"], row["high"]) == ("0", "0", "13"), "the table says what the page says"


@pytest.mark.parametrize("seed", range(4))
def test_the_share_of_each_question_has_its_margin(surveys: dict[str, Survey], seed: int) -> None:
    figures = one(played(random.Random(seed), surveys["13-17"], 24), surveys)
    told = [each for item in (*figures.items, *figures.later) for each in item.moments.values()]
    shares = [each for each in told if each.right is not None]
    assert len(shares) > len(figures.items)
    assert all(each.margin > 0 for each in shares)


def test_a_share_that_is_not_told_lies_between_no_ends() -> None:
    assert Answers(9, None).within is None
    assert [Answers(20, right, 15).within for right in (4, 50, 90)] == [(0, 19), (35, 65), (75, 100)]


def test_two_questions_about_the_same_are_told_apart_on_the_page(
    surveys: dict[str, Survey], press: Press
) -> None:
    figures = one(played(random.Random(1), surveys["13-17"], 24), surveys)
    first, second = figures.items[:2]
    alike = (first, msgspec.structs.replace(second, about=first.about))
    figures = msgspec.structs.replace(figures, items=alike)
    page = class_page(press.paper, figures, None)
    assert all(escape(item.ask.source) in page for item in alike)


def test_schools_count_and_not_pupils(surveys: dict[str, Survey]) -> None:
    """One large school that learned nothing weighs no more than a small one that learned much."""
    chance = random.Random(2)
    survey = surveys["13-17"]
    large = [told(played(chance, survey, 28, 0.1, school="2222-2222"), survey) for _ in range(6)]
    small = told(played(chance, survey, 20, 1, school="3333-3333"), survey)
    spread = programme_figures([*large, small], surveys).spreads[0]
    of_each = [
        next(each for each in result.changes if each.what == "knowledge") for result in (*large, small)
    ]
    of_large = fmean([each.change for each in of_each[:-1]], [each.pairs for each in of_each[:-1]])
    assert spread.schools == pytest.approx(sorted((of_large, of_each[-1].change)))
    assert spread.across.change == pytest.approx(fmean(spread.schools))
    assert spread.across.interval is None
    assert spread.across.pupils == 6 * 28 + 20, "exactly, as the page says in how many lessons they were"


def test_how_the_game_felt_is_a_mean_of_schools_and_of_those_who_answered(surveys: dict[str, Survey]) -> None:
    """It was weighted by all pupils of a lesson, also by those who were not asked."""
    feeling = {0: (10, 10), 1: (2, 18), 2: (0, 0)}

    def felt_bad(pupils: int) -> float:
        results = [
            Result(
                msgspec.structs.replace(lesson(at), school=made_up(at), pupils=pupils if at != 1 else 20),
                pupils if at != 1 else 20,
                (MovedAnswers("feeling", "after", *counts),) if any(counts) else (),
            )
            for at, counts in feeling.items()
        ]
        return programme_figures(results, surveys).felt["after"].change

    assert felt_bad(20) == felt_bad(600)
    shares = [MovedAnswers("feeling", "after", *feeling[at]).share or 0 for at in (0, 1)]
    assert felt_bad(600) == pytest.approx(fmean(shares))


def test_a_page_of_many_lessons_says_that_who_had_two_counts_twice(
    press: Press, surveys: dict[str, Survey]
) -> None:
    two = [Result(msgspec.structs.replace(lesson(at), pupils=20), 20) for at in range(2)]
    figures = programme_figures(two, surveys)
    assert (figures.lessons, figures.pupils) == (2, 40)
    assert "is counted twice" in programme_page(press.paper, figures, ())


def test_a_class_that_is_asked_again_has_no_further_lesson(surveys: dict[str, Survey]) -> None:
    """One class of 25 with two follow-ups was told as three lessons and 75 pupils."""
    first = Result(msgspec.structs.replace(lesson(1), school=made_up(1), pupils=25), 25)
    again = [
        Result(msgspec.structs.replace(lesson(at), school=made_up(1), follows=first.lesson.code), 24)
        for at in (2, 3)
    ]
    for results, told_ in (([first, *again], (1, 25)), (again, (1, 24))):
        figures = programme_figures(results, surveys)
        assert (figures.lessons, figures.pupils) == told_
        assert figures.small == 1, "nobody answered anything here"
        [link] = chain([], [], results)
        assert (link.own.lessons, link.own.pupils) == told_


def test_what_was_asked_again_weeks_later_stands_on_the_page_of_all_lessons(
    surveys: dict[str, Survey], press: Press
) -> None:
    moments: tuple[tuple[Moment, int], ...] = (("before", 10), ("after", 14), ("later", 17))
    answers = tuple(MovedAnswers("tell", moment, right, 25 - right) for moment, right in moments)
    survey = surveys["9-12"]
    assert all("tell" in {item.id for item in survey.forms[form].items} for form in ("a", "follow-up"))
    figures = programme_figures([Result(lesson(), 25, answers)], surveys)
    [row] = [each for each in figures.rows if each.about == "tell"]
    page = programme_page(press.paper, figures, [])
    assert f"weeks later {round(row.moments['later'])} %" in page


def test_means_that_moving_carried_beyond_an_end_are_not_told(
    surveys: dict[str, Survey], press: Press
) -> None:
    """A class was told as "100 → 100 of 100" with "+14 points", and gains as 169 and -8 per cent."""
    page, table = {}, {}
    for before, change in ((0.98, 0.14), (0.5, 0.6), (0.5, -0.1), (0.5, 0.2)):
        result = Result(lesson(), 25, (), (MovedChange("knowledge", 23, before, change),))
        figures = class_figures(result, surveys["9-12"])
        page[before, change] = class_page(press.paper, figures, None)
        table[before, change] = [
            row["value"] for row in rows(class_table(figures)) if row["figure"] == "mean"
        ]
    assert ["of 100<" in each for each in page.values()] == [False, False, True, True]
    assert ["that were missing" in each for each in page.values()] == [False, False, False, True]
    assert list(table.values()) == [["", ""], ["", ""], ["50", "40"], ["50", "70"]]
    assert all("So many pupils (25)" in each for each in page.values()), "exactly, and not as they were moved"


def test_no_page_tells_of_more_answers_than_of_pupils(surveys: dict[str, Survey], press: Press) -> None:
    """A moved number of answers is often larger, and beside the exact number of pupils it can't be true."""
    for seed in range(8):
        known = played(random.Random(seed), surveys["9-12"], 12 + seed)
        for of in (told(known, surveys["9-12"]), by_hands(known, surveys["9-12"])):
            more = any(each.answered > of.reached for each in of.answers)
            assert more, "the movements of some question go up"
            figures = class_figures(of, surveys["9-12"])
            numbers = [each.answered for item in figures.items for each in item.moments.values()]
            assert max(numbers) == of.reached
            assert all(each.pairs <= of.reached for each in figures.domains)
            assert f"about {of.reached + 1} " not in class_page(press.paper, figures, None)


# What is kept back


@pytest.mark.parametrize(
    ("seats", "pupils", "counted", "answered"),
    [
        (9, 9, "seats", 17),
        (9, 28, "seats", 17),
        (0, 9, "hands", 17),
        (24, 24, "seats", 9),
        (0, 0, "hands", 9),
    ],
)
def test_of_few_nothing_is_told(
    seats: int, pupils: int, counted: str, answered: int, surveys: dict[str, Survey], press: Press
) -> None:
    """A class of nine is told as more by every second movement; and a large one answers in small numbers."""
    survey = surveys["9-12"]
    answers = tuple(
        MovedAnswers(item.id, moment, 6, answered - 6)
        for moment in PAIRED
        for item in survey.forms["a"].items
    )
    changes = (MovedChange("knowledge", answered, 0.4, 0.2),)
    figures = class_figures(
        Result(lesson(pupils=pupils), seats, answers, changes, counted == "hands"), survey
    )
    assert figures.empty
    assert [each.right for each in figures.felt.values() if each.right is not None] == []
    assert "There are too few answers" in class_page(press.paper, figures, None)
    told_ = [row for row in rows(class_table(figures)) if row["figure"] != "lesson"]
    assert not [row for row in told_ if row["value"]]


def test_a_small_class_is_in_no_figure_of_its_school(surveys: dict[str, Survey]) -> None:
    """A class of nine came out by taking the page of the class of 15 from that of all lessons."""
    survey = surveys["9-12"]
    for seed in range(5):
        chance = random.Random(seed)
        fifteen, nine = (
            told(played(chance, survey, pupils, school=made_up(1)), survey) for pupils in (15, 9)
        )
        alone, both = (programme_figures(each, surveys) for each in ([fifteen], [fifteen, nine]))
        assert (both.spreads, both.rows, both.felt) == (alone.spreads, alone.rows, alone.felt)
        assert (both.small, both.lessons, both.pupils) == (1, 2, 24), "that it was there is told"


def test_small_classes_of_several_schools_count_together(surveys: dict[str, Survey]) -> None:
    lessons = [msgspec.structs.replace(lesson(at), school=made_up(at), pupils=20) for at in range(4)]
    large = [Result(each, 0, (MovedAnswers("secret", "before", 10, 10),), by_hand=True) for each in lessons]
    small_ones = [msgspec.structs.replace(lesson(9 + at, 8), school=made_up(at)) for at in range(2)]
    small = [Result(each, 0, (MovedAnswers("secret", "before", 8, 0),), by_hand=True) for each in small_ones]
    of = [programme_figures([*large, *small[:number]], surveys) for number in range(3)]
    assert [each.rows[0].schools for each in of] == [4, 4, 5]
    assert of[0].rows[0].moments == of[1].rows[0].moments
    assert of[2].rows[0].moments["before"] > of[1].rows[0].moments["before"]


@pytest.mark.parametrize(("pupils", "lessons"), [(6, 2), (3, 4), (1, 10)])
def test_the_same_few_pupils_in_many_lessons_stay_few(
    pupils: int, lessons: int, surveys: dict[str, Survey]
) -> None:
    """A class was counted once a lesson, so that ten lessons of one pupil were ten pupils."""
    survey = surveys["9-12"]
    chance = random.Random(1)
    results = [told(played(chance, survey, pupils, school=made_up(1)), survey) for _ in range(lessons)]
    figures = programme_figures(results, surveys)
    assert (figures.spreads, figures.rows, figures.felt) == ((), (), {})


def test_the_same_few_pupils_at_many_questions_about_one_thing_stay_few(surveys: dict[str, Survey]) -> None:
    """Four pupils at three questions about what they do were twelve."""
    survey = surveys["13-17"]
    asked = [item for item in survey.forms["follow-up"].items if item.about == "practice"]
    assert len(asked) > 2
    answers = tuple(MovedAnswers(item.id, "later", 3, 3) for item in asked)
    assert programme_figures([Result(lesson(), 4, answers)], surveys).rows == ()


def test_a_school_of_few_is_few_whatever_its_numbers_were_moved_to(surveys: dict[str, Survey]) -> None:
    lesson_ = msgspec.structs.replace(lesson(1), school=made_up(1))
    many = (MovedAnswers("secret", "before", 9, 8),), (MovedChange("knowledge", 14, 0.4, 0.2),)
    for seats, told_ in ((9, 0), (10, 1)):
        figures = programme_figures([Result(lesson_, seats, *many)], surveys)
        assert (len(figures.rows), len(figures.spreads)) == (told_, told_)


def test_schools_with_few_answers_count_together_as_one(surveys: dict[str, Survey]) -> None:
    lessons = [msgspec.structs.replace(lesson(at), school=made_up(at), pupils=6) for at in range(5)]
    few = [Result(each, 0, (MovedAnswers("secret", "before", 3, 3),), by_hand=True) for each in lessons]
    assert programme_figures(few[:1], surveys).rows == ()
    [row] = programme_figures(few, surveys).rows
    assert (row.schools, row.moments) == (1, {"before": 50})


def test_a_row_tells_how_schools_changed_and_where_that_may_lie(surveys: dict[str, Survey]) -> None:
    lessons = [msgspec.structs.replace(lesson(at), school=made_up(at)) for at in range(3)]
    given = [
        (MovedAnswers("secret", "before", 10, 10), MovedAnswers("secret", "after", 14 + at, 6 - at))
        for at in range(3)
    ]
    results = [Result(each, 0, answers, by_hand=True) for each, answers in zip(lessons, given, strict=True)]
    [row] = programme_figures(results, surveys).rows
    assert row.change is not None
    assert row.change.interval is not None
    assert row.change.interval.holds(row.change.change)
    [two] = programme_figures(results[:2], surveys).rows
    assert two.change is not None
    assert two.change.interval is None


def test_the_table_says_no_more_than_the_page(surveys: dict[str, Survey], press: Press) -> None:
    """Every share of the table stands on the page in words, and what one leaves out the other does, too."""
    figures = one(played(random.Random(1), surveys["13-17"], 24), surveys)
    page = class_page(press.paper, figures, None)
    for row in rows(class_table(figures)):
        if row["figure"] == "right" and row["value"]:
            assert said(press.paper, int(row["value"])) in page


@pytest.mark.parametrize("language", ["en", "hr"])
def test_a_single_week_is_told_as_one(surveys: dict[str, Survey], press: Press, language: str) -> None:
    paper = replace(press.paper, catalog=shared_catalogs(Paths.find().locales)[language])
    figures = programme_figures([Result(lesson())], surveys)
    page = programme_page(paper, figures, [])
    assert paper.say(words.WEEK, week="48", year="2026") in page


def test_every_page_says_that_other_questions_were_asked_and_no_other_class_was_compared(
    surveys: dict[str, Survey], press: Press
) -> None:
    known = played(random.Random(1), surveys["9-12"], 24)
    hands = class_figures(by_hands(known, surveys["9-12"]), surveys["9-12"])
    pages = [
        class_page(press.paper, one(known, surveys), None),
        class_page(press.paper, hands, None),
        programme_page(press.paper, programme_figures([told(known, surveys["9-12"])], surveys), []),
    ]
    for page in pages:
        for text in (meaning.OTHER_QUESTIONS, meaning.NO_COMPARISON, meaning.SAME_HOUR):
            assert escape(text.source) in page


def test_numbers_are_written_as_the_language_does(surveys: dict[str, Survey], press: Press) -> None:
    figures = one(played(random.Random(1), surveys["13-17"], 24), surveys)
    falling = msgspec.structs.replace(figures.domains[0], interval=Interval(-0.3, 0.1))
    croatian = replace(press.paper, catalog=shared_catalogs(Paths.find().locales)["hr"])
    for paper in (press.paper, croatian):
        page = class_page(paper, msgspec.structs.replace(figures, domains=(falling,)), None)
        assert "−30" in page


def test_no_page_names_a_school(surveys: dict[str, Survey], press: Press) -> None:
    results = schools(surveys, 12)
    figures = programme_figures(results, surveys)
    written = programme_page(press.paper, figures, []) + programme_table(figures, [])
    assert not [each.lesson.school for each in results if each.lesson.school in written]


def test_a_page_explains_only_what_stands_on_it(surveys: dict[str, Survey], press: Press) -> None:
    survey = surveys["9-12"]
    known = played(random.Random(1), survey, 24)
    seats = class_page(press.paper, one(known, surveys), None)
    hands = class_page(press.paper, class_figures(by_hands(known, survey), survey), None)
    many = programme_page(press.paper, programme_figures([told(known, survey)], surveys), [])
    assert ["as if they guessed" in page for page in (seats, hands, many)] == [True, False, False]
    assert ["Student" in page for page in (seats, hands, many)] == [True, False, True]
    assert ["±" in page for page in (seats, hands, many)] == [True, True, False]
    assert not [page for page in (seats, hands, many) if "McNemar" in page]


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


# The command


@pytest.mark.long
def test_the_report_of_a_store_is_written(
    tmp_path: Path, surveys: dict[str, Survey], capsys: pytest.CaptureFixture[str]
) -> None:
    result = told(played(random.Random(1), surveys["9-12"], 24), surveys["9-12"])
    with store_in(tmp_path / "data") as store:
        store.add(Part(result.lesson, (result.lesson.id,), result.answers, result.changes))
    words_ = ["report", "--lang", "en", "--data", str(tmp_path / "data"), "-o", str(tmp_path / "out")]
    assert main(words_) == 0
    assert main([*words_, "--lesson", "last"]) == 0
    files = [f"class-2026-W48-{result.lesson.id[:8]}", "programme"]
    assert {file.name for file in (tmp_path / "out").iterdir()} == {
        f"{name}.{kind}" for name in files for kind in ("html", "csv")
    }
    assert "class-2026-W48" in capsys.readouterr().out
    assert main([*words_, "--lesson", "ffffffff"]) == 1
    assert "There is no lesson ffffffff" in capsys.readouterr().err


@pytest.mark.long
def test_a_lesson_under_way_is_told_when_it_has_ended_and_never_changes_again(
    tmp_path: Path, surveys: dict[str, Survey], capsys: pytest.CaptureFixture[str]
) -> None:
    survey = surveys["9-12"]
    words_ = ["report", "--lang", "en", "--data", str(tmp_path), "-o", str(tmp_path), "--lesson", "last"]
    with store_in(tmp_path) as store:
        for seat in range(1, 13):
            store.take(answered(survey, seat))
    assert main(words_) == 1
    assert "There is no lesson last" in capsys.readouterr().err
    with store_in(tmp_path) as store:
        store.end(lesson().id)
    assert main(words_) == 0
    (table,) = tmp_path.glob("class-*.csv")
    before = table.read_bytes()
    with store_in(tmp_path) as store:
        assert store.take(answered(survey, 13)) == "late"
    assert main(words_) == 0
    assert table.read_bytes() == before


def test_a_report_leaves_no_single_answers_of_a_lesson_that_was_left(tmp_path: Path) -> None:
    with store_in(tmp_path) as store:
        store.take(journal([Answered("before", "secret", "is-true"), LessonClosed()], 1))
    mark = tmp_path / OPEN / lesson().id
    os.utime(mark, (mark.stat().st_mtime - 2 * DAY,) * 2)
    assert kept_in(Paths.find(tmp_path)).results
    with store_in(tmp_path) as store:
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
    with pytest.raises(Refusal) as told_:
        Writer(press.paper, {}, {}, tmp_path).all(Kept(()))
    assert told_.value.text is NO_LESSONS
    assert main(["report", "--lang", "en", "--data", str(tmp_path), "-o", str(tmp_path)]) == 1
    assert "No lesson is kept" in capsys.readouterr().err


def test_a_lesson_is_found_by_the_beginning_of_its_id(surveys: dict[str, Survey]) -> None:
    chance = random.Random(1)
    lessons = [Result(played(chance, surveys["9-12"], 2).lesson) for _ in range(3)]
    assert found_in(lessons, lessons[1].lesson.id[:8]) is lessons[1]
    assert found_in(lessons, "last") is lessons[2]
    with pytest.raises(Refusal):
        found_in(lessons, "")
