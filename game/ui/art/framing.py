"""A picture of which something has to be seen, laid over the screen or framed where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.ui.art.scenery import BELOW_BAR, PLACE, Scenery
from game.ui.draw.geometry import Rect

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.ui.art.life import Box

WHOLE: Final[Box] = (0.0, 0.0, *PLACE)
MARGIN: Final = 26.0
"""Left and right of a framed picture, at least."""
FRAME: Final = 9.0
"""How wide the edge of a framed picture is."""
LEAST: Final = 90.0
"""A framed picture lower than this tells nothing."""


def framed(ground: Rect, free: Rect, focus: Box) -> tuple[Scenery, Rect | None]:
    """Where the picture lies, and the frame round it where it can't fill the ground.

    It fills the ground where all of the focus comes into the free room so.
    """
    cover = max(ground.w / PLACE[0], ground.h / PLACE[1])
    full = _around(cover, ground, free, focus)
    if _inside(full.laid(focus), free):
        return full, None
    room = free.inset(MARGIN, FRAME)
    scale = min(room.w / focus[2], room.h / focus[3], cover)
    panel = room.centered(PLACE[0] * scale, PLACE[1] * scale)
    return _around(scale, panel, panel, focus), panel


def filling(ground: Rect) -> Scenery:
    """The picture over all of the ground, its middle in the middle."""
    return _around(max(ground.w / PLACE[0], ground.h / PLACE[1]), ground, ground, WHOLE)


def room_above(stage: Rect, boxes: Iterable[Rect], usual: float) -> Rect:
    """What of the stage is below the bar and above what stands at its foot.

    So much as is `usual` there is left free, where that is possible, so that a picture stands still.
    """
    top = max(stage.y, BELOW_BAR)
    bottom = min([stage.bottom, *(box.y for box in boxes)])
    still = min(bottom, stage.bottom - usual)
    room = (still if still - top >= LEAST + 2 * FRAME else bottom) - top
    return Rect(stage.x, top, stage.w, max(0.0, room))


def seen(place: Rect, boxes: Iterable[Rect]) -> Rect:
    """What of a place is free: the highest strip across it before which nothing lies.

    What reaches from beyond over less than half of it only makes it narrower.
    """
    boxes = [box for box in boxes if box.intersects(place)]
    beside = [box.x for box in boxes if box.right >= place.right]
    place = Rect(
        place.x, place.y, min([place.w, *(x - place.x for x in beside if x > place.center[0])]), place.h
    )
    lying = sorted((box.y, box.bottom) for box in boxes if box.intersects(place))
    free, top = [], place.y
    for upper, lower in (*lying, (place.bottom, place.bottom)):
        free.append((upper - top, top))
        top = max(top, lower)
    h, y = max(free, key=lambda strip: strip[0])
    return Rect(place.x, y, place.w, max(0.0, h))


def reachable(place: Rect, side: float) -> Rect:
    """A place that a finger finds: at least so wide and so high, about the middle of what is drawn."""
    x, y = place.center
    w, h = max(place.w, side), max(place.h, side)
    return Rect(x - w / 2, y - h / 2, w, h)


def part_of(place: Rect, share: Rect) -> Rect:
    """What of a place is meant, in parts of it."""
    x, y = place.x + share.x * place.w, place.y + share.y * place.h
    return Rect(x, y, share.w * place.w, share.h * place.h)


def halo(place: Rect) -> Rect:
    """Where the light of a lamp is seen."""
    side = 2.2 * max(place.w, place.h)
    return Rect(place.center[0] - side / 2, place.y + place.h * 0.3 - side / 2, side, side)


def over_it(place: Rect, ground: Rect, gap: float) -> tuple[Rect, float]:
    """The room above a place, and at which part of its width the middle of the place is."""
    room = Rect(ground.x, ground.y, ground.w, max(0.0, place.y - ground.y - gap))
    return room, (place.center[0] - ground.x) / ground.w


def _around(scale: float, ground: Rect, free: Rect, focus: Box) -> Scenery:
    """So large that it covers the ground, its focus as near to the middle of the free room as can be."""
    x, y, w, h = (number * scale for number in focus)
    middle, centre = free.center
    return Scenery(
        scale,
        min(ground.x, max(ground.right - PLACE[0] * scale, middle - x - w / 2)),
        min(ground.y, max(ground.bottom - PLACE[1] * scale, centre - y - h / 2)),
    )


def _inside(inner: Rect, outer: Rect) -> bool:
    return (
        inner.x >= outer.x
        and inner.y >= outer.y
        and inner.right <= outer.right
        and inner.bottom <= outer.bottom
    )
