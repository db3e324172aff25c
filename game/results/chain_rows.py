"""Kits and trainings in the store's tables. Of two that contradict each other always the same one stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.results.exchange_files import checked
from game.results.trainers import TrainerKit, Training

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable


def kits(connection: sqlite3.Connection) -> list[TrainerKit]:
    """All kits, by code."""
    rows = connection.execute("SELECT code, week, parent FROM kits ORDER BY code")
    return [checked(TrainerKit(*row)) for row in rows]


def trainings(connection: sqlite3.Connection) -> list[Training]:
    """All trainings, by id."""
    rows = connection.execute("SELECT id, code, week, people FROM trainings ORDER BY id")
    return [checked(Training(*row)) for row in rows]


def add_kit(connection: sqlite3.Connection, kit: TrainerKit) -> bool:
    """Add a kit; gives whether this said anything new."""
    added = connection.execute(
        "INSERT INTO kits (code, week, parent) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET week = excluded.week, parent = excluded.parent"
        " WHERE (excluded.parent, excluded.week) > (kits.parent, kits.week)",
        (kit.code, kit.week, kit.parent),
    )
    return added.rowcount > 0


def remove_kits(connection: sqlite3.Connection, codes: Iterable[str]) -> int:
    """Remove the kits of these codes and the trainings that were held under them; gives how many rows."""
    each = [(code,) for code in codes]
    removed = connection.executemany("DELETE FROM kits WHERE code = ?", each).rowcount
    return removed + connection.executemany("DELETE FROM trainings WHERE code = ?", each).rowcount


def add_training(connection: sqlite3.Connection, training: Training) -> bool:
    """Add a training; gives whether this said anything new."""
    added = connection.execute(
        "INSERT INTO trainings (id, code, week, people) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET code = excluded.code, week = excluded.week, people = excluded.people"
        " WHERE (excluded.people, excluded.code, excluded.week)"
        " > (trainings.people, trainings.code, trainings.week)",
        (training.id, training.code, training.week, training.people),
    )
    return added.rowcount > 0
