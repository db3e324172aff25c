"""`cuvari text`: the round of the translations."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def options(parser: argparse.ArgumentParser) -> None:
    """Add all that follows, in which `text` has words and help of its own."""
    parser.add_argument("rest", nargs="*")


def run(chosen: argparse.Namespace) -> int:
    """Do what the word says; gives the exit code."""
    rest: list[str] = chosen.rest
    if rest[:1] == ["check"]:
        from game.authors.check.command import check_languages

        return check_languages(rest[1:])
    from game.language.workflow import main
    from game.paths import Paths

    return main(rest, Paths.find().locales.parent)
