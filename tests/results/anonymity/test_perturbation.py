"""The table by which counts are moved: what it promises, and that no other table has a larger entropy."""

from __future__ import annotations

import random
from collections import Counter
from statistics import fmean, pvariance

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.results.anonymity.perturbation import (
    FURTHEST,
    KEYS,
    NEVER,
    SETTLED,
    SMOOTH_VARIANCE,
    VARIANCE,
    moved,
    movement,
    table_row,
)

KEY = st.integers(0, KEYS - 1)


def chances(count: int) -> dict[int, float]:
    places, sums = table_row(count)
    return dict(zip(places, (b - a for a, b in zip((0.0, *sums), sums, strict=False)), strict=True))


@given(st.integers(0, 2000), KEY)
def test_no_count_becomes_one_or_two_or_lies_far_away(count: int, key: int) -> None:
    told = moved(count, key)
    assert told not in NEVER
    assert 0 <= told <= count + FURTHEST
    assert told >= count - FURTHEST


@pytest.mark.parametrize("count", range(SETTLED + 1))
def test_on_average_no_count_is_moved(count: int) -> None:
    found = chances(count)
    assert sum(found.values()) == pytest.approx(1)
    assert sum(place * chance for place, chance in found.items()) == pytest.approx(count, abs=1e-9)


@pytest.mark.parametrize("count", range(1, SETTLED + 1))
def test_the_variance_is_the_one_that_is_told_or_less_for_one_and_two(count: int) -> None:
    spread = sum((place - count) ** 2 * chance for place, chance in chances(count).items())
    assert spread == pytest.approx(VARIANCE, abs=1e-6) or (count in NEVER and spread < VARIANCE)


def test_none_stay_none() -> None:
    assert {moved(0, key) for key in range(0, KEYS, KEYS // 100)} == {0}


@pytest.mark.long
@pytest.mark.parametrize("count", [1, 2, 3, 5, 9, SETTLED])
def test_no_unbiased_table_of_that_variance_has_a_larger_entropy(count: int) -> None:
    """As SciPy finds it, which knows nothing of the form of the solution."""
    import numpy as np
    from scipy import optimize

    found = chances(count)
    ways = np.array([place - count for place in found])
    own = np.array(list(found.values()))

    def negative_entropy(p: np.ndarray) -> float:
        return float(np.sum(p * np.log(np.clip(p, 1e-300, None))))

    best = optimize.minimize(
        negative_entropy,
        np.full(len(ways), 1 / len(ways)),
        bounds=[(1e-9, 1)] * len(ways),
        constraints=[
            {"type": "eq", "fun": lambda p: p.sum() - 1},
            {"type": "eq", "fun": lambda p: (p * ways).sum()},
            {"type": "ineq", "fun": lambda p: VARIANCE - (p * ways**2).sum()},
        ],
        options={"maxiter": 1000, "ftol": 1e-13},
    )
    assert best.success
    assert np.abs(best.x - own).max() < 2e-4


@pytest.mark.long
def test_keys_that_are_spread_evenly_give_the_chances_of_the_table() -> None:
    steps = 100_000
    for count in (1, 4, 25):
        found = Counter(moved(count, at * (KEYS // steps)) for at in range(steps))
        for place, chance in chances(min(count, SETTLED)).items():
            at = place + count - min(count, SETTLED)
            assert found[at] / steps == pytest.approx(chance, abs=2 / steps)


def test_a_large_count_is_moved_like_any_other_large_one() -> None:
    chance = random.Random(1)
    for key in (chance.randrange(KEYS) for _ in range(200)):
        [by] = {moved(count, key) - count for count in (SETTLED, 40, 1000)}
        assert movement(key) == pytest.approx(by, abs=0.5)


@pytest.mark.long
def test_the_movement_of_a_mean_is_smooth_unbiased_and_of_known_variance() -> None:
    """Whole steps would leave the parts of a sum as they are: who knows all but one would see that one's."""
    steps = 100_000
    found = [movement(at * (KEYS // steps)) for at in range(steps)]
    assert fmean(found) == pytest.approx(0, abs=1e-3)
    assert pvariance(found) == pytest.approx(SMOOTH_VARIANCE, abs=1e-2)
    parts = Counter(int(10 * (each % 1)) for each in found)
    assert min(parts.values()) > 0.99 * steps / 10
