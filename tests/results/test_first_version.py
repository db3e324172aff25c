"""Stores and sticks of version 0.1: read, their exact counts moved once, and then gone."""

from __future__ import annotations

import sqlite3
import uuid
from contextlib import closing
from typing import TYPE_CHECKING

import msgspec
import pytest

from game.results import lessons
from game.results.database import APPLICATION, PATIENCE, StoreError, beside, empty_log
from game.results.exchange_files import SCHEMA, _id
from game.results.first_version import Count, ExactPart, Pair, moved_once
from game.results.lessons import NAME, LessonStore
from game.results.lessons_schema import FIRST, SECOND
from game.results.merge import merge
from game.results.publishable import export
from game.results.tally import Key
from tests.support.lessons import a_seat, journal, lesson, store_in, survey_of

if TYPE_CHECKING:
    from pathlib import Path

SECRET = Key("counted", "secret", "is-true", "before")


def exact(number: int = 1, right: int = 17) -> ExactPart:
    """A result as version 0.1 had it."""
    own = lesson(number, 24)
    counts = (Count(SECRET, right), Count(Key("counted", "secret", "not-true", "before"), 24 - right))
    pairs = tuple(Pair(f"{at:016x}", "knowledge", 0.25, 0.75) for at in range(24))
    return ExactPart(own, (own.id,), 24, counts, pairs)


def old_file(each: ExactPart) -> bytes:
    raw = msgspec.json.encode(each)
    envelope = {"schema": SCHEMA, "version": 1, "game": "0.1", "id": _id(raw), "content": msgspec.Raw(raw)}
    return msgspec.json.encode(envelope) + b"\n"


def old_store(folder: Path) -> Path:
    """A store with a lesson that ended, and one under way."""
    path = folder / NAME
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("BEGIN")
    for statement in (*FIRST, *SECOND):
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 2")
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    each = exact()
    text = msgspec.json.encode(each.lesson).decode()
    connection.execute("INSERT INTO lessons VALUES (?, ?, 1)", (each.lesson.id, text))
    connection.execute("INSERT INTO told VALUES (?, ?)", (each.lesson.id, msgspec.json.encode(each).decode()))
    connection.execute(
        "INSERT INTO parts VALUES (1, ?, ?, 1, ?, 24)", (str(uuid.UUID(int=7)), each.lesson.id, text)
    )
    connection.execute("INSERT INTO covered VALUES (1, ?)", (each.lesson.id,))
    for count in each.counts:
        row = (1, *msgspec.structs.astuple(count.key), count.count)
        connection.execute("INSERT INTO counts VALUES (?, ?, ?, ?, ?, ?)", row)
    for pair in each.pairs:
        connection.execute("INSERT INTO pairs VALUES (1, ?, ?, ?, ?)", msgspec.structs.astuple(pair))
    under_way = lesson(2)
    text = msgspec.json.encode(under_way).decode()
    connection.execute("INSERT INTO lessons VALUES (?, ?, 0)", (under_way.id, text))
    seat = journal(a_seat(1), 1, under_way)
    connection.execute(
        "INSERT INTO journals VALUES (1, ?, ?, ?, ?)", (seat.id, under_way.id, len(seat.lines), seat.last)
    )
    for line in seat.lines:
        row = (1, line.n, line.ms, 1, bytes(line.event).decode())
        connection.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?)", row)
    connection.execute("COMMIT")
    connection.close()
    return path


def all_bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_a_store_of_version_0_1_is_moved_once_and_its_exact_counts_are_gone(tmp_path: Path) -> None:
    path = old_store(tmp_path)
    assert b"000000000000000a" in all_bytes(tmp_path)
    with store_in(tmp_path) as store:
        [before] = store.results()
    [answers], [change] = before.answers, before.changes
    assert (answers.item, answers.moment, change.what) == ("secret", "before", "knowledge")
    assert abs(answers.right - 17) <= 8
    assert abs(change.change - 0.5) < 0.2
    with store_in(tmp_path) as store:
        assert store.results() == [before]
    left = all_bytes(tmp_path)
    assert b"000000000000000a" not in left
    assert str(uuid.UUID(int=7)).encode() not in left, "the id was made of the counts: a fingerprint of them"
    assert b'"count":17' not in left
    rows = sqlite3.connect(path).execute("SELECT (SELECT count(*) FROM counts), (SELECT count(*) FROM pairs)")
    assert rows.fetchone() == (0, 0)


def test_whoever_still_reads_is_waited_for_until_the_exact_counts_are_gone_from_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It goes the moment before the wait begins: by then SQLite was told to wait for it."""
    other = sqlite3.connect(old_store(tmp_path), isolation_level=None)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("BEGIN")
    assert other.execute("SELECT count(*) FROM pairs").fetchone() == (24,)
    heard: list[str] = []

    def emptied(connection: sqlite3.Connection, *, patient: bool = True) -> None:
        if patient:
            empty_log(connection, patient=False)
            assert b"000000000000000a" in all_bytes(tmp_path), "as long as it reads nobody can empty the log"
            connection.set_trace_callback(heard.append)
            other.rollback()
        empty_log(connection, patient=patient)
        connection.set_trace_callback(None)

    monkeypatch.setattr(lessons, "empty_log", emptied)
    with closing(other), store_in(tmp_path):
        assert b"000000000000000a" not in all_bytes(tmp_path)
    waits = f"PRAGMA busy_timeout = {round(1000 * PATIENCE)}"
    assert heard[:2] == [waits, "PRAGMA wal_checkpoint(TRUNCATE)"]


def test_a_lesson_that_was_under_way_ends_as_any_other(tmp_path: Path) -> None:
    old_store(tmp_path)
    with store_in(tmp_path) as store:
        assert store.tally(lesson(2).id).seats == 1
        store.end(lesson(2).id)
        assert [each.seats for each in store.results()] == [0, 1]


def test_a_stick_of_version_0_1_is_moved_once_however_often_it_is_merged(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "a.json").write_bytes(old_file(exact()))
    with store_in(tmp_path / "data") as store:
        assert merge(store, [stick]).new == 1
        once = store.results()
        assert merge(store, [stick]).known == 1
        assert store.results() == once
        export(store, tmp_path / "out")
    assert b'"pairs":[' not in all_bytes(tmp_path / "out")
    assert once[0].answers[0].answered > 0


def test_two_sticks_of_version_0_1_are_not_told_apart_by_an_id_made_of_their_counts(tmp_path: Path) -> None:
    """Who knows all pupils but one could try out what the id of a result is made of."""
    for name, right in (("one", 17), ("other", 18)):
        with store_in(tmp_path / name) as store:
            store.add(exact(right=right))
    ids = [
        sqlite3.connect(tmp_path / name / NAME).execute("SELECT id FROM parts").fetchall()
        for name in ("one", "other")
    ]
    assert ids[0] == ids[1]


def test_what_a_stick_of_version_0_1_brought_is_none_of_this_computers_lessons(tmp_path: Path) -> None:
    with store_in(tmp_path) as store:
        assert store.add(exact())
        assert store.ended(own=True) == []
        assert [each.lesson for each in store.ended(own=False)] == [exact().lesson]


def test_of_what_version_0_1_counted_answers_are_moved_and_votes_are_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("game.results.moving.moved", lambda count, _: count)
    each = exact(right=9)
    at_seats = [Count(Key("answer", "secret", option, "before"), 3) for option in ("is-true", "not-true")]
    others = [
        Count(Key("seat"), 7),
        Count(Key("vote", "secret", "is-true", "before"), 11),
        Count(Key("choice", "secret", "is-true", "before"), 13),
    ]
    whole = msgspec.structs.replace(each, counts=(*others, *at_seats, *each.counts))
    [found] = moved_once(whole, survey_of("9-12")).answers
    assert (found.item, found.moment, found.right, found.other) == ("secret", "before", 9 + 3, 15 + 3)


def of_journals(journals: str, right: int = 17) -> ExactPart:
    """An exact result of seats whose journals are named by one sign each."""
    ids = tuple(lesson(ord(each)).id for each in journals)
    return msgspec.structs.replace(exact(right=right), journals=ids)


def test_what_was_left_out_is_not_moved_a_second_time_when_it_comes_again(tmp_path: Path) -> None:
    """Of another kind of part figures would be told again; of this one they might be moved otherwise."""
    with store_in(tmp_path) as store:
        for journals in ("abc", "cd", "abef"):
            assert store.add(of_journals(journals))
        assert not store.add(of_journals("cd"))
        assert [bool(each.answers) for each in store.parts() if each.seats == 2] == [False]


def test_of_two_results_in_an_old_store_the_one_that_is_left_out_keeps_no_figure(tmp_path: Path) -> None:
    """A stick had brought a larger result of the same seats."""
    path = old_store(tmp_path)
    with closing(sqlite3.connect(path, isolation_level=None)) as rows:
        text = msgspec.json.encode(exact().lesson).decode()
        own = exact().lesson.id
        values = (str(uuid.UUID(int=8)), own, text)
        rows.execute("INSERT INTO parts VALUES (2, ?, ?, 0, ?, 30)", values)
        rows.executemany("INSERT INTO covered VALUES (2, ?)", [(own,), (lesson(77).id,)])
        rows.execute("INSERT INTO counts VALUES (2, 'counted', 'secret', 'is-true', 'before', 20)")
    with store_in(tmp_path) as store:
        assert [(each.seats, each.answers) for each in store.overlapping()] == [(0, ())]
        assert [(each.seats, bool(each.answers)) for each in store.results()] == [(1, True)]


def test_an_old_result_of_a_survey_that_is_gone_leaves_no_figure(tmp_path: Path) -> None:
    each = exact()
    gone = msgspec.structs.replace(each, lesson=msgspec.structs.replace(each.lesson, band="7-8"))
    with store_in(tmp_path) as store:
        assert store.add(gone)
        assert store.results()[0].answers == ()


def test_of_an_old_store_no_journal_of_an_ended_lesson_keeps_what_its_lines_end_with(tmp_path: Path) -> None:
    path = old_store(tmp_path)
    came = [journal(a_seat(seat), seat, exact().lesson) for seat in (1, 2, 3)]
    with sqlite3.connect(path) as rows:
        for each in came:
            values = (each.id, exact().lesson.id, len(each.lines), each.last)
            rows.execute("INSERT INTO journals (id, lesson, events, last) VALUES (?, ?, ?, ?)", values)
    rows.close()
    store_in(tmp_path).close()
    kept = sqlite3.connect(path)
    found = kept.execute("SELECT id, last FROM journals WHERE lesson = ?", (exact().lesson.id,)).fetchall()
    assert sorted(found) == sorted((each.id, "") for each in came)
    assert not any(each.last.encode() in path.read_bytes() for each in came)
    assert kept.execute("SELECT count(*) FROM journals WHERE last != ''").fetchone() == (1,)
    kept.close()


def test_a_store_that_could_not_be_moved_is_closed_again(tmp_path: Path) -> None:
    """SQLite's own files beside it go when the last that has it open closes it."""
    path = old_store(tmp_path)

    def lost(_: str) -> None:
        raise LookupError("no survey")

    with pytest.raises(StoreError) as caught:  # which holds the store as long as it is there
        LessonStore.open(tmp_path, lost)
    assert [each.name for each in beside(path) if each.exists()] == []
    assert caught.type is StoreError
    with store_in(tmp_path) as store:
        assert len(store.results()) == 1
