"""What is left of use when counts are moved: shares and intervals hold the truth."""

from __future__ import annotations

import itertools
import math
import random
from statistics import fmean

import pytest

from game.results.anonymity.perturbation import FURTHEST, KEYS, moved, movement
from game.results.anonymity.shares import OUTSIDE
from game.results.distribution import t_quantile
from game.results.moved import UNIT, MovedAnswers
from game.results.moving import moved_changes
from game.results.statistics import across
from game.results.tally import Change, Tally
from tests.results.anonymity.gain import chance_of, note


@pytest.mark.parametrize(("pupils", "most"), [(10, 5.0), (12, 2.7), (15, 1.0), (20, 1.0), (30, 1.0)])
def test_shares_are_nearly_unbiased_wherever_they_lie(pupils: int, most: float) -> None:
    """In points, over all that may be told; among ten, of nine right and one other it was six."""
    for right in range(pupils + 1):
        told, known = 0.0, 0.0
        for (a, x), (b, y) in itertools.product(outcomes(right), outcomes(pupils - right)):
            share = MovedAnswers("x", "before", a, b).share
            if share is not None and a + b >= OUTSIDE:
                told, known = told + x * y * share, known + x * y
        assert abs(100 * (told / known - right / pupils)) <= most


def outcomes(count: int) -> list[tuple[int, float]]:
    """All that a count may become, each with its chance."""
    found = ((told, chance_of(count, told)) for told in range(count + FURTHEST + 1))
    return [(told, chance) for told, chance in found if chance]


@pytest.mark.long
@pytest.mark.parametrize("schools", [3, 8, 20, 60])
def test_the_interval_over_schools_holds_the_truth_nineteen_times_of_twenty(schools: int) -> None:
    """Schools differ, pupils differ, and everything is moved: the interval knows of all three."""
    chance = random.Random(schools)
    held, times, sums = 0, 1500, 0.0
    truth = 0.15
    for _ in range(times):
        changes = []
        for _ in range(schools):
            level = min(0.8, max(0.1, chance.gauss(0.5, 0.1)))
            change = chance.gauss(truth, 0.05)
            early, late = class_told(chance, level), class_told(chance, level + change)
            changes.append((share_of(late) - share_of(early), 25, math.hypot(early.error, late.error)))
        over = across(changes)
        assert over is not None
        assert over.interval is not None
        held += over.interval.holds(truth)
        sums += over.change
    note("held, per cent", round(100 * held / times, 1))
    note("bias, points", round(100 * (sums / times - truth), 2))
    assert 0.93 < held / times < 0.995
    assert sums / times == pytest.approx(truth, abs=0.01)


@pytest.mark.long
@pytest.mark.parametrize("schools", [3, 8, 20])
@pytest.mark.parametrize("level", [0.01, 0.08])
def test_the_interval_of_a_rare_share_over_schools_holds_the_truth_too(schools: int, level: float) -> None:
    """Schools in which nobody is told to have felt bad are alike, and nobody knows it the better for that."""
    chance = random.Random(schools)
    held, times = 0, 600
    for _ in range(times):
        told = [class_told(chance, level) for _ in range(schools)]
        over = across((share_of(each), 25, each.error) for each in told)
        assert over is not None
        assert over.interval is not None
        held += over.interval.holds(level)
    note("held, per cent", round(100 * held / times, 1))
    assert held / times > 0.96


def class_told(chance: random.Random, level: float) -> MovedAnswers:
    """What is told of one class of 25, of which each is right with this chance."""
    right = sum(chance.random() < level for _ in range(25))
    cells = (moved(count, chance.randrange(KEYS)) for count in (right, 25 - right))
    return MovedAnswers("x", "before", *cells)


def share_of(told: MovedAnswers) -> float:
    """The share that is told."""
    assert told.share is not None
    return told.share


@pytest.mark.long
@pytest.mark.parametrize(("questions", "before", "after"), [(3, 0.5, 0.5), (4, 0.5, 0.65), (4, 0.85, 0.95)])
def test_the_interval_of_one_class_holds_the_truth_at_least_nineteen_times_of_twenty(
    questions: int, before: float, after: float
) -> None:
    """No class tells how much its pupils differ: the interval takes it as if they guessed at three."""
    chance = random.Random(9)

    def score(level: float) -> float:
        return fmean(chance.random() < level for _ in range(questions))

    held, times, sums = 0, 1500, 0.0
    for number in range(times):
        pairs = [(score(before), score(after)) for _ in range(25)]
        [found] = moved_changes(paired(pairs, number))
        reach = t_quantile(0.975, max(2, found.pairs) - 1) * found.error
        held += abs(found.change - (after - before)) <= reach
        sums += found.change
    note("held, per cent", round(100 * held / times, 1))
    note("bias, points", round(100 * (sums / times - after + before), 2))
    assert held / times > 0.945
    assert held / times < 0.97 or questions > 3, "who guesses at three is what is taken for all"
    assert sums / times == pytest.approx(after - before, abs=0.007)


def paired(pairs: list[tuple[float, float]], number: int) -> list[tuple[str, Tally]]:
    return [(f"{number} {at}", Tally({}, {Change("knowledge", *both): 1})) for at, both in enumerate(pairs)]


def test_a_movement_moves_a_mean_by_halves_of_a_pupil() -> None:
    pairs = [(0.25, 0.75)] * 20
    seats = [(str(at), Tally({}, {Change("knowledge", *both): 1})) for at, both in enumerate(pairs)]
    [found] = moved_changes(seats)
    furthest = max(abs(movement(key)) for key in (0, KEYS - 1))
    assert abs(found.change - 0.5) <= UNIT * furthest / 20
