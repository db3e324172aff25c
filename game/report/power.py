"""What so many classes can show: the change that would be told from chance four times of five."""

from __future__ import annotations

import math
from typing import Final

from game.results.anonymity.perturbation import SMOOTH_VARIANCE, VARIANCE
from game.results.moved import DEVIATION, UNIT
from game.results.statistics import SCHOOLS, visible

CLASSES: Final = (1, 5, 20, 80)
"""Classes of as many schools, as they stand in docs/teaching.md."""
PUPILS: Final = 25
SHARE: Final = 0.5
"""Of right answers: where chance is largest, and where a question of ours should lie before a lesson."""
BETWEEN: Final = 0.05
"""The standard deviation of the true changes of schools, in parts of one: an assumption."""


def by_hands(classes: int) -> float:
    """The change of the share of right answers to one question that so many classes show, hands counted."""
    chance = SHARE * (1 - SHARE) / PUPILS
    noise = (SHARE**2 + (1 - SHARE) ** 2) * VARIANCE / PUPILS**2
    return _shown(math.sqrt(2 * (chance + noise)), classes)


def at_seats(classes: int) -> float:
    """The mean change of scores that so many classes show whose pupils answered twice at seats."""
    return _shown(math.sqrt(DEVIATION**2 / PUPILS + SMOOTH_VARIANCE * (UNIT / PUPILS) ** 2), classes)


def _shown(error: float, classes: int) -> float:
    """The change that is seen, for the standard error of one class; of few classes by their pupils."""
    if classes < SCHOOLS:
        return visible(error / math.sqrt(classes), classes * PUPILS)
    return visible(math.hypot(error, BETWEEN) / math.sqrt(classes), classes)


def table() -> str:
    """Both as a table of Markdown, in points of 100 rounded up; what there is no room for is called so."""
    rows = [
        "| classes | one question, hands counted | mean of what they know, at seats |",
        "| --- | --- | --- |",
    ]
    rows += [
        f"| {each} | {_points(by_hands(each), 1 - SHARE)} | {_points(at_seats(each), 1)} |"
        for each in CLASSES
    ]
    return "\n".join(rows)


def _points(change: float, room: float) -> str:
    return f"{math.ceil(100 * change)}" if change <= room else f"> {100 * room:.0f}"
