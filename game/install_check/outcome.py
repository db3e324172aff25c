"""What a check finds, and what it is given of the computer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from game.config.read import Outside
from game.paths import Paths
from game.text import Text

State = Literal["fine", "note", "wrong"]
"""It works; the game goes on without it and says so; it has to be mended."""


class Outcome(msgspec.Struct, frozen=True):
    """One line of the result: how something stands, and the sentence of it with its values."""

    state: State
    text: Text
    values: Mapping[str, object] = {}
    n: int | None = None


class Computer(msgspec.Struct, frozen=True):
    """The computer that is looked at."""

    paths: Paths
    file: Path
    """Where the settings of the computer are, or would be."""
    outside: Outside
    """What they say, and the variables."""
    today: date


Check: TypeAlias = Callable[[Computer], Iterator[Outcome]]
"""Looks at one thing and changes nothing."""
