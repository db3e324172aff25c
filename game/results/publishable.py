"""What leaves the school: figures of lessons that have ended, moved before anybody saw them."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from game.records.files import write_atomically
from game.results import exchange_files
from game.results.journal import FlawError
from game.results.journal_file import read_bytes
from game.results.results import NAMESPACE, Part, chosen, part_id

if TYPE_CHECKING:
    from pathlib import Path

    from game.results.lessons import LessonStore


def export(store: LessonStore, folder: Path) -> list[Path]:
    """Write a file for each lesson that has ended, each kit and each training; what sticks brought, too.

    Gives the files that were written. Raises StoreError, and OSError; the files written before that stay.
    """
    others = {part_id(each) for each in store.ended(own=False)}
    written = _write_chain(store, folder)
    for each in sorted(chosen(store.parts())[0], key=part_id):
        path = _place(folder, each, own=part_id(each) not in others)
        write_atomically(path, exchange_files.write(each))
        written.append(path)
    return written


def _write_chain(store: LessonStore, folder: Path) -> list[Path]:
    chain = {f"kit-{kit.code}": exchange_files.write(kit) for kit in store.kits()}
    chain |= {f"training-{training.id}": exchange_files.write(training) for training in store.trainings()}
    paths = {folder / f"{name}{exchange_files.SUFFIX}": data for name, data in chain.items()}
    for path, data in paths.items():
        write_atomically(path, data)
    return list(paths)


def _place(folder: Path, part: Part, *, own: bool) -> Path:
    """Where a result belongs: an own one in place of an earlier one, never in place of another computer's."""
    name = f"lesson-{uuid.uuid5(NAMESPACE, f'{part.lesson.id} {part.lesson.school}')}"
    path = folder / f"{name}{exchange_files.SUFFIX}"
    there = _read(path) if own else None
    if own and (there is None or set(there.journals) <= set(part.journals)):
        return path
    return folder / f"part-{part_id(part)}{exchange_files.SUFFIX}"


def _read(path: Path) -> Part | None:
    try:
        there = exchange_files.read(read_bytes(path))
    except (OSError, FlawError):
        return None
    return there if isinstance(there, Part) else None
