"""What a seat did becomes numbers, in which nobody's path is left."""

from __future__ import annotations

from collections import Counter

import pytest

from game.results.journal_facts import Acted, Answered, Changed, Ended, Skipped
from game.results.tally import Change, Key, Tally, tally_of_seat, total
from game.story.events import Begin, Choose, Continue
from tests.support.lessons import a_seat


def test_of_answers_the_last_counts_and_of_choices_the_first() -> None:
    tally = tally_of_seat(
        [
            Answered("before", "secret", "dont-know"),
            Answered("before", "secret", "no"),
            Choose("hello", "stay"),
            Choose("hello", "leave"),
        ]
    )
    assert tally.answers("before") == {"secret": {"no": 1}}
    assert tally.of("choice") == {"hello": {"stay": 1}}


def test_an_act_and_an_ending_count_once_a_seat_however_often_they_come() -> None:
    tally = tally_of_seat(
        [Begin("lana"), Acted("tell"), Acted("tell"), Ended("told"), Ended("told"), Skipped()]
    )
    assert tally.counts == {
        Key("seat"): 1,
        Key("act", "tell"): 1,
        Key("ending", "told"): 1,
        Key("skip"): 1,
    }


def test_a_tap_alone_is_counted_nowhere() -> None:
    assert tally_of_seat([Continue("hello")]) == Tally()


def test_of_a_change_the_last_counts() -> None:
    tally = tally_of_seat([Changed("knowledge", 0.5, 0.25), Changed("knowledge", 0.5, 0.75)])
    assert tally.pairs("knowledge") == [(0.5, 0.75)]
    assert tally.pairs("blame") == []


def test_a_sum_less_one_of_its_tallies_is_the_sum_of_the_others() -> None:
    seats = [tally_of_seat(a_seat(seed)) for seed in range(5)]
    assert total(seats) - seats[2] == total([*seats[:2], *seats[3:]])
    assert total(seats).seats == 5


def test_pairs_come_in_an_order_that_says_nothing_of_the_seats() -> None:
    changes = {Change("knowledge", 0.5, 1.0): 2, Change("knowledge", 0.25, 0.5): 1}
    assert Tally({}, changes).pairs("knowledge") == [(0.25, 0.5), (0.5, 1.0), (0.5, 1.0)]


@pytest.mark.parametrize(
    ("seats", "counted", "pupils", "together"),
    [(10, 14, 24, 24), (24, 24, 24, 24), (24, 20, 24, 24), (4, 22, 24, 22), (24, 20, 0, 44), (0, 9, 5, 9)],
)
def test_who_answered_at_a_seat_and_by_hand_counts_once(
    seats: int, counted: int, pupils: int, together: int
) -> None:
    """Part of a class may sit at computers; when both are more than the class, it was asked twice."""
    at_seats = Key("answer", "secret", "yes", "before")
    by_hand = Key("counted", "secret", "yes", "before")
    tally = Tally(Counter({at_seats: seats}) + Counter({by_hand: counted}))
    assert tally.answers("before", pupils) == {"secret": {"yes": together}}
    assert tally.asked_twice(pupils) == (together < seats + counted)
    assert tally.answers("after", pupils) == {}
