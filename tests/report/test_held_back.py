"""What a report keeps back: figures of few, and whatever names a school."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec
import pytest
from markupsafe import escape

from game.paths import Paths
from game.report import interpretation as meaning
from game.report import words
from game.report.numbers import PAIRED, class_figures, programme_figures
from game.report.pages import class_page, programme_page, said
from game.report.tables import class_table, programme_table
from game.results.moved import MovedAnswers, MovedChange
from game.results.results import Result
from game.results.statistics import Interval
from tests.report.made_up_schools import one, rows, schools
from tests.support.classes import by_hands, played, told
from tests.support.known import shared_catalogs
from tests.support.lessons import lesson, made_up

if TYPE_CHECKING:
    from game.print.sheets import Press
    from game.story.grammar.questionnaire import Survey


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


@pytest.mark.long
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
