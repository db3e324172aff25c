"""A road that winds down a page: straight pieces, and bends cut out of rings."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget

if TYPE_CHECKING:
    from game.ui.draw.display import Colour
    from game.ui.draw.look import Look

WIDTH = 22.0
LANE = 4.0
"""Width of the line along the middle of the road."""


def road(look: Look, id_: str, points: tuple[tuple[float, float], ...]) -> tuple[Widget, ...]:
    """A road through the points from the top down: first its ground, then the line along its middle."""
    theme = look.theme
    points = tuple((2.0 * round(x / 2), float(round(y))) for x, y in points)  # so that all pieces meet
    made: list[Widget] = []
    for name, width, colour in (("ground", WIDTH, theme.accent), ("lane", LANE, theme.on_accent)):
        for number, (start, end) in enumerate(pairwise(points)):
            made.extend(_piece(f"{id_}.{name}-{number}", start, end, width, colour))
    return tuple(made)


def _piece(
    id_: str, start: tuple[float, float], end: tuple[float, float], width: float, colour: Colour
) -> tuple[Widget, ...]:
    """The way from one point to the next one below: down, a bend aside, a bend back, and down again."""
    (ax, ay), (bx, by) = start, end
    if abs(bx - ax) < 1:
        return (_box(f"{id_}-a", _upright(ax, ay, by, width), colour),)
    radius = abs(bx - ax) / 2
    middle = round((ay + by) / 2)
    side = 1 if bx > ax else -1
    upper = (ax + side * radius, middle - radius)
    lower = (bx - side * radius, middle + radius)
    return (
        _box(f"{id_}-a", _upright(ax, ay, middle - radius, width), colour),
        _bend(f"{id_}-b", upper, radius, width, colour, right=side < 0, low=True),
        _bend(f"{id_}-c", lower, radius, width, colour, right=side > 0, low=False),
        _box(f"{id_}-d", _upright(bx, middle + radius, by, width), colour),
    )


def _upright(x: float, top: float, bottom: float, width: float) -> Rect:
    return Rect(round(x - width / 2), round(top), round(width), round(bottom) - round(top))


def _box(id_: str, place: Rect, colour: Colour) -> Widget:
    return Widget(id_, place, (Box(place, colour),))


def _bend(
    id_: str,
    centre: tuple[float, float],
    radius: float,
    width: float,
    colour: Colour,
    *,
    right: bool,
    low: bool,
) -> Widget:
    """A quarter of a ring around `centre`: its right or left, lower or upper quarter."""
    outer = radius + width / 2
    x, y = round(centre[0]), round(centre[1])
    ring: Shape = Box(Rect(x - outer, y - outer, 2 * outer, 2 * outer), "", outer, colour, width)
    quarter = Rect(x if right else x - outer, y if low else y - outer, outer, outer)
    return Widget(id_, quarter, (ring,), clip=True)
