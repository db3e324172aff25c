"""`cuvari print`: pages for a lesson: plans, cards, posters, letters."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.shared import COUNTRIES, add_language

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument("kinds", nargs="*", metavar="LIST", help="kinds of pages, or all (the default)")
    add_language(parser, required=True)
    parser.add_argument("--country", metavar="C", help=f"whose contacts: {COUNTRIES} (default: all)")
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="DIR", help="where the pages go")


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.print.command import print_pages

    return print_pages(chosen)
