"""`cuvari check`: look for mistakes in episodes, contacts and translations."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files or folders (default: all)")
    parser.add_argument("--format", choices=("text", "json", "sarif"), default="text", help="how to tell")
    parser.add_argument(
        "--draft", action="store_true", help="one line for all that is not extracted or translated yet"
    )
    parser.add_argument("--reading", action="store_true", help="the reading level in JSON too")


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.authors.check.command import check

    return check(chosen.paths, chosen.format, reading=chosen.reading, draft=chosen.draft)
