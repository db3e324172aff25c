"""`cuvari records`: what is kept of lessons, and merging many sticks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.shared import add_data
from game.config import option_words as words
from game.config.option_help import InLanguage, helped

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    add_data(parser)
    actions = parser.add_subparsers(dest="action", metavar="WORD", required=True)
    actions.add_parser("list", help=helped(words.LIST))
    end = actions.add_parser("end", help=helped(words.END), formatter_class=InLanguage)
    end.add_argument("lessons", nargs="+", metavar="LESSON", help=helped(words.LESSON_ID))
    delete = actions.add_parser("delete", help=helped(words.DELETE), formatter_class=InLanguage)
    which = delete.add_mutually_exclusive_group(required=True)
    which.add_argument("lessons", nargs="*", default=[], metavar="LESSON", help=helped(words.LESSON_ID))
    which.add_argument("--all", action="store_true", help=helped(words.ALL))
    which.add_argument("--kit", default="", metavar="CODE", help=helped(words.KIT_CODE))
    delete.add_argument("--below", action="store_true", help=helped(words.BELOW))
    export = actions.add_parser("export", help=helped(words.EXPORT), formatter_class=InLanguage)
    export.add_argument("-o", "--out", type=Path, required=True, metavar="DIR", help=helped(words.FILES_OUT))
    merge = actions.add_parser("merge", help=helped(words.MERGE), formatter_class=InLanguage)
    merge.add_argument("places", nargs="+", type=Path, metavar="PATH", help=helped(words.PLACES))
    merge.add_argument("--remove", action="store_true", help=helped(words.REMOVE))
    school = actions.add_parser("school", help=helped(words.SCHOOL), formatter_class=InLanguage)
    school.add_argument("code", nargs="?", metavar="CODE", help=helped(words.CODE))


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.between_schools.records_command import records

    return records(chosen)
