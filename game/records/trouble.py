"""What can go wrong with what is kept, each with a friendly sentence for the player."""

import errno
from typing import Literal

import msgspec

from game.text import Text

Problem = Literal["torn", "empty", "foreign", "newer", "unreadable", "full", "read-only", "failed"]
"""`torn` to `unreadable` are met when reading, the others when writing."""


class Trouble(msgspec.Struct, frozen=True):
    """Something could not be read or kept; the game goes on all the same."""

    problem: Problem
    text: Text
    aside: str = ""
    """The name under which the broken file was set aside, when it could be."""


DISK_FULL = Text(
    "records.disk-full",
    "The disk of this computer is full, so what you do now can't be kept. You can play on.",
)
READ_ONLY = Text(
    "records.read-only",
    "This computer doesn't let the game keep anything, so it will start afresh next time. You can play on.",
)
NOT_KEPT = Text("records.not-kept", "What you do now can't be kept on this computer. You can play on.")

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EEXIST}


def trouble_of_writing(error: Exception) -> Trouble:
    """Return what the player is told when writing failed with `error`."""
    number = error.errno if isinstance(error, OSError) else None
    if number in _FULL:
        return Trouble("full", DISK_FULL)
    if number in _FORBIDDEN:
        return Trouble("read-only", READ_ONLY)
    return Trouble("failed", NOT_KEPT)
