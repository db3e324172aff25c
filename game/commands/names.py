"""`cuvari names`: everything that an episode can name, as a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument(
        "-o", "--out", type=Path, required=True, metavar="FILE", help=".html with a picture of each, or .md"
    )


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.authors.write.names_page import write_names

    return write_names(chosen)
