"""`cuvari shots`: draw every screen to PNG files, without a display."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.sizes import size

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the pictures go")
    parser.add_argument("--lang", default="en", metavar="L")
    parser.add_argument("--country", default="BA", metavar="C")
    parser.add_argument("--size", type=size, default=(1280, 720), metavar="WxH")
    parser.add_argument("--theme", default="warm", metavar="T")
    parser.add_argument("--text-scale", type=int, default=100, metavar="P", help="percent, 100 to 200")
    parser.add_argument("--only", default="", metavar="NAME", help="only those whose name holds this")


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.workshop.kiosk_shots import kiosk_shots
    from game.workshop.lesson_shots import lesson_shots
    from game.workshop.shots import shots

    return shots(chosen) or lesson_shots(chosen) or kiosk_shots(chosen)
