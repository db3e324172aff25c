"""A row of the bench holds by what is asked of it, and tells how far what was measured lies apart."""

from __future__ import annotations

import pytest

from game.workshop.bench.report import SHARES, tail
from game.workshop.bench.table import Row, beside, table


@pytest.mark.parametrize(
    ("row", "holds", "asked"),
    [
        (Row("a", "ms", 4.0, most=4), True, "≤ 4"),
        (Row("a", "ms", 4.1, most=4), False, "≤ 4"),
        (Row("a", "steps/s", 9.0, least=9), True, "≥ 9"),
        (Row("a", "steps/s", 8.9, least=9), False, "≥ 9"),
        (Row("a", "ms", 3.0, 2.0, times=1.5, ratio=1.5, low=1.4, high=1.6), True, "≤ 1.5 ×"),
        (Row("a", "ms", 3.0, 2.0, times=1.5, ratio=1.51, low=1.4, high=1.6), False, "≤ 1.5 ×"),
        (Row("a", "ms", 3.0), True, "–"),
    ],
)
def test_a_row_holds_what_is_asked(row: Row, asked: str, *, holds: bool) -> None:
    assert (row.holds, row.asked) == (holds, asked)


def test_each_measurement_stands_beside_the_floor_of_its_own_moment() -> None:
    """A busy minute slows both: the middle of the ratios is not moved by it."""
    calm, busy = (3.0, 2.0), (300.0, 200.0)
    row = beside("a start", "ms", [calm, busy, calm], 1.5)
    assert (row.ratio, row.low, row.high) == (1.5, 1.5, 1.5)
    assert (row.measured, row.floor) == (3.0, 2.0)
    assert row.holds


def test_the_spread_is_where_the_middle_half_lies() -> None:
    row = beside("a start", "ms", [(ratio, 1.0) for ratio in (1.0, 2.0, 3.0, 4.0, 50.0)])
    assert row.spread == "3.00 × (2.00–4.00)"
    assert beside("once", "ms", [(1.0, 2.0)]).spread == "0.50 × (0.50–0.50)"


def test_the_table_says_which_rows_do_not_hold() -> None:
    shown = table([Row("good", "ms", 1.0, most=2), Row("bad", "ms", 3.0, most=2)]).splitlines()
    assert [line.split()[-1] for line in shown] == ["holds", "yes", "NO"]


@pytest.mark.parametrize(("values", "expected"), [([1.0], 1.0), ([*range(100)], 95.0), ([*range(20)], 19.0)])
def test_five_of_a_hundred_may_be_dearer(values: list[float], expected: float) -> None:
    assert tail(values) == expected


def test_what_the_design_asks_of_frames_is_asked() -> None:
    asked = {kind: times for kind, (_, times, _) in SHARES.items()}
    assert asked == {"message": 0.5, "scrolling": 0.5, "title": 0.5, "known scene": 1.2, "new scene": 1.2}


def test_below_the_table_it_is_told_once_why_something_may_not_hold() -> None:
    rows = [Row(what, "ms", value, most=4, why="A reason.") for what, value in (("a", 5), ("b", 6), ("c", 3))]
    assert table(rows).splitlines()[4:] == ["A reason."]
    assert "A reason." not in table(rows[2:])
