"""When people blink, and how they breathe."""

from __future__ import annotations

from game.scenes.play.stage.breath import BLINKS_MS, SWAY_MS, blinking, sinking, sway


def blinks(number: int, seed: int) -> list[int]:
    """The milliseconds at which somebody's eyes are closed."""
    return [life for life in range(0, BLINKS_MS, 25) if blinking(life, number, seed)]


def test_people_blink_at_their_own_times() -> None:
    assert blinks(0, 0) != blinks(1, 0)


def test_the_same_seed_gives_the_same_blinks_and_another_seed_others() -> None:
    assert blinks(0, 3) == blinks(0, 3)
    assert len({tuple(blinks(0, seed)) for seed in range(8)}) == 8


def test_people_blink_for_as_long_as_somebody_reads_and_seldom() -> None:
    late = 40 * BLINKS_MS
    assert [life for life in range(late, late + BLINKS_MS, 25) if blinking(life, 1)] == [
        late + life for life in blinks(1, 0)
    ]
    assert all(len(blinks(number, seed)) * 25 < BLINKS_MS / 6 for number in range(3) for seed in range(100))


def test_nobody_has_closed_eyes_at_first() -> None:
    assert all(not blinking(0, number, seed) for number in range(3) for seed in range(100))


def test_a_breath_ends_where_it_began() -> None:
    for number in range(3):
        assert sway(0, number) == sway(SWAY_MS, number) == 0
        assert sinking(SWAY_MS, number) == sinking(2 * SWAY_MS, number)


def test_near_by_nobody_rises_above_where_the_picture_ends() -> None:
    depths = {sinking(life, number) for number in range(3) for life in range(0, SWAY_MS, 50)}
    assert (min(depths), max(depths)) == (0, 4)
    assert sinking(0, 1) == 0
