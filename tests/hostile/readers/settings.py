"""Readers of settings that others than the player make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.hostile.reader import Reader
from tests.hostile.readers.shared import PAGES, ours, sound, texts

if TYPE_CHECKING:
    from pathlib import Path


def read_system(case: Path) -> None:
    """The file of a computer, and everything that comes of it."""
    from game.config.command import problems
    from game.config.read import given, kiosk_config, read_outside

    file = case / "cuvari.yaml"
    outside = read_outside(file, {}, file)
    sound(outside.problems)
    problems(outside, PAGES)
    kiosk_config(outside, {})
    given({}, file, {}, file)


def read_variables(case: Path) -> None:
    """Variables of the environment: `NAME=value`, one a line."""
    from game.config.read import given, kiosk_config, read_outside

    lines = (case / "variables.txt").read_bytes().decode("utf-8", "surrogateescape").split("\n")
    variables = {name: value for name, _, value in (line.partition("=") for line in lines) if name}
    kiosk_config(read_outside(case / "none.yaml", variables), {})
    given({}, case / "none.yaml", variables)


def read_command(case: Path) -> None:
    """The words of a command line, one a line."""
    from game.cli import parsed

    parsed((case / "words.txt").read_bytes().decode("utf-8", "surrogateescape").split("\n"))


def readers() -> dict[str, Reader]:
    """By their names."""
    return {
        "system settings": Reader(
            "cuvari.yaml",
            texts(
                "language: hr\nlocked: [language, kiosk]\n"
                "kiosk:\n  times: {idle_menu: 60}\n  languages: [bs]\n"
            ),
            read_system,
            ours("config.sources", "config.read", "config.command"),
        ),
        "variables": Reader(
            "variables.txt",
            texts(
                "CUVARI_LANGUAGE=hr\nCUVARI_TEXT_SCALE=150\nCUVARI_KIOSK__TIMES__IDLE_MENU=60\n"
                "CUVARI_KIOSK__LANGUAGES=bs, hr"
            ),
            read_variables,
            ours("config.sources", "config.read"),
            places=False,
        ),
        "command line": Reader(
            "words.txt",
            texts(
                "play\n--windowed\n1280x720\n--lang\nbs",
                "check\nx.yaml\n--format\njson",
                "kiosk\n--screen-mm\n476x268",
            ),
            read_command,
            ours("cli"),
            (SystemExit,),
            places=False,
        ),
    }
