"""Small numbers are left out, and nobody can work them out from what is told."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.results.anonymity.cells import suppressed

LEAST = 5
CELLS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 30), max_size=8)


def test_large_numbers_are_told() -> None:
    assert suppressed({"a": 5, "b": 12, "c": 0}, LEAST) == {"a": 5, "b": 12, "c": 0}


def test_a_small_number_takes_the_next_larger_one_with_it() -> None:
    assert suppressed({"a": 3, "b": 6, "c": 20}, LEAST) == {"a": None, "b": None, "c": 20}


def test_two_small_numbers_that_are_few_together_take_a_third() -> None:
    assert suppressed({"a": 1, "b": 1, "c": 9, "d": 7}, LEAST) == {"a": None, "b": None, "c": 9, "d": None}


def test_small_numbers_that_are_enough_together_take_no_other() -> None:
    assert suppressed({"a": 2, "b": 3, "c": 9}, LEAST) == {"a": None, "b": None, "c": 9}
    assert suppressed({"a": 2, "b": 2, "c": 9}, LEAST) == {"a": None, "b": None, "c": None}


def test_what_is_wanted_most_is_left_out_last() -> None:
    assert suppressed({"a": 3, "b": 6, "c": 20}, LEAST, "b") == {"a": None, "b": 6, "c": None}
    assert suppressed({"a": 3, "b": 6}, LEAST, "b") == {"a": None, "b": None}
    assert suppressed({"a": 6, "b": 3, "c": 9}, LEAST, "b") == {"a": None, "b": None, "c": 9}


@given(CELLS)
def test_no_small_number_is_told(cells: dict[str, int]) -> None:
    told = suppressed(cells, LEAST)
    assert all(count is None or count == 0 or count >= LEAST for count in told.values())
    assert all(count in (None, cells[name]) for name, count in told.items())


@given(CELLS, st.sampled_from(["", "a", "ab"]))
def test_the_sum_gives_no_single_number_away(cells: dict[str, int], wanted: str) -> None:
    """With the sum known, what is left out could be shared among its cells in more than one way."""
    told = suppressed(cells, LEAST, wanted)
    hidden = [name for name, count in told.items() if count is None]
    everything = all(told[name] is None or cells[name] == 0 for name in cells)
    if hidden and not everything:
        assert len(hidden) > 1
        assert sum(cells[name] for name in hidden) >= LEAST


def test_a_number_that_is_none_hides_nobody_and_is_told() -> None:
    assert suppressed({"a": 3, "b": 0, "c": 20}, LEAST) == {"a": None, "b": 0, "c": None}
    assert suppressed({"a": 3, "b": 5, "c": 20}, LEAST) == {"a": None, "b": None, "c": 20}
