"""`cuvari trainer`: the stick that trainers hand on, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from game.between_schools.records_command import (
    WrongCodeError,
    left_out,
    merged_lines,
    open_store,
    table,
    this_week,
)
from game.edges.terminal import complain, tell
from game.paths import Paths
from game.records.files import write_atomically
from game.results import exchange_files
from game.results.csv_table import sheet
from game.results.database import StoreError
from game.results.merge import merge
from game.results.pseudonyms import read_code
from game.results.trainers import Effect, chain, new_kit, new_training, shown

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from game.results.lessons import LessonStore
    from game.results.trainers import Link


def trainer(options: argparse.Namespace) -> int:
    """Do what the word asks for; gives 1 when something could not be done, else 0."""
    try:
        with open_store(options.data) as store:
            return _ACTIONS[options.action](store, options)
    except (StoreError, OSError) as problem:
        complain(str(problem))
        return 1


def links(store: LessonStore) -> list[str]:
    """The lines of the chain from trainers to pupils, as a table."""
    rows: list[tuple[str, ...]] = [
        ("code", "trained", "kits", "lessons", "pupils", "lessons below", "pupils below")
    ]
    near, others = shown(chain(store.kits(), store.trainings(), store.results()))
    rows += [_row(link) for link in near]
    if not rows[1:]:
        return ["Nothing is known of any kit, training or lesson."]
    return [*table(rows), *left_out(others)]


def _row(link: Link) -> tuple[str, ...]:
    name = "  " * link.depth + (link.code or "no kit")
    own, below = link.own, (link.all.lessons - link.own.lessons, link.all.pupils - link.own.pupils)
    return name, *(str(number) for number in (own.people, own.kits, own.lessons, own.pupils, *below))


def _kit(store: LessonStore, options: argparse.Namespace) -> int:
    """Write a stick under a new code, and note here that it was handed on."""
    from game.between_schools.stick import DATA, write_stick
    from game.print.command import Unknown

    if code := exchange_files.kit_code(options.out / DATA):
        raise FileExistsError(f"{options.out} is the kit {code} already")
    kit = new_kit(this_week(), store.trainer)
    try:
        whole = write_stick(options.out, kit, Paths.find(options.data), options.lang, options.country or "")
    except Unknown as problem:
        raise OSError(str(problem)) from None
    store.add(kit)
    tell(f"The kit in {options.out} has the code {kit.code}.")
    if not whole:
        tell("The game is installed on this computer and was not copied: install it where it is used.")
    return 0


def _trained(store: LessonStore, options: argparse.Namespace) -> int:
    store.add(new_training(_code(options.code) or store.trainer, this_week(), options.people))
    tell(f"A training of {options.people} people is noted.")
    return 0


def _use(store: LessonStore, options: argparse.Namespace) -> int:
    store.set_trainer(_code(options.code))
    tell(f"From now on lessons on this computer count for {store.trainer}.")
    return 0


def _merge(store: LessonStore, options: argparse.Namespace) -> int:
    merged = merge(store, options.places)
    tell(*merged_lines(merged), *links(store))
    if options.out:
        _write_table(store, options.out / "trainers.csv")
    return 1 if merged.problems else 0


def _write_table(store: LessonStore, path: Path) -> None:
    """The chain as a table for spreadsheets, which ask for the mark at its beginning."""
    names = Effect.__struct_fields__
    rows: list[tuple[str | int, ...]] = [("code", "from", *names, *(f"all_{name}" for name in names))]
    for link in shown(chain(store.kits(), store.trainings(), store.results()))[0]:
        numbers = (*msgspec.structs.astuple(link.own), *msgspec.structs.astuple(link.all))
        rows.append((link.code, link.parent, *numbers))
    write_atomically(path, sheet(rows).encode("utf-8-sig"))
    tell(str(path))


def _code(text: str) -> str:
    code = read_code(text) if text else ""
    if code is None:
        raise WrongCodeError(text)
    return code


_ACTIONS: Final = {"kit": _kit, "trained": _trained, "use": _use, "merge": _merge}
