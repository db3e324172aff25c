"""The press of the game's own pages, made once for all tests of a process."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from game.paths import Paths
from game.print.command import press_for
from tests.support.known import shared_catalogs

if TYPE_CHECKING:
    from game.print.sheets import Press


@cache
def shared_press(language: str = "en") -> Press:
    """The press of a language, with the contacts of all countries; it is frozen."""
    if language == "en":
        return press_for(Paths.find(), language)
    return replace(shared_press(), catalog=shared_catalogs(Paths.find().locales)[language])
