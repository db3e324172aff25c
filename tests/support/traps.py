"""What may lie in the place of a file and is none: whoever opens or reads it waits, fails or has no end."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

Trap: TypeAlias = Callable[[Path], None]


def pipe(path: Path) -> None:
    """A pipe that nobody ever writes to."""
    os.mkfifo(path)


def folder(path: Path) -> None:
    """A folder with something in it."""
    (path / "within").mkdir(parents=True)


def dangling_link(path: Path) -> None:
    """A link to nothing."""
    path.symlink_to(path.with_name("nowhere"))


def endless_link(path: Path) -> None:
    """A link to itself."""
    path.symlink_to(path)


def device(path: Path) -> None:
    """A link to a device that is read for ever."""
    path.symlink_to("/dev/zero")


def sparse(path: Path) -> None:
    """A file of 10 GB that takes no room on the disk."""
    with path.open("wb") as file:
        file.truncate(10 * 2**30)


TRAPS: tuple[Trap, ...] = (pipe, folder, dangling_link, endless_link, device, sparse)
