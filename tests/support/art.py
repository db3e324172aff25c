"""The game's own art, read once for all tests of a process."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from game.paths import Paths
from game.ui.art.kit import Kit

if TYPE_CHECKING:
    from pathlib import Path


def art() -> Path:
    """The folder of the game's own art."""
    return Paths.find().assets / "art"


@cache
def shared_kit() -> Kit:
    """Its kit, which is frozen."""
    return Kit.load(art())
