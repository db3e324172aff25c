"""`cuvari teach`: a lesson for a class, with a projector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.commands.shared import KEPT_HERE, add_data, add_language, add_windowed
from game.config import option_words as words
from game.config.option_help import helped

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    add_data(parser, KEPT_HERE)
    add_windowed(parser)
    add_language(parser)
    parser.add_argument("--lesson", default="", metavar="WORD", help=helped(words.SEATS_WORD))
    parser.add_argument("--screens", type=int, choices=(0, 1, 2), default=0, help=helped(words.SCREENS))


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.lesson.teach import teach

    return teach(chosen)
