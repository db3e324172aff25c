"""Several programs on one store of lessons, and one that is killed."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.results import lessons
from game.results.database import empty_log
from game.results.tally import tally_of_seat, total
from tests.support.lessons import a_seat, journal, lesson, store_in

if TYPE_CHECKING:
    import sqlite3


def test_opening_and_closing_a_store_wait_for_no_other_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[bool] = []

    def emptied(connection: sqlite3.Connection, *, patient: bool = True) -> None:
        waited.append(patient)
        empty_log(connection, patient=False)

    monkeypatch.setattr(lessons, "empty_log", emptied)
    with store_in(tmp_path):
        pass
    assert waited == [False, False]


KILLED = """
import sys
from pathlib import Path
from tests.support.lessons import a_seat, journal, lesson, store_in
with store_in(Path(sys.argv[1])) as store:
    print("open", flush=True)
    for seat in range(1, 6):
        store.take(journal(a_seat(seat, 400), seat))
        print(seat, flush=True)
    store.end(lesson().id)
    print("ended", flush=True)
"""


@pytest.mark.long
def test_killed_at_any_moment_it_holds_whole_journals_and_ends_with_the_same_figures(tmp_path: Path) -> None:
    seats = {seat: a_seat(seat, 400) for seat in range(1, 6)}
    expected = total(tally_of_seat(events) for events in seats.values())
    with store_in(tmp_path / "never") as store:
        store.take_all([journal(events, seat) for seat, events in seats.items()], [])
        store.end(lesson().id)
        figures = store.results()[0].answers
    chance = random.Random(5)
    for number in range(6):
        folder = tmp_path / str(number)
        words = [sys.executable, "-c", KILLED, str(folder)]
        environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
        with subprocess.Popen(words, stdout=subprocess.PIPE, env=environment) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"open\n"
            for _ in range(chance.randint(0, 6)):
                process.stdout.readline()
            process.kill()
        with store_in(folder) as store:
            ended = bool(store.lessons(ended=True))
            held = store.tally(lesson().id)
            assert held == total(tally_of_seat(seats[seat]) for seat in range(1, held.seats + 1))
            for seat, events in seats.items():
                store.take(journal(events, seat))
            assert ended or store.tally(lesson().id) == expected
            store.end(lesson().id)
            (result,) = store.results()
            assert (result.seats, result.answers) == (5, figures)


@pytest.mark.long
def test_three_programs_on_one_store_count_everything_once(tmp_path: Path) -> None:
    script = KILLED.replace("    store.end(lesson().id)\n", "")
    words = [sys.executable, "-c", script, str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    running = [subprocess.Popen(words, stdout=subprocess.DEVNULL, env=environment) for _ in range(3)]
    assert [process.wait() for process in running] == [0, 0, 0]
    with store_in(tmp_path) as store:
        seats = [tally_of_seat(a_seat(seat, 400)) for seat in range(1, 6)]
        assert store.tally(lesson().id) == total(seats)
