"""`cuvari script`: an episode as pages for those who review or translate it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.shared import add_language

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument("episode", metavar="EPISODE", help="its id or file")
    add_language(parser, required=True)
    parser.add_argument("--hero", metavar="ID", help="in whose grammar, by default the first hero's")
    parser.add_argument("--beside", metavar="L", help="a second language, in small words below each text")
    parser.add_argument(
        "-o", "--out", type=Path, metavar="FILE", help="the HTML file (default: its id and language, here)"
    )


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.authors.write.script_pages import write_script

    return write_script(chosen)
