"""A QR code as shapes: sharp at any size, and nothing that has to be kept."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from game.ui.draw.display import Box
from game.ui.draw.geometry import Rect

if TYPE_CHECKING:
    from game.ui.draw.display import Shape

QUIET: Final = 4
"""Modules that stay free around the code (ISO/IEC 18004)."""
DARK, LIGHT = "#000000", "#ffffff"
"""In every theme: cameras want dark on light."""


def qr_shapes(data: str, place: Rect) -> tuple[Shape, ...]:
    """The code of `data` in a square of the size of `place`; each run of dark modules is one box."""
    import segno  # takes some milliseconds, and is wanted at the end of a session only

    rows = [tuple(row) for row in segno.make(data, micro=False, error="m").matrix]
    unit = min(place.w, place.h) / (len(rows) + 2 * QUIET)
    left, top = place.x + QUIET * unit, place.y + QUIET * unit
    shapes: list[Shape] = [Box(place, LIGHT, unit * 2)]
    for number, row in enumerate(rows):
        at = 0
        for dark, modules in groupby(row):
            length = len(tuple(modules))
            if dark:
                run = Rect(left + at * unit, top + number * unit, length * unit, unit)
                shapes.append(Box(run, DARK))
            at += length
    return tuple(shapes)


def tel(number: str) -> str:
    """What a telephone makes of a scanned number: RFC 3966 without the spaces that people read it by."""
    return "tel:" + "".join(sign for sign in number if sign.isdigit() or sign == "+")
