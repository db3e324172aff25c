"""From millimetres of a screen to logical units: how large what is touched must be."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from game.ui.draw.geometry import Viewport, viewport
from game.ui.draw.look import Touch

if TYPE_CHECKING:
    from game.config.kiosk import TouchSizes

DIAGONAL: Final = 22 * 25.4
"""Millimetres of a screen of which nobody has told the size: 22 inches."""
LOWER: Final = 0.6
"""The part of a tall screen in which controls stay, where that is wanted (ADA 308.1: 1 220 mm at most)."""
LOW_WIDTH: Final = 960.0
"""Width of the canvas in that lower part, in logical units: as wide as makes it a usual tall screen."""


def screen_mm(wanted: TouchSizes, size: tuple[int, int]) -> tuple[float, float]:
    """Width and height of the screen in millimetres, as told, else by the usual diagonal.

    A monitor that stands upright still tells its size as it lies: the longer side has more pixels.
    """
    w, h = size
    if wanted.screen is not None:
        longer, shorter = max(wanted.screen), min(wanted.screen)
        return (longer, shorter) if w >= h else (shorter, longer)
    part = DIAGONAL / math.hypot(w, h)
    return w * part, h * part


def touch_of(wanted: TouchSizes, size: tuple[int, int], scale: float) -> Touch:
    """Least size and distance in logical units; `size` in pixels, `scale` in pixels for one unit.

    Both ways of the screen are asked, as one may be told wrongly: the denser one counts.
    """
    w_mm, h_mm = screen_mm(wanted, size)
    unit = min(w_mm / size[0], h_mm / size[1]) * scale
    return Touch(max(wanted.primary, wanted.least) / unit, wanted.apart / unit)


def canvas(wanted: TouchSizes, size: tuple[int, int]) -> Viewport:
    """The whole logical canvas; where controls stay low on a tall screen, its units are smaller."""
    usual = viewport(*size)
    if not low(wanted, usual):
        return usual
    scale = size[0] / LOW_WIDTH
    return Viewport(size[0] / scale, size[1] / scale, scale)


def low(wanted: TouchSizes, whole: Viewport) -> bool:
    """Whether everything is to stay in the lower part of this canvas."""
    return wanted.low_controls and whole.portrait


def part_of(whole: Viewport, *, lower: bool) -> Viewport:
    """The canvas that scenes are given: all of it, or as much as its lower part."""
    return Viewport(whole.w, whole.h * LOWER, whole.scale) if lower else whole
