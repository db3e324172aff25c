"""Episodes made of the bytes of their files, the last one kept: what is checked is read as well."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from game.story.loading.pack import load_bytes
from game.story.reading.diagnostics import Report

if TYPE_CHECKING:
    from game.story.grammar.pack import LoadedEpisode


@lru_cache(maxsize=1)
def loaded(path: str, data: bytes) -> LoadedEpisode:
    """Give what a file holds; no mistake in it raises anything."""
    return load_bytes(data, Report(path))
