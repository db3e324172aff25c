"""`cuvari graph`: draw an episode as a map."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument("episode", metavar="EPISODE", help="its id or file")
    parser.add_argument(
        "-o",
        "--out",
        type=Path,
        required=True,
        metavar="FILE",
        help=".mmd, .dot, or .svg, .png, .pdf by Graphviz",
    )


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.authors.write.graph_command import graph

    return graph(chosen)
