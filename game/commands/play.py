"""`cuvari play`: play the game, which no word at all means too."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.shared import COUNTRIES, KEPT_HERE, add_data, add_language, add_windowed
from game.edges.process_list import TOLD

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument("told", nargs="?", choices=(TOLD,), help="read these words from the input")
    add_data(parser, KEPT_HERE)
    add_windowed(parser)
    add_language(parser)
    parser.add_argument("--country", metavar="C", help=f"country: {COUNTRIES}")
    parser.add_argument("--episode", metavar="ID", help="open this episode")
    parser.add_argument(
        "--record", type=Path, metavar="FILE", help="write down what is played, as a play test"
    )
    parser.add_argument("--teachers", action="store_true", help="open what is for teachers")
    parser.add_argument("--private", action="store_true", help="keep nothing of this play on the disk")
    parser.add_argument("--seed", type=int, metavar="N", help="make chance (when people blink) repeatable")


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    sys.dont_write_bytecode = True  # which modules were compiled, and when, tells which screens were opened
    if chosen.record:
        from game.authors.write.record import play_recorded

        return play_recorded(chosen)
    from game.teachers.to_lesson import play

    return play(chosen)
