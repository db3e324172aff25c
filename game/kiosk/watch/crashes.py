"""What is kept of a crash for staff: where in the program it happened, and nothing of whoever played."""

from __future__ import annotations

import logging
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from game import __version__
from game.records.files import make_private_folder, write_atomically

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_log = logging.getLogger(__name__)
FOLDER = "crashes"
"""Where they lie, below the kiosk's data."""
NAME = "crash-{:06}.txt"
ERROR = re.compile(r"([a-z_][\w]*\.)*[A-Z]\w+(:|$)")
"""How the last line of a traceback begins: the name of a class, with the modules it lies in."""

PLACES = ("Traceback", '  File "', "Fatal Python error", "Current thread")
"""How the lines begin that tell where it was."""


def keep_crash(folder: Path, lines: Sequence[str], code: int, most: int) -> None:
    """Keep what is safe of a crash's last lines, and the last `most` files; a full disk is no matter."""
    text = "\n".join([f"Čuvari mreže {__version__}, exit code {code}", *safe_lines(lines)]) + "\n"
    try:
        make_private_folder(folder)
        files = sorted(folder.glob("crash-*.txt"))
        number = int(files[-1].stem.partition("-")[2]) + 1 if files else 1
        write_atomically(folder / NAME.format(number), text.encode())
        for old in files[: max(0, len(files) + 1 - most)]:
            with suppress(OSError):
                old.unlink()
    except (OSError, ValueError) as problem:
        _log.warning("a crash can't be kept: %s", problem)


def safe_lines(lines: Sequence[str]) -> list[str]:
    """The lines of a traceback that hold no values: places, and the name of the error without its message.

    A message may hold what somebody chose (a KeyError has its key), so all its lines are left out: only the
    first line below the places names the error.
    """
    safe, named = [], True
    for line in lines:
        if line.startswith(PLACES):
            safe.append(line)
            named = False
        elif ERROR.match(line) and not named:
            safe.append(line.split(":")[0])
            named = True
    return safe
