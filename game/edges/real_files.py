"""Reading files that anybody may have put there: only real ones, and never more than was bargained for.

A pipe would be waited for, a device be read for ever, and a sparse file of a stick fill all memory. So
whatever the game did not write a moment ago itself is read by `read_regular`.
"""

from __future__ import annotations

import errno
import os
from stat import S_ISREG
from typing import TYPE_CHECKING, BinaryIO, Final

if TYPE_CHECKING:
    from pathlib import Path

NO_FILE: Final = "it is no file"
"""What is said of pipes, devices, sockets and folders."""
# A pipe that comes between the look and the opening is not waited for, and no terminal taken for our own.
_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOINHERIT", 0)
)


class NotRegularError(OSError):
    """A pipe, a device, a socket or a folder lies where a file should be."""

    def __init__(self, path: Path) -> None:
        """`path` is where."""
        super().__init__(errno.EINVAL, NO_FILE, str(path))


class TooLargeError(OSError):
    """A file is larger than any of its kind; nothing of it was kept in memory."""

    def __init__(self, path: Path, size: int) -> None:
        """`size` is that of the file in bytes, as far as it is known."""
        super().__init__(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
        self.size = size


def read_regular(path: Path, most: int) -> bytes:
    """The bytes of the file at `path`, or behind a link there; `most` is the largest number of them.

    Raises OSError: NotRegularError for what is no file, TooLargeError for what is too large, and the usual
    ones. Nothing is ever waited for.
    """
    with open_regular(path) as file:
        size = os.fstat(file.fileno()).st_size
        if size > most:
            raise TooLargeError(path, size)
        data = file.read(most + 1)  # a file can grow meanwhile, and those of the kernel tell no size
    if len(data) > most:
        raise TooLargeError(path, len(data))
    return data


def open_regular(path: Path) -> BinaryIO:
    """The file at `path`, open for reading a part of it. Raises OSError, NotRegularError for what is none."""
    _ask(path, path.stat().st_mode)  # before it is opened: the opening of some devices does things
    handle = os.open(path, _FLAGS)
    try:
        _ask(path, os.fstat(handle).st_mode)  # of what is open: the name may stand for another by now
    except BaseException:
        os.close(handle)
        raise
    return os.fdopen(handle, "rb")


def is_regular(path: Path) -> bool:
    """Whether a file, or a link to one, is at `path`; False also where that can't be told."""
    try:
        return S_ISREG(path.stat().st_mode)
    except (OSError, ValueError):
        return False


def _ask(path: Path, mode: int) -> None:
    if not S_ISREG(mode):
        raise NotRegularError(path)
