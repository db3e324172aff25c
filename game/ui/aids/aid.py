"""Aids: what follows all that is shown and may ask for the player: a screen reader, a voice, scanning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import msgspec

from game.ui.draw.geometry import Viewport
from game.ui.draw.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.window.input import Input


class Shown(msgspec.Struct, frozen=True):
    """What was shown at a moment: the tree with its focus, the screen, the language of the texts."""

    tree: Widget
    focus: str
    scene: str
    language: str
    viewport: Viewport
    now: int
    surrounded: tuple[str, ...] = ()
    """Ids of the widgets that scanning has a ring around in place of the focus: more than one are a group."""
    hidden: bool = False
    """Whether what is shown hides the game: nothing may be told of one then."""
    unheard: bool = False
    """Whether nothing of it may be said aloud, while a screen reader may tell it to one pair of ears."""


class Aid(Protocol):
    """One aid. The app asks it at each turn, and tells it each tree that differs from the last."""

    def hear(self, inputs: Sequence[Input], now: int) -> Sequence[Input]:
        """The inputs in force: those given, others in place of them, or some of the aid's own."""

    def follow(self, shown: Shown) -> None:
        """Take note of what the player can see now."""

    def wake(self, now: int) -> int | None:
        """Milliseconds until the aid wants to be asked again without input; None: never."""

    def close(self) -> None:
        """Give everything back; it is not asked again."""
