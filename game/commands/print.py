"""`cuvari print`: pages for a lesson: plans, cards, posters, letters."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.shared import COUNTRIES, add_language
from game.config import option_words as words
from game.config.option_help import helped

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument("kinds", nargs="*", metavar="LIST", help=helped(words.KINDS))
    add_language(parser, required=True)
    parser.add_argument("--country", metavar="C", help=helped(words.COUNTRY, known=COUNTRIES))
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="DIR", help=helped(words.PAGES_OUT))


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.print.command import print_pages

    return print_pages(chosen)
