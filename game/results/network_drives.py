"""Whether a folder lies on another computer: a store's locks can't be trusted there."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

SHARES: Final = frozenset(
    ("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "fuse.sshfs", "davfs", "fuse.davfs2")
)
"""Kinds of file systems in Linux that reach other computers."""
_MOUNTS: Final = Path("/proc/self/mounts")
_REMOTE_DRIVE: Final = 4  # DRIVE_REMOTE of GetDriveTypeW


def on_a_share(folder: Path) -> bool:
    """Whether `folder`, or what it is to be made in, lies on a network share. False where nobody can tell."""
    place = folder.absolute()
    if sys.platform == "win32":
        return _windows_share(place)
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return kind_of_place(place.resolve(), mounts) in SHARES


def kind_of_place(place: Path, mounts: str) -> str:
    """The kind of file system that `place` lies in, by the kernel's table `mounts`; "" when not there."""
    kinds: dict[Path, str] = {}
    for line in mounts.splitlines():
        _, point, kind, *_ = [*line.split(" "), "", "", ""]
        kinds[Path(point.replace("\\040", " "))] = kind
    return next((kinds[above] for above in (place, *place.parents) if above in kinds), "")


def _windows_share(place: Path) -> bool:
    import ctypes

    if place.drive.startswith("\\\\"):
        return True
    kind = getattr(ctypes, "windll").kernel32.GetDriveTypeW(place.anchor)  # noqa: B009 - known in Windows only
    return bool(kind == _REMOTE_DRIVE)
