"""`cuvari bench`: measure the numbers that the design holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--seconds", type=float, default=10.0, help="how long to watch an idle screen")
    parser.add_argument("--many", action="store_true", help="also check 1000 episodes, which takes minutes")


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.workshop.bench.report import bench

    return bench(as_json=chosen.json, seconds=chosen.seconds, many=chosen.many)
