"""`cuvari preview`: see an episode, and every change of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.commands.shared import KEPT_HERE, add_data, add_windowed

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the word."""
    parser.add_argument("episode", nargs="?", metavar="EPISODE", help="its id or file")
    parser.add_argument("--hero", metavar="ID", help="play as this hero (default: the first)")
    parser.add_argument("--at", metavar="NODE", help="begin in this node, on the shortest way there")
    parser.add_argument(
        "--text", metavar="ID", help="begin where this text is read, such as new-friend.hello.chat-2"
    )
    parser.add_argument("--play", metavar="NAME", help="begin where this written play of its file led")
    parser.add_argument("--lang", metavar="L", help="language (default: that of the episode)")
    add_windowed(parser)
    add_data(parser, KEPT_HERE)


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    from game.authors.write.preview import preview

    return preview(chosen)
