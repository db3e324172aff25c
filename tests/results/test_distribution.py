"""The distributions agree with SciPy, which the game itself does without."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.results.distribution import t_cdf, t_quantile

DF = st.integers(1, 400)


@pytest.mark.long
@given(st.floats(-60, 60), DF)
def test_the_t_distribution_is_that_of_scipy(t: float, df: int) -> None:
    from scipy import stats

    assert t_cdf(t, df) == pytest.approx(float(stats.t.cdf(t, df)), abs=1e-12)


@pytest.mark.long
@given(st.floats(0.5, 0.999), DF | st.integers(401, 10**9))
def test_its_quantiles_are_those_of_scipy(probability: float, df: int) -> None:
    from scipy import stats

    assert t_quantile(probability, df) == pytest.approx(float(stats.t.ppf(probability, df)), abs=1e-7)


@pytest.mark.parametrize(("df", "quantile"), [(1, 12.706), (4, 2.776), (9, 2.262), (24, 2.064), (120, 1.980)])
def test_its_quantiles_are_those_of_printed_tables(df: int, quantile: float) -> None:
    assert round(t_quantile(0.975, df), 3) == quantile


def test_the_middle_of_all_is_nothing() -> None:
    assert t_quantile(0.5, 5) == pytest.approx(0, abs=1e-12)
    assert t_quantile(0.6, 5) == pytest.approx(0.267181, abs=1e-6)


@pytest.mark.parametrize(
    ("t", "df", "below"),
    [
        (1, 1, 0.75),  # an arc tangent: that of 1 is an eighth of a turn
        (-1, 1, 0.25),
        (2**0.5, 2, 0.5 + 2**0.5 / 4),
        (0, 7, 0.5),
        (3**0.5, 3, 0.75 + 1 / (2 * 3.141592653589793)),
        (2, 4, 0.5 + 5 / (8 * 2**0.5)),
    ],
)
def test_a_few_of_its_values_are_known_in_closed_form(t: float, df: int, below: float) -> None:
    assert t_cdf(t, df) == pytest.approx(below, abs=1e-12)


def test_the_series_goes_on_where_the_sums_end() -> None:
    assert t_quantile(0.975, 401) == pytest.approx(t_quantile(0.975, 400), abs=2e-5)
    assert t_cdf(t_quantile(0.975, 401), 401) == pytest.approx(0.975, abs=5e-12)
    assert t_cdf(t_quantile(0.999, 401), 401) == pytest.approx(0.999, abs=1e-11)


@pytest.mark.parametrize(("probability", "df"), [(0.4, 5), (1, 5), (0.975, 0)])
def test_what_is_no_quantile_is_refused(probability: float, df: int) -> None:
    with pytest.raises(ValueError, match=r"degrees of freedom|probability"):
        t_quantile(probability, df)
