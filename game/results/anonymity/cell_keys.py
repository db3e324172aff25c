"""Keys of answer sheets, and of the cells that they are counted in.

A sheet has a key for each question, made of the random number that its journal began with, which is in no
figure and leaves with the raw rows. The key of a cell is the sum of those of its sheets, modulo `KEYS`: the
same pupils always give the same figure, and one pupil more or less another one, that tells nothing of the
first.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from game.results.anonymity.perturbation import KEYS

if TYPE_CHECKING:
    from collections.abc import Iterable

_BYTES = KEYS.bit_length() // 8


def record_key(record: str, question: str) -> int:
    """The key of a sheet for a question; `record` is known to nobody who sees figures."""
    digest = hashlib.sha256(f"{record} {question}".encode()).digest()
    return int.from_bytes(digest[:_BYTES])


def cell_key(records: Iterable[str], question: str) -> int:
    """The key of a cell with these sheets."""
    return sum(record_key(record, question) for record in records) % KEYS
