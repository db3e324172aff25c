"""By how much a count is moved before anybody is told: the perturbation table of the cell key method.

The method is that of Thompson, Broadfoot and Elazar 2013 (*Methodology for the automatic confidentialisation
of statistical outputs from remote servers at the Australian Bureau of Statistics*); the table is derived as
Giessing and Tent 2019 (*Concepts for generalising tools implementing the cell key method to the case of
continuous variables*) and the R package `ptable` do: of all movements that are allowed, unbiased and of the
variance that is asked for, those of the largest entropy.
"""

from __future__ import annotations

import math
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

FURTHEST: Final = 8
"""A count is moved by at most so many."""
VARIANCE: Final = 8.0
"""Of a movement. So much is needed that who knows all answers but one, the table and every page, and holds
for likely what the others answered, names that one at most ten points of a hundred more often than without
the pages: tests/results/anonymity/test_attacks.py.

Who holds both answers for equally likely although all others gave the same one gains 14.3 points there: that
one may be the only one in a cell, and none stay none. No other table of this size makes it ten: a linear
program over all that are unbiased, move by at most 8 with a variance of at most 8 and never to one or two
finds none below 11.2 points. With a variance of 10 and movements up to 9 the least is 10.1; with 11 and 10 it
is 9.6 in classes above twenty, and more in smaller ones."""
SMOOTH_VARIANCE: Final = VARIANCE + 1 / 12
"""Of the movement of a sum or a mean: that of a count, and that of a part of one."""
NEVER: Final = (1, 2)
"""What no count is moved to: a reader would take it for one child, or two."""
SETTLED: Final = FURTHEST + max(NEVER) + 1
"""From this count on all movements are possible, and every row of the table is the same."""
KEYS: Final = 2**64
"""Cell keys are whole numbers below this; divided by it, they lie from 0 to 1."""
_STEEPEST, _HALVINGS = 40.0, 60
"""Where the two slopes of the exponent lie, and how often that is halved: to the last bits of a float."""


def moved(count: int, key: int) -> int:
    """The count as it is told, for the key of its cell (from 0 to `KEYS`).

    None are none: nobody is there to be protected, and to be unbiased they stay.
    """
    place, _ = _place(min(count, SETTLED), key)
    return count - min(count, SETTLED) + place


def movement(key: int) -> float:
    """By how much a sum or a mean is moved, in units of its own: as a large count, and a part of one more.

    Without that part, of which the key tells as well, what is left beside whole movements would give it away.
    """
    place, beyond = _place(SETTLED, key)
    return place - SETTLED + beyond - 0.5


def _place(count: int, key: int) -> tuple[int, float]:
    """What a count up to `SETTLED` becomes, and how far within its chance the key lies, from 0 to 1."""
    places, sums = table_row(count)
    share = key / KEYS
    at = next((at for at, most in enumerate(sums) if share < most), len(sums) - 1)
    start = sums[at - 1] if at else 0.0
    return places[at], min(1.0, (share - start) / (sums[at] - start))


@cache
def table_row(count: int) -> tuple[tuple[int, ...], tuple[float, ...]]:
    """What a count up to `SETTLED` may become, and the sums of the chances up to each of them.

    For one and two alone no movements of the whole variance are as far apart from certainty: there those of
    the largest entropy of all unbiased ones have less of it.
    """
    places = [
        place
        for place in range(max(0, count - FURTHEST), count + FURTHEST + 1)
        if place not in NEVER and (count or not place)
    ]
    ways = [place - count for place in places]
    chances = _unbiased(ways, 0.0)
    if _spread(ways, chances) > VARIANCE:
        low, high = -_STEEPEST, 0.0
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            low, high = (low, middle) if _spread(ways, _unbiased(ways, middle)) > VARIANCE else (middle, high)
        chances = _unbiased(ways, high)
    return tuple(places), tuple(accumulate(chances))


def _unbiased(ways: Sequence[int], bend: float) -> list[float]:
    """The chances of these movements with the largest entropy, for a slope of their squares, with mean 0."""
    low, high = -_STEEPEST, _STEEPEST
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        mean = sum(way * chance for way, chance in zip(ways, _chances(ways, middle, bend), strict=True))
        low, high = (middle, high) if mean < 0 else (low, middle)
    return _chances(ways, low, bend)


def _chances(ways: Sequence[int], slope: float, bend: float) -> list[float]:
    heights = [slope * way + bend * way * way for way in ways]
    top = max(heights)
    weights = [math.exp(height - top) for height in heights]
    total = sum(weights)
    return [weight / total for weight in weights]


def _spread(ways: Sequence[int], chances: Sequence[float]) -> float:
    return sum(way * way * chance for way, chance in zip(ways, chances, strict=True))
