"""A lock on a folder of data: one process holds it, and whatever ends that process frees it.

    lock = lock_folder(data)
    if lock is None:
        ...  # another process is at it

Under Linux and macOS the folder itself is locked (BSD's flock): nothing lies in it for that, nothing can be
left behind or deleted, and it works where nothing can be written. Windows locks no folders: a file in it
is locked there.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from typing import TYPE_CHECKING, Final, Self

from game.records.files import make_private_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FILE: Final = ".lock"
"""What is locked under Windows; it is empty."""
AGAIN: Final = 0.1
"""Seconds between two tries."""
_HELD: Final = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK}
"""What the systems say of a lock that another one holds."""


class FolderLock:
    """A lock that is held until it is freed, or until the process ends, however it does.

    No process that this one starts holds it as well, unless it is given the handle: then it is held until
    both have ended (`subprocess.Popen(..., pass_fds=[lock.handle])`, not under Windows).
    """

    def __init__(self, handle: int) -> None:
        """`handle` is the open folder or file that is locked."""
        self.handle = handle

    def free(self) -> None:
        """Let others have it; once more does nothing."""
        if self.handle >= 0:
            os.close(self.handle)
            self.handle = -1

    def __enter__(self) -> Self:
        """Hold it for a block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Free it."""
        self.free()


def lock_folder(
    folder: Path, wait: float = 0.0, sleep: Callable[[float], None] = time.sleep
) -> FolderLock | None:
    """The lock on `folder`, which is made if it is missing; None while it is held, also by this process.

    It is tried for `wait` seconds. Raises OSError where the folder can't be locked at all: it can't be made,
    is no folder, or lies where the system knows no locks. Whether to go on then is for the caller to decide.
    """
    make_private_folder(folder)
    tries = max(0, round(wait / AGAIN))
    while (lock := _tried(folder)) is None and tries:
        tries -= 1
        sleep(AGAIN)
    return lock


def _tried(folder: Path) -> FolderLock | None:
    handle = _open(folder)
    try:
        _lock(handle)
    except OSError as problem:
        os.close(handle)
        if problem.errno in _HELD:
            return None
        raise
    return FolderLock(handle)


if sys.platform == "win32":

    def _open(folder: Path) -> int:
        return os.open(folder / FILE, os.O_RDWR | os.O_CREAT, 0o600)

    def _lock(handle: int) -> None:
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:

    def _open(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY | os.O_DIRECTORY)

    def _lock(handle: int) -> None:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
