"""Where the quick tests keep their files: in memory, where the system has a folder for that.

They keep ten thousand small files, each safe from a power cut: a tenth of their time went by waiting for the
disk. What is about disks is long or slow, and stays on one.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import pytest

SHARED: Final = Path("/dev/shm")  # noqa: S108 - a folder with a name of its own is made in it
"""The folder in memory of Linux; containers often have a small one, other systems none."""
ROOM: Final = 2 * 1024**3
"""Bytes that have to be free there: the quick tests keep 300 MB."""
OURS: Final = "cuvari-tests-"
STALE: Final = 24 * 3600.0
"""Seconds after which what a failed run left is taken away."""


def begin(config: pytest.Config, shared: Path = SHARED) -> Path | None:
    """Have the quick tests keep their files there; return where, or None where they stay on the disk."""
    option = config.option
    quick = option.markexpr in config.getini("addopts")
    asked = option.basetemp or "PYTEST_DEBUG_TEMPROOT" in os.environ
    if not quick or asked or hasattr(config, "workerinput") or not has_room(shared):
        return None
    for left in shared.glob(f"{OURS}*"):
        with suppress(FileNotFoundError):  # another run may end just now
            if time.time() - left.lstat().st_mtime > STALE:
                shutil.rmtree(left, ignore_errors=True)
    made = Path(tempfile.mkdtemp(prefix=OURS, dir=shared))
    option.basetemp = str(made / "tests")
    return made


def has_room(shared: Path) -> bool:
    """Whether there is such a folder that is ours to write to, with enough memory behind it."""
    try:
        return os.access(shared, os.W_OK | os.X_OK) and shutil.disk_usage(shared).free >= ROOM
    except OSError:
        return False


def end(made: Path, *, failed: bool) -> None:
    """Take it away, unless somebody may want to look into it."""
    if failed:
        sys.stdout.write(f"\nwhat the tests wrote is kept for a day: {made}\n")
    else:
        shutil.rmtree(made, ignore_errors=True)
