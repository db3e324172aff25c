"""Which files changed while a kiosk ran: a look before, a look after."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Look = dict[str, tuple[int, int]]

_PASSED_OVER = frozenset({"__pycache__", ".git", ".venv"})
"""What Python and whoever works on the game write themselves."""


def look(folders: Iterable[Path], without: Path) -> Look:
    """Size and time of every file below the folders, but for those below `without`."""
    return {path: seen for folder in folders for path, seen in _files(folder, without)}


def changed(before: Look, after: Look) -> list[str]:
    """Paths of the files that are new, gone or different."""
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def _files(folder: Path, without: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    """Walked by hand: `Path.walk` is younger than the oldest Python that the game runs on."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        path = Path(entry.path)
        if path == without or entry.name in _PASSED_OVER:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files(path, without)
        else:
            with suppress(OSError):
                found = entry.stat(follow_symlinks=False)
                yield entry.path, (found.st_size, found.st_mtime_ns)
