"""Keys of sheets and cells: the same for the same pupils, and of no use to anybody else."""

from __future__ import annotations

import random
from statistics import correlation

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.results.anonymity.cell_keys import cell_key, record_key
from game.results.anonymity.perturbation import KEYS

RECORDS = st.lists(st.text(min_size=1), unique=True, max_size=20)


@given(RECORDS, st.randoms(use_true_random=False))
def test_the_same_sheets_have_the_same_key_in_any_order(records: list[str], chance: random.Random) -> None:
    key = cell_key(records, "secret before")
    chance.shuffle(records)
    assert cell_key(records, "secret before") == key
    assert 0 <= key < KEYS


def test_the_key_of_a_cell_is_the_sum_of_those_of_its_sheets_modulo_one() -> None:
    assert cell_key(["a", "b"], "q") == (record_key("a", "q") + record_key("b", "q")) % KEYS
    assert cell_key([], "q") == 0


@pytest.mark.long
def test_keys_are_spread_evenly_and_one_sheet_more_makes_another_one() -> None:
    from scipy import stats

    chance = random.Random(3)
    rooms = [[f"{chance.getrandbits(128)}" for _ in range(25)] for _ in range(4000)]
    keys = [cell_key(room, "secret before") / KEYS for room in rooms]
    fewer = [cell_key(room[1:], "secret before") / KEYS for room in rooms]
    other = [cell_key(room, "secret after") / KEYS for room in rooms]
    assert all(stats.kstest(each, "uniform").pvalue > 0.01 for each in (keys, fewer, other))
    assert abs(correlation(keys, fewer)) < 0.05
    assert abs(correlation(keys, other)) < 0.05
