"""`cuvari records`: what is kept of lessons on this computer, and bringing it together from many."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from game.between_schools import command_words as words
from game.between_schools.used_sticks import take_back
from game.config.terminal_language import Spoken
from game.edges.terminal import plain, tell
from game.lesson_flow.events import Open
from game.lesson_flow.save import FOLDER, OPEN_ALREADY, LessonSaves, forget_left
from game.paths import Paths
from game.records.folder_lock import lock_folder
from game.results.database import StoreError
from game.results.lessons import LessonStore
from game.results.pseudonyms import read_code
from game.results.publishable import export
from game.results.results import Result, week_of
from game.results.seats import surveys_in
from game.results.trainers import DEEPEST, below
from game.text import Refusal

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from game.results.merge import Merged

SHORT: Final = 8
"""Signs of an id that people see; as many as it takes to tell lessons apart do as well."""


def records(options: argparse.Namespace) -> int:
    """Do what the word asks for; gives 1 when something could not be done, else 0."""
    paths = Paths.find(options.data)
    spoken = Spoken.of(paths)
    try:
        with open_store(paths) as store:
            return _ACTIONS[options.action](store, options, spoken)
    except (Refusal, StoreError, OSError) as problem:
        spoken.complain(problem)
        return 1


def open_store(paths: Paths) -> LessonStore:
    """The store of this computer; lessons that nobody went on with are ended first, or forgotten."""
    forget_left(paths.data, time.time())
    store = LessonStore.open(paths.data, surveys_in(paths.scenarios))
    store.end_abandoned(time.time())
    return store


def merged_from(store: LessonStore, places: Iterable[Path], paths: Paths) -> Merged:
    """Take what folders and sticks hold. Raises StoreError."""
    return take_back(store, places, surveys_in(paths.scenarios), time.time())


def merged_lines(merged: Merged, spoken: Spoken) -> list[str]:
    """What became of everything that was found, in a few lines."""
    lines = [f"{problem.path}: {spoken.say(problem.text)}" for problem in merged.problems]
    lines.append(spoken.say(words.MERGED, new=merged.new, longer=merged.longer, known=merged.known))
    if merged.others:
        lines.append(spoken.say(words.OTHERS, merged.others))
    return lines


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows as lines of aligned text; what a cell holds that can't be seen is written out."""
    rows = [[plain(cell) for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return [line.rstrip() for line in lines]


def left_out(codes: int, spoken: Spoken) -> list[str]:
    """What is said of codes that have no row in a chain."""
    if not codes:
        return []
    return [spoken.say(words.LEFT_OUT, codes, deepest=DEEPEST), spoken.say(words.DELETE_BELOW)]


def this_week() -> str:
    """The week that it is."""
    return week_of(datetime.now(tz=UTC).date())


def _list(store: LessonStore, options: argparse.Namespace, spoken: Spoken) -> int:
    rows = [(*map(spoken.say, words.LESSONS), "")]
    rows += [(*cells, spoken.say(words.UNDER_WAY)) for cells in _waiting(store, options)]
    under_way = [Result(lesson, store.tally(lesson.id).seats) for lesson in store.lessons(ended=False)]
    rows += [(*_cells(result), "") for result in store.results()]
    rows += [(*_cells(result), spoken.say(words.UNDER_WAY)) for result in under_way]
    tell(*(table(rows) if rows[1:] else [spoken.say(words.NOTHING_KEPT)]))
    spoken.tell(words.SCHOOL, code=store.school)
    return 0


def _cells(result: Result) -> tuple[str, str, str, str, str]:
    lesson = result.lesson
    return lesson.id[:SHORT], lesson.week, lesson.episode, lesson.band, str(result.reached)


def _waiting(store: LessonStore, options: argparse.Namespace) -> list[tuple[str, str, str, str, str]]:
    """The cells of each lesson that waits in front of a class, unless the store has it as well."""
    known = {lesson.id for lesson in store.lessons(ended=False)}
    found = []
    for save in _saves(options).waiting():
        opened = save.events[0] if save.events else None
        if isinstance(opened, Open) and save.id not in known:
            setup, week = opened.setup, week_of(save.day) if save.day else ""
            found.append((save.id[:SHORT], week, setup.episode, setup.band, str(setup.size)))
    return found


def _saves(options: argparse.Namespace) -> LessonSaves:
    return LessonSaves(Paths.find(options.data).data / FOLDER)


def _end(store: LessonStore, options: argparse.Namespace, spoken: Spoken) -> int:
    under_way = [lesson.id for lesson in store.lessons(ended=False)]
    for lesson in _named(under_way, options.lessons):
        told = store.end(lesson)
        spoken.tell(words.ENDED if told else words.ENDED_ONCE, lesson=lesson[:SHORT])
    return 0


def _delete(store: LessonStore, options: argparse.Namespace, spoken: Spoken) -> int:
    if options.kit:
        return _delete_kits(store, options, spoken)
    saves = _saves(options)
    known = sorted({*store.known(), *(save.id for save in saves.waiting())})
    chosen = known if options.all else _named(known, options.lessons)
    _delete_waiting(saves, chosen, options)
    for lesson in chosen:
        store.delete(lesson)
        spoken.tell(words.DELETED, lesson=lesson[:SHORT])
    return 0


def _delete_waiting(saves: LessonSaves, lessons: Iterable[str], options: argparse.Namespace) -> None:
    """Delete lessons that wait in front of a class; with `all` also what was put aside of them.

    Raises Refusal while a window has them.
    """
    if not saves.files():
        return
    held = lock_folder(Paths.find(options.data).data / FOLDER)
    if held is None:
        raise Refusal(OPEN_ALREADY)
    with held:
        if options.all:
            saves.erase()
        else:
            saves.delete(lessons)


def _delete_kits(store: LessonStore, options: argparse.Namespace, spoken: Spoken) -> int:
    """Delete a kit; with `below` all kits that came from it, too."""
    kits = store.kits()
    known = {kit.code for kit in kits} | {kit.parent for kit in kits}
    # An invented code may be one that nobody would have thrown.
    code = options.kit if options.kit in known else read_code(options.kit)
    if code is None:
        raise Refusal(words.WRONG_CODE, code=options.kit)
    if code not in known:
        raise Refusal(words.UNKNOWN_KIT, code=code)
    codes = below(code, kits) if options.below else [code]
    store.delete_kits(codes)
    if len(codes) > 1:
        spoken.tell(words.KITS_DELETED, len(codes) - 1, code=code)
    else:
        spoken.tell(words.KIT_DELETED, code=code)
    return 0


def _export(store: LessonStore, options: argparse.Namespace, _: Spoken) -> int:
    tell(*map(str, export(store, options.out)))
    return 0


def _merge(store: LessonStore, options: argparse.Namespace, spoken: Spoken) -> int:
    merged = merged_from(store, options.places, Paths.find(options.data))
    tell(*merged_lines(merged, spoken))
    if options.remove:
        for path in merged.removable:
            path.unlink(missing_ok=True)
        spoken.tell(words.REMOVED, len(merged.removable))
    for part in store.overlapping():
        spoken.tell(words.OVERLAP, lesson=part.lesson.id[:SHORT])
    return 1 if merged.problems else 0


def _school(store: LessonStore, options: argparse.Namespace, _: Spoken) -> int:
    if options.code:
        store.set_school(known_code(options.code))
    tell(store.school)
    return 0


def known_code(text: str) -> str:
    """The code that was typed. Raises Refusal where it is none."""
    code = read_code(text)
    if code is None:
        raise Refusal(words.WRONG_CODE, code=text)
    return code


def _named(known: Iterable[str], names: Iterable[str]) -> list[str]:
    """The lessons whose ids begin so. Raises Refusal unless that is one each."""
    ids = list(dict.fromkeys(known))
    found = []
    for name in names:
        fitting = [each for each in ids if each.startswith(name.lower())]
        if not fitting:
            raise Refusal(words.NO_SUCH_LESSON, name=name)
        if len(fitting) > 1:
            raise Refusal(words.SEVERAL, len(fitting), name=name)
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
