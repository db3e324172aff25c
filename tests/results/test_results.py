"""One result of what several computers know of a lesson."""

from __future__ import annotations

import random
import uuid

import msgspec
import pytest

from game.results.moving import moved_answers, part_of
from game.results.results import Part, results
from game.results.tally import Key, Tally
from tests.support import classes
from tests.support.lessons import survey_of

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
