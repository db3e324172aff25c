"""What comes in at a kiosk: fingers and the pointer, and nothing that could lead out of the game."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.window.input import Down, Exposed, Finger, Move, Resized, Up, Wheel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.window.input import Input

LET_IN = (Down, Up, Move, Wheel, Finger, Resized, Exposed)
"""Keys (Esc, F1 to F12, Alt with F4) and the closing of the window are not among them; a right click and what
is dropped on the window have never been inputs."""


def guarded(inputs: Sequence[Input]) -> list[Input]:
    """The inputs without those that a kiosk swallows."""
    return [one for one in inputs if isinstance(one, LET_IN)]
