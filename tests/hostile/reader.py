"""What a reader of outside data is here: how it is called, on what, and what it may answer with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec


def nothing(*_: object) -> None:
    """Do nothing."""


class Reader(msgspec.Struct, frozen=True):
    """One way in which data from outside comes into the game.

    `file` is where the data lies in a folder of its own, `read` reads it as the game does and goes on with
    it, `around` makes whatever else must lie there. `refusals` are the exceptions that the docstring of the
    reader promises; any other one is a defect. `modules` are those of the game that it tries.
    """

    file: str
    seeds: Callable[[], Sequence[bytes]]
    read: Callable[[Path], object]
    modules: tuple[str, ...]
    refusals: tuple[type[BaseException], ...] = ()
    around: Callable[[Path], object] = nothing
    prepare: Callable[[], object] = nothing
    """Imports what is needed, before memory is counted."""
    places: bool = True
    """Whether something else than a file can lie there."""
