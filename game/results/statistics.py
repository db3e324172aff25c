"""What a class's answers before and after a lesson come to, each figure with its interval.

Scores go from 0 to 1. All intervals are 95 % intervals. A figure that so few answers can't give is None.
"""

from __future__ import annotations

import math
from statistics import NormalDist, fmean, stdev
from typing import TYPE_CHECKING, Final

import msgspec

from game.results.distribution import t_quantile

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CONFIDENCE: Final = 0.95
NORMAL: Final = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)
"""Standard errors on each side of a figure that make such an interval."""
POWER: Final = 0.8
"""How often a change of the size of `DomainFigure.visible` would be seen: the usual four times of five."""
CEILING: Final = 0.9
"""Before a lesson a class may be at most this good for Hake's gain: it divides by what is left to learn."""
FEWEST: Final = 2
"""Values of which there is a spread."""
SCHOOLS: Final = 3
"""The fewest schools of which there is an interval."""


class Interval(msgspec.Struct, frozen=True):
    """From where to where a figure may lie."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Whether a value lies within."""
        return self.low <= value <= self.high


class Across(msgspec.Struct, frozen=True):
    """The mean change over schools: each school is one value, however many pupils it has."""

    schools: int
    pupils: int
    """Or answers, where it is a share."""
    change: float
    interval: Interval | None


def mean_interval(values: Sequence[float]) -> Interval | None:
    """Give the interval of a mean by Student's t; None for fewer than two values."""
    if len(values) < FEWEST:
        return None
    reach = t_quantile((1 + CONFIDENCE) / 2, len(values) - 1) * stdev(values) / math.sqrt(len(values))
    return Interval(fmean(values) - reach, fmean(values) + reach)


def gain(before: float, after: float) -> float | None:
    """Give Hake's gain of two means (Hake 1998, American Journal of Physics 66, 64-74).

    None above 90 % before: a few answers would swing it, and one that was good before can only lose.
    """
    return None if before > CEILING else (after - before) / (1 - before)


def visible(error: float, values: int) -> float:
    """Give the mean of so many values that would be told from chance four times of five, for its error.

    The usual approximation: both quantiles of t, times the standard error (Bloom 1995, Evaluation Review 19).

    Raises:
        ValueError: There are fewer than two values.
    """
    df = values - 1
    return (t_quantile((1 + CONFIDENCE) / 2, df) + t_quantile(POWER, df)) * error


def across(schools: Iterable[tuple[float, int, float]]) -> Across | None:
    """Give the mean over schools, of each its mean, its pupils and its standard error; None without a school.

    There is an interval from three schools on: two that happen to be alike would say that all are.
    Pupils of one school are alike, so that they are no independent values: the interval is that of the
    schools' mean changes, by t (Donner and Klar 2000, Design and Analysis of Cluster Randomization Trials).
    Where schools happen to be more alike than the errors of their means allow, it is that of these errors.
    """
    known = list(schools)
    if not known:
        return None
    means = [mean for mean, _, _ in known]
    interval = mean_interval(means) if len(means) >= SCHOOLS else None
    if interval is not None:
        least = NORMAL * math.hypot(*(error for _, _, error in known)) / len(known)
        reach = max(least, (interval.high - interval.low) / 2)
        interval = Interval(fmean(means) - reach, fmean(means) + reach)
    return Across(len(known), sum(pupils for _, pupils, _ in known), fmean(means), interval)
