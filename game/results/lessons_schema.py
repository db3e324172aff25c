"""The tables of the teacher's store. A change of them is a further migration; those given out stay."""

from __future__ import annotations

from typing import Final

FIRST: Final = (
    "CREATE TABLE codes (name TEXT PRIMARY KEY, code TEXT NOT NULL) STRICT",
    # A lesson is open while its raw rows are there, and ended from then on.
    "CREATE TABLE lessons (id TEXT PRIMARY KEY, lesson TEXT NOT NULL, ended INTEGER NOT NULL) STRICT",
    """CREATE TABLE journals (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        lesson TEXT NOT NULL REFERENCES lessons ON DELETE CASCADE,
        events INTEGER NOT NULL,
        last TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX journals_of_lesson ON journals (lesson)",
    """CREATE TABLE events (
        journal INTEGER NOT NULL REFERENCES journals ON DELETE CASCADE,
        n INTEGER NOT NULL,
        ms INTEGER NOT NULL,
        telling INTEGER NOT NULL,
        event TEXT NOT NULL,
        PRIMARY KEY (journal, n)
    ) STRICT, WITHOUT ROWID""",
    # What is counted is a small share of what happened.
    "CREATE INDEX telling_events ON events (journal, n) WHERE telling",
    """CREATE TABLE parts (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        lesson_id TEXT NOT NULL,
        own INTEGER NOT NULL,
        lesson TEXT NOT NULL,
        events INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX parts_of_lesson ON parts (lesson_id)",
    """CREATE TABLE covered (
        part INTEGER NOT NULL REFERENCES parts ON DELETE CASCADE,
        journal TEXT NOT NULL,
        PRIMARY KEY (part, journal)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE counts (
        part INTEGER NOT NULL REFERENCES parts ON DELETE CASCADE,
        kind TEXT NOT NULL,
        what TEXT NOT NULL,
        option TEXT NOT NULL,
        moment TEXT NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (part, kind, what, option, moment)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE pairs (
        part INTEGER NOT NULL REFERENCES parts ON DELETE CASCADE,
        id TEXT NOT NULL,
        what TEXT NOT NULL,
        before REAL NOT NULL,
        after REAL NOT NULL,
        PRIMARY KEY (part, id)
    ) STRICT, WITHOUT ROWID""",
    "CREATE TABLE kits (code TEXT PRIMARY KEY, week TEXT NOT NULL, parent TEXT NOT NULL) STRICT",
    """CREATE TABLE trainings (
        id TEXT PRIMARY KEY, code TEXT NOT NULL, week TEXT NOT NULL, people INTEGER NOT NULL
    ) STRICT""",
)
SECOND: Final = (
    # Each lesson's result as it was last told outside: a later one must not differ from it by a few pupils.
    """CREATE TABLE told (
        lesson TEXT PRIMARY KEY REFERENCES lessons ON DELETE CASCADE,
        part TEXT NOT NULL
    ) STRICT""",
)
THIRD: Final = (
    # Figures that were moved (`moving.py`) in place of exact ones, which lessons.py takes over
    # once.
    """CREATE TABLE answers (
        part INTEGER NOT NULL REFERENCES parts ON DELETE CASCADE,
        item TEXT NOT NULL,
        moment TEXT NOT NULL,
        right_ INTEGER NOT NULL,
        other INTEGER NOT NULL,
        draws INTEGER NOT NULL,
        PRIMARY KEY (part, item, moment)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE changes (
        part INTEGER NOT NULL REFERENCES parts ON DELETE CASCADE,
        what TEXT NOT NULL,
        pairs INTEGER NOT NULL,
        before REAL NOT NULL,
        change REAL NOT NULL,
        deviation REAL NOT NULL,
        spread REAL NOT NULL,
        better INTEGER NOT NULL,
        same INTEGER NOT NULL,
        worse INTEGER NOT NULL,
        draws INTEGER NOT NULL,
        PRIMARY KEY (part, what)
    ) STRICT, WITHOUT ROWID""",
    # The random number that a journal began with, of which the keys of its sheet are made: gone with its
    # rows.
    """CREATE TABLE records (
        journal INTEGER PRIMARY KEY REFERENCES journals ON DELETE CASCADE,
        record TEXT NOT NULL
    ) STRICT""",
    "INSERT INTO records SELECT number, lower(hex(randomblob(16))) FROM journals",
    "DROP TABLE told",
)
FOURTH: Final = (
    # Of journals of ended lessons ids and lengths alone (`journal_rows.drop_lines` says why).
    """CREATE TABLE ended AS SELECT id, lesson, events FROM journals
        WHERE lesson IN (SELECT id FROM lessons WHERE ended)""",
    "DELETE FROM journals WHERE id IN (SELECT id FROM ended)",
    "INSERT INTO journals (id, lesson, events, last) SELECT id, lesson, events, '' FROM ended ORDER BY id",
    "DROP TABLE ended",
)
FIFTH: Final = (
    # How long journals were tells of what was left out, and how much pupils differ of the one who does:
    # journal_rows.py and moved.py say more.
    "UPDATE journals SET events = 0 WHERE lesson IN (SELECT id FROM lessons WHERE ended)",
    "ALTER TABLE parts DROP COLUMN events",
    *(
        f"ALTER TABLE changes DROP COLUMN {column}"
        for column in ("deviation", "spread", "better", "same", "worse")
    ),
    # Of a lesson that was deleted here, which journals its result was made of, as a hash of their ids.
    """CREATE TABLE deleted (lesson TEXT PRIMARY KEY, journals TEXT NOT NULL) STRICT""",
)
SIXTH: Final = (
    # Of each result of this computer what its sheets said, as a hash that outlives it: journal_rows.py.
    # Of results from before nobody knows it: there is no second one of them.
    "CREATE TABLE made (lesson TEXT PRIMARY KEY, sheets TEXT NOT NULL) STRICT",
    "INSERT INTO made SELECT lesson, '' FROM deleted",
    """INSERT OR IGNORE INTO made SELECT lesson_id, '' FROM parts
        WHERE own AND number IN (SELECT part FROM covered)""",
    "DROP TABLE deleted",
)
MIGRATIONS: Final = (FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH)
"""Each brings a store from its place in this list to the next; how many there are is the store's version."""
