"""`cuvari report`: before and after a lesson, or many lessons together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.shared import add_data, add_language
from game.config import option_words as words
from game.config.option_help import helped

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument("--lesson", metavar="ID", help=helped(words.ONE_LESSON))
    add_language(parser, required=True)
    add_data(parser)
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="DIR", help=helped(words.REPORT_OUT))


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.report.command import report

    return report(chosen)
