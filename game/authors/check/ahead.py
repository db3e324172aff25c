"""Checking the parts of the game side by side: episodes and languages have nothing to do with each other.

Each process keeps what it finds in a store of its own. All of that goes into the store of the check, which
then goes its usual way and finds everything known. Where no process can be started nothing is found ahead.
On Linux they are forked from this one, with what it has read; elsewhere each begins with nothing.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.authors.check.cache import Cache
from game.authors.check.everything import Whole
from game.authors.check.garbage import RARE
from game.authors.check.readability import Reader
from game.language.po import PoError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from multiprocessing.process import BaseProcess

    from game.authors.check.everything import Part
    from game.paths import Paths


MOST: Final = 16
"""Processes; each takes some memory, and there are not many more parts."""
FORKED: Final = "fork"
_read_before: Final[list[Whole]] = []
"""The game in a process that was forked."""


def processors() -> int:
    """How many processors this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def find_ahead(
    whole: Whole, parts: Sequence[Part], processes: int | None = None, *, read: bool | None = None
) -> None:
    """Find these parts in several processes into the store of the game; nothing where one alone is as quick.

    `processes` are as many as there are processors, unless it says otherwise. With `read` the reading of
    each episode is found as well; it says if in languages that are made from others, too.
    """
    count = min(processes or processors(), len(parts), MOST)
    if count <= 1:
        return
    found = partial(_found, whole.paths, whole.store.path, read=read)
    way, before = way_to_start(), multiprocessing.active_children()
    try:
        context = multiprocessing.get_context(way)
        with ProcessPoolExecutor(count, context, _begin, (whole if way == FORKED else None,)) as pool:
            for each in pool.map(found, parts):
                whole.store.learn(each)
    except (OSError, ValueError, RuntimeError):  # no process or no thread more; what is wrong is told later
        _end_all_but(before)


def _end_all_but(before: Sequence[BaseProcess]) -> None:
    """End the processes that were started before the next could not be: they would wait for work for ever."""
    for each in multiprocessing.active_children():
        if each not in before:
            each.terminate()


def way_to_start() -> str:
    """How processes are started: forked, which costs nothing, where no thread holds a lock meanwhile."""
    try:
        threads = len([*Path("/proc/self/task").iterdir()])
    except OSError:
        return "spawn"
    return FORKED if sys.platform == "linux" and threads == 1 else "spawn"


def _begin(whole: Whole | None) -> None:
    """Begin a process, with the game as it was read before; without it the process reads it itself."""
    gc.freeze()
    gc.set_threshold(RARE)
    if whole is not None:
        _read_before.append(whole)


def _found(paths: Paths, known: Path | None, part: Part, *, read: bool | None) -> Mapping[bytes, bytes]:
    """What comes into the store when a part is checked."""
    whole = _read_before[0] if _read_before else _whole(paths, known)
    before = set(whole.store.found)
    with suppress(PoError):  # told of the whole
        whole.find(part)
    if read is not None and part[0] == "episode":
        deque(_reader(paths.locales, made=read).measured(Path(part[1]), whole.store), maxlen=0)
    return {key: value for key, value in whole.store.found.items() if key not in before}


@cache
def _reader(locales: Path, *, made: bool) -> Reader:
    """The catalogs, read once in a process."""
    return Reader(locales, made=made)


@cache
def _whole(paths: Paths, known: Path | None) -> Whole:
    """The game, read once in a process."""
    return Whole(paths, Cache(known), None)
