"""One SQLite file: opened with care, brought to the newest form, and every trouble told in a sentence."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, contextmanager, suppress
from functools import cache
from itertools import chain, count
from typing import TYPE_CHECKING, Final

from game.edges.real_files import is_regular, open_regular
from game.records.files import make_private_folder
from game.results.network_drives import on_a_share
from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    Migrations = Sequence[Sequence[str]]

APPLICATION: Final = 0x43754D72
"""The `application_id` of the game's stores: "CuMr"."""
PATIENCE: Final = 5.0
"""Seconds to wait for another program that writes to the same store."""
LOOKED_THROUGH: Final = 32 * 1024 * 1024
"""Bytes up to which a store is looked through when it is opened, in up to 50 ms: those of thousands of
lessons. What is wrong in a larger one shows where it is read."""
_PAUSE: Final = 0.02
_MAGIC: Final = b"SQLite format 3\x00"
# Where the two numbers stand in the first hundred bytes: https://www.sqlite.org/fileformat.html#the_database_header
_VERSION_AT, _APPLICATION_AT, _HEADER = 60, 68, 100

NEWER = Text(
    "results.newer",
    "The results on this computer are from a newer version of the game. Please use that one. "
    "Nothing was changed.",
)
FOREIGN = Text(
    "results.foreign",
    "Something else lies where the results should be: {name}. It was left as it is. Please move it away.",
)
DAMAGED = Text(
    "results.damaged",
    "The results on this computer are damaged: {name}. Nothing was changed. "
    "Please move the file away and merge the sticks again.",
)
BUSY = Text(
    "results.busy",
    "Another program is using the results on this computer. Nothing was changed. "
    "Please try again when it is done.",
)
FULL = Text(
    "results.full", "The disk of this computer is full. Nothing was changed. Please make room and try again."
)
READ_ONLY = Text(
    "results.read-only",
    "This computer doesn't let the game keep results in {name}. Please choose another folder.",
)
ON_A_SHARE = Text(
    "results.on-a-share",
    "Results can't be kept on a network share, where two computers could damage them: {name}. "
    "Please choose a folder on this computer.",
)
FAILED = Text("results.failed", "The results on this computer can't be read or kept: {name}.")

SPOILT: Final = (DAMAGED, FOREIGN)
"""What is said of a file that no waiting and no other version of the game makes a store again."""

_SENTENCES: Final = {
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: READ_ONLY,
    sqlite3.SQLITE_PERM: READ_ONLY,
    sqlite3.SQLITE_NOTADB: FOREIGN,
    # All that is asked of a store is right for a whole one.
    **dict.fromkeys(
        (
            sqlite3.SQLITE_CORRUPT,
            sqlite3.SQLITE_ERROR,
            sqlite3.SQLITE_CONSTRAINT,
            sqlite3.SQLITE_MISMATCH,
            sqlite3.SQLITE_FORMAT,
            sqlite3.SQLITE_SCHEMA,
            sqlite3.SQLITE_TOOBIG,
            sqlite3.SQLITE_NOMEM,
        ),
        DAMAGED,
    ),
}
_UNREADABLE: Final = (ValueError, LookupError, TypeError, OverflowError, RecursionError, MemoryError)
"""What Python's SQLite raises of bytes that are no UTF-8, and decoding of values that are none of ours."""


class StoreError(Exception):
    """A store can't be used; what it holds is as it was before."""

    def __init__(self, text: Text, path: Path) -> None:
        """`text` is the sentence for people; `path` fills its place `name`."""
        self.text, self.values = text, {"name": str(path)}
        super().__init__(text.source.format(**self.values))


def open_database(
    path: Path, migrations: Migrations, wait: Callable[[float], None] = time.sleep
) -> sqlite3.Connection:
    """Open the store at `path`, made if it is missing, and bring it to the newest form. Raises StoreError.

    What is not the game's, or from a newer game, is not written to, not even by SQLite itself.
    `wait` is given seconds while another program writes.
    """
    if on_a_share(path.parent):
        raise StoreError(ON_A_SHARE, path)
    try:
        _refuse(path, len(migrations))
        _make_private(path)
    except OSError:
        raise StoreError(READ_ONLY, path) from None
    with told(path):
        connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        try:
            _prepare(connection, path, migrations, wait)
        except BaseException:
            connection.close()
            raise
    return connection


def set_store_aside(path: Path) -> Path:
    """Rename a store that can't be used, with what SQLite keeps beside it; gives its new name.

    However many were set aside before, all of them stay. Raises OSError.
    """
    taken = {each.name for each in path.parent.glob(f"{path.stem}.broken-*")}
    numbers = (number for number in count(1) if f"{path.stem}.broken-{number}{path.suffix}" not in taken)
    aside = path.with_name(f"{path.stem}.broken-{next(numbers)}{path.suffix}")
    # The log goes first: beside a new store SQLite would take it for that one's.
    for old, new in zip((*beside(path), path), (*beside(aside), aside), strict=True):
        with suppress(FileNotFoundError):
            old.rename(new)
    return aside


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite raises, or reading its rows, into a StoreError: the one edge of every store."""
    try:
        yield
    except _UNREADABLE as error:
        raise StoreError(DAMAGED, path) from error
    except sqlite3.Error as error:
        # The rest of a code says more than people need; Python itself gives none for text that is no UTF-8.
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        raise StoreError(_SENTENCES.get(code, FAILED), path) from error


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing: what is done within is kept at its end, or not at all when anything is raised."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def empty_log(connection: sqlite3.Connection, *, patient: bool = True) -> None:
    """Write all into the file itself, so that no deleted row stays in the log beside it.

    While another program looks at the rows as they were, SQLite can't: then it is tried when a store is next
    opened or closed. Only `patient` waits for the other program. Raises sqlite3.Error.
    """
    connection.execute(f"PRAGMA busy_timeout = {round(1000 * PATIENCE) if patient else 0}")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.execute(f"PRAGMA busy_timeout = {round(1000 * PATIENCE)}")


def _refuse(path: Path, newest: int) -> None:
    """Look at the first bytes. Raises StoreError when they are foreign or newer, OSError when unreadable."""
    for each in (path, *beside(path)):  # SQLite itself would wait for a pipe
        if os.path.lexists(each) and not is_regular(each):
            raise StoreError(FOREIGN, each)
    if not path.exists():
        return
    with open_regular(path) as file:
        header = file.read(_HEADER)
    if not header:
        return
    if not header.startswith(_MAGIC):
        raise StoreError(FOREIGN, path)
    _refuse_numbers(_number(header, _APPLICATION_AT), _number(header, _VERSION_AT), newest, path)


def beside(path: Path) -> tuple[Path, ...]:
    """The files that SQLite keeps beside a store while it is open, or after a power cut."""
    return tuple(path.with_name(f"{path.name}-{what}") for what in ("wal", "shm", "journal"))


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big")


def _refuse_numbers(application: int, version: int, newest: int, path: Path) -> None:
    if application not in (0, APPLICATION) or (application == 0 and version):
        raise StoreError(FOREIGN, path)
    if version > newest:
        raise StoreError(NEWER, path)


def _make_private(path: Path) -> None:
    """Make the file before SQLite does: its own two files beside it get the same rights."""
    make_private_folder(path.parent)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _prepare(
    connection: sqlite3.Connection, path: Path, migrations: Migrations, wait: Callable[[float], None]
) -> None:
    connection.execute("BEGIN")  # one look at all of it, whatever another program does meanwhile
    application, version = _numbers(connection)
    filled = connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    connection.execute("COMMIT")
    _refuse_numbers(application, version, len(migrations), path)
    if filled and not application:
        raise StoreError(FOREIGN, path)
    _look_through(connection, path)
    _use_a_log(connection, wait)
    connection.execute("PRAGMA synchronous = FULL")  # what was said to be kept outlives a power cut
    connection.execute("PRAGMA secure_delete = ON")  # what is deleted is overwritten, too
    connection.execute("PRAGMA foreign_keys = ON")
    if version < len(migrations):
        _migrate(connection, migrations)
    if not _columns(connection) >= _wanted(tuple(map(tuple, migrations))):
        raise StoreError(DAMAGED, path)


def _look_through(connection: sqlite3.Connection, path: Path) -> None:
    """Look for damage before anything is changed in a store. Raises StoreError."""
    if path.stat().st_size > LOOKED_THROUGH:
        return
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise StoreError(DAMAGED, path)


@cache
def _wanted(migrations: tuple[tuple[str, ...], ...]) -> frozenset[tuple[str, ...]]:
    """The columns of a new store."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        for statement in chain.from_iterable(migrations):
            connection.execute(statement)
        return _columns(connection)


def _columns(connection: sqlite3.Connection) -> frozenset[tuple[str, ...]]:
    """Table, name and type of each column."""
    sql = (
        "SELECT tables.name, columns.name, columns.type"
        " FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'"
    )
    return frozenset(connection.execute(sql).fetchall())


def _use_a_log(connection: sqlite3.Connection, wait: Callable[[float], None]) -> None:
    """Write ahead to a log, so that reading never waits. SQLite itself does not wait for others with this."""
    left = round(PATIENCE / _PAUSE)
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or not left:
                raise
            left -= 1
            wait(_PAUSE)
        else:
            return


def _migrate(connection: sqlite3.Connection, migrations: Migrations) -> None:
    with writing(connection):
        version = _numbers(connection)[1]  # another program may have been quicker
        for number, statements in enumerate(migrations[version:], version + 1):
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")


def _numbers(connection: sqlite3.Connection) -> tuple[int, int]:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    return application, connection.execute("PRAGMA user_version").fetchone()[0]
