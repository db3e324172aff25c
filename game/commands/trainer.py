"""`cuvari trainer`: sticks that trainers hand on, and what came of them."""

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
    kit = actions.add_parser("kit", help="write a stick: the game, pages to print, a new random code")
    kit.add_argument("-o", "--out", type=Path, required=True, metavar="DIR", help="the stick")
    kit.add_argument("--lang", required=True, metavar="L", help="language of the pages")
    kit.add_argument("--country", metavar="C", help="whose contacts (default: all)")
    trained = actions.add_parser("trained", help="note a training")
    trained.add_argument("people", type=int, metavar="N", help="how many people took part")
    trained.add_argument("--code", default="", metavar="CODE", help="of the kit (default: the one in use)")
    use = actions.add_parser("use", help="run lessons on this computer under the code of a kit")
    use.add_argument("code", metavar="CODE", help="as printed on the kit")
    merge = actions.add_parser("merge", help="take what sticks hold, and show the chain down to the pupils")
    merge.add_argument("places", nargs="*", type=Path, metavar="PATH", help="folders or files")
    merge.add_argument("-o", "--out", type=Path, metavar="DIR", help="also write it as trainers.csv there")


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.between_schools.trainer_command import trainer

    return trainer(chosen)
