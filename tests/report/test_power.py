"""What so many classes can show: as the page for teachers says it, and as often as it says."""

from __future__ import annotations

import random
from statistics import fmean

import pytest

from game.paths import Paths
from game.report.power import BETWEEN, CLASSES, PUPILS, SHARE, at_seats, by_hands, table
from game.results.anonymity.perturbation import KEYS, moved
from game.results.moved import MovedAnswers
from game.results.statistics import mean_interval


def test_the_page_for_teachers_has_the_table_of_the_code() -> None:
    page = (Paths.find().assets.parent / "docs" / "teaching.md").read_text(encoding="utf-8")
    assert table() in page


def test_more_classes_show_smaller_changes_and_one_shows_only_large_ones() -> None:
    for shown in (by_hands, at_seats):
        found = [shown(each) for each in CLASSES]
        assert found == sorted(found, reverse=True)
        assert found[0] > 0.2
        assert found[-1] < 0.1


@pytest.mark.long
@pytest.mark.parametrize("classes", [5, 20])
def test_a_change_of_that_size_is_seen_four_times_of_five(classes: int) -> None:
    """Tried with classes in which everything is moved, and not by the formula of the table."""
    chance = random.Random(classes)
    change, seen, times = by_hands(classes), 0, 600
    for _ in range(times):
        changes = []
        for _ in range(classes):
            true = chance.gauss(change, BETWEEN)
            before, after = (share(chance, level) for level in (SHARE - true / 2, SHARE + true / 2))
            changes.append(after - before)
        interval = mean_interval(changes)
        assert interval is not None
        seen += interval.low > 0
    assert seen / times == pytest.approx(0.8, abs=0.06)
    assert fmean(changes) > 0


def share(chance: random.Random, level: float) -> float:
    """The share of one class as it is told."""
    right = sum(chance.random() < level for _ in range(PUPILS))
    cells = [moved(count, chance.randrange(KEYS)) for count in (right, PUPILS - right)]
    found = MovedAnswers("x", "before", cells[0], cells[1]).share
    assert found is not None
    return found
