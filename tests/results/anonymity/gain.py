"""How much better somebody who knows all others can name an answer once a figure is told."""

from __future__ import annotations

import itertools
import logging
import math
from typing import TYPE_CHECKING

from game.results.anonymity.perturbation import FURTHEST, SETTLED, table_row

if TYPE_CHECKING:
    from collections.abc import Callable


CLASSES = 10_000
"""How many are tried."""
ALLOWED = 0.10
"""How much more often an answer may be named than without the pages."""


Told = list[tuple[float, float]]
"""How likely each thing that may be told is, for each of two answers."""


def note(what: str, value: float) -> None:
    """Write what was found beside the test: `--log-cli-level=INFO` shows it."""
    logging.getLogger(__name__).info("%s: %s", what, value)


def chance_of(count: int, told: int) -> float:
    """How likely it is that a count becomes what is told."""
    places, sums = table_row(min(count, SETTLED))
    at = told - count + min(count, SETTLED)
    if at not in places:
        return 0.0
    place = places.index(at)
    return sums[place] - (sums[place - 1] if place else 0.0)


def density(by: float) -> float:
    """How likely a movement of a mean is."""
    return chance_of(SETTLED, SETTLED + math.floor(by + 0.5))


def level_of(by: float) -> Callable[[float, bool], float]:
    """How likely an answer is, of a pupil who knows so much more or less than others, at a level."""

    def chance(level: float, right: bool) -> float:  # noqa: FBT001 - as `zip` brings it
        known = min(0.95, max(0.05, level + by))
        return known if right else 1 - known

    return chance


def gain_of(right: int, other: int, prior: float) -> float:
    """How much more often one answer is named where so many others were right or not, reckoned exactly."""
    found = 0.0
    for told_right in range(right + 12):
        for told_other in range(other + 12):
            yes = prior * chance_of(right + 1, told_right) * chance_of(other, told_other)
            no = (1 - prior) * chance_of(right, told_right) * chance_of(other + 1, told_other)
            found += max(yes, no)
    return found - max(prior, 1 - prior)


def cell(count: int, other: int) -> Told:
    """What a cell tells that holds so many with the one answer, and so many with the other."""
    return [
        (chance_of(count, told), chance_of(other, told)) for told in range(max(count, other) + FURTHEST + 1)
    ]


def mean_moved(by: float, steps: int = 200) -> Told:
    """What a mean tells that the one answer moves by so many units, in small steps."""
    places = [-FURTHEST - 0.5 + (at + 0.5) / steps for at in range(round((2 * FURTHEST + 1 + by) * steps))]
    return [(density(place) / steps, density(place - by) / steps) for place in places]


def all_of(figures: list[Told]) -> Told:
    """What all of these tell together."""
    known: Told = [(1.0, 1.0)]
    for figure in map(in_short, figures):
        known = in_short([(a * x, b * y) for (a, b), (x, y) in itertools.product(known, figure)])
    return known


def in_short(told: Told) -> Told:
    """What says the same of the two answers is taken as one."""
    found: dict[float, tuple[float, float]] = {}
    for yes, no in told:
        if yes + no > 1e-12:
            key = round(yes / (yes + no), 3)
            before = found.get(key, (0.0, 0.0))
            found[key] = before[0] + yes, before[1] + no
    return list(found.values())


def gain_from(told: Told) -> float:
    """How much more often the answer is named for who held both for equally likely."""
    return sum(max(yes, no) for yes, no in told) / 2 - 0.5


def both_cells(right: int, other: int) -> list[Told]:
    """The two cells of an answer, where so many of the others were right or not."""
    return [cell(right + 1, right), cell(other, other + 1)]


def keeps(told: Told, times: float) -> Told:
    """What figures tell of an answer that is, so many times of one, the one that they were made of."""
    return [(times * yes + (1 - times) * no, (1 - times) * yes + times * no) for yes, no in told]


def points(figures: list[Told]) -> float:
    return 100 * gain_from(all_of(figures))
