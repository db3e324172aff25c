"""What a survey leaves on a pupil's computer, and until when: a later start of the game removes it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from game.results.journal_file import DAY, outlived, remove_old

if TYPE_CHECKING:
    from pathlib import Path

JOURNALS: Final = "journals"
"""The folder that goes to the teacher: `cuvari records merge` reads it."""
SEATS: Final = "seats"
BREAK: Final = 8 * DAY
"""Seconds for which a sheet waits for the end of its lesson: the second part of one may come a week later."""


def remove_left(folder: Path, now: float) -> None:
    """Remove journals of more than a day ago, and sheets that nobody came back to; then empty folders.

    `now` is in seconds of the epoch. Never raises.
    """
    with suppress(OSError):
        remove_old(folder / JOURNALS, now)
    for path in (folder / SEATS).glob("*"):
        with suppress(OSError):
            if outlived(path, now, BREAK):
                path.unlink()
    for name in (JOURNALS, SEATS):
        with suppress(OSError):
            (folder / name).rmdir()
