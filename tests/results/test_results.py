"""One result of what several computers know of a lesson."""

from __future__ import annotations

import random
import uuid
from datetime import date
from itertools import permutations

import msgspec
import pytest

from game.results.moved import MovedAnswers
from game.results.moving import moved_answers, part_of
from game.results.results import (
    Lesson,
    Part,
    Result,
    chosen,
    first_form,
    held,
    more_telling,
    part_id,
    results,
    week_of,
)
from game.results.tally import Key, Tally
from tests.support import classes
from tests.support.lessons import lesson, survey_of

TRIES = 60


def rooms(seed: int, counted: int) -> tuple[Part, Part]:
    """Twelve pupils of 25 at computers of one room, and so many counted on a projector of another."""
    survey = survey_of("9-12")
    assert survey is not None
    room = classes.played(random.Random(seed), survey, 12)
    whole = msgspec.structs.replace(room.lesson, pupils=25)
    chance = random.Random(1000 + seed)
    journals = [str(uuid.UUID(int=chance.getrandbits(128))) for _ in room.seats]
    items = ("secret", "fault", "help-friend")
    options = ("is-true", "not-true"), ("the-other", "the-child"), ("stop-and-tell", "joke")
    hands = Tally(
        {
            Key("counted", item, option, moment): number
            for item, both in zip(items, options, strict=True)
            for moment in ("before", "after")
            for option, number in zip(both, (counted - 5, 5), strict=True)
        }
    )
    at_seats = part_of(room.lesson, survey, journals, room.seats, None, "")
    return at_seats, part_of(whole, survey, (), [], hands, f"record {seed}")


@pytest.mark.parametrize(("counted", "draws"), [(13, {2}), (25, {1})])
@pytest.mark.long
def test_two_rooms_of_a_class_add_up_and_a_class_asked_twice_does_not_whatever_chance_moved(
    counted: int, draws: set[int]
) -> None:
    for seed in range(TRIES):
        seats, hands = rooms(seed, counted)
        asked = {(each.item, each.moment) for each in hands.answers}
        assert len(asked) == 6
        [result] = results([seats, hands])
        assert {each.draws for each in result.answers if (each.item, each.moment) in asked} == draws
        left = {each for each in result.answers if (each.item, each.moment) not in asked}
        assert left <= set(seats.answers)


def test_what_a_lesson_asked_twice_is_decided_once_for_all_questions() -> None:
    survey = survey_of("9-12")
    assert survey is not None
    seats = [
        (
            str(n),
            Tally(
                {Key("answer", "secret", "is-true", "before"): 1}
                if n < 3
                else {Key("answer", "fault", "the-other", "before"): 1}
            ),
        )
        for n in range(12)
    ]
    hands = {
        "r": Tally(
            {
                Key("counted", "secret", "is-true", "before"): 14,
                Key("counted", "fault", "the-other", "before"): 3,
            }
        )
    }
    found = moved_answers(survey, "a", seats, hands, 25)
    alone = moved_answers(survey, "a", [], hands, 25)
    assert len(found) == 2
    assert [each.answered > 8 for each in found] == [each.answered > 8 for each in alone] == [False, True]


def part(journals: str, *, of: Lesson | None = None, told: int = 40) -> Part:
    """A result of seats whose journals are named by one sign each; "*" is what a teacher counted."""
    of = of or lesson()
    ids = tuple(of.id if each == "*" else lesson(ord(each)).id for each in journals)
    return Part(of, ids, (MovedAnswers("secret", "before", told, 0),))


@pytest.mark.parametrize(
    ("journals", "seats", "by_hand"), [("", 0, False), ("abc", 3, False), ("*", 0, True), ("ab*", 2, True)]
)
def test_of_a_result_the_teachers_count_is_no_seat(journals: str, seats: int, *, by_hand: bool) -> None:
    found = part(journals)
    assert (found.seats, found.by_hand) == (seats, by_hand)
    [result] = results([found])
    assert (result.seats, result.by_hand) == (seats, by_hand)


@pytest.mark.parametrize(
    ("pupils", "seats", "by_hand", "size", "reached"),
    [
        (25, 9, False, 9, 25),
        (25, 9, True, 25, 25),
        (0, 9, False, 9, 9),
        (0, 9, True, None, 9),
        (5, 9, True, 9, 9),
        (0, 0, False, 0, 0),
    ],
)
def test_how_many_pupils_figures_are_of_is_known_unless_nobody_said(
    pupils: int, seats: int, size: int | None, reached: int, *, by_hand: bool
) -> None:
    found = Result(lesson(pupils=pupils), seats, by_hand=by_hand)
    assert (found.size, found.reached) == (size, reached)


@pytest.mark.parametrize(
    ("parts", "summed", "left"),
    [
        (["abc", "de"], {"abc", "de"}, set()),
        (["abc", "ab", "c"], {"abc"}, {"ab", "c"}),
        (["abc", "cd", "d"], {"abc"}, {"cd", "d"}),
        (["abcd", "de", "ef", "f"], {"abcd", "ef"}, {"de", "f"}),
        (["", "a"], {"", "a"}, set()),
        (["ab*", "*"], {"ab*"}, {"*"}),
    ],
)
def test_no_journal_is_in_two_parts_of_a_sum_in_whatever_order_they_came(
    parts: list[str], summed: set[str], left: set[str]
) -> None:
    known = {name: part(name) for name in parts}
    for order in permutations(known.values()):
        found = chosen(order)
        assert [{each.journals for each in some} for some in found] == [
            {known[name].journals for name in names} for names in (summed, left)
        ]


def test_of_parts_that_are_as_large_the_one_that_tells_more_is_summed() -> None:
    less, more = part("ab", told=30), part("bc", told=31)
    for order in ([less, more], [more, less]):
        assert chosen(order) == ([more], [less])


def test_of_parts_that_tell_as_much_always_the_same_one_is_summed() -> None:
    both = [part("ab"), part("bc")]
    first = min(both, key=part_id)
    assert {chosen(order)[0][0] for order in permutations(both)} == {first}


def test_results_come_by_week_then_lesson_then_school() -> None:
    def of(number: int, week: str, school: str) -> Lesson:
        return msgspec.structs.replace(lesson(number), week=week, school=school)

    order = [
        of(9, "2026-W01", "2222-2222"),
        of(1, "2026-W02", "3333-3333"),
        of(2, "2026-W02", "2222-2222"),
        of(2, "2026-W02", "3333-3333"),
    ]
    parts = [part(chr(ord("a") + number), of=each) for number, each in enumerate(order)]
    for some in permutations(parts):
        assert [each.lesson for each in results(some)] == order


def test_the_lesson_that_says_more_of_its_class_stands_for_it() -> None:
    small, large = lesson(pupils=20), lesson(pupils=25)
    late, early = (msgspec.structs.replace(small, language=each) for each in ("sr", "bs"))
    for one, other in ((small, large), (large, small)):
        assert more_telling(one, other) == large
    assert more_telling(late, early) == more_telling(early, late) == late
    [result] = results([part("a", of=small), part("bc", of=large), part("d", of=small)])
    assert (result.lesson, result.seats) == (large, 4)


def asked_again(number: int, follows: Lesson, school: str = "") -> Result:
    return Result(msgspec.structs.replace(lesson(number), follows=follows.code, school=school), 5)


def test_a_class_that_is_asked_again_had_one_lesson() -> None:
    first = Result(lesson(1), 9)
    assert held([asked_again(2, lesson(1)), first, asked_again(3, lesson(1))]) == [first]


def test_where_only_later_answers_are_known_they_stand_for_the_lesson_once() -> None:
    again = [asked_again(number, lesson(1)) for number in (2, 3)]
    assert held(again) == again[1:]
    other = asked_again(4, lesson(1), "2222-2222")
    assert held([*again, other]) == [again[1], other], "another school said the same word"
    assert held([Result(lesson(1), 9), other]) == [Result(lesson(1), 9), other]


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2026, 1, 1), "2026-W01"),
        (date(2027, 1, 3), "2026-W53"),
        (date(2027, 1, 4), "2027-W01"),
        (date(2026, 11, 25), "2026-W48"),
        (date(2024, 12, 30), "2025-W01"),
    ],
)
def test_the_weeks_of_a_year_begin_on_its_first_thursdays_monday(day: date, week: str) -> None:
    assert week_of(day) == week


@pytest.mark.parametrize(("number", "form"), [(0, "a"), (1, "b"), (2, "a"), (3, "b"), (2**128 - 1, "b")])
def test_half_of_all_lessons_begin_with_each_form(number: int, form: str) -> None:
    assert first_form(str(uuid.UUID(int=number))) == form
