"""Lessons with which nobody goes on are forgotten after as many days as sheets of seats, and not before."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from game.lesson_flow.events import CountAnswers, Open
from game.lesson_flow.save import FOLDER, LessonSave, LessonSaves, LessonsUnderWay, forget_left
from game.records.folder_lock import lock_folder
from game.results.journal_file import DAY
from game.results.leftovers import BREAK
from tests.lesson_flow.examples import SECRET, setup

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 12, 1)
NOW = datetime(2026, 12, 1, 12, tzinfo=UTC).timestamp()


def save(number: int, days: int | None) -> LessonSave:
    """A lesson with counts that went on so many days ago; None for one that knows no day."""
    events = (Open(setup()), CountAnswers("before", SECRET.id, SECRET.options[0], 17))
    return LessonSave(str(number), events, None, "r", None if days is None else TODAY - timedelta(days=days))


def kept(data: Path, *saves: LessonSave, age: float = 0.0) -> LessonSaves:
    """Lessons on the disk, in a file that was written so many seconds ago."""
    found = LessonSaves(data / FOLDER)
    found.keep(LessonsUnderWay(saves))
    os.utime(data / FOLDER / "lesson.json", (NOW - age, NOW - age))
    return found


def test_each_lesson_is_forgotten_eight_days_after_it_went_on_though_others_go_on(tmp_path: Path) -> None:
    saves = kept(tmp_path, save(1, 9), save(2, 8), save(3, 0))
    forget_left(tmp_path, NOW)
    assert [each.id for each in saves.waiting()] == ["2", "3"]


def test_nothing_of_the_file_stays_where_all_were_left_nor_what_was_put_aside_then(tmp_path: Path) -> None:
    kept(tmp_path, save(1, None), age=BREAK + 1)
    aside = tmp_path / FOLDER / "lesson.broken-1.json"
    aside.write_bytes(b"{")
    os.utime(aside, (NOW - 2 * BREAK, NOW - 2 * BREAK))
    forget_left(tmp_path, NOW)
    assert not list((tmp_path / FOLDER).iterdir())


def test_a_lesson_of_version_0_1_or_of_a_clock_that_went_ahead_is_not_kept_for_ever(tmp_path: Path) -> None:
    saves = kept(tmp_path, save(1, None), save(2, -4000))
    forget_left(tmp_path, NOW)
    assert [each.day for each in saves.waiting()] == [TODAY, TODAY]
    forget_left(tmp_path, NOW + BREAK + DAY)
    assert saves.waiting() == ()


def test_what_a_window_has_open_stays(tmp_path: Path) -> None:
    saves = kept(tmp_path, save(1, 9))
    held = lock_folder(tmp_path / FOLDER)
    assert held is not None
    with held:
        forget_left(tmp_path, NOW)
    assert len(saves.waiting()) == 1
    forget_left(tmp_path, NOW)
    assert saves.waiting() == ()


def test_a_lesson_is_deleted_alone(tmp_path: Path) -> None:
    saves = kept(tmp_path, save(1, 0), save(2, 0))
    saves.delete(["1"])
    assert [each.id for each in saves.waiting()] == ["2"]
    saves.delete(["2"])
    assert saves.files() == []


def test_where_nothing_waits_nothing_is_made(tmp_path: Path) -> None:
    forget_left(tmp_path, NOW)
    assert not list(tmp_path.iterdir())


def test_a_save_reads_as_before_without_a_day() -> None:
    data = msgspec.json.encode(save(1, None))
    assert msgspec.json.decode(data.replace(b',"day":null', b""), type=LessonSave) == save(1, None)
