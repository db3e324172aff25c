"""What of lessons is forgotten, when, and that nothing of it is left on the disk."""

from __future__ import annotations

import os
import sqlite3
import struct
from contextlib import closing
from itertools import chain
from typing import TYPE_CHECKING

import msgspec

from game.results.database import APPLICATION
from game.results.journal_facts import Answered
from game.results.journal_file import DAY
from game.results.lessons import NAME, OPEN
from game.results.lessons_schema import MIGRATIONS
from game.results.moved import MovedAnswers, MovedChange
from tests.results.test_lessons import SEATS, filled
from tests.support.lessons import a_seat, header, journal, lesson, store_in

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def all_bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_at_the_end_no_raw_row_is_left_on_the_disk(tmp_path: Path) -> None:
    with filled(tmp_path) as store:
        raw = (b"node-13", b"is-true", header().start.encode())
        assert all(each in all_bytes(tmp_path) for each in raw)
        store.end(lesson().id)
        assert not [each for each in raw if each in all_bytes(tmp_path)]
        store.delete(lesson().id)
        assert b"help-friend" not in all_bytes(tmp_path)
        assert store.results() == []


def test_at_the_end_nothing_is_left_by_which_answers_could_be_tried(tmp_path: Path) -> None:
    """The id of a line is made of all lines before it, and the order of rows is that of the seats."""
    came = [journal(events, seat) for seat, events in SEATS.items()]
    with filled(tmp_path) as store:
        made_of_lines = [line.id.encode() for each in came for line in each.lines]
        assert came[0].last.encode() in all_bytes(tmp_path)
        store.end(lesson().id)
        assert not [each for each in made_of_lines if each in all_bytes(tmp_path)]
    with sqlite3.connect(tmp_path / NAME) as rows:
        kept = [row[0] for row in rows.execute("SELECT id FROM journals ORDER BY number")]
        lengths = {row[0] for row in rows.execute("SELECT events FROM journals")}
    assert kept == sorted(each.id for each in came) != [each.id for each in came]
    assert lengths == {0}, "which questions were left out shows in how long a journal is"


def test_a_store_from_before_forgets_lengths_and_how_much_pupils_differ(tmp_path: Path) -> None:
    """As the fourth form had it: its figures are read, and the columns are gone from the file."""
    path = tmp_path / NAME
    with closing(sqlite3.connect(path, isolation_level=None)) as rows:
        for statement in chain.from_iterable(MIGRATIONS[:4]):
            rows.execute(statement)
        rows.execute("PRAGMA user_version = 4")
        rows.execute(f"PRAGMA application_id = {APPLICATION}")
        text = msgspec.json.encode(lesson()).decode()
        rows.execute("INSERT INTO lessons VALUES (?, ?, 1)", (lesson().id, text))
        rows.execute("INSERT INTO journals VALUES (1, ?, ?, 37, '')", (journal([]).id, lesson().id))
        rows.execute("INSERT INTO parts VALUES (1, 'x', ?, 1, ?, 98765)", (lesson().id, text))
        rows.execute("INSERT INTO covered VALUES (1, ?)", (journal([]).id,))
        rows.execute("INSERT INTO answers VALUES (1, 'secret', 'before', 9, 12, 1)")
        rows.execute(
            "INSERT INTO changes VALUES (1, 'knowledge', 20, 0.4, 0.2, 0.654321, 0.765432, 11, 5, 4, 1)"
        )
    exactly = [struct.pack(">d", 0.654321), struct.pack(">d", 0.765432), struct.pack(">I", 98765)[1:]]
    assert all(each in all_bytes(tmp_path) for each in exactly)
    with store_in(tmp_path) as store:
        [part] = store.ended(own=True)
        assert part.answers == (MovedAnswers("secret", "before", 9, 12),)
        assert part.changes == (MovedChange("knowledge", 20, 0.4, 0.2),)
        assert store.take(journal([Answered("before", "secret", "is-true")])) == "known"
    assert not [each for each in exactly if each in all_bytes(tmp_path)]


def test_raw_answers_are_gone_from_the_log_once_another_program_has_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.results.database.PATIENCE", 0.01)
    raw = b'"secret"'
    with filled(tmp_path) as store, closing(sqlite3.connect(tmp_path / NAME, isolation_level=None)) as other:
        other.execute("BEGIN")
        assert other.execute("SELECT count(*) FROM events").fetchone() > (0,)
        store.end(lesson().id)
        assert raw in all_bytes(tmp_path), "while the other looks at them, they can't go"
        other.execute("COMMIT")
        with store_in(tmp_path):
            assert raw not in all_bytes(tmp_path), "at the next opening"
        other.execute("BEGIN")
        other.execute("SELECT * FROM lessons").fetchall()
        store.take(journal(a_seat(1), 1, lesson(2)))
        store.end(lesson(2).id)
        assert raw in all_bytes(tmp_path)
        other.execute("COMMIT")
        store.close()
        assert raw not in all_bytes(tmp_path), "or when it is closed"


def test_a_result_that_a_stick_brought_can_be_deleted_without_its_lesson(tmp_path: Path) -> None:
    with filled(tmp_path / "other") as other:
        other.end(lesson().id)
        brought = other.parts()
    with store_in(tmp_path / "own") as store:
        assert [store.add(part) for part in brought] == [True]
        assert store.delete(lesson().id)
        assert not store.delete(lesson().id)
        assert store.parts() == []


def test_deleting_a_lesson_under_way_deletes_all_of_it(tmp_path: Path) -> None:
    with filled(tmp_path) as store:
        assert store.delete(lesson().id)
        assert not store.delete(lesson().id)
        assert store.results() == []
        assert store.lessons(ended=False) == []
        assert b"node-13" not in all_bytes(tmp_path)
        assert list((tmp_path / OPEN).iterdir()) == []


def test_a_day_after_a_crash_the_lesson_is_ended_and_its_tally_stays(tmp_path: Path) -> None:
    with filled(tmp_path) as store:
        os.utime(tmp_path / OPEN / lesson().id, (1000, 1000))
        assert store.end_abandoned(1000 + DAY) == []
        assert store.end_abandoned(1001 + DAY) == [lesson().id]
        assert [result.seats for result in store.results()] == [5]
        assert b"node-13" not in all_bytes(tmp_path)


def test_when_the_clock_was_set_back_raw_rows_stay_a_day_and_not_for_ever(tmp_path: Path) -> None:
    with filled(tmp_path) as store:
        os.utime(tmp_path / OPEN / lesson().id, (50 * DAY, 50 * DAY))
        assert store.end_abandoned(1000) == []
        assert store.end_abandoned(1001 + DAY) == [lesson().id]


def test_when_the_mark_of_a_lesson_is_lost_its_day_begins_anew(tmp_path: Path) -> None:
    with filled(tmp_path) as store:
        (tmp_path / OPEN / lesson().id).unlink()
        assert store.end_abandoned(1000) == []
        assert (tmp_path / OPEN / lesson().id).is_file()
