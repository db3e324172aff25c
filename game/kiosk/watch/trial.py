"""The trial of an update: content that has run for a while is proven, and is not given up any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.bundles.active import active, prove

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from game.ui.aids.aid import Shown
    from game.ui.window.input import Input

LONG_ENOUGH: Final = 30_000
"""Milliseconds: the whole attract loop has been seen by then."""


class Trial:
    """An aid that takes note once; it lies still where nothing is on trial."""

    def __init__(self, data: Path) -> None:
        """`data` is the folder of the kiosk."""
        self._data, self._over = data, not active(data).trial

    def hear(self, inputs: Sequence[Input], now: int) -> Sequence[Input]:
        """The inputs are left as they are."""
        if not self._over and now >= LONG_ENOUGH:
            self._over = True
            prove(self._data)
        return inputs

    def follow(self, shown: Shown) -> None:
        """What is shown does not matter."""

    def wake(self, now: int) -> int | None:
        """When the trial is over."""
        return None if self._over else max(0, LONG_ENOUGH - now)

    def close(self) -> None:
        """Nothing to give back."""
