"""Catalogs that say nothing of each text without a translation: authors are told how many, once."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def quiet_catalogs() -> Iterator[None]:
    """Let the catalogs say nothing, for as long as it takes."""
    log = logging.getLogger("game.language")
    before = log.level
    log.setLevel(logging.ERROR)
    try:
        yield
    finally:
        log.setLevel(before)
