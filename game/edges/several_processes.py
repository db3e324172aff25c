"""Work that is done in several processes at once, and how they are started."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.process import BaseProcess

Given = TypeVar("Given")
Found = TypeVar("Found")

FORKED: Final = "fork"
"""A copy of this process, with all that it has read: it costs nothing to start."""


def processors() -> int:
    """How many processors this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def way_to_start() -> str:
    """How processes are started: forked, where no thread holds a lock meanwhile; else each begins anew."""
    try:
        threads = len([*Path("/proc/self/task").iterdir()])
    except OSError:
        return "spawn"
    return FORKED if sys.platform == "linux" and threads == 1 else "spawn"


def in_processes(
    work: Callable[[Given], Found],
    given: Sequence[Given],
    count: int,
    way: str,
    begin: Callable[[], None] | None = None,
) -> Iterator[Found]:
    """What comes of each that is given, in order, from `count` processes that are started this `way`.

    It ends early where no process or thread more can be started, or where the work fails: whoever asks does
    the rest itself, and sees what is wrong. `begin` is called first in each process.
    """
    before = multiprocessing.active_children()
    try:
        with ProcessPoolExecutor(count, multiprocessing.get_context(way), partial(_start, begin)) as pool:
            yield from pool.map(work, given)
    except (OSError, ValueError, RuntimeError):
        _end_all_but(before)


def _end_all_but(before: Sequence[BaseProcess]) -> None:
    """End the processes that were started before the next could not be: they would wait for work for ever."""
    for each in multiprocessing.active_children():
        if each not in before:
            each.kill()


def _start(begin: Callable[[], None] | None) -> None:
    """Let a process end when it is asked to: with a window, SDL takes that for a press on its cross."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if begin is not None:
        begin()
