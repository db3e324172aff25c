"""What a survey left on a pupil's computer goes with the next start of the game, of whatever kind."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from game.results.journal_file import DAY
from game.results.leftovers import BREAK, remove_left
from game.shell.start import make_world
from tests.support.known import knowing

if TYPE_CHECKING:
    from pathlib import Path

NOW = 1_800_000_000.0


def left(folder: Path, name: str, age: float, now: float = NOW) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"{}")
    os.utime(path, (now - age, now - age))
    return path


def test_a_journal_stays_a_day_and_a_sheet_eight(tmp_path: Path) -> None:
    new = left(tmp_path, "journals/a.jsonl", DAY - 60)
    old = left(tmp_path, "journals/b.jsonl", DAY + 60)
    waiting = left(tmp_path, "seats/seat-1.json", BREAK - 60)
    given_up = left(tmp_path, "seats/seat-2.json", BREAK + 60)
    remove_left(tmp_path, NOW)
    assert [path.exists() for path in (new, old, waiting, given_up)] == [True, False, True, False]


def test_when_all_is_gone_the_folders_are(tmp_path: Path) -> None:
    left(tmp_path, "journals/b.jsonl", 2 * DAY)
    left(tmp_path, "seats/seat-2.json", 9 * DAY)
    remove_left(tmp_path, NOW)
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_was_left_nothing_happens(tmp_path: Path) -> None:
    remove_left(tmp_path / "nowhere", NOW)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("private", [True, False])
def test_playing_on_that_computer_is_enough(tmp_path: Path, *, private: bool) -> None:
    old = left(tmp_path, "journals/b.jsonl", 2 * DAY, time.time())
    new = left(tmp_path, "journals/c.jsonl", 60, time.time())
    world = knowing(make_world(tmp_path, {"private": private}))
    world.claim()
    world.close()
    assert (old.exists(), new.exists()) == (False, True)
