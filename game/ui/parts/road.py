"""A road that winds down a page: straight pieces, and bends cut out of rings."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from game.ui.draw.display import Box, Picture, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget, find
from game.ui.parts.part import Drawn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.draw.display import Colour
    from game.ui.draw.look import Look
    from game.ui.parts.part import Part

    Points = tuple[tuple[float, float], ...]

WIDTH = 22.0
LANE = 4.0
"""Width of the line along the middle of the road."""

ABOVE, ASIDE = 8.0, 20.0
"""How far the land of a road begins above its room, and how much of the strip it leaves free at the right."""
BESIDE_ROAD = ("way-house", "way-tree", "way-pond", "way-pine", "cat-sitting", "way-tree", "way-pine")
"""What stands beside the road, one after the other."""
SIZES = {"way-house": 76.0, "way-tree": 78.0, "way-pond": 82.0, "way-pine": 70.0, "cat-sitting": 60.0}
LEAST_LAND = 95.0
"""Land less wide than this has no room for anything beside the road."""
MEADOW = "2c"
"""How green the ground is (hex alpha)."""


def along_road(look: Look, id_: str, told: Part, stops: Sequence[str], lane: float, start: float) -> Part:
    """A part, and behind it land with a road, which winds through the middles of its widgets of these ids.

    The land is at the left, in a strip as wide as `lane`; the road begins above it, so far from the left.
    """

    def draw(room: Rect) -> Drawn:
        inside = told.draw(room)
        whole = Widget("", room, children=inside.widgets)
        through = (here.widget.rect.center for stop in stops if (here := find(whole, stop)) is not None)
        points = ((room.x + start, room.y - ABOVE), *through)
        place = Rect(room.x, room.y - ABOVE, lane - ASIDE, room.h + ABOVE)
        way = Widget(f"{id_}.road", place, _land(look, place, points), road(look, id_, points))
        return Drawn(inside.shapes, (way, *inside.widgets))

    return msgspec.structs.replace(told, draw=draw)


def _land(look: Look, place: Rect, points: Points) -> tuple[Shape, ...]:
    """The ground through which a road winds, with something to see where there is room beside it."""
    if look.theme.flat:
        return (Box(place, "", 28.0, look.theme.line, 2.0),)
    ground = Box(place, look.theme.good + MEADOW, 28.0)
    if place.w < LEAST_LAND:
        return (ground,)
    stands: list[Shape] = []
    for number, (x, y) in enumerate((points[0], *points[2:-1])):
        name = BESIDE_ROAD[number % len(BESIDE_ROAD)]
        middle = place.x + place.w * (0.29 if x > place.center[0] else 0.76)
        side = SIZES[name]
        stands.append(Picture(Rect(middle - side / 2, y + 26 - side * 0.4, side, side), "picture", name))
    return (ground, *stands)


def road(look: Look, id_: str, points: Points) -> tuple[Widget, ...]:
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
