"""The sticks that are in this computer."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

_LINUX: Final = ("/media/*", "/media/*/*", "/run/media/*/*", "/mnt", "/mnt/*", "/Volumes/*")
_REMOVABLE: Final = 2
"""DRIVE_REMOVABLE of GetDriveTypeW."""


def sticks() -> list[Path]:
    """The roots of the removable media that are there now."""
    if sys.platform == "win32":
        return _windows_sticks()
    found = [path for pattern in _LINUX for path in Path("/").glob(pattern[1:])]
    return sorted(path for path in found if os.path.ismount(path))


def _windows_sticks() -> list[Path]:
    import ctypes

    kind = ctypes.windll.kernel32.GetDriveTypeW  # type: ignore[attr-defined,unused-ignore]  # Windows alone
    roots = [f"{letter}:\\" for letter in "DEFGHIJKLMNOPQRSTUVWXYZ"]
    return [Path(root) for root in roots if kind(root) == _REMOVABLE and Path(root).exists()]
