"""`cuvari explore`: play episodes in every way, and the plays written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument("episodes", nargs="*", metavar="EPISODE", help="ids or files (default: all)")
    parser.add_argument("--plays", type=int, default=2000, metavar="N", help="plays by chance")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="makes chance repeatable")
    parser.add_argument("--limit", type=int, default=500_000, metavar="N", help="states to visit at most")
    parser.add_argument("--quick", action="store_true", help="use tools only where the player chooses")
    parser.add_argument("--draft", action="store_true", help="translations are not asked for yet")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to tell")


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.authors.explore.command import explore

    return explore(chosen)
