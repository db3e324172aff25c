"""Keys of answer sheets, and of the cells that they are counted in.

A sheet has a key for each cell, made of the random number that its journal began with, which is in no figure
and leaves with the raw rows, and of the `bond` of all sheets of the lesson. The key of a cell is the sum of
those of its sheets, modulo `KEYS`. So the same sheets always give the same figures, and where a single one is
added, missing or different, all cells are moved anew: who subtracts two results of a lesson finds movements
and no pupil. Without the bond a cell in which that pupil is not would be the same in both.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec

from game.results.anonymity.perturbation import KEYS

if TYPE_CHECKING:
    from collections.abc import Iterable

_BYTES = KEYS.bit_length() // 8


def bond(records: Iterable[str], said: object) -> str:
    """What stands for all sheets of a lesson and what they say to a question, in hexadecimal signs.

    `records` are the random numbers of all, also of those who left the question out; `said` is anything that
    can be written as JSON. Nobody can work it out who does not have all the random numbers.
    """
    return hashlib.sha256(msgspec.json.encode([sorted(records), said], order="sorted")).hexdigest()


def record_key(record: str, cell: str, bound: str) -> int:
    """The key of a sheet for a cell; `record` is known to nobody who sees figures."""
    digest = hashlib.sha256(f"{bound} {record} {cell}".encode()).digest()
    return int.from_bytes(digest[:_BYTES])


def cell_key(records: Iterable[str], cell: str, bound: str) -> int:
    """The key of a cell with these sheets, of a lesson with that bond."""
    return sum(record_key(record, cell, bound) for record in records) % KEYS
