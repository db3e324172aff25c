"""Keys of sheets and cells: the same for the same pupils, and of no use to anybody else."""

from __future__ import annotations

import random
from statistics import correlation

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.results.anonymity.cell_keys import bond, cell_key, record_key
from game.results.anonymity.perturbation import KEYS

RECORDS = st.lists(st.text(min_size=1), unique=True, max_size=20)
SAID = ["secret", "before"]


def key_of(inside: list[str], room: list[str], said: object = SAID) -> int:
    """The key of a cell with some sheets of a room."""
    return cell_key(inside, "right", bond(room, said))


@given(RECORDS, st.randoms(use_true_random=False))
def test_the_same_sheets_have_the_same_key_in_any_order(records: list[str], chance: random.Random) -> None:
    key = key_of(records, records)
    chance.shuffle(records)
    assert key_of(records, records) == key
    assert 0 <= key < KEYS


def test_the_key_of_a_cell_is_the_sum_of_those_of_its_sheets_modulo_one() -> None:
    keys = (record_key(each, "q", "bond") for each in "ab")
    assert cell_key(["a", "b"], "q", "bond") == sum(keys) % KEYS
    assert cell_key([], "q", "bond") == 0


def test_one_sheet_more_or_another_answer_moves_also_the_cells_in_which_it_is_not() -> None:
    """They were the same before and after, so that who subtracted saw where the one pupil was."""
    room = [f"sheet {at}" for at in range(10)]
    inside = room[:5]
    keys = {
        key_of(inside, room),
        key_of(inside, room[:9]),
        key_of(inside, [*room, "late"]),
        key_of(inside, room, [*SAID, ["sheet 9", "is-true"]]),
    }
    assert len(keys) == 4


def test_a_bond_is_the_same_in_whatever_order_records_and_options_came() -> None:
    one, other = {"is-true": 1, "not-true": 2}, {"not-true": 2, "is-true": 1}
    assert list(one) != list(other)
    assert bond(["a", "b"], [one]) == bond(["b", "a"], [other])


@pytest.mark.long
def test_keys_are_spread_evenly_and_one_sheet_more_makes_another_one() -> None:
    from scipy import stats

    chance = random.Random(3)
    rooms = [[f"{chance.getrandbits(128)}" for _ in range(25)] for _ in range(4000)]
    keys = [key_of(room, room) / KEYS for room in rooms]
    fewer = [key_of(room[1:], room[1:]) / KEYS for room in rooms]
    without = [key_of(room[1:], room) / KEYS for room in rooms]
    other = [key_of(room, room, ["secret", "after"]) / KEYS for room in rooms]
    assert all(stats.kstest(each, "uniform").pvalue > 0.01 for each in (keys, fewer, without, other))
    assert abs(correlation(keys, fewer)) < 0.05
    assert abs(correlation(fewer, without)) < 0.05, "a cell without the pupil"
    assert abs(correlation(keys, other)) < 0.05
