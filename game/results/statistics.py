"""What a class's answers before and after a lesson come to, each figure with its interval.

Scores go from 0 to 1. All intervals are 95 % intervals. A figure that so few answers can't give is None.
"""

from __future__ import annotations

import math
from statistics import NormalDist, fmean, stdev, variance
from typing import TYPE_CHECKING, Final

import msgspec

from game.results.distribution import binomial_test, t_quantile

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.results.questionnaires import Scores

CONFIDENCE: Final = 0.95
POWER: Final = 0.8
"""How often a change of the size of `Change.visible` would be seen: the usual four times of five."""
CEILING: Final = 0.9
"""Before a lesson a class may be at most this good for Hake's gain: it divides by what is left to learn."""
SAME: Final = 1e-9
"""Scores that differ by less are the same: they are sums of fractions."""
FEWEST: Final = 2
"""Values of which there is a spread."""


class Interval(msgspec.Struct, frozen=True):
    """From where to where a figure may lie."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Whether a value lies within."""
        return self.low <= value <= self.high


class Effect(msgspec.Struct, frozen=True):
    """Cohen's d_av with Hedges' correction: the change in standard deviations."""

    size: float
    interval: Interval


class Change(msgspec.Struct, frozen=True):
    """How scores changed from before to after, pair by pair."""

    pairs: int
    before: float
    """The mean before."""
    after: float
    change: float
    """The mean change, with `interval` by Student's t."""
    interval: Interval | None
    better: int
    same: int
    worse: int
    effect: Effect | None
    gain: float | None
    """Hake's gain: the share of what was left to learn that was learned. Second to the others."""
    visible: float | None
    """The smallest mean change that so many pairs, as different as these, would show four times of five."""


class Paired(msgspec.Struct, frozen=True):
    """The answers to an item that are right or not, before and after; `p` by McNemar's exact test.

    Outside the class tell the shares before and after with a word on chance, not these numbers or `p`:
    one of them gives the others away by subtraction.
    """

    right_both: int
    learned: int
    """Right only after."""
    lost: int
    """Right only before."""
    right_never: int
    p: float


class Across(msgspec.Struct, frozen=True):
    """The mean change over schools: each school is one value, however many pupils it has."""

    schools: int
    pairs: int
    change: float
    interval: Interval | None


def change(pairs: Sequence[Scores]) -> Change | None:
    """Give how scores changed; None without a pair.

    Interval of the mean change: Student's t with one degree of freedom less than pairs.
    """
    if not pairs:
        return None
    before, after = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    changes = [second - first for first, second in pairs]
    better = sum(each > SAME for each in changes)
    worse = sum(each < -SAME for each in changes)
    return Change(
        pairs=len(pairs),
        before=fmean(before),
        after=fmean(after),
        change=fmean(changes),
        interval=mean_interval(changes),
        better=better,
        same=len(pairs) - better - worse,
        worse=worse,
        effect=effect(before, after),
        gain=gain(fmean(before), fmean(after)),
        visible=visible(changes),
    )


def mean_interval(values: Sequence[float]) -> Interval | None:
    """Give the interval of a mean by Student's t; None for fewer than two values."""
    if len(values) < FEWEST:
        return None
    reach = t_quantile((1 + CONFIDENCE) / 2, len(values) - 1) * stdev(values) / math.sqrt(len(values))
    return Interval(fmean(values) - reach, fmean(values) + reach)


def effect(before: Sequence[float], after: Sequence[float]) -> Effect | None:
    """Give d_av with Hedges' correction; None for fewer than three pairs, or when all scores are the same.

    d_av divides the mean change by the root of the mean of both variances (Cumming 2012, Understanding the
    New Statistics, chapter 11). Its standard error is that of Bonett 2008, Psychological Methods 13, 99-109,
    which asks for no equal variances. Estimate and error are both made smaller by Hedges' factor (Borenstein
    et al. 2009, Introduction to Meta-Analysis, chapter 4).
    """
    df = len(before) - 1
    if df < FEWEST:
        return None
    first, second = variance(before), variance(after)
    spread = (first + second) / 2
    if spread < SAME**2:
        return None
    changes = [late - early for early, late in zip(before, after, strict=True)]
    size = fmean(changes) / math.sqrt(spread)
    joint = (first + second - variance(changes)) / 2
    from_spread = size**2 * (first**2 + second**2 + 2 * joint**2) / (8 * df * spread**2)
    error = math.sqrt(from_spread + variance(changes) / (df * spread))
    reach = NormalDist().inv_cdf((1 + CONFIDENCE) / 2) * error
    factor = hedges(df)
    return Effect(factor * size, Interval(factor * (size - reach), factor * (size + reach)))


def hedges(df: int) -> float:
    """Give the exact factor against the effects of few values, which look too large (Hedges 1981, 6e)."""
    return math.exp(math.lgamma(df / 2) - math.lgamma((df - 1) / 2)) / math.sqrt(df / 2)


def gain(before: float, after: float) -> float | None:
    """Give Hake's gain of two means (Hake 1998, American Journal of Physics 66, 64-74).

    None above 90 % before: a few answers would swing it, and one that was good before can only lose.
    """
    return None if before > CEILING else (after - before) / (1 - before)


def visible(changes: Sequence[float]) -> float | None:
    """Give the mean change that would be told from chance four times of five; None for fewer than two values.

    The usual approximation: both quantiles of t, times the standard error (Bloom 1995, Evaluation Review 19).
    """
    if len(changes) < FEWEST:
        return None
    df = len(changes) - 1
    quantiles = t_quantile((1 + CONFIDENCE) / 2, df) + t_quantile(POWER, df)
    return quantiles * stdev(changes) / math.sqrt(len(changes))


def paired_answers(pairs: Iterable[Scores]) -> Paired:
    """Give how right answers (1) and others came about in pairs.

    The test is McNemar's, by the exact binomial distribution whatever the number: no approximation is needed.
    """
    right = [(first == 1, second == 1) for first, second in pairs]
    learned, lost = right.count((False, True)), right.count((True, False))
    both, never = right.count((True, True)), right.count((False, False))
    return Paired(both, learned, lost, never, binomial_test(learned, lost))


def across(schools: Iterable[tuple[float, int]]) -> Across | None:
    """Give the mean change over schools, of each its mean change and its pairs; None without a school.

    Pupils of one school are alike, so that they are no independent values: the interval is that of the
    schools' mean changes, by t (Donner and Klar 2000, Design and Analysis of Cluster Randomization Trials).
    """
    known = list(schools)
    if not known:
        return None
    means = [mean for mean, _ in known]
    return Across(len(known), sum(pairs for _, pairs in known), fmean(means), mean_interval(means))
