"""People on the stage: when they blink."""

from __future__ import annotations

from game.scenes.play_clock import LIVELY_MS
from game.scenes.stage import blinking


def blinks(number: int, seed: int) -> list[int]:
    """The milliseconds at which somebody's eyes are closed."""
    return [age for age in range(0, LIVELY_MS, 25) if blinking(age, number, seed)]


def test_people_blink_at_their_own_times() -> None:
    assert blinks(0, 0) != blinks(1, 0)


def test_the_same_seed_gives_the_same_blinks_and_another_seed_others() -> None:
    assert blinks(0, 3) == blinks(0, 3)
    assert len({tuple(blinks(0, seed)) for seed in range(8)}) == 8


def test_nobody_blinks_when_all_comes_to_rest() -> None:
    assert all(not blinking(LIVELY_MS, number, seed) for number in range(3) for seed in range(100))
