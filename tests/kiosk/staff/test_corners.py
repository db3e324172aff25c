"""The hidden way in: two opposite corners, held."""

import pytest

from game.kiosk.staff.corners import BETWEEN, SIDE, Corners, corner_of

TOP_LEFT, BOTTOM_RIGHT = (0.01, 0.02), (0.99, 0.98)
TOP_RIGHT, BOTTOM_LEFT = (0.99, 0.02), (0.01, 0.98)


@pytest.mark.parametrize("pair", [(TOP_LEFT, BOTTOM_RIGHT), (TOP_RIGHT, BOTTOM_LEFT)])
def test_two_fingers_in_opposite_corners_open_after_five_seconds(
    pair: tuple[tuple[float, float], ...],
) -> None:
    corners = Corners(5)
    corners.down(1, *pair[0], now=0)
    corners.down(2, *pair[1], now=300)
    assert not corners.opened(5299)
    assert corners.opened(5300)
    assert not corners.opened(5400)


def test_neighbouring_corners_do_nothing() -> None:
    corners = Corners(5)
    corners.down(1, *TOP_LEFT, now=0)
    corners.down(2, *TOP_RIGHT, now=0)
    assert not corners.opened(20_000)


def test_one_finger_holds_one_corner_and_then_the_other() -> None:
    corners = Corners(5)
    corners.down(-1, *TOP_LEFT, now=0)
    corners.up(-1, 5100)
    corners.down(-1, *BOTTOM_RIGHT, now=7000)
    assert not corners.opened(11_900)
    assert corners.opened(12_000)


def test_one_finger_that_is_too_slow_or_too_short_opens_nothing() -> None:
    slow, short = Corners(5), Corners(5)
    slow.down(-1, *TOP_LEFT, now=0)
    slow.up(-1, 5100)
    slow.down(-1, *BOTTOM_RIGHT, now=30_000)
    assert not slow.opened(40_000)
    short.down(-1, *TOP_LEFT, now=0)
    short.up(-1, 3000)
    short.down(-1, *BOTTOM_RIGHT, now=3500)
    assert not short.opened(9000)


def test_a_finger_that_is_in_another_corner_all_at_once_holds_that_one_from_then_on() -> None:
    corners = Corners(5)
    corners.down(1, *TOP_RIGHT, now=0)
    corners.down(2, *TOP_LEFT, now=0)
    corners.down(1, *BOTTOM_RIGHT, now=1000)
    assert not corners.opened(5999)
    assert corners.opened(6000)


def test_a_finger_that_leaves_its_corner_begins_anew() -> None:
    corners = Corners(5)
    corners.down(1, *TOP_LEFT, now=0)
    corners.down(2, *BOTTOM_RIGHT, now=0)
    corners.down(2, 0.5, 0.5, now=4000)
    corners.down(2, *BOTTOM_RIGHT, now=4500)
    assert not corners.opened(6000)
    assert corners.opened(9500)


def test_corners_are_square_on_any_screen() -> None:
    assert corner_of(0.1, 0.1, 1.0) == (False, False)
    assert corner_of(0.1, 0.1, 16 / 9) is None
    assert corner_of(0.07, 0.13, 16 / 9) == (False, False)
    assert corner_of(0.13, 0.07, 9 / 16) == (False, False)
    assert corner_of(0.5, 0.01, 16 / 9) is None


def test_it_is_told_when_to_look_again() -> None:
    corners = Corners(5)
    assert corners.wake(0) is None
    corners.down(1, *TOP_LEFT, now=1000)
    assert corners.wake(2000) == 4000
    assert corners.wake(5999) == 1
    assert corners.wake(6000) is None
    assert corners.opened(6000) is False


@pytest.mark.parametrize(("late", "opens"), [(0, True), (1, False)])
def test_the_second_corner_is_touched_four_seconds_later_at_the_latest(late: int, *, opens: bool) -> None:
    corners = Corners(5)
    corners.down(-1, *TOP_LEFT, now=10_000)
    corners.up(-1, 15_000)
    corners.down(-1, *BOTTOM_RIGHT, now=15_000 + BETWEEN + late)
    assert corners.opened(20_000 + BETWEEN + late) is opens


def test_a_corner_that_was_left_a_moment_too_soon_does_not_count() -> None:
    corners = Corners(5)
    corners.down(-1, *TOP_LEFT, now=10_000)
    corners.up(-1, 14_999)
    corners.down(-1, *BOTTOM_RIGHT, now=15_000)
    assert not corners.opened(20_000)


def test_a_corner_reaches_just_so_far() -> None:
    for near, far in ((SIDE, 1 - SIDE), (SIDE - 0.01, 1 - SIDE + 0.01)):
        assert corner_of(near, near, 1.0) == (False, False)
        assert corner_of(far, near, 1.0) == (True, False)
        assert corner_of(near, far, 1.0) == (False, True)
        assert corner_of(far, far, 1.0) == (True, True)
    for between in (SIDE + 0.001, 1 - SIDE - 0.001):
        assert corner_of(between, 0.0, 1.0) is None
        assert corner_of(0.0, between, 1.0) is None
