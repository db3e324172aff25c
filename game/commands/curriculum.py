"""`cuvari curriculum`: what each story teaches and where that fits, as a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="FILE", help="the page, Markdown")


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.authors.write.curriculum_page import write_curriculum

    return write_curriculum(chosen)
