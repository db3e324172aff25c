"""`cuvari check-install`: tell whether the game works on this computer."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.shared import add_data, add_language

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    from game.install_check.command import CHECKS

    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument(
        "--without",
        nargs="+",
        choices=CHECKS,
        default=[],
        metavar="CHECK",
        help=f"leave out: {', '.join(CHECKS)} (over SSH: window, sound)",
    )
    add_data(parser)
    add_language(parser)
    parser.add_argument("--config", type=Path, metavar="FILE", help="in place of the system's file")


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    sys.dont_write_bytecode = True  # it leaves no file
    from game.install_check.command import check_install

    said = (chosen.data, chosen.config, chosen.lang or "", chosen.without)
    return check_install(*said, as_json=chosen.json)
