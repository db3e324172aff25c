"""The PIN of the staff: kept as a salted hash, and guarded against guessing."""

import pytest

from game.kiosk.staff.pin import TRIES, PinLock, hashed, matches
from tests.support.kiosk_pilot import hashed_once

PIN = "271828"


def test_only_the_right_pin_matches() -> None:
    kept = hashed(PIN)
    assert matches(PIN, kept)
    assert not matches("271829", kept)


def test_the_pin_itself_is_not_kept_and_two_hashes_differ() -> None:
    assert PIN not in hashed(PIN)
    assert hashed(PIN) != hashed(PIN)


@pytest.mark.parametrize("wrong", ["", "12345", "1234567", "12345a", "१२३४५६", " 12345"])
def test_a_pin_is_six_digits(wrong: str) -> None:
    with pytest.raises(ValueError, match="6 digits"):
        hashed(wrong)


@pytest.mark.parametrize("tried", ["", "27182", "2718281", "27182é", "٢٧١٨٢٨", f"{PIN}\n"])
def test_what_is_no_pin_matches_nothing_and_stops_nothing(tried: str) -> None:
    assert matches(tried, hashed_once(PIN)) is False


@pytest.mark.parametrize(
    "kept", ["", "scrypt", "scrypt:16384:8:1:00:00", hashed(PIN).replace("16384", "1073741824")]
)
def test_nothing_matches_what_cannot_be_read_or_would_take_all_memory(kept: str) -> None:
    assert not matches(PIN, kept)


def test_five_wrong_ones_lock_the_keypad_for_a_minute() -> None:
    lock = PinLock(60)
    for _ in range(TRIES - 1):
        lock.tried(1000, right=False)
        assert lock.left(1000) == 0
    lock.tried(1000, right=False)
    assert [lock.left(at) for at in (1000, 1001, 60_999, 61_000)] == [60, 60, 1, 0]


def test_after_a_lock_there_are_five_tries_again() -> None:
    lock = PinLock(60)
    for _ in range(TRIES):
        lock.tried(0, right=False)
    for _ in range(TRIES - 1):
        lock.tried(60_000, right=False)
        assert lock.left(60_000) == 0
    lock.tried(60_000, right=False)
    assert lock.left(60_000) == 120


def test_each_lock_holds_twice_as_long_up_to_an_hour() -> None:
    lock, now, held = PinLock(60), 0, []
    for _ in range(9):
        for _ in range(TRIES):
            assert lock.left(now) == 0
            lock.tried(now, right=False)
        held.append(lock.left(now))
        now += held[-1] * 1000
    assert held == [60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]


def test_a_first_lock_of_an_hour_and_more_never_gets_shorter() -> None:
    assert [PinLock(7200, TRIES * n).left(0) for n in (1, 2, 9)] == [7200] * 3


@pytest.mark.parametrize(("wrong", "held"), [(TRIES, 60), (2 * TRIES, 120), (5 * 10**9, 3600)])
def test_a_lock_before_a_restart_holds_anew_after_it(wrong: int, held: int) -> None:
    assert PinLock(60, wrong).left(0) == held
    assert PinLock(60, wrong, now=5000).left(5000) == held


def test_tries_before_a_restart_count() -> None:
    lock = PinLock(60, TRIES + 4)
    assert lock.left(0) == 0
    lock.tried(0, right=False)
    assert lock.left(0) == 120


def test_in_a_week_nobody_tries_a_thousand() -> None:
    """What docs/kiosk.md says of the limits."""
    lock, now, tried, days = PinLock(60), 0, 0, []
    for day in range(1, 8):
        while now < day * 86_400_000:
            lock.tried(now, right=False)
            tried += 1
            now += lock.left(now) * 1000
        days.append(tried)
    assert (days[0], days[1] - days[0], days[-1]) == (145, 120, 865)


def test_a_right_one_forgets_the_wrong_ones() -> None:
    lock = PinLock(60)
    for _ in range(3):
        for _ in range(TRIES - 1):
            lock.tried(0, right=False)
        lock.tried(0, right=True)
    assert lock.left(0) == 0
