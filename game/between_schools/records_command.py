"""`cuvari records`: what is kept of lessons on this computer, and bringing it together from many."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from game.edges.terminal import complain, plain, tell
from game.paths import Paths
from game.results.database import StoreError
from game.results.lessons import LessonStore
from game.results.merge import merge
from game.results.pseudonyms import read_code
from game.results.publishable import export
from game.results.results import Result, week_of
from game.results.seats import surveys_in
from game.results.trainers import DEEPEST, below

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from game.results.merge import Merged

SHORT: Final = 8
"""Signs of an id that people see; as many as it takes to tell lessons apart do as well."""


def records(options: argparse.Namespace) -> int:
    """Do what the word asks for; gives 1 when something could not be done, else 0."""
    try:
        with open_store(options.data) as store:
            return _ACTIONS[options.action](store, options)
    except (StoreError, OSError) as problem:
        complain(str(problem))
        return 1


def open_store(data: Path | None) -> LessonStore:
    """The store of this computer; lessons that nobody went on with for a day are ended first."""
    paths = Paths.find(data)
    store = LessonStore.open(paths.data, surveys_in(paths.scenarios))
    store.end_abandoned(time.time())
    return store


def merged_lines(merged: Merged) -> list[str]:
    """What became of everything that was found, in a few lines."""
    lines = [f"{problem.path}: {problem.text.source}" for problem in merged.problems]
    lines.append(f"{merged.new} new, {merged.longer} longer than before, {merged.known} known already.")
    if merged.others:
        lines.append(f"{merged.others} other files were left alone.")
    return lines


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows as lines of aligned text; what a cell holds that can't be seen is written out."""
    rows = [[plain(cell) for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return [line.rstrip() for line in lines]


def left_out(codes: int) -> list[str]:
    """What is said of codes that have no row in a chain."""
    if not codes:
        return []
    return [
        f"{codes} more codes are left out, because no programme hands on so many kits, or {DEEPEST} times.",
        "`records delete --kit CODE --below` deletes a kit and all that came from it.",
    ]


def this_week() -> str:
    """The week that it is."""
    return week_of(datetime.now(tz=UTC).date())


def _list(store: LessonStore, _: argparse.Namespace) -> int:
    rows = [("lesson", "week", "episode", "ages", "pupils", "")]
    under_way = [Result(lesson, store.tally(lesson.id).seats) for lesson in store.lessons(ended=False)]
    rows += [(*_cells(result), "") for result in store.results()]
    rows += [(*_cells(result), "under way") for result in under_way]
    tell(*(table(rows) if rows[1:] else ["Nothing is kept of any lesson."]))
    tell(f"This school has the code {store.school}.")
    return 0


def _cells(result: Result) -> tuple[str, str, str, str, str]:
    lesson = result.lesson
    return lesson.id[:SHORT], lesson.week, lesson.episode, lesson.band, str(result.reached)


def _end(store: LessonStore, options: argparse.Namespace) -> int:
    under_way = [lesson.id for lesson in store.lessons(ended=False)]
    for lesson in _named(under_way, options.lessons):
        store.end(lesson)
        tell(f"{lesson[:SHORT]} has ended: its figures are moved, and nothing else is left.")
    return 0


def _delete(store: LessonStore, options: argparse.Namespace) -> int:
    if options.kit:
        return _delete_kits(store, options)
    known = store.known()
    for lesson in known if options.all else _named(known, options.lessons):
        store.delete(lesson)
        tell(f"{lesson[:SHORT]} is deleted.")
    return 0


def _delete_kits(store: LessonStore, options: argparse.Namespace) -> int:
    """Delete a kit; with `below` all kits that came from it, too."""
    kits = store.kits()
    known = {kit.code for kit in kits} | {kit.parent for kit in kits}
    # An invented code may be one that nobody would have thrown.
    code = options.kit if options.kit in known else read_code(options.kit)
    if code is None:
        raise WrongCodeError(options.kit)
    if code not in known:
        raise _UnknownKitError(code)
    codes = below(code, kits) if options.below else [code]
    store.delete_kits(codes)
    others = f" and {len(codes) - 1} below it" if len(codes) > 1 else ""
    tell(f"The kit {code}{others} is deleted, with what was noted of trainings. Lessons stay.")
    return 0


def _export(store: LessonStore, options: argparse.Namespace) -> int:
    tell(*map(str, export(store, options.out)))
    return 0


def _merge(store: LessonStore, options: argparse.Namespace) -> int:
    merged = merge(store, options.places)
    tell(*merged_lines(merged))
    if options.remove:
        for path in merged.removable:
            path.unlink(missing_ok=True)
        tell(f"{len(merged.removable)} journals were removed, because all of them is kept here.")
    for part in store.overlapping():
        tell(f"Two results of lesson {part.lesson.id[:SHORT]} share some of their seats. The larger counts.")
    return 1 if merged.problems else 0


def _school(store: LessonStore, options: argparse.Namespace) -> int:
    if options.code:
        code = read_code(options.code)
        if code is None:
            raise WrongCodeError(options.code)
        store.set_school(code)
    tell(store.school)
    return 0


class WrongCodeError(OSError):
    """A code was mistyped."""

    def __init__(self, code: str) -> None:
        """`code` is what was typed."""
        super().__init__(f"{code} is no code: please look at it once more")


class _UnknownKitError(OSError):
    def __init__(self, code: str) -> None:
        super().__init__(f"there is no kit {code}: `trainer merge` names them")


class _UnknownError(OSError):
    def __init__(self, name: str, found: int) -> None:
        what = "no lesson" if not found else f"{found} lessons"
        super().__init__(f"there is {what} whose id begins with {name}")


def _named(known: Iterable[str], names: Iterable[str]) -> list[str]:
    """The lessons whose ids begin so. Raises _UnknownError unless that is one each."""
    ids = list(dict.fromkeys(known))
    found = []
    for name in names:
        fitting = [each for each in ids if each.startswith(name.lower())]
        if len(fitting) != 1:
            raise _UnknownError(name, len(fitting))
        found += fitting
    return found


_ACTIONS: Final = {
    "list": _list,
    "end": _end,
    "delete": _delete,
    "export": _export,
    "merge": _merge,
    "school": _school,
}
