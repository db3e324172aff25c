"""The PIN of the staff: kept as a salted hash, and guarded against guessing."""

import pytest

from game.kiosk.pin import TRIES, PinLock, hashed, matches

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
    assert lock.left(60_000) == 60


@pytest.mark.parametrize("wrong", [TRIES, 10**9])
def test_a_lock_before_a_restart_holds_anew_after_it(wrong: int) -> None:
    assert PinLock(60, wrong).left(0) == 60


def test_a_right_one_forgets_the_wrong_ones() -> None:
    lock = PinLock(60)
    for _ in range(3):
        for _ in range(TRIES - 1):
            lock.tried(0, right=False)
        lock.tried(0, right=True)
    assert lock.left(0) == 0
