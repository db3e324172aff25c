"""`cuvari new`: begin an episode."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.shared import add_language

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument("id", metavar="ID", help="its id, such as the-lost-key")
    parser.add_argument(
        "--from",
        dest="from_",
        metavar="STORY",
        help="begin with people and rooms of this story, as a class does",
    )
    add_language(parser)
    parser.add_argument(
        "--folder",
        type=Path,
        metavar="DIR",
        help="where to (default: scenarios/season-1; with --from or --lang scenarios/our-stories)",
    )
    parser.add_argument("--title", metavar="TITLE", help="its title (default: made of the id)")


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.authors.write.new import new

    return new(chosen)
