"""Checking the parts of the game side by side: episodes and languages have nothing to do with each other.

Each process keeps what it finds in a store of its own. All of that goes into the store of the check, which
then goes its usual way and finds everything known. Where no process can be started nothing is found ahead.
On Linux they are forked from this one, with what it has read; elsewhere each begins with nothing.
"""

from __future__ import annotations

import gc
from collections import deque
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.authors.check.cache import Cache
from game.authors.check.everything import Whole
from game.authors.check.garbage import RARE
from game.authors.check.readability import Reader
from game.edges.several_processes import FORKED, in_processes, processors, way_to_start
from game.language.po import PoError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.authors.check.everything import Part
    from game.paths import Paths


MOST: Final = 16
"""Processes; each takes some memory, and there are not many more parts."""
_read_before: Final[list[Whole]] = []
"""The game in a process that was forked."""


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
    way = way_to_start()
    begin = partial(_begin, whole if way == FORKED else None)
    for each in in_processes(found, parts, count, way, begin):  # what is wrong is told later
        whole.store.learn(each)


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
