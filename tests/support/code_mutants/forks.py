"""What is worked out in a forked process, so that nothing of it stays here."""

from __future__ import annotations

import os
import selectors
import signal
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

CAME_TO_ITS_END: Final = b"+"
"""What a process says first: one that crashed says nothing."""
LOOK: Final = 0.5
PIECE: Final = 1 << 20


class CrashedError(Exception):
    """The process ended before it could say anything, or did not end in time."""


def in_fork(do: Callable[[], bytes], most: float) -> bytes:
    """What `do` gives in a process of its own, which says and writes nothing else.

    Raises CrashedError, also after `most` seconds by the clock.
    """
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        _be_quiet()
        _say(do, write)
    os.close(write)
    try:
        said = _heard(read, most)
    finally:
        os.close(read)
        with suppress(ProcessLookupError, PermissionError):  # it has not become a group yet, or is gone
            os.killpg(child, signal.SIGKILL)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    if not said.startswith(CAME_TO_ITS_END):
        raise CrashedError
    return said.removeprefix(CAME_TO_ITS_END)


def in_forks(workers: int, do: Callable[[int], None]) -> None:
    """Let so many processes do it, each with its number, and wait for all of them."""
    children = []
    for number in range(workers):
        child = os.fork()
        if child == 0:
            try:
                do(number)
            finally:
                os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)


def _heard(read: int, most: float) -> bytes:
    """All that comes until the other end is closed; nothing where that takes too long."""
    said, until = bytearray(), time.monotonic() + most
    with selectors.DefaultSelector() as waiting:
        waiting.register(read, selectors.EVENT_READ)
        while time.monotonic() < until:
            if waiting.select(LOOK):
                piece = os.read(read, PIECE)
                if not piece:
                    return bytes(said)
                said += piece
    return b""


def _be_quiet() -> None:
    os.setpgid(0, 0)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)


def _say(do: Callable[[], bytes], write: int) -> None:
    """Say what it gives and end at once: what the process was forked from has its own end."""
    try:
        said = CAME_TO_ITS_END + do()
        while said:
            said = said[os.write(write, said) :]
    finally:
        os._exit(0)
