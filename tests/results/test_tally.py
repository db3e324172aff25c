"""What a seat did becomes numbers, in which nobody's path is left."""

from __future__ import annotations

from game.results.journal_facts import Acted, Answered, Changed, Ended, Skipped
from game.results.tally import Change, Key, Tally, tally_of_seat, total
from game.story.events import Begin, Choose, Continue
from tests.support.lessons import a_seat


def test_of_answers_the_last_counts_and_of_what_was_played_nothing() -> None:
    tally = tally_of_seat(
        [
            Answered("before", "secret", "dont-know"),
            Answered("before", "secret", "no"),
            Choose("hello", "stay"),
            Acted("tell"),
            Ended("told"),
        ]
    )
    assert tally.counts == {Key("seat"): 1, Key("answer", "secret", "no", "before"): 1}


def test_who_played_and_answered_nothing_was_there() -> None:
    for event in (Begin("lana"), Acted("tell"), Ended("told"), Skipped(), Choose("hello", "stay")):
        assert tally_of_seat([event]) == Tally({Key("seat"): 1})


def test_a_tap_alone_is_counted_nowhere() -> None:
    assert tally_of_seat([Continue("hello")]) == Tally()


def test_of_a_change_the_last_counts() -> None:
    tally = tally_of_seat([Changed("knowledge", 0.5, 0.25), Changed("knowledge", 0.5, 0.75)])
    assert tally.changes == {Change("knowledge", 0.5, 0.75): 1}


def test_seats_add_up() -> None:
    seats = [tally_of_seat(a_seat(seed)) for seed in range(5)]
    assert total(seats).seats == 5
    assert total(seats) == total([*seats[:2], total(seats[2:])])
