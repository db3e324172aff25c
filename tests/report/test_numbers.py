"""What a report tells of a class and of many lessons."""

from __future__ import annotations

import math
import random
import re
from statistics import fmean
from typing import TYPE_CHECKING

import msgspec
import pytest
from markupsafe import escape

from game.report import words
from game.report.numbers import PAIRED, Answers, class_figures, programme_figures
from game.report.pages import class_page, programme_page
from game.report.tables import class_table, programme_table
from game.results.anonymity.perturbation import table_row
from game.results.moved import MovedAnswers, MovedChange
from game.results.results import Result
from game.results.statistics import NORMAL, mean_interval
from game.results.tally import Key, Tally
from game.results.trainers import chain
from tests.report.made_up_schools import one, rows
from tests.support.classes import Class, by_hands, played, told
from tests.support.lessons import lesson, made_up

if TYPE_CHECKING:
    from game.print.sheets import Press
    from game.results.journal_facts import Moment
    from game.story.grammar.questionnaire import Survey


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
