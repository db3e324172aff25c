"""What stays of the answers of a lesson: counts, means and spreads, all of them moved."""

from __future__ import annotations

import math
from statistics import fmean
from typing import TYPE_CHECKING, Annotated, Final

import msgspec

from game.results.anonymity.perturbation import SMOOTH_VARIANCE, VARIANCE
from game.results.journal_facts import Moment

if TYPE_CHECKING:
    from collections.abc import Iterable

Number = Annotated[int, msgspec.Meta(ge=0, le=2**31)]
Figure = Annotated[float, msgspec.Meta(ge=-100, le=100)]
Draws = Annotated[int, msgspec.Meta(ge=1, le=2**20)]

UNIT: Final = 0.5
"""A sum of changes is moved by halves of a pupil's score: one answer changes the score of a domain, of which
two questions at least were answered, by no more than that."""
BEFORE_UNIT: Final = 1.0
"""A sum of scores before is moved by whole ones: it tells of the same answers as the sum of changes."""
DEVIATION: Final = 0.4
"""Of the changes of pupils' scores, as it is taken for every class: that of pupils who guess at three
questions both times, with an even chance (the root of a half over three is 0.41). How much those of one class
differ is told nowhere: where nearly all are alike, that names the one who is not."""
WHOLE: Final = 4
"""From this count on a count is moved with the whole variance; smaller ones with less: perturbation.py."""


class MovedAnswers(msgspec.Struct, frozen=True, order=True):
    """So many answers to an item were right (on a scale: its end; of how it felt: below the middle), or not.

    "I'd rather not say" is neither. `draws` is how many movements are in each of the two.
    """

    item: str
    moment: Moment
    right: Number
    other: Number
    draws: Draws = 1

    @property
    def answered(self) -> int:
        """How many answered, as it may be told."""
        return self.right + self.other

    @property
    def share(self) -> float | None:
        """The share of the right ones, from 0 to 1; None where nobody is left.

        As the number of answers is moved as well, the plain ratio lies a little too far from the middle: by
        the second term of its series (as for the ratio estimator of Cochran 1977, *Sampling Techniques*,
        6.8), which is taken back.
        """
        if not self.answered:
            return None
        plain = self.right / self.answered
        beyond = plain * self._variance(self.other) - (1 - plain) * self._variance(self.right)
        return plain - beyond / self.answered**2

    def _variance(self, count: int) -> float:
        """That of the movements in a count, of which small ones have less."""
        return VARIANCE * min(self.draws, count / WHOLE)

    @property
    def noise(self) -> float:
        """The variance that the movements of one of both numbers have."""
        return VARIANCE * self.draws

    @property
    def error(self) -> float:
        """The standard error of the share: that of so many answers, and that of the movements.

        Where nobody is left it is without end.
        """
        share = self.share
        if share is None:
            return math.inf
        chance = share * (1 - share) / self.answered
        return math.sqrt(chance + (share**2 + (1 - share) ** 2) * self.noise / self.answered**2)


class MovedChange(msgspec.Struct, frozen=True, order=True):
    """How the scores of a domain changed at seats that answered twice.

    `before` and `change` are means: each as it was, plus a movement in its unit over the number of pairs,
    which is moved as any count.
    """

    what: str
    pairs: Number
    before: Figure
    change: Figure
    draws: Draws = 1

    @property
    def error(self) -> float:
        """The standard error of the mean change: that of so many pupils, and that of the movement.

        Of the pupils it is that of `DEVIATION`. Where no pair is left it is without end.
        """
        if not self.pairs:
            return math.inf
        chance = DEVIATION**2 / self.pairs
        return math.sqrt(chance + self.draws * SMOOTH_VARIANCE * (UNIT / self.pairs) ** 2)


def only_counted(at_seats: float, counted: float, pupils: int, noise: float = 0.0) -> bool | None:
    """Whether of a class that was asked twice what was counted for it stays, as it is more; else its seats.

    None where both together are no more than there are `pupils` (0: nobody knows): then they are two parts of
    the class and add up. They may be more by `noise`, where one of both is not known exactly.
    """
    if not (at_seats and counted and pupils) or at_seats + counted <= pupils + noise:
        return None
    return counted > at_seats


def joined(
    at_seats: Iterable[MovedAnswers], counted: Iterable[MovedAnswers], *, only: bool | None
) -> tuple[MovedAnswers, ...]:
    """What was answered at seats and what was counted: both, or of each question the one that stays.

    `only` is that of `only_counted`. A question that was asked in one way alone stays.
    """
    if only is None:
        return together((*at_seats, *counted))
    lesser, larger = (at_seats, counted) if only else (counted, at_seats)
    found = {(each.item, each.moment): each for each in together(lesser)}
    return tuple(sorted((found | {(each.item, each.moment): each for each in together(larger)}).values()))


def together(answers: Iterable[MovedAnswers]) -> tuple[MovedAnswers, ...]:
    """The sums for each item and moment, in their order."""
    found: dict[tuple[str, str], MovedAnswers] = {}
    for each in answers:
        key = each.item, each.moment
        found[key] = _added(found[key], each) if key in found else each
    return tuple(sorted(found.values()))


def _added(one: MovedAnswers, other: MovedAnswers) -> MovedAnswers:
    return MovedAnswers(
        one.item, one.moment, one.right + other.right, one.other + other.other, one.draws + other.draws
    )


def changes_together(changes: Iterable[MovedChange]) -> tuple[MovedChange, ...]:
    """The changes of several parts of a lesson, by what changed: means over all their pupils."""
    found: dict[str, list[MovedChange]] = {}
    for each in changes:
        found.setdefault(each.what, []).append(each)
    return tuple(_mean(each) if len(each) > 1 else each[0] for _, each in sorted(found.items()))


def _mean(changes: list[MovedChange]) -> MovedChange:
    weights = [each.pairs or 1 for each in changes]

    def mean(values: Iterable[float]) -> float:
        return fmean(values, weights)

    return MovedChange(
        changes[0].what,
        pairs=sum(each.pairs for each in changes),
        before=mean(each.before for each in changes),
        change=mean(each.change for each in changes),
        draws=sum(each.draws for each in changes),
    )
