"""What a trainer's stick brings back: the results of the lessons that were run with it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec

from game.between_schools.stick import DATA, RESULTS
from game.results.database import StoreError
from game.results.exchange_files import kit_code
from game.results.lessons import NAME, LessonStore
from game.results.merge import Problem, merge
from game.results.publishable import export
from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from game.results.merge import Merged
    from game.results.seats import Surveys

NOT_EXPORTED = Text(
    "used-stick.not-exported",
    "What was run with this stick since its results were last opened can't be read. Open the file results "
    "on the stick, and try again.",
)
OF_THE_GAME = (DATA, "game", "prints")
"""What lies on a stick and brings nothing back: the store is exported, and never read as it is."""


def take_back(store: LessonStore, places: Iterable[Path], surveys: Surveys, now: float) -> Merged:
    """Take what folders and sticks hold; of a trainer's stick first do what its file `results` does.

    So a stick brings all that was run with it, whether or not somebody has opened that file; a stick that
    can't be written to brings what was exported before, and the rest is told. Raises StoreError as `merge`.
    """
    problems, wanted = [], []
    for place in places:
        for each in _sticks_in(place):
            if kit_code(each / DATA):
                problems += _export(each, surveys, now)
                wanted += [inside for inside in _inside(each) if inside.name not in OF_THE_GAME]
            else:
                wanted.append(each)
    merged = merge(store, wanted)
    return msgspec.structs.replace(merged, problems=(*merged.problems, *problems))


def _sticks_in(place: Path) -> Iterator[Path]:
    """The place; where folders in it are sticks, all that it holds one by one."""
    inside = [] if kit_code(place / DATA) else _inside(place)
    yield from inside if any(kit_code(each / DATA) for each in inside) else [place]


def _inside(place: Path) -> list[Path]:
    try:
        return sorted(place.iterdir()) if place.is_dir() else []
    except OSError:
        return []  # whoever reads the place tells of it


def _export(stick: Path, surveys: Surveys, now: float) -> list[Problem]:
    """Write the results of a stick into its own folder for them; gives what went wrong."""
    if not os.path.lexists(stick / DATA / NAME):
        return []
    try:
        with LessonStore.open(stick / DATA, surveys) as store:
            store.end_abandoned(now)
            export(store, stick / RESULTS)
    except (StoreError, OSError):
        return [Problem(str(stick), NOT_EXPORTED)]
    return []
