"""What a pupil's computer keeps of a seat: one journal whatever happens, and nothing of lessons long past."""

from __future__ import annotations

import errno
import os
import time
from typing import TYPE_CHECKING

import pytest

from game.results.journal_facts import Answered
from game.results.journal_file import DAY, JournalWriter, load
from game.results.leftovers import BREAK, JOURNALS, SEATS
from game.results.seats import Seats, Sheet
from tests.support.lessons import lesson

if TYPE_CHECKING:
    from pathlib import Path


def test_a_survey_removes_what_older_lessons_left(tmp_path: Path) -> None:
    seats = Seats(tmp_path)
    seats.close(3, Sheet.new(lesson(1), "", {}), [Answered("after", "secret", "yes")])
    (old,) = (tmp_path / JOURNALS).iterdir()
    long_ago = time.time() - DAY - 60
    os.utime(old, (long_ago, long_ago))
    seats.close(4, Sheet.new(lesson(2), "", {}), [Answered("after", "secret", "no")])
    (left,) = (tmp_path / JOURNALS).iterdir()
    assert load(left).header.lesson == lesson(2)


ANSWERS = [Answered("before", "secret", "no"), Answered("after", "secret", "yes")]


def test_a_seat_that_was_killed_while_its_journal_was_made_has_one_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seats, sheet = Seats(tmp_path), Sheet.new(lesson(), "", {"secret": "no"})
    seats.keep(3, sheet)

    class Killed(BaseException):
        pass

    def kill(*_: object, **__: object) -> None:
        raise Killed

    for moment in ("close", "add"):
        with monkeypatch.context() as patched:
            patched.setattr(JournalWriter, moment, kill)
            with pytest.raises(Killed):
                seats.close(3, sheet, list(ANSWERS))
        assert not list((tmp_path / JOURNALS).glob("*"))
    with monkeypatch.context() as patched:
        patched.setattr("game.records.store.Store.erase", kill)
        with pytest.raises(Killed):
            seats.close(3, sheet, list(ANSWERS))
    waiting = Seats(tmp_path).waiting(3).value
    assert waiting == sheet
    seats.close(3, waiting, list(ANSWERS))
    (path,) = (tmp_path / JOURNALS).iterdir()
    assert len(load(path).lines) == len(ANSWERS) + 1
    assert list((tmp_path / SEATS).iterdir()) == []


def test_a_sheet_that_cant_be_removed_is_told_and_counts_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seats, sheet = Seats(tmp_path), Sheet.new(lesson(), "", {})

    def forbidden(*_: object) -> None:
        raise OSError(errno.EACCES, "forbidden")

    with monkeypatch.context() as patched:
        patched.setattr("game.records.store.Store.erase", forbidden)
        with pytest.raises(OSError, match="forbidden"):
            seats.close(3, sheet, list(ANSWERS))
    seats.close(3, sheet, list(ANSWERS))
    assert len(list((tmp_path / JOURNALS).iterdir())) == 1


def test_a_sheet_that_nobody_came_back_to_is_removed_after_a_week(tmp_path: Path) -> None:
    seats, now = Seats(tmp_path), time.time()
    for seat, age in ((1, 6 * DAY), (2, BREAK + 60), (3, -DAY)):
        seats.keep(seat, Sheet.new(lesson(), "", {"secret": "no"}))
        os.utime(tmp_path / SEATS / f"seat-{seat}.json", (now - age, now - age))
    seats.remove_left(now)
    assert [seats.waiting(seat).value is None for seat in (1, 2, 3)] == [False, True, False]
    seats.remove_left(now + BREAK + 60)
    assert not (tmp_path / SEATS).exists()


def test_two_pupils_at_the_same_seat_have_two_journals(tmp_path: Path) -> None:
    for _ in range(2):
        Seats(tmp_path).close(3, Sheet.new(lesson(), "", {}), list(ANSWERS))
    assert len(list((tmp_path / JOURNALS).iterdir())) == 2
