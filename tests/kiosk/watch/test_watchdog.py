"""When the game at a kiosk is started again."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from game.config.kiosk import Watch
from game.kiosk.watch.watchdog import Watchdog

MORNING = datetime(2026, 11, 27, 9, 0)  # noqa: DTZ001 - the clock on the wall of the place
WATCH = Watch()


@pytest.fixture
def dog() -> Watchdog:
    return Watchdog(WATCH, 0.0, MORNING)


def test_a_game_that_beats_goes_on(dog: Watchdog) -> None:
    for second in range(100):
        dog.heard("beat idle", second)
        assert dog.verdict(second + 0.9, MORNING) is None


def test_ten_seconds_without_a_beat_end_it(dog: Watchdog) -> None:
    dog.heard("beat busy", 100.0)
    assert dog.verdict(110.0, MORNING) is None
    assert dog.verdict(110.1, MORNING) == "silent"


def test_five_failures_in_ten_minutes_are_borne_and_the_sixth_is_not(dog: Watchdog) -> None:
    after = [dog.ended(60.0 * n, MORNING, planned=False, left=False) for n in range(6)]
    assert after == ["restart"] * 5 + ["safe"]


def test_without_a_screen_the_looks_for_one_grow_rare_and_never_lead_to_the_safe_picture(
    dog: Watchdog,
) -> None:
    pauses = []
    for n in range(8):
        assert dog.ended(float(n), MORNING, planned=False, left=False, dark=True) == "wait"
        pauses.append(dog.pause)
    assert pauses == [1, 2, 4, 8, 10, 10, 10, 10]
    assert dog.ended(9.0, MORNING, planned=False, left=False) == "restart"


def test_once_a_screen_was_there_it_is_looked_for_often_again(dog: Watchdog) -> None:
    for n in range(8):
        dog.ended(float(n), MORNING, planned=False, left=False, dark=True)
    dog.heard("beat idle", 20.0)
    dog.ended(21.0, MORNING, planned=False, left=False, dark=True)
    assert dog.pause == 1


def test_failures_that_lie_further_apart_are_borne(dog: Watchdog) -> None:
    after = {dog.ended(130.0 * n, MORNING, planned=False, left=False) for n in range(50)}
    assert after == {"restart"}


def test_a_failure_of_just_ten_minutes_ago_no_longer_counts(dog: Watchdog) -> None:
    times = [0.0, 100.0, 200.0, 300.0, 400.0, WATCH.restarts_within]
    assert {dog.ended(now, MORNING, planned=False, left=False) for now in times} == {"restart"}
    assert dog.ended(WATCH.restarts_within, MORNING, planned=False, left=False) == "safe"


def test_after_the_safe_picture_all_begins_anew(dog: Watchdog) -> None:
    for n in range(6):
        dog.ended(float(n), MORNING, planned=False, left=False)
    assert dog.ended(7.0, MORNING, planned=False, left=False) == "restart"


def test_staff_may_leave(dog: Watchdog) -> None:
    assert dog.ended(5.0, MORNING, planned=False, left=True) == "leave"


def test_at_four_in_the_morning_it_is_started_anew_once(dog: Watchdog) -> None:
    before, after = MORNING + timedelta(hours=18, minutes=59), MORNING + timedelta(hours=19)
    dog.heard("beat idle", 1.0)
    assert dog.verdict(1.0, before) is None
    assert dog.verdict(1.0, after) == "planned"
    assert dog.ended(2.0, after, planned=True, left=False) == "restart"
    assert dog.verdict(2.0, after) is None
    assert dog.verdict(2.0, after + timedelta(days=1)) == "planned"


def test_nobody_who_plays_is_interrupted(dog: Watchdog) -> None:
    night = MORNING + timedelta(hours=20)
    dog.heard("beat busy", 1.0)
    assert dog.verdict(1.0, night) is None
    dog.heard("beat idle", 2.0)
    assert dog.verdict(2.0, night) == "planned"


def test_after_two_hundred_sessions_it_is_started_anew(dog: Watchdog) -> None:
    for _ in range(199):
        dog.heard("session", 1.0)
    assert dog.verdict(1.0, MORNING) is None
    dog.heard("session", 1.0)
    assert dog.verdict(1.0, MORNING) == "planned"
    dog.ended(2.0, MORNING, planned=True, left=False)
    assert dog.verdict(2.0, MORNING) is None


def test_a_game_that_asks_for_it_is_started_again_at_once_and_once(dog: Watchdog) -> None:
    dog.heard("beat busy", 1.0)  # staff is at it
    dog.heard("restart", 1.5)
    assert dog.verdict(1.6, MORNING) == "planned"
    assert dog.ended(1.7, MORNING, planned=True, left=False) == "restart"
    dog.begun(1.8)
    assert dog.verdict(1.9, MORNING) is None


def test_planned_restarts_are_no_failures(dog: Watchdog) -> None:
    after = {dog.ended(float(n), MORNING, planned=True, left=False) for n in range(20)}
    assert after == {"restart"}


def test_a_clock_set_back_changes_nothing(dog: Watchdog) -> None:
    dog.heard("beat idle", 1.0)
    assert dog.verdict(1.0, MORNING - timedelta(days=400)) is None


def test_the_dark_counts_from_the_first_look_in_vain_and_ends_with_a_beat(dog: Watchdog) -> None:
    assert dog.dark_for(5.0) == 0.0
    for now in (10.0, 12.0):
        dog.ended(now, MORNING, planned=False, left=False, dark=True)
    assert dog.dark_for(15.0) == 5.0
    dog.heard("session", 16.0)
    assert dog.dark_for(16.0) == 6.0
    dog.heard("beat idle", 17.0)
    assert (dog.dark_for(20.0), dog.pause) == (0.0, 0.0)
