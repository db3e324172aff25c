"""How much of the focus ring is seen: what lies above it, point by point along its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.draw.display import Box, Item, Lines
from game.ui.draw.screen import focus_ring
from game.ui.draw.theme import channels
from game.ui.draw.widget import find, flatten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.ui.draw.geometry import Rect
    from game.ui.draw.theme import Theme
    from game.ui.draw.widget import Widget

LINE = 2.0
"""How far outside of its widget the middle of the ring's inner line runs, in logical units."""
STEP = 8.0
OPAQUE = 255


def seen_part(tree: Widget, focus: str, theme: Theme) -> float:
    """The part of the focus ring that can be seen, 0–1: in its clip, and not under something else."""
    here = find(tree, focus)
    assert here is not None
    ring = focus_ring(tree, focus, theme).get(focus, ())
    if not ring:
        return 0.0
    items = flatten(tree, {focus: ring})
    line = here.widget.rect.inset(-LINE)
    above = [
        item
        for item in items[len(items) - items[::-1].index(ring[-1]) :]
        if item.shape.rect.intersects(line.inset(-LINE)) and _hides(item)
    ]
    points = list(_around(line))
    seen = [
        point
        for point in points
        if ring[0].clip.contains(*point) and tree.rect.contains(*point) and not _covered(point, above)
    ]
    return len(seen) / len(points)


def _around(rect: Rect) -> Iterator[tuple[float, float]]:
    """Points on the four sides, without the corners."""
    for number in range(1, int(rect.w / STEP)):
        yield from ((rect.x + number * STEP, rect.y), (rect.x + number * STEP, rect.bottom))
    for number in range(1, int(rect.h / STEP)):
        yield from ((rect.x, rect.y + number * STEP), (rect.right, rect.y + number * STEP))


def _covered(point: tuple[float, float], above: list[Item]) -> bool:
    return any(item.clip.contains(*point) and item.shape.rect.contains(*point) for item in above)


def _hides(item: Item) -> bool:
    """Whether nothing shines through: a filled box; of pictures it is taken to be so, and letters do not."""
    shape = item.shape
    if isinstance(shape, Box):
        return bool(shape.fill) and channels(shape.fill)[3] == OPAQUE
    return not isinstance(shape, Lines)
