"""`cuvari kiosk`: the game at a stand, unattended."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    from game.kiosk.options import add_options

    parser.add_argument("action", nargs="?", choices=("set-pin",), help="set the PIN of the staff")
    add_options(parser)


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.kiosk.command import kiosk, set_pin
    from game.kiosk.options import Options

    return (set_pin if chosen.action else kiosk)(Options.taken(chosen))
