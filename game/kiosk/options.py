"""What the command line says of a kiosk, the same for the supervisor and for the game below it."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from game.sizes import size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.config.read import Outside
    from game.paths import Paths


class Options(msgspec.Struct, frozen=True):
    """The options; `screen_mm` is the width and height of the screen in millimetres."""

    config: Path | None = None
    data: Path | None = None
    windowed: tuple[int, int] | None = None
    screen_mm: tuple[float, float] | None = None
    first_start: bool = False
    """Whether the screen may ask for the first PIN, where none was ever set."""

    @classmethod
    def of(cls, words: Sequence[str]) -> Options:
        """The options in the words of a command."""
        parser = argparse.ArgumentParser("cuvari kiosk")
        add_options(parser)
        return cls.taken(parser.parse_args(words))

    @classmethod
    def taken(cls, parsed: argparse.Namespace) -> Options:
        """The options of a parsed command."""
        return cls(parsed.config, parsed.data, parsed.windowed, parsed.screen_mm, parsed.first_start)

    @property
    def words(self) -> tuple[str, ...]:
        """The same options as words, for the process below, but for a first start: that is once only."""
        said = {
            "--config": self.config,
            "--data": self.data,
            "--windowed": self.windowed and "{}x{}".format(*self.windowed),
            "--screen-mm": self.screen_mm and "{}x{}".format(*self.screen_mm),
        }
        return tuple(str(word) for name, value in said.items() if value for word in (name, value))

    @property
    def said(self) -> dict[str, object]:
        """What the options say of settings, which counts more than any file."""
        return {"kiosk.touch.screen": self.screen_mm} if self.screen_mm else {}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Let a parser know the options."""
    parser.add_argument("--config", type=Path, metavar="FILE", help="in place of the system's file")
    parser.add_argument("--data", type=Path, metavar="DIR", help="keep everything in this folder")
    parser.add_argument("--windowed", type=size, metavar="WxH", help="a window of this size")
    parser.add_argument("--screen-mm", type=_millimetres, metavar="WxH", help="size of the screen in mm")
    parser.add_argument(
        "--first-start",
        action="store_true",
        help="ask for the first PIN on the screen; never in an autostart",
    )


def kiosk_paths(options: Options) -> Paths:
    """The usual folders, below `kiosk` of the data, so that a player's own things stay apart."""
    from game.paths import Paths

    paths = Paths.find(options.data)
    return msgspec.structs.replace(paths, data=paths.data / "kiosk", config=paths.config / "kiosk")


def read_config(options: Options) -> Outside:
    """What the system's file, the last update and the environment say."""
    from game.bundles.active import settings_of
    from game.config.read import read_outside
    from game.config.sources import system_file

    update = settings_of(kiosk_paths(options).data)
    return read_outside(options.config or system_file(), os.environ, update)


def _millimetres(text: str) -> tuple[float, float]:
    """Width and height of `476.5x268`. Raises ArgumentTypeError for anything else."""
    from game.config.kiosk import LEAST_SIDE, MOST_SIDE

    try:
        width, height = (float(part) for part in text.lower().split("x"))
        if all(LEAST_SIDE <= side <= MOST_SIDE for side in (width, height)):
            return width, height
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"{text!r} is no size like 477x268")
