"""Options that several words of the command have."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.language.languages import LANGUAGES as ALL
from game.sizes import size

if TYPE_CHECKING:
    import argparse

LANGUAGES: Final = ", ".join(each.code for each in ALL)
COUNTRIES: Final = "BA, RS, HR, ME"
"""Those whose contacts the game has: the files of `scenarios/contacts`."""

KEPT_HERE: Final = "keep everything in this folder"


def add_data(parser: argparse.ArgumentParser, told: str = "where the game keeps its things") -> None:
    """Add `--data`, the folder of what the game keeps."""
    parser.add_argument("--data", type=Path, metavar="DIR", help=told)


def add_windowed(parser: argparse.ArgumentParser) -> None:
    """Add `--windowed`, the size of a window."""
    parser.add_argument("--windowed", type=size, metavar="WxH", help="a window of this size")


def add_language(parser: argparse.ArgumentParser, *, required: bool = False) -> None:
    """Add `--lang`, the code of a language."""
    parser.add_argument("--lang", required=required, metavar="L", help=f"language: {LANGUAGES}")
