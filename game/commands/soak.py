"""`cuvari soak`: prove a kiosk by hours of random hands and hard kills."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.sizes import size

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument(
        "--hours", type=float, default=0.0, metavar="H", help="how long, by the kiosk's clock"
    )
    parser.add_argument(
        "--speed",
        type=float,
        default=0.0,
        metavar="S",
        help="so many times the usual speed (default: as fast as can be); 1 is a real window in real time",
    )
    parser.add_argument("--kills", type=int, default=0, metavar="N", help="kill the game so often")
    parser.add_argument("--windowed", type=size, metavar="WxH", help="size of the window or canvas")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="makes chance repeatable")
    parser.add_argument("--report", type=Path, metavar="FILE", help="also write the report as JSON")


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.kiosk.soak.command import soak

    return soak(chosen)
