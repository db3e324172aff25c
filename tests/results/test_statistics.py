"""The figures of a class: as SciPy gives them, and as published worked examples have them."""

from __future__ import annotations

import math
import random
from statistics import correlation, fmean, stdev, variance
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.results.statistics import (
    EffectSize,
    Interval,
    across,
    effect,
    gain,
    hedges,
    mean_interval,
    visible,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

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


# The effect


def of(before: Sequence[float], after: Sequence[float]) -> EffectSize | None:
    """The effect of what is known exactly."""
    changes = [late - early for early, late in zip(before, after, strict=True)]
    spread = math.sqrt((variance(before) + variance(after)) / 2)
    error = stdev(changes) / math.sqrt(len(changes))
    return effect(fmean(changes), spread, stdev(changes), error, len(changes))


def with_moments(
    means: tuple[float, float], spreads: tuple[float, float], joint: float, n: int
) -> tuple[list[float], list[float]]:
    """Two lists of numbers with exactly these means, standard deviations and correlation."""
    chance = random.Random(7)
    first = standard([chance.gauss(0, 1) for _ in range(n)])
    other = standard([chance.gauss(0, 1) for _ in range(n)])
    slope = correlation(first, other)
    apart = standard([late - slope * early for early, late in zip(first, other, strict=True)])
    mixed = [joint * one + math.sqrt(1 - joint**2) * two for one, two in zip(first, apart, strict=True)]
    return (
        [means[0] + spreads[0] * value for value in first],
        [means[1] + spreads[1] * value for value in mixed],
    )


def standard(values: list[float]) -> list[float]:
    mean, spread = fmean(values), stdev(values)
    return [(value - mean) / spread for value in values]


def test_the_effect_is_that_of_a_worked_example_of_bonett() -> None:
    """The documentation of `ci.stdmean.ps` in R's statpsych 1.7 has it without Hedges' factor.

    Its spreads are 14.6 and 15.3. Here both are taken for alike, which moves the ends by half a hundredth.
    """
    found = of(*with_moments((102.1, 110.4), (14.6, 15.3), 0.75, 25))
    assert found is not None
    factor = hedges(24)
    uncorrected = (found.size / factor, found.interval.low / factor, found.interval.high / factor)
    assert uncorrected == pytest.approx((0.5550319, 0.2394905, 0.8705732), abs=6e-3)


def test_hedges_factor_is_exact_and_near_the_usual_approximation() -> None:
    """With two degrees of freedom it is 1 : √π; the other is that of Borenstein et al. 2009, page 27."""
    assert hedges(2) == pytest.approx(1 / math.sqrt(math.pi))
    for df in range(10, 200):
        assert hedges(df) == pytest.approx(1 - 3 / (4 * df - 1), abs=4e-4)


def test_an_effect_turned_round_is_the_same_the_other_way() -> None:
    one, other = (effect(change, 0.25, 0.3, 0.06, 25) for change in (0.2, -0.2))
    assert one is not None
    assert other is not None
    assert other.size == pytest.approx(-one.size)
    assert (other.interval.low, other.interval.high) == pytest.approx((-one.interval.high, -one.interval.low))


@pytest.mark.long
def test_the_interval_of_the_effect_holds_the_truth_19_times_of_20() -> None:
    """2000 classes of 25 whose pupils differ by 1, correlate by 0.6 and rise by 0.5."""
    chance = random.Random(11)
    held = 0
    for _ in range(2000):
        before = [chance.gauss(0, 1) for _ in range(25)]
        after = [0.5 + 0.6 * early + 0.8 * chance.gauss(0, 1) for early in before]
        found = of(before, after)
        held += found is not None and found.interval.holds(0.5)
    assert 0.935 < held / 2000 < 0.965


def test_scores_without_any_difference_have_no_effect() -> None:
    assert of([0.5] * 9, [0.75] * 9) is None
    assert of([0.1, 0.4], [0.3, 0.9]) is None


# Gain, and what can be seen


def test_hakes_gain_is_the_share_of_what_was_left_to_learn() -> None:
    assert gain(0.4, 0.7) == pytest.approx(0.5)
    assert gain(0.5, 0.25) == pytest.approx(-0.5)
    assert gain(0.9, 0.95) == pytest.approx(0.5)
    assert gain(0.91, 0.99) is gain(1, 1) is None


def test_a_change_that_is_called_visible_is_seen_four_times_of_five() -> None:
    from scipy import stats

    changes = [0.1 * (each % 5) for each in range(25)]
    size = visible(stdev(changes) / 5, 25)
    shift = size / (stdev(changes) / 5)
    seen = 1 - stats.nct.cdf(stats.t.ppf(0.975, 24), 24, shift)
    assert seen == pytest.approx(0.8, abs=0.01)


# Schools


@given(st.lists(st.tuples(st.floats(-1, 1), st.integers(10, 500)), min_size=3, max_size=12))
def test_each_school_is_one_value_however_large(schools: list[tuple[float, int]]) -> None:
    found = across(schools)
    assert found is not None
    means = [mean for mean, _ in schools]
    assert (found.schools, found.pairs) == (len(schools), sum(pairs for _, pairs in schools))
    assert found.change == pytest.approx(fmean(means))
    assert found.interval == mean_interval(means)


def test_pupils_of_few_schools_do_not_pass_for_many_values() -> None:
    """Three schools of which one fell say nothing, though 150 pupils took part."""
    found = across([(0.4, 50), (-0.1, 50), (0.2, 50)])
    assert found is not None
    assert found.interval is not None
    assert found.interval.holds(0)


def test_two_schools_that_are_alike_by_chance_have_no_interval_of_no_width() -> None:
    found = across([(0.1, 25), (0.1, 25)])
    assert found is not None
    assert (found.change, found.interval) == (0.1, None)


def test_one_school_has_no_interval_and_none_has_nothing() -> None:
    found = across([(0.4, 50)])
    assert found is not None
    assert found.interval is None
    assert across([]) is None
