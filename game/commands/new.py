"""`cuvari new`: begin an episode."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument("id", metavar="ID", help="its id, such as the-lost-key")
    parser.add_argument("--folder", type=Path, metavar="DIR", help="where to (default: scenarios/season-1)")
    parser.add_argument("--title", metavar="TITLE", help="its title (default: made of the id)")


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.authors.write.new import new

    return new(chosen)
