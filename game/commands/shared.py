"""Options that several words of the command have."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.config import option_words
from game.config.option_help import helped
from game.language.languages import LANGUAGES as ALL
from game.sizes import size

if TYPE_CHECKING:
    import argparse

LANGUAGES: Final = ", ".join(each.code for each in ALL)
COUNTRIES: Final = "BA, RS, HR, ME"
"""Those whose contacts the game has: the files of `scenarios/contacts`."""

KEPT_HERE: Final = helped(option_words.KEPT_HERE)
KEPT_THERE: Final = helped(option_words.DATA)


def add_data(parser: argparse.ArgumentParser, told: str = KEPT_THERE) -> None:
    """Add `--data`, the folder of what the game keeps."""
    parser.add_argument("--data", type=Path, metavar="DIR", help=told)


def add_windowed(parser: argparse.ArgumentParser) -> None:
    """Add `--windowed`, the size of a window."""
    parser.add_argument("--windowed", type=size, metavar="WxH", help=helped(option_words.WINDOWED))


def add_language(parser: argparse.ArgumentParser, *, required: bool = False) -> None:
    """Add `--lang`, the code of a language."""
    told = helped(option_words.LANGUAGE, known=LANGUAGES)
    parser.add_argument("--lang", required=required, metavar="L", help=told)
