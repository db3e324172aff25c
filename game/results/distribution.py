"""Student's t distribution with whole degrees of freedom, in plain Python."""

from __future__ import annotations

import math
from functools import cache
from statistics import NormalDist

_FEW = 400
"""Degrees of freedom above which the sums are long, and a series in their reciprocal is as near."""
_STEPS = 80
"""Halvings of the interval in which a quantile lies: more than a float can tell apart."""


def t_cdf(t: float, df: int) -> float:
    """The probability of a value up to `t`, by the finite sums of Abramowitz and Stegun, 26.7.3 and 26.7.4.

    Raises:
        ValueError: There is less than one degree of freedom.
    """
    if df < 1:
        raise ValueError(f"{df} degrees of freedom")
    angle = math.atan2(t, math.sqrt(df))
    cosine = math.cos(angle) ** 2
    odd = df % 2 == 1
    term = math.cos(angle) if odd else 1.0
    total = term if df > 1 else 0.0
    for each in range(3 if odd else 2, df - 1, 2):
        term *= (each - 1) / each * cosine
        total += term
    within = 2 / math.pi * (angle + math.sin(angle) * total) if odd else math.sin(angle) * total
    return (1 + within) / 2


@cache
def t_quantile(probability: float, df: int) -> float:
    """The value that a t distribution stays below with a probability of at least a half and less than 1.

    Raises:
        ValueError: The probability is outside that range, or there is less than one degree of freedom.
    """
    if not 0.5 <= probability < 1:  # noqa: PLR2004 - one half, as the sentence above says
        raise ValueError(f"a probability of {probability}")
    if df > _FEW:
        return _series(NormalDist().inv_cdf(probability), df)
    low, high = 0.0, 1.0
    while t_cdf(high, df) < probability:
        low, high = high, 2 * high
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if t_cdf(middle, df) < probability else (low, middle)
    return (low + high) / 2


def _series(x: float, df: int) -> float:
    """The quantile where that of the normal distribution is `x`, by Abramowitz and Stegun, 26.7.5.

    Their fourth term is less than 2e-9 where a series is used at all, up to a probability of 0.999.
    """
    terms = (
        (x**3 + x) / 4,
        (5 * x**5 + 16 * x**3 + 3 * x) / 96,
        (3 * x**7 + 19 * x**5 + 17 * x**3 - 15 * x) / 384,
    )
    return x + sum(term / float(df) ** power for power, term in enumerate(terms, 1))
