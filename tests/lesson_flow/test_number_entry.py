"""A number is whole when its row is left, whatever was pressed before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.lesson_flow.number_entry import AfterKey, Key, NumberEntry, keyed, left

ROWS = 7
KEYS: tuple[Key, ...] = ("plus", "minus", "erase", "enter", "up", "down", *range(10))


def typed(*keys: Key, row: int = 0, number: int | None = None) -> AfterKey:
    """What these keys come to, one after the other, in the same row."""
    after = AfterKey(NumberEntry(row))
    for key in keys:
        after = keyed(after.entry, key, ROWS, number)
    return after


@pytest.mark.parametrize("key", ["enter", "down"])
def test_digits_are_no_number_before_their_row_is_left(key: Key) -> None:
    assert not typed(1, 8).set
    assert typed(1, 8, key) == AfterKey(NumberEntry(1), set=True, number=18)
    assert typed(1, 8, "up", row=3) == AfterKey(NumberEntry(2), set=True, number=18)


def test_a_row_that_is_left_with_nothing_typed_stays_as_it_is() -> None:
    assert typed("enter") == AfterKey(NumberEntry(1))
    assert left(NumberEntry(2), 5) == AfterKey(NumberEntry(5))
    assert left(NumberEntry(2, "7"), 5) == AfterKey(NumberEntry(5), set=True, number=7)


def test_erasing_takes_a_digit_back_and_then_the_number() -> None:
    assert typed(1, 8, "erase").entry.digits == "1"
    assert typed("erase", number=9) == AfterKey(NumberEntry(), set=True, number=None)


def test_signs_count_by_one_from_what_is_typed_or_was_counted() -> None:
    assert typed(1, 2, "plus").number == 13
    assert typed("plus", number=4).number == 5
    assert typed("plus").number == 1
    assert typed("minus", number=0).number == 0


def test_a_third_digit_makes_no_other_number() -> None:
    assert typed(2, 7, 9).entry.digits == "27"


@given(st.lists(st.sampled_from(KEYS), max_size=30), st.none() | st.integers(0, 60))
def test_no_keys_ever_make_a_number_that_was_not_typed_or_counted(
    keys: list[Key], number: int | None
) -> None:
    entry = NumberEntry()
    for key in keys:
        before, after = entry, keyed(entry, key, ROWS, number)
        entry = after.entry
        assert 0 <= entry.row < ROWS
        assert len(entry.digits) <= 2
        if after.set and key in ("enter", "up", "down"):
            assert str(after.number) == str(int(before.digits))
        if after.set:
            assert after.number is None or 0 <= after.number <= 100
