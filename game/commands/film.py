"""`cuvari film`: films of stories, for screens, festivals and web sites."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.shared import COUNTRIES, LANGUAGES
from game.sizes import size

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument(
        "what", nargs="+", metavar="STORY", help="its id, its file, its .play.yaml, or `trailer` or `short`"
    )
    parser.add_argument("--play", metavar="NAME", help="which of the plays written down (default: the first)")
    parser.add_argument("--lang", default="en", metavar="L", help=f"language: {LANGUAGES}")
    parser.add_argument("--all-languages", action="store_true", help="in bs, hr, sr, sr_Latn and en")
    parser.add_argument(
        "--country", metavar="C", help=f"whose contacts end it: {COUNTRIES} (default: by the language)"
    )
    parser.add_argument("--size", type=size, default=(1280, 720), metavar="WxH", help="in pixels, even")
    parser.add_argument(
        "--captions", choices=("burnt", "vtt", "none"), default="burnt", help="captions of sounds: in the"
        " picture; with all words in a file .vtt beside; or not at all",
    )  # fmt: skip
    parser.add_argument(
        "-o", "--out", type=Path, required=True, metavar="FILE", help="a .webm, or a folder for several films"
    )


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.workshop.film.command import film

    return film(chosen)
