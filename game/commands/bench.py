"""`cuvari bench`: measure the numbers that the design holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import argparse

GROUPS: Final = ("start", "idle", "frames", "hour", "story", "check", "records")
"""What can be measured by itself, as game.workshop.bench.report names it."""


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--seconds", type=float, default=10.0, help="how long to watch an idle screen")
    parser.add_argument(
        "--rows",
        nargs="+",
        choices=GROUPS,
        default=[],
        metavar="GROUP",
        help=f"only these: {', '.join(GROUPS)}",
    )
    parser.add_argument("--quick", action="store_true", help="few times and in one size: a first look")
    parser.add_argument("--many", action="store_true", help="also check 1000 episodes, which takes minutes")


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.workshop.bench.report import bench

    return bench(
        chosen.rows, as_json=chosen.json, seconds=chosen.seconds, quick=chosen.quick, many=chosen.many
    )
