"""`cuvari trainer`: the stick that trainers hand on, and what came of it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from game.lesson.records_command import WrongCodeError, open_store, table, tell_merged, this_week
from game.records import documents
from game.records.codes import read_code
from game.records.database import StoreError
from game.records.files import write_atomically
from game.records.merge import merge
from game.records.trainers import chain, new_kit, new_training

if TYPE_CHECKING:
    import argparse

    from game.records.lessons import LessonStore
    from game.records.trainers import Link

DATA: Final = "data"
"""The folder of a stick that the game keeps its things in when it is started from there."""


def trainer(options: argparse.Namespace) -> int:
    """Do what the word asks for; gives 1 when something could not be done, else 0."""
    try:
        with open_store(options.data) as store:
            return _ACTIONS[options.action](store, options)
    except (StoreError, OSError) as problem:
        sys.stderr.write(f"cuvari: {problem}\n")
        return 1


def links(store: LessonStore) -> str:
    """The chain from trainers to pupils, as a table."""
    rows: list[tuple[str, ...]] = [
        ("code", "trained", "kits", "lessons", "pupils", "lessons below", "pupils below")
    ]
    rows += [_row(link) for link in chain(store.kits(), store.trainings(), store.results())]
    return table(rows) if rows[1:] else "Nothing is known of any kit, training or lesson.\n"


def _row(link: Link) -> tuple[str, ...]:
    name = "  " * link.depth + (link.code or "no kit")
    own, below = link.own, (link.all.lessons - link.own.lessons, link.all.pupils - link.own.pupils)
    return name, *(str(number) for number in (own.people, own.kits, own.lessons, own.pupils, *below))


def _kit(store: LessonStore, options: argparse.Namespace) -> int:
    """Begin a stick: its code, and where its results will be. The kit is noted here, too."""
    path = options.out / DATA / documents.KIT_FILE
    if path.exists():
        raise FileExistsError(
            f"there is a kit in {options.out} already, with the code {documents.kit_code(path.parent)}"
        )
    kit = new_kit(this_week(), store.trainer)
    write_atomically(path, documents.write(kit))
    store.add(kit)
    sys.stdout.write(f"The kit in {options.out} has the code {kit.code}.\n")
    return 0


def _trained(store: LessonStore, options: argparse.Namespace) -> int:
    store.add(new_training(_code(options.code) or store.trainer, this_week(), options.people))
    sys.stdout.write(f"A training of {options.people} people is noted.\n")
    return 0


def _use(store: LessonStore, options: argparse.Namespace) -> int:
    store.set_trainer(_code(options.code))
    sys.stdout.write(f"From now on lessons on this computer count for {store.trainer}.\n")
    return 0


def _merge(store: LessonStore, options: argparse.Namespace) -> int:
    merged = merge(store, options.places)
    sys.stdout.write(tell_merged(merged))
    sys.stdout.write(links(store))
    return 1 if merged.problems else 0


def _code(text: str) -> str:
    code = read_code(text) if text else ""
    if code is None:
        raise WrongCodeError(text)
    return code


_ACTIONS: Final = {"kit": _kit, "trained": _trained, "use": _use, "merge": _merge}
