"""`cuvari bundle`: stories and settings for a kiosk, on a stick."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    actions = parser.add_subparsers(dest="action", metavar="WORD", required=True)
    make = actions.add_parser("make", help="put a folder into a bundle")
    make.add_argument("folder", type=Path, metavar="FOLDER", help="with scenarios/, locales/, cuvari.yaml")
    make.add_argument("-o", "--out", type=Path, required=True, metavar="FILE", help="such as autumn.cuvari")
    make.add_argument("--version", type=int, required=True, metavar="N", help="higher than the last one")
    make.add_argument("--name", default="", metavar="NAME", help="what it is, for people")
    sign = actions.add_parser("sign", help="sign a bundle")
    sign.add_argument("file", type=Path, metavar="FILE")
    sign.add_argument("--key", type=Path, required=True, metavar="KEY", help="file of the private key")
    sign.add_argument("--new-key", action="store_true", help="make that file first")
    verify = actions.add_parser("verify", help="look whether a kiosk would take a bundle")
    verify.add_argument("file", type=Path, metavar="FILE")
    verify.add_argument("--key", required=True, metavar="PUB", help="the public key: 64 hexadecimal digits")


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.bundles.command import bundle

    return bundle(chosen)
