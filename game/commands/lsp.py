"""`cuvari lsp`: a language server, for editors that show what is wrong while an episode is written."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import argparse

MISSING: Final = (
    "cuvari lsp: the package pygls is not installed: start it as `python3 run.py lsp`, which brings it,"
    " or install cuvari-mreze[authors].\n"
)
NOT_RUN: Final = 2


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument("--stdio", action="store_true", help="what many editors say; it is so in any case")


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    del chosen
    if find_spec("pygls") is None:
        sys.stderr.write(MISSING)
        return NOT_RUN
    from game.authors.editing.server import serve

    return serve()
