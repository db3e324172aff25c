"""`cuvari play`: play the game, which no word at all means too."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.shared import COUNTRIES, KEPT_HERE, add_data, add_language, add_windowed

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    add_data(parser, KEPT_HERE)
    add_windowed(parser)
    add_language(parser)
    parser.add_argument("--country", metavar="C", help=f"country: {COUNTRIES}")
    parser.add_argument("--episode", metavar="ID", help="open this episode")
    parser.add_argument(
        "--record", type=Path, metavar="FILE", help="write down what is played, as a play test"
    )
    parser.add_argument("--seed", type=int, metavar="N", help="make chance (when people blink) repeatable")


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    if chosen.record:
        from game.writing.record import play_recorded

        return play_recorded(chosen)
    from game.start import play

    return play(chosen)
