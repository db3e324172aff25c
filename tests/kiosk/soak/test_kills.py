"""Hard kills: what is doubled or lost is found, and a few real kills double and lose nothing."""

from __future__ import annotations

import io
import os
import sys
import threading
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec
import pytest

from game.kiosk.soak.kills import Found, Line, compare, kill_often, play_by_itself

if TYPE_CHECKING:
    from pathlib import Path

START, CHOICE = ("start", "bs", "new-friend", ""), ("choice", "bs", "new-friend", "hello/1")
TOLD = [Line(1, 0), Line(1, 1_000, START), Line(1, 2_000, CHOICE), Line(1, 9_000, CHOICE), Line(1, 14_000)]


def compared(kept: dict[tuple[str, str, str, str], int]) -> Found:
    found = Found()
    compare(found, TOLD, Counter(kept), 10_000)
    return found


def test_what_was_counted_in_the_last_seconds_may_be_lost() -> None:
    found = compared({START: 1, CHOICE: 1})
    assert (found.counted, found.lost, found.most_lost, found.wrong) == (3, 1, 5_000, [])


def test_what_is_older_may_not() -> None:
    found = compared({START: 1})
    assert found.wrong == [f"lost, though it was old: {CHOICE}"]
    assert found.most_lost == 12_000


def test_what_is_exactly_as_old_as_may_be_lost_may_be_lost() -> None:
    found = Found()
    compare(found, TOLD, Counter({START: 1, CHOICE: 1}), 5_000)
    assert found.wrong == []
    compare(found, TOLD, Counter({START: 1, CHOICE: 1}), 4_999)
    assert found.wrong == [f"lost, though it was old: {CHOICE}"]


def test_of_many_kills_the_sums_and_the_oldest_loss_are_told() -> None:
    found = Found()
    for kept in ({START: 1}, {START: 1, CHOICE: 1}):
        compare(found, TOLD, Counter(kept), 20_000)
    assert (found.counted, found.lost, found.most_lost) == (6, 3, 12_000)


def test_nothing_may_be_counted_twice() -> None:
    assert compared({START: 2, CHOICE: 2}).wrong == [f"counted twice: {START}"]


@pytest.mark.long
def test_a_game_that_is_to_be_killed_beats_each_second_and_tells_its_time_four_times(tmp_path: Path) -> None:
    told, beats, rounds = io.BytesIO(), io.StringIO(), iter(range(9))
    play_by_itself(tmp_path, told, beats, lambda: next(rounds) == 8, seed=1)
    lines = [msgspec.json.decode(line, type=Line) for line in told.getvalue().splitlines()]
    assert {line.pid for line in lines} == {os.getpid()}
    times = [line.now for line in lines if line.counted is None]
    assert len(times) == 8
    assert all(250 <= after - before < 500 for before, after in pairwise(times))
    assert len([line for line in beats.getvalue().splitlines() if line.startswith("beat")]) in (2, 3)


@pytest.mark.skipif(sys.platform == "win32", reason="killed there in another way")
@pytest.mark.long
def test_two_real_kills_under_the_real_supervisor(tmp_path: Path) -> None:
    """`cuvari soak --kills 200` does many."""
    begun = threading.active_count()
    found = kill_often(tmp_path, 2, 1)
    assert found.kills == 2
    assert found.wrong == []
    assert found.counted > 0
    assert threading.active_count() <= begun  # the supervisor ends with the last game; another may end, too
    told = [msgspec.json.decode(line, type=Line) for line in (tmp_path / "told").read_bytes().splitlines()]
    assert len({line.pid for line in told}) >= 2
    assert told[0] == Line(told[0].pid, 0)
    assert {later.now - line.now for line, later in pairwise(told) if line.pid == later.pid} <= {*range(2000)}
