"""The command `cuvari`: its words. Each is a module of its name in `commands`, imported when it is said."""

from __future__ import annotations

import argparse
import io
import logging
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, cast

from game import __version__
from game.config.option_help import InLanguage
from game.edges.core_dumps import leave_no_core
from game.edges.process_list import hand_over, put_on_input, tells, told
from game.ui.window.environment import NoScreenError, prepare_environment

if TYPE_CHECKING:
    from collections.abc import Sequence

PLAY: Final = "play"
"""The word that is meant where none is said."""

WORDS: Final = {
    "play": "play (the same as no word at all)",
    "check": "look for mistakes in episodes, contacts and translations",
    "explore": "play episodes in every way, and the plays written down",
    "new": "begin an episode",
    "graph": "draw an episode as a map",
    "preview": "see an episode, and every change of its file",
    "names": "every name of the pictures and lists that an episode can use, as a page",
    "lsp": "tell an editor what is wrong, and what can be written (a language server)",
    "script": "an episode as pages for those who review or translate it",
    "curriculum": "what each story teaches, and where that fits, as a page",
    "schema": "write what editors know of the files: JSON Schema",
    "shots": "draw every screen to PNG files, without a display",
    "film": "make a film of a story, with its sounds",
    "bench": "measure the numbers that the design holds",
    "check-install": "tell whether the game works on this computer",
    "config": "tell every setting, its value and where it comes from",
    "kiosk": "the game at a stand, unattended",
    "counters": "what a kiosk has counted",
    "bundle": "stories and settings for a kiosk, on a stick",
    "soak": "prove a kiosk by hours of random hands and hard kills",
    "teach": "a lesson for a class, with a projector",
    "survey": "a survey at a pupil's computer, before or after a story",
    "print": "pages for a lesson: plans, cards, posters, letters",
    "report": "before and after a lesson, or many lessons together",
    "records": "what is kept of lessons, and merging many sticks",
    "trainer": "sticks that trainers hand on, and what came of them",
    "text": "the round of the translations",
}
"""The words, and what `--help` tells of each."""

OF_ITS_OWN: Final = "text"
"""What follows this word is left to it: it has words and help of its own."""


class Word(Protocol):
    """What the module of a word holds."""

    def options(self, parser: argparse.ArgumentParser) -> None:
        """Add the options of the word."""

    def run(self, chosen: argparse.Namespace) -> int:
        """Do what the word says; gives the exit code."""


def module_of(word: str) -> Word:
    """The module of one of `WORDS`."""
    return cast("Word", import_module(f"game.commands.{word.replace('-', '_')}"))


def parsed(said: Sequence[str]) -> argparse.Namespace:
    """What is said, with the word as `word`. Raises SystemExit where that is help, a version or a mistake.

    Only the word that is said has its options made, which spares each start the others.
    """
    said = said or [PLAY]
    if said[0] == OF_ITS_OWN:
        return argparse.Namespace(word=said[0], rest=said[1:])
    top = argparse.ArgumentParser(
        "cuvari", description="Čuvari mreže: stories in which children rehearse help."
    )
    top.add_argument("--version", action="version", version=f"Čuvari mreže {__version__}")
    words = top.add_subparsers(dest="word", metavar="WORD")
    for word in [said[0]] if said[0] in WORDS else WORDS:
        parser = words.add_parser(word, help=WORDS[word])
        if word == said[0]:
            parser.formatter_class = InLanguage
            module_of(word).options(parser)
    return top.parse_args(said)


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the words say; gives the exit code."""
    said = sys.argv[1:] if argv is None else list(argv)
    _let_any_console_show()
    leave_no_core()
    prepare_environment()
    logging.basicConfig(format="cuvari: %(message)s", level=logging.WARNING)
    chosen = parsed(said)
    handed: Sequence[str] = ()
    if chosen.word == PLAY and chosen.told:
        try:
            handed = told(sys.stdin.buffer)
        except ValueError as problem:
            sys.stderr.write(f"cuvari play -: {problem}\n")
            return 2
        chosen = parsed(handed)
    elif argv is None and tells(chosen):
        return hand_over(said)
    try:
        return module_of(chosen.word).run(chosen)
    except ImportError:
        if handed:
            put_on_input(handed)  # run.py puts right what is missing, and starts the same again
        raise
    except NoScreenError as problem:
        sys.stderr.write(f"{problem}\n")
        return 1


def _let_any_console_show() -> None:
    """Where a console lacks a letter of ours, `?` stands for it; where there is none, words go nowhere.

    Windows gives a program that is started from the start menu neither output nor errors.
    """
    if sys.stdout is None or sys.stderr is None:
        sys.stdout = sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for good
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
