"""`cuvari schema`: write what editors know of the files: JSON Schema."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument(
        "file",
        nargs="?",
        choices=("episode", "play", "signs", "contacts", "survey", "remarks"),
        default="episode",
        help="of which",
    )
    parser.add_argument("-o", "--out", type=Path, metavar="PATH", help="a file, or a folder for all of them")


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.authors.write.schema_command import write_schema

    return write_schema(chosen)
