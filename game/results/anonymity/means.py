"""The change of a class as it may be told: it gives away nothing that is hidden beside it.

The mean of a domain is that of its questions. Told exactly beside their shares, it would give a coded one
away to whoever subtracts the others. So the middle of the code is reckoned with in its place, as where many
classes are taken together. The interval tells the sum of squares of all changes, and with the mean often how
many pupils got better, stayed or got worse: below a hundred it is told a little wider, and those three only
when none of them is coded.
"""

from __future__ import annotations

import math
from statistics import fmean, variance
from typing import TYPE_CHECKING, Final, Literal

import msgspec

from game.results.anonymity.shares import EXACT_FROM, OUTSIDE, Share, shares
from game.results.distribution import t_quantile
from game.results.statistics import CONFIDENCE, POWER, SAME, Effect, Interval, change, hedges

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.results.questionnaires import Scores
    from game.results.statistics import Change

DIGITS: Final = 2
"""Scores are told in whole points of 100."""
EFFECT_DIGITS: Final = 1
POINT: Final = 0.01
STEP: Final = 0.05
"""Below a hundred pupils half an interval is told in so many scores, rounded up: five points of 100."""
EFFECT_STEP: Final = 0.2
Way = Literal["better", "same", "worse"]
ALIKE: Final = 0.01
"""An interval narrower than this, a point of a hundred, says what everybody did."""


class DomainQuestion(msgspec.Struct, frozen=True):
    """A question of the domain at one moment: how many answered and were right, and what is told of that.

    `binary` says that an answer is either right or not, so that the share is the mean.
    """

    answered: int
    right: int
    told: Share | None
    binary: bool = True

    @property
    def share(self) -> float:
        """The share of right answers, 0 to 1."""
        return self.right / self.answered

    @property
    def known(self) -> float:
        """The share as a reader knows it: exactly, or the middle of its code."""
        return self.told.middle / 100 if self.told is not None and self.told.sign else self.share


def told_change(
    pairs: Sequence[Scores], before: Sequence[DomainQuestion], after: Sequence[DomainQuestion]
) -> Change | None:
    """How scores changed, with what is told of each question in place of what is hidden.

    None without pairs, where all changed alike (the mean would be everybody's), and where a question was
    answered but is not told at all.
    """
    found = change(pairs)
    hidden = any(each.answered and each.told is None for each in (*before, *after))
    if found is None or hidden or _alike(found):
        return None
    first = _beyond(found.before, len(pairs), [each for each in before if each.answered])
    second = _beyond(found.after, len(pairs), [each for each in after if each.answered])
    return _coarse(found, pairs, first, second)


def _alike(found: Change) -> bool:
    return found.interval is None or found.interval.high - found.interval.low < ALIKE


def _beyond(mean: float, pairs: int, asked: Sequence[DomainQuestion]) -> float:
    """By how much the mean of the domain is larger than what is told of its questions.

    Of few who answered only once, the difference of both means would tell all that they answered: then the
    mean of the questions stands for that of the pairs.
    """
    few = all(each.binary and abs(each.answered - pairs) < OUTSIDE for each in asked)
    if asked and few:
        return mean - fmean(each.known for each in asked)
    weighed = (min(each.answered, pairs) / pairs * (each.share - each.known) for each in asked)
    return sum(weighed) / max(1, len(asked))


def _coarse(found: Change, pairs: Sequence[Scores], first: float, second: float) -> Change:
    mean = round(found.change + first - second, DIGITS)
    few = found.pairs < EXACT_FROM
    ends = found.interval and _around(mean, found.interval, STEP if few else POINT)
    return msgspec.structs.replace(
        found,
        before=found.before - first,
        after=found.after - second,
        change=mean,
        interval=ends,
        effect=found.effect and _effect(found.effect, pairs, first - second, EFFECT_STEP if few else POINT),
        gain=None,
        visible=ends and (ends.high - ends.low) / 2 * _visible(found.pairs),
    )


def _around(mean: float, ends: Interval, step: float) -> Interval:
    """An interval around a mean, as wide as it was or a little wider: half of it is so many steps."""
    steps = math.ceil((ends.high - ends.low) / 2 / step - SAME)
    reach = steps * step
    return Interval(mean - reach, mean + reach)


def _visible(pairs: int) -> float:
    """What part of half an interval a change must have to be seen: see `statistics.visible`."""
    high, power = t_quantile((1 + CONFIDENCE) / 2, pairs - 1), t_quantile(POWER, pairs - 1)
    return (high + power) / high


def _effect(found: Effect, pairs: Sequence[Scores], by: float, step: float) -> Effect:
    before, after = zip(*pairs, strict=True)
    spread = math.sqrt((variance(before) + variance(after)) / 2)
    size = round(found.size + hedges(len(pairs) - 1) * by / spread, EFFECT_DIGITS)
    return Effect(size, _around(size, found.interval, step))


def told_ways(found: Change) -> dict[Way, Share | None]:
    """The shares of those who got better, stayed, or got worse; all or none of them."""
    counts: dict[Way, int] = {"better": found.better, "same": found.same, "worse": found.worse}
    told = shares(counts, OUTSIDE)
    exact = all(each is not None and not each.sign for each in told.values())
    return told if exact else dict.fromkeys(counts)
