"""`cuvari trainer`: sticks that trainers hand on, and what came of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.shared import COUNTRIES, add_data
from game.config import option_words as words
from game.config.option_help import InLanguage, helped

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    add_data(parser)
    actions = parser.add_subparsers(dest="action", metavar="WORD", required=True)
    kit = actions.add_parser("kit", help=helped(words.KIT), formatter_class=InLanguage)
    kit.add_argument("-o", "--out", type=Path, required=True, metavar="DIR", help=helped(words.STICK))
    kit.add_argument("--lang", required=True, metavar="L", help=helped(words.PAGES_LANGUAGE))
    kit.add_argument("--country", metavar="C", help=helped(words.COUNTRY, known=COUNTRIES))
    trained = actions.add_parser("trained", help=helped(words.TRAINED), formatter_class=InLanguage)
    trained.add_argument("people", type=int, metavar="N", help=helped(words.PEOPLE))
    trained.add_argument("--code", default="", metavar="CODE", help=helped(words.WHICH_KIT))
    use = actions.add_parser("use", help=helped(words.USE), formatter_class=InLanguage)
    use.add_argument("code", metavar="CODE", help=helped(words.PRINTED_CODE))
    merge = actions.add_parser("merge", help=helped(words.CHAIN), formatter_class=InLanguage)
    merge.add_argument("places", nargs="*", type=Path, metavar="PATH", help=helped(words.PLACES))
    merge.add_argument("-o", "--out", type=Path, metavar="DIR", help=helped(words.TABLE_OUT))


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.between_schools.trainer_command import trainer

    return trainer(chosen)
