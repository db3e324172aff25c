"""Having the computer show a file or a folder with the program that it has for it: browser, file manager."""

from __future__ import annotations

import os
import shutil
import sys
from threading import Thread
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PATIENCE: Final = 3.0
"""Seconds in which a helper that has no program says so; one that waits for its browser goes on longer."""
OPENERS: Final = {"darwin": "open"}
"""The helper of a system, where it is not that of the freedesktop.org: `xdg-open`."""


def opened(place: Path, system: str = sys.platform, start: Callable[[list[str]], bool] | None = None) -> bool:
    """Have a file or a folder shown; gives whether there is a program that does.

    `start` starts a command and gives whether it did well; a fake in tests.
    """
    if not place.exists():
        return False
    if system == "win32":
        return _by_windows(place)
    return (start or started)([OPENERS.get(system, "xdg-open"), str(place.absolute())])


def _by_windows(place: Path) -> bool:
    try:
        os.startfile(place)  # type: ignore[attr-defined,unused-ignore]  # noqa: S606 - Windows alone; a file of ours
    except OSError:
        return False
    return True


def started(command: list[str]) -> bool:
    """Start a command that lives on without the game; gives False where there is none, or it fails soon."""
    import subprocess  # here, as each start of the game imports this module, and few open anything

    program = shutil.which(command[0])
    if program is None:
        return False
    quiet = subprocess.DEVNULL
    try:
        begun = subprocess.Popen(  # noqa: S603 - the system's own helper, and a file of ours
            [program, *command[1:]], stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )
    except OSError:
        return False
    try:
        return begun.wait(PATIENCE) == 0
    except subprocess.TimeoutExpired:
        Thread(target=begun.wait, name="opening", daemon=True).start()  # so that nothing is left of it
        return True
