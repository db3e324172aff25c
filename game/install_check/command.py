"""Doing all checks one after the other, and telling what they found."""

from __future__ import annotations

import json
import logging
import os
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from game import __version__
from game.config.read import read_outside
from game.config.sources import system_file
from game.config.terminal_language import Spoken
from game.edges import terminal
from game.install_check.outcome import Computer, Outcome
from game.install_check.parts_check import catalogs, files, fonts, stories
from game.install_check.surroundings_check import clock, folder, settings, sound
from game.install_check.window_check import window
from game.paths import Paths
from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from game.install_check.outcome import Check, State

# Translators: how one thing stands, at the beginning of its line.
STATES: Final[Mapping[State, Text]] = {
    "fine": Text("install.is-fine", "fine"),
    "note": Text("install.is-note", "note"),
    "wrong": Text("install.is-wrong", "wrong"),
}
FAILED = Text("install.failed", "This can't be tried here: {reason}")
ALL_FINE = Text("install.all-fine", "The game works on this computer.")
NOT_FINE = Text(
    "install.not-fine",
    "{n} thing has to be mended on this computer.",
    "{n} things have to be mended on this computer.",
)

CHECKS: Final[Mapping[str, Check]] = {
    "files": files,
    "window": window,
    "fonts": fonts,
    "sound": sound,
    "catalogs": catalogs,
    "stories": stories,
    "settings": settings,
    "folder": folder,
    "clock": clock,
}
"""What is looked at, in this order."""


def check_install(
    data: Path | None, file: Path | None, language: str, without: Sequence[str], *, as_json: bool
) -> int:
    """Tell how each thing stands, one a line; gives 1 where something has to be mended, else 0.

    `data` is the folder that the game keeps its things in, `file` stands for the system's file, `without` are
    names of checks that are left out, as over SSH, where no window can be opened.
    """
    paths, file = Paths.find(data), file or system_file()
    computer = Computer(paths, file, read_outside(file, os.environ), datetime.now(tz=UTC).astimezone().date())
    with _quiet():
        spoken = Spoken.of(paths, language)
        found = [
            (name, each)
            for name, check in CHECKS.items()
            if name not in without
            for each in looked(check, computer, spoken)
        ]
    wrong = sum(each.state == "wrong" for _, each in found)
    (_tell_json if as_json else _tell)(found, wrong, spoken)
    return 1 if wrong else 0


@contextmanager
def _quiet() -> Iterator[None]:
    """Leave out what the game itself warns of: it is found here with a sentence of its own."""
    logging.disable(logging.WARNING)
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)


def looked(check: Check, computer: Computer, spoken: Spoken) -> Iterator[Outcome]:
    """Give what a check finds; what it can't even try is wrong, with the reason."""
    try:
        yield from check(computer)
    except Exception as problem:  # noqa: BLE001 - whatever is broken here is what this is to tell
        yield Outcome("wrong", FAILED, {"reason": spoken.why(problem)})


def _tell(found: Sequence[tuple[str, Outcome]], wrong: int, spoken: Spoken) -> None:
    width = max(len(spoken.say(state)) for state in STATES.values())
    for _, each in found:
        told = spoken.say(each.text, each.n, **each.values)
        terminal.tell(f"{spoken.say(STATES[each.state]):<{width}}  {told}")
    spoken.tell(NOT_FINE, wrong) if wrong else spoken.tell(ALL_FINE)


def _tell_json(found: Sequence[tuple[str, Outcome]], wrong: int, spoken: Spoken) -> None:
    rows = [
        {"check": name, "state": each.state, "told": spoken.say(each.text, each.n, **each.values)}
        for name, each in found
    ]
    terminal.tell(json.dumps({"version": __version__, "works": not wrong, "found": rows}, ensure_ascii=False))
