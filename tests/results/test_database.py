"""A store that can't be used is told in one sentence, and stays byte for byte as it was."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from game.results import database
from game.results.database import (
    BUSY,
    DAMAGED,
    FOREIGN,
    FULL,
    NEWER,
    ON_A_SHARE,
    PATIENCE,
    READ_ONLY,
    StoreError,
    open_database,
    writing,
)
from game.results.lessons import NAME
from game.results.network_drives import kind_of_place
from tests.support.lessons import a_seat, journal, lesson, store_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.text import Text

FIRST = ("CREATE TABLE a (x INTEGER)", "INSERT INTO a VALUES (1)")
SECOND = ("ALTER TABLE a ADD COLUMN y TEXT DEFAULT 'new'",)


def refused(path: Path) -> Text:
    """Open a store that can't be used: what is told of it; nothing beside the file may change."""
    before = {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    with pytest.raises(StoreError) as told:
        store_in(path.parent)
    assert {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()} == before
    assert "{" not in str(told.value)
    return told.value.text


def test_a_store_of_a_newer_game_is_refused_and_untouched(tmp_path: Path) -> None:
    with store_in(tmp_path) as store:
        store.take(journal(a_seat(1)))
    connection = sqlite3.connect(tmp_path / NAME)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert refused(tmp_path / NAME) == NEWER


def test_it_is_refused_too_when_its_version_has_not_reached_the_file_itself(tmp_path: Path) -> None:
    store_in(tmp_path).close()
    newer = sqlite3.connect(tmp_path / NAME)
    newer.execute("PRAGMA user_version = 99")  # still in the write-ahead log
    with pytest.raises(StoreError) as told:
        store_in(tmp_path)
    newer.close()
    assert told.value.text == NEWER


@pytest.mark.parametrize("content", [b"my notes", b"PK\x03\x04" * 50])
def test_a_foreign_file_is_refused_and_untouched(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    assert refused(tmp_path / NAME) == FOREIGN


def test_another_programs_database_is_refused_and_untouched(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / NAME)
    connection.execute("CREATE TABLE bookmarks (address TEXT)")
    connection.commit()
    connection.close()
    assert refused(tmp_path / NAME) == FOREIGN


@pytest.mark.parametrize("numbers", [{"application_id": 0x12345678}, {"user_version": 1}])
def test_so_is_one_that_is_empty_but_bears_the_numbers_of_another_program(
    tmp_path: Path, numbers: dict[str, int]
) -> None:
    with closing(sqlite3.connect(tmp_path / NAME)) as connection:
        for name, number in numbers.items():
            connection.execute(f"PRAGMA {name} = {number}")
    assert refused(tmp_path / NAME) == FOREIGN


def test_a_folder_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    assert refused(tmp_path / NAME) == FOREIGN


def test_a_damaged_store_is_told_and_kept(tmp_path: Path) -> None:
    with store_in(tmp_path) as store:
        for seat in range(1, 9):
            store.take(journal(a_seat(seat, 400), seat))
    data = bytearray((tmp_path / NAME).read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    (tmp_path / NAME).write_bytes(data)
    assert refused(tmp_path / NAME) == DAMAGED


def test_what_is_wrong_in_a_store_too_large_to_be_looked_through_shows_when_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.results.database.LOOKED_THROUGH", 0)
    with store_in(tmp_path) as store:
        for seat in range(1, 9):
            store.take(journal(a_seat(seat, 400), seat))
    data = bytearray((tmp_path / NAME).read_bytes())
    data[-40_000:] = b"\xff" * 40_000
    (tmp_path / NAME).write_bytes(data)
    with store_in(tmp_path) as store, pytest.raises(StoreError) as told:
        store.tally(lesson().id)
    assert told.value.text == DAMAGED


@pytest.mark.parametrize(("room", "seen"), [(0, True), (-1, False)])
def test_a_store_is_looked_through_before_it_is_opened_up_to_a_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int, *, seen: bool
) -> None:
    """What is wrong may lie where nobody reads at first."""
    with store_in(tmp_path) as store:
        store.take_all([journal(a_seat(seat, 400), seat) for seat in range(1, 9)], [])
    data = bytearray((tmp_path / NAME).read_bytes())
    data[-40_000:] = b"\xff" * 40_000
    (tmp_path / NAME).write_bytes(data)
    monkeypatch.setattr("game.results.database.LOOKED_THROUGH", len(data) + room)
    if seen:
        assert refused(tmp_path / NAME) == DAMAGED
    else:
        store_in(tmp_path).close()


def header_with(application: int, version: int) -> bytes:
    """The first bytes of a database that bears these numbers."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(f"PRAGMA application_id = {application}")
        connection.execute(f"PRAGMA user_version = {version}")
        return connection.serialize()


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"my notes", FOREIGN),
        (b"S" * 200, FOREIGN),
        (bytes(200), FOREIGN),
        (header_with(0x12345678, 0), FOREIGN),
        (header_with(0x01000000 + database.APPLICATION, 1), FOREIGN),
        (header_with(database.APPLICATION + 1, 1), FOREIGN),
        (header_with(0, 1), FOREIGN),
        (header_with(database.APPLICATION, 3), NEWER),
        (header_with(database.APPLICATION, 0x01000000), NEWER),
    ],
)
def test_what_is_foreign_or_newer_is_not_even_opened_by_sqlite(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, text: Text
) -> None:
    """It writes to some files as soon as it reads them."""
    path = tmp_path / "store.sqlite"
    path.write_bytes(content)
    with monkeypatch.context() as patched:
        patched.setattr(sqlite3, "connect", lambda *_, **__: pytest.fail("opened"))
        with pytest.raises(StoreError) as told:
            open_database(path, [FIRST, SECOND])
    assert told.value.text == text
    assert path.read_bytes() == content


def test_a_store_that_may_not_be_read_is_told_and_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store_in(tmp_path).close()

    def forbidden(_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(database, "open_regular", forbidden)
    assert refused(tmp_path / NAME) == READ_ONLY


def test_a_store_that_lacks_a_table_or_a_column_is_told_as_damaged(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    for spoil in ("DROP TABLE a", "ALTER TABLE a DROP COLUMN y", "ALTER TABLE a RENAME COLUMN y TO z"):
        open_database(path, [FIRST, SECOND]).close()
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute(spoil)
        with pytest.raises(StoreError) as told:
            open_database(path, [FIRST, SECOND])
        assert told.value.text == DAMAGED
        path.unlink()


@pytest.mark.parametrize("patient", [True, False])
def test_once_the_log_was_emptied_others_are_waited_for_as_before(tmp_path: Path, *, patient: bool) -> None:
    with closing(open_database(tmp_path / NAME, [FIRST])) as connection:
        before = connection.execute("PRAGMA busy_timeout").fetchone()
        database.empty_log(connection, patient=patient)
        assert connection.execute("PRAGMA busy_timeout").fetchone() == before == (1000 * PATIENCE,)


def test_what_is_told_of_a_store_names_it_in_a_log_too(tmp_path: Path) -> None:
    error = StoreError(DAMAGED, tmp_path / NAME)
    assert str(error) == DAMAGED.source.format(name=tmp_path / NAME)


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    """A power cut between making the file and writing to it."""
    (tmp_path / NAME).touch()
    with store_in(tmp_path) as store:
        assert store.results() == []


@pytest.mark.long
def test_on_a_full_disk_nothing_is_lost_and_nothing_half_kept(tmp_path: Path) -> None:
    with store_in(tmp_path) as store:
        store.take(journal(a_seat(1)))
        before = store.tally(lesson().id)
        # SQLite says the same of a full disk as of a file that may not grow.
        store._connection.execute("PRAGMA max_page_count = 1")  # noqa: SLF001
        with pytest.raises(StoreError) as told:
            store.take_all([journal(a_seat(seat, 2000), seat) for seat in range(2, 9)], [])
        assert told.value.text == FULL
        assert store.tally(lesson().id) == before
        store._connection.execute("PRAGMA max_page_count = 1000000")  # noqa: SLF001
        assert store.take(journal(a_seat(2, 2000), 2)) == "new"


def test_while_another_program_writes_the_store_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.05)
    with store_in(tmp_path) as store:
        other = sqlite3.connect(tmp_path / NAME, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError) as told:
            store.take(journal(a_seat(1)))
        other.execute("ROLLBACK")
        other.close()
        assert told.value.text == BUSY
        assert store.take(journal(a_seat(1))) == "new"


def writes_until(path: Path, waits: int) -> Callable[[float], None]:
    """Let another program write to a store that is just being made, until it was waited for so often."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waited: list[float] = []

    def wait(seconds: float) -> None:
        waited.append(seconds)
        assert sum(waited) < PATIENCE + 0.01, "it waits for ever"
        if len(waited) == waits:
            other.close()

    return wait


def test_a_store_of_the_newest_form_is_opened_while_another_program_writes(tmp_path: Path) -> None:
    path = tmp_path / NAME
    with closing(open_database(path, (FIRST,))) as writes:
        writes.execute("BEGIN IMMEDIATE")
        with closing(open_database(path, (FIRST,))) as store:
            assert store.execute("SELECT * FROM a").fetchall() == [(1,)]


@pytest.mark.parametrize("waits", [1, 20, 250])
def test_a_store_that_two_programs_make_at_once_waits_for_the_other(tmp_path: Path, waits: int) -> None:
    wait = writes_until(tmp_path / NAME, waits)
    with closing(open_database(tmp_path / NAME, (FIRST,), wait)) as store:
        assert store.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert store.execute("SELECT * FROM a").fetchall() == [(1,)]


def test_after_five_seconds_it_says_that_another_program_is_there(tmp_path: Path) -> None:
    wait = writes_until(tmp_path / NAME, 251)
    with pytest.raises(StoreError) as told:
        open_database(tmp_path / NAME, (FIRST,), wait)
    assert told.value.text == BUSY


def test_what_no_waiting_mends_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = sqlite3.connect
    connect(tmp_path / NAME).close()

    def locked(path: Path, **how: object) -> sqlite3.Connection:
        """A connection to a file that may only be read, also where root tests."""
        address = f"file:{path}?mode=ro"
        return connect(address, uri=True, **how)  # type: ignore[call-overload, no-any-return]  # handed on

    monkeypatch.setattr(sqlite3, "connect", locked)
    with pytest.raises(StoreError) as told:
        open_database(tmp_path / NAME, (FIRST,), wait=lambda _: pytest.fail("it waits"))
    assert told.value.text == READ_ONLY


def test_where_nothing_can_be_kept_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError) as told:
        store_in(tmp_path / "file" / "data")
    assert told.value.text == READ_ONLY


def test_a_network_share_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "on_a_share", lambda _: True)
    with pytest.raises(StoreError) as told:
        store_in(tmp_path)
    assert told.value.text == ON_A_SHARE
    assert list(tmp_path.iterdir()) == []


MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/ana/My\\040stick vfat rw 0 0
odd
"""


def test_the_nearest_mount_says_what_a_folder_lies_in(tmp_path: Path) -> None:
    place = tmp_path.__class__
    assert kind_of_place(place("/home/ana/data"), MOUNTS) == "nfs4"
    assert kind_of_place(place("/home/ana/My stick/data"), MOUNTS) == "vfat"
    assert kind_of_place(place("/srv"), MOUNTS) == "ext4"
    assert kind_of_place(place("/srv"), "") == ""


def test_an_older_store_is_brought_to_the_newest_form(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    open_database(path, (FIRST,)).close()
    connection = open_database(path, (FIRST, SECOND))
    assert connection.execute("SELECT * FROM a").fetchall() == [(1, "new")]
    assert connection.execute("PRAGMA user_version").fetchone() == (2,)
    connection.close()
    connection = open_database(path, (FIRST, SECOND))
    assert connection.execute("SELECT count(*) FROM a").fetchone() == (1,)
    connection.close()


def test_a_migration_that_fails_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    open_database(path, (FIRST,)).close()
    with pytest.raises(StoreError):
        open_database(path, (FIRST, (*SECOND, "no such statement")))
    connection = open_database(path, (FIRST,))
    assert connection.execute("SELECT * FROM a").fetchall() == [(1,)]
    connection.close()


def test_what_raises_within_a_change_undoes_it(tmp_path: Path) -> None:
    connection = open_database(tmp_path / "a.sqlite", (FIRST,))

    def change() -> None:
        with writing(connection):
            connection.execute("INSERT INTO a VALUES (2)")
            raise KeyError

    with pytest.raises(KeyError):
        change()
    assert connection.execute("SELECT * FROM a").fetchall() == [(1,)]
    connection.close()


def test_the_store_keeps_what_it_says_it_keeps_through_a_power_cut(tmp_path: Path) -> None:
    connection = open_database(tmp_path / "a.sqlite", (FIRST,))
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert connection.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL
    connection.close()


def test_what_is_deleted_is_overwritten_also_where_sqlite_was_built_to_leave_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect

    def careless(path: Path, **how: object) -> sqlite3.Connection:
        """A connection of an SQLite that leaves deleted bytes, as that of Python on Windows does."""
        connection = connect(path, **how)  # type: ignore[call-overload]  # what is given is handed on
        connection.execute("PRAGMA secure_delete = OFF")
        return connection  # type: ignore[no-any-return]

    monkeypatch.setattr(sqlite3, "connect", careless)
    with closing(open_database(tmp_path / NAME, (FIRST,))) as store:
        assert store.execute("PRAGMA secure_delete").fetchone() == (1,)
