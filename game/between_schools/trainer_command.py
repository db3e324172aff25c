"""`cuvari trainer`: the stick that trainers hand on, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from game.between_schools import command_words as words
from game.between_schools.records_command import (
    known_code,
    left_out,
    merged_from,
    merged_lines,
    open_store,
    table,
    this_week,
)
from game.config.terminal_language import Spoken
from game.edges.terminal import tell
from game.paths import Paths
from game.records.files import write_atomically
from game.results import exchange_files
from game.results.csv_table import sheet
from game.results.database import StoreError
from game.results.trainers import Effect, chain, new_kit, new_training, shown
from game.text import Refusal

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from game.results.lessons import LessonStore
    from game.results.trainers import Link


def trainer(options: argparse.Namespace) -> int:
    """Do what the word asks for; gives 1 when something could not be done, else 0."""
    paths = Paths.find(options.data)
    spoken = Spoken.of(paths, getattr(options, "lang", None) or "")
    try:
        with open_store(paths) as store:
            return _ACTIONS[options.action](store, options, spoken)
    except (Refusal, StoreError, OSError) as problem:
        spoken.complain(problem)
        return 1


def links(store: LessonStore, spoken: Spoken) -> list[str]:
    """The lines of the chain from trainers to pupils, as a table."""
    rows: list[tuple[str, ...]] = [tuple(map(spoken.say, words.CHAIN))]
    near, others = shown(chain(store.kits(), store.trainings(), store.results()))
    rows += [_row(link, spoken) for link in near]
    if not rows[1:]:
        return [spoken.say(words.NOTHING_KNOWN)]
    return [*table(rows), *left_out(others, spoken)]


def _row(link: Link, spoken: Spoken) -> tuple[str, ...]:
    name = "  " * link.depth + (link.code or spoken.say(words.NO_KIT))
    own, below = link.own, (link.all.lessons - link.own.lessons, link.all.pupils - link.own.pupils)
    return name, *(str(number) for number in (own.people, own.kits, own.lessons, own.pupils, *below))


def make_kit(store: LessonStore, paths: Paths, stick: Path, language: str, country: str) -> tuple[str, bool]:
    """Write a stick under a new code, and note here that it was handed on.

    Gives the code, and whether the game itself is on the stick. Raises Refusal, StoreError, OSError.
    """
    from game.between_schools.stick import DATA, write_stick

    if code := exchange_files.kit_code(stick / DATA):
        raise Refusal(words.KIT_ALREADY, place=stick, code=code)
    kit = new_kit(this_week(), store.trainer)
    whole = write_stick(stick, kit, paths, language, country)
    store.add(kit)
    return kit.code, whole


def _kit(store: LessonStore, options: argparse.Namespace, spoken: Spoken) -> int:
    paths = Paths.find(options.data)
    code, whole = make_kit(store, paths, options.out, options.lang, options.country or "")
    spoken.tell(words.KIT_MADE, place=options.out, code=code)
    if not whole:
        spoken.tell(words.NOT_COPIED)
    return 0


def _trained(store: LessonStore, options: argparse.Namespace, spoken: Spoken) -> int:
    store.add(new_training(_code(options.code) or store.trainer, this_week(), options.people))
    spoken.tell(words.TRAINED, options.people)
    return 0


def _use(store: LessonStore, options: argparse.Namespace, spoken: Spoken) -> int:
    store.set_trainer(_code(options.code))
    spoken.tell(words.COUNTS_FOR, code=store.trainer)
    return 0


def _merge(store: LessonStore, options: argparse.Namespace, spoken: Spoken) -> int:
    merged = merged_from(store, options.places, Paths.find(options.data))
    tell(*merged_lines(merged, spoken), *links(store, spoken))
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
    return known_code(text) if text else ""


_ACTIONS: Final = {"kit": _kit, "trained": _trained, "use": _use, "merge": _merge}
