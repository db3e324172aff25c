"""The words of the commands `teach` and `survey`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

SEATS = 1000
"""The highest number of a seat, as journals hold it."""


def teach_options(teach: argparse.ArgumentParser, size: Callable[[str], tuple[int, int]]) -> None:
    """What can be said of a lesson on the command line."""
    teach.add_argument("--data", type=Path, metavar="DIR", help="keep everything in this folder")
    teach.add_argument("--windowed", type=size, metavar="WxH", help="a window of this size")
    teach.add_argument("--lang", metavar="L", help="language: bs, hr, sr, sr_Latn, en")
    teach.add_argument(
        "--lesson", default="", metavar="WORD", help="the word that is said at the pupils' seats"
    )
    teach.add_argument(
        "--screens", type=int, choices=(0, 1, 2), default=0, help="0: two windows where there are two screens"
    )


def survey_options(survey: argparse.ArgumentParser, size: Callable[[str], tuple[int, int]]) -> None:
    """What can be said of a survey at a pupil's computer."""
    survey.add_argument(
        "--seat", type=seat, required=True, metavar="N", help="the number of the place, from 1"
    )
    survey.add_argument(
        "--form", choices=("before", "after"), required=True, help="before or after the story"
    )
    survey.add_argument("--band", choices=("9-12", "13-17"), default="9-12", help="how old the class is")
    survey.add_argument(
        "--lesson", default="", metavar="WORD", help="the same word at all computers of a lesson"
    )
    survey.add_argument("--data", type=Path, metavar="DIR", help="keep everything in this folder")
    survey.add_argument("--windowed", type=size, metavar="WxH", help="a window of this size")
    survey.add_argument("--lang", metavar="L", help="language: bs, hr, sr, sr_Latn, en")


def seat(text: str) -> int:
    """The number of a seat. Raises ArgumentTypeError for anything else."""
    if not (text.isdigit() and 1 <= int(text) <= SEATS):
        message = f"{text!r} is no seat from 1 to {SEATS}"
        raise argparse.ArgumentTypeError(message)
    return int(text)
