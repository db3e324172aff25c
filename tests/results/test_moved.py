"""What stays of a lesson: shares, their errors, and what several computers know of one lesson."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.results.anonymity.perturbation import SMOOTH_VARIANCE, VARIANCE
from game.results.moved import (
    DEVIATION,
    UNIT,
    MovedAnswers,
    MovedChange,
    changes_together,
    joined,
    only_counted,
    together,
)


def answers(right: int, other: int, draws: int = 1, item: str = "secret") -> MovedAnswers:
    return MovedAnswers(item, "before", right, other, draws)


def test_of_nobody_there_is_no_share() -> None:
    assert answers(0, 0).share is None


@given(st.integers(0, 60), st.integers(1, 60), st.integers(1, 1000))
def test_a_share_and_that_of_the_others_are_the_whole(right: int, other: int, draws: int) -> None:
    one, two = answers(right, other, draws).share, answers(other, right, draws).share
    assert one is not None
    assert two is not None
    assert one + two == pytest.approx(1)
    assert 0 <= one <= 1


def test_the_error_of_a_share_is_that_of_so_many_and_that_of_the_movements() -> None:
    found = answers(12, 12)
    chance, noise = 0.25 / 24, 0.5 * VARIANCE / 24**2
    assert found.error == pytest.approx(math.sqrt(chance + noise))
    assert answers(12, 12, draws=2).error == pytest.approx(math.sqrt(chance + 2 * noise))


def test_of_a_share_far_from_the_middle_the_larger_number_moves_it_more() -> None:
    found = answers(20, 5)
    plain, noise = 20 / 25, VARIANCE / 25**2
    assert found.share == pytest.approx(plain - (plain - (1 - plain)) * noise)
    share = found.share
    assert share is not None
    assert found.error == pytest.approx(
        math.sqrt(share * (1 - share) / 25 + (share**2 + (1 - share) ** 2) * noise)
    )


def test_where_nobody_is_left_the_errors_are_without_end() -> None:
    assert answers(0, 0).error == math.inf
    assert MovedChange("knowledge", 0, 0.4, 0.2).error == math.inf


def test_two_parts_of_a_class_add_up_with_both_their_movements() -> None:
    assert together([answers(5, 7), answers(4, 6), answers(3, 3, item="a")]) == (
        answers(3, 3, item="a"),
        answers(9, 13, draws=2),
    )


def test_of_a_class_that_was_asked_twice_the_larger_number_counts() -> None:
    assert only_counted(12, 24, 24) is True
    assert only_counted(24, 12, 24) is False


def test_two_parts_of_a_class_are_told_from_one_that_was_asked_twice_by_its_size() -> None:
    assert only_counted(12, 12, 24) is None
    assert only_counted(12, 12, 0) is None, "nobody knows how many there are"
    assert only_counted(0, 25, 24) is None
    assert (only_counted(12, 14, 24, noise=6.0), only_counted(12, 20, 24, noise=6.0)) == (None, True)


def test_what_was_asked_in_one_way_alone_stays() -> None:
    seats, counted = [answers(5, 7), answers(4, 8, item="a")], [answers(12, 12)]
    assert joined(seats, counted, only=None) == (answers(4, 8, item="a"), answers(17, 19, draws=2))
    assert joined(seats, counted, only=True) == (answers(4, 8, item="a"), answers(12, 12))
    assert joined(seats, counted, only=False) == (answers(4, 8, item="a"), answers(5, 7))


def test_the_error_of_a_change_has_both_parts_as_well() -> None:
    found = MovedChange("knowledge", 25, 0.4, 0.2)
    assert found.error == pytest.approx(math.sqrt(DEVIATION**2 / 25 + SMOOTH_VARIANCE * (UNIT / 25) ** 2))


def test_the_change_of_two_rooms_is_the_mean_of_their_pupils() -> None:
    one = MovedChange("knowledge", 10, 0.4, 0.1)
    other = MovedChange("knowledge", 30, 0.5, 0.3)
    [both] = changes_together([one, other])
    assert (both.pairs, both.draws) == (40, 2)
    assert both.change == pytest.approx(0.25)
    assert both.before == pytest.approx(0.475)


def test_a_room_of_which_no_pair_is_left_weighs_as_one_pupil() -> None:
    one = MovedChange("knowledge", 0, 0.2, 0.9, draws=2)
    other = MovedChange("knowledge", 3, 0.6, 0.1)
    [both] = changes_together([one, other])
    assert (both.pairs, both.draws) == (3, 3)
    assert both.change == pytest.approx((0.9 + 3 * 0.1) / 4)
    assert both.before == pytest.approx((0.2 + 3 * 0.6) / 4)


def test_what_one_room_alone_asked_stays_as_it_is() -> None:
    knowledge = [MovedChange("knowledge", count, 0.4, 0.1) for count in (10, 30)]
    attitude = MovedChange("attitude", 0, 0.5, 0.3)
    found = changes_together([*knowledge, attitude])
    assert [each.what for each in found] == ["attitude", "knowledge"]
    assert found[0] == attitude
    assert changes_together([]) == ()


@pytest.mark.parametrize(("right", "other", "answered"), [(0, 0, 0), (3, 0, 3), (4, 7, 11)])
def test_who_answered_is_right_or_not(right: int, other: int, answered: int) -> None:
    assert answers(right, other).answered == answered


@pytest.mark.parametrize("draws", [1, 3])
def test_each_movement_has_the_whole_noise(draws: int) -> None:
    assert answers(9, 9, draws=draws).noise == VARIANCE * draws
    found = MovedChange("knowledge", 10, 0.5, 0.1, draws)
    assert found.error**2 == pytest.approx(DEVIATION**2 / 10 + draws * SMOOTH_VARIANCE * (UNIT / 10) ** 2)
