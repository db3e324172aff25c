"""The figures of a class: as SciPy gives them, and as published worked examples have them."""

from __future__ import annotations

from statistics import fmean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.results.statistics import (
    Interval,
    across,
    gain,
    mean_interval,
    visible,
)

SLEEP = (
    (0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0),
    (1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4),
)
"""Hours of sleep gained with two drugs: Student 1908, The Probable Error of a Mean, Biometrika 6."""

# Means and their interval


def test_students_own_example_has_the_interval_that_is_printed_everywhere() -> None:
    """The documentation of R's `sleep` has 0.70 to 2.46."""
    changes = [second - first for first, second in zip(*SLEEP, strict=True)]
    found = mean_interval(changes)
    assert found is not None
    assert found.low == pytest.approx(0.7001142, abs=1e-7)
    assert found.high == pytest.approx(2.4598858, abs=1e-7)


@pytest.mark.long
@given(st.lists(st.integers(-12, 12).map(lambda twelfths: twelfths / 12), min_size=3, max_size=60))
def test_the_interval_of_a_mean_is_that_of_scipy(changes: list[float]) -> None:
    found = mean_interval(changes)
    assert found is not None
    if stdev(changes) < 1e-9:
        assert found == pytest.approx(Interval(fmean(changes), fmean(changes)))
        return
    from scipy import stats

    expected = stats.ttest_1samp(changes, 0).confidence_interval(0.95)
    assert found.low == pytest.approx(float(expected.low), abs=1e-9)
    assert found.high == pytest.approx(float(expected.high), abs=1e-9)


def test_one_value_has_no_interval() -> None:
    assert mean_interval([0.25]) is None


# Gain, and what can be seen


def test_hakes_gain_is_the_share_of_what_was_left_to_learn() -> None:
    assert gain(0.4, 0.7) == pytest.approx(0.5)
    assert gain(0.5, 0.25) == pytest.approx(-0.5)
    assert gain(0.9, 0.95) == pytest.approx(0.5)
    assert gain(0.91, 0.99) is gain(1, 1) is None


@pytest.mark.long
def test_a_change_that_is_called_visible_is_seen_four_times_of_five() -> None:
    from scipy import stats

    changes = [0.1 * (each % 5) for each in range(25)]
    size = visible(stdev(changes) / 5, 25)
    shift = size / (stdev(changes) / 5)
    seen = 1 - stats.nct.cdf(stats.t.ppf(0.975, 24), 24, shift)
    assert seen == pytest.approx(0.8, abs=0.01)


@pytest.mark.parametrize(("values", "times"), [(25, 2.0638986 + 0.8568555), (2, 12.7062047 + 1.3763819)])
def test_what_is_visible_is_so_many_errors_as_both_quantiles_say(values: int, times: float) -> None:
    assert visible(0.1, values) == pytest.approx(0.1 * times, abs=1e-7)


def test_of_one_value_nothing_is_visible() -> None:
    with pytest.raises(ValueError, match="degrees of freedom"):
        visible(0.1, 1)


def test_two_values_have_an_interval_as_wide_as_it_is_unsure() -> None:
    found = mean_interval([0.0, 1.0])
    assert found is not None
    assert (found.low, found.high) == pytest.approx((0.5 - 6.3531024, 0.5 + 6.3531024), abs=1e-6)


def test_an_interval_holds_its_ends_and_nothing_beyond() -> None:
    found = Interval(-0.25, 0.5)
    assert [value for value in (-0.26, -0.25, 0.0, 0.5, 0.51) if found.holds(value)] == [-0.25, 0.0, 0.5]


# Schools


@given(st.lists(st.tuples(st.floats(-1, 1), st.integers(10, 500)), min_size=3, max_size=12))
def test_each_school_is_one_value_however_large(schools: list[tuple[float, int]]) -> None:
    found = across((mean, pairs, 0) for mean, pairs in schools)
    assert found is not None
    means = [mean for mean, _ in schools]
    assert (found.schools, found.pupils) == (len(schools), sum(pairs for _, pairs in schools))
    assert found.change == pytest.approx(fmean(means))
    expected = mean_interval(means)
    assert found.interval is not None
    assert expected is not None
    assert found.interval.low == pytest.approx(expected.low)
    assert found.interval.high == pytest.approx(expected.high)


def test_schools_alike_by_chance_are_no_surer_than_the_errors_of_their_means() -> None:
    found = across([(0.0, 25, 0.12)] * 3)
    assert found is not None
    assert found.interval is not None
    assert found.interval.high == pytest.approx(1.96 * 0.12 / 3**0.5, rel=1e-3)


@pytest.mark.parametrize(("last", "reach"), [(0.3, 0.4302653), (0.03, 0.3266607)])
def test_the_interval_of_schools_is_the_wider_one_around_their_mean(last: float, reach: float) -> None:
    """That of the means by t, or that of their errors: the root of their squares is a half here."""
    found = across([(0.0, 10, 0.3), (0.0, 20, 0.4), (last, 30, 0.0)])
    assert found is not None
    assert found.interval is not None
    assert (found.schools, found.pupils) == (3, 60)
    assert found.change == pytest.approx(last / 3)
    assert (found.interval.low, found.interval.high) == pytest.approx((last / 3 - reach, last / 3 + reach))


def test_pupils_of_few_schools_do_not_pass_for_many_values() -> None:
    """Three schools of which one fell say nothing, though 150 pupils took part."""
    found = across([(0.4, 50, 0.1), (-0.1, 50, 0.1), (0.2, 50, 0.1)])
    assert found is not None
    assert found.interval is not None
    assert found.interval.holds(0)


def test_two_schools_that_are_alike_by_chance_have_no_interval_of_no_width() -> None:
    found = across([(0.1, 25, 0.1), (0.1, 25, 0.1)])
    assert found is not None
    assert (found.change, found.interval) == (0.1, None)


def test_one_school_has_no_interval_and_none_has_nothing() -> None:
    found = across([(0.4, 50, 0.1)])
    assert found is not None
    assert found.interval is None
    assert across([]) is None
