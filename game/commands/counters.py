"""`cuvari counters`: what a kiosk has counted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    export = parser.add_subparsers(dest="action", metavar="WORD", required=True).add_parser(
        "export", help="write them as a table, small numbers left out"
    )
    export.add_argument("-o", "--out", type=Path, metavar="FILE", help="a CSV file (default: print them)")
    export.add_argument("--data", type=Path, metavar="DIR", help="where the kiosk keeps its things")
    export.add_argument("--config", type=Path, metavar="FILE", help="in place of the system's file")


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.kiosk.command import export_counters
    from game.kiosk.options import Options

    return export_counters(Options(chosen.config, chosen.data), chosen.out)
