"""`cuvari survey`: a survey at a pupil's computer, before or after a story."""

from __future__ import annotations

import argparse
from typing import Final

from game.commands.shared import KEPT_HERE, add_data, add_language, add_windowed

SEATS: Final = 1000
"""The highest number of a seat, as journals hold it."""


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument(
        "--seat", type=seat, required=True, metavar="N", help="the number of the place, from 1"
    )
    parser.add_argument(
        "--form",
        choices=("before", "after", "later"),
        required=True,
        help="before or after the story, or some weeks later",
    )
    parser.add_argument("--band", choices=("9-12", "13-17"), default="9-12", help="how old the class is")
    parser.add_argument(
        "--lesson",
        default="",
        metavar="WORD",
        help="the same word at all computers of a lesson; later its code",
    )
    add_data(parser, KEPT_HERE)
    add_windowed(parser)
    add_language(parser)


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.pupil_survey.app import survey

    return survey(chosen)


def seat(text: str) -> int:
    """The number of a seat. Raises ArgumentTypeError for anything else."""
    if not (text.isdigit() and 1 <= int(text) <= SEATS):
        message = f"{text!r} is no seat from 1 to {SEATS}"
        raise argparse.ArgumentTypeError(message)
    return int(text)
