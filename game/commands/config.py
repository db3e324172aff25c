"""`cuvari config`: tell every setting, its value and where it comes from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.shared import add_data

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument("--json", action="store_true", help="as JSON")
    add_data(parser)
    parser.add_argument("--config", type=Path, metavar="FILE", help="in place of the system's file")


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.bundles.active import settings_of
    from game.config.command import tell
    from game.kiosk.options import Options, kiosk_paths

    update = settings_of(kiosk_paths(Options(data=chosen.data)).data)
    return tell(chosen.data, chosen.config, update, as_json=chosen.json)
