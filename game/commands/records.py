"""`cuvari records`: what is kept of lessons, and merging many sticks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.shared import add_data

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    add_data(parser)
    actions = parser.add_subparsers(dest="action", metavar="WORD", required=True)
    actions.add_parser("list", help="the lessons that are known")
    end = actions.add_parser("end", help="end lessons: only moved figures stay")
    end.add_argument("lessons", nargs="+", metavar="LESSON", help="the first signs of its id")
    delete = actions.add_parser("delete", help="delete all that is kept of lessons, or kits")
    which = delete.add_mutually_exclusive_group(required=True)
    which.add_argument("lessons", nargs="*", default=[], metavar="LESSON", help="the first signs of its id")
    which.add_argument("--all", action="store_true", help="of every lesson")
    which.add_argument("--kit", default="", metavar="CODE", help="a kit, and what was noted of its trainings")
    delete.add_argument("--below", action="store_true", help="with --kit: all kits that came from it, too")
    export = actions.add_parser("export", help="write results for the programme, small numbers left out")
    export.add_argument("-o", "--out", type=Path, required=True, metavar="DIR", help="where the files go")
    merge = actions.add_parser("merge", help="take what folders and sticks hold, in any order")
    merge.add_argument("places", nargs="+", type=Path, metavar="PATH", help="folders or files")
    merge.add_argument("--remove", action="store_true", help="remove the journals that were taken from there")
    school = actions.add_parser("school", help="tell the code of this school, or take another PC's")
    school.add_argument("code", nargs="?", metavar="CODE", help="such as 7K3M-9QPX")


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.between_schools.records_command import records

    return records(chosen)
