"""Areas that scroll: content of any height behind a window, with a bar that shows where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Role, Widget, placed, scope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.ui.draw.look import Look

BAR = 6.0
LANE = BAR + 6
"""What the bar takes off the width of the content."""
LEAST = 1.0
"""Content that is higher than its window by less than this, in logical units, does not scroll."""
BESIDE_BAR = 24.0
"""Room beside a scroll area that takes presses for its bar: nobody has to hit six units."""


def scroll(
    look: Look,
    id_: str,
    window: Rect,
    content: Callable[[Rect], tuple[tuple[Widget, ...], float]],
    moved: float,
    *,
    from_end: bool = False,
    role: Role = "scroll",
    name: str = "",
    live: bool = False,
) -> Widget:
    """A scroll area: `content` lays out below a rectangle and says how high it became.

    `moved` is the distance from the start, or from the end with `from_end` (a chat), in logical units; it is
    kept within what can be scrolled.
    """
    children, total = content(lane(window))
    return area(look, id_, window, children, total, moved, from_end=from_end, role=role, name=name, live=live)


def area(
    look: Look,
    id_: str,
    window: Rect,
    children: Sequence[Widget],
    total: float,
    moved: float,
    *,
    at: tuple[float, float] = (0.0, 0.0),
    from_end: bool = False,
    role: Role = "scroll",
    name: str = "",
    live: bool = False,
) -> Widget:  # fmt: skip
    """`scroll` for content that is laid out already, `total` high, and is moved by `at` besides."""
    beyond = total - window.h
    reach = beyond if beyond >= LEAST else 0.0  # sums of heights differ by parts of a unit
    kept = min(max(moved, 0.0), reach)
    offset = reach - kept if from_end else kept
    shift = -offset
    if from_end and reach == 0:
        shift = window.h - total
    shift = look.whole(shift)  # the end of a page, too, is then moved to on the screen, and not painted anew
    moved_children = tuple([shifted(child, at[1] + shift, at[0]) for child in children])
    bar = (_bar(look, f"{id_}.bar", window, offset, reach, total),) if reach > 0 else ()
    return Widget(
        id_, window, (), (*moved_children, *bar), role=role, name=name, clip=True, reach=reach, moved=kept,
        live=live, from_end=from_end,
    )  # fmt: skip


def bar_at(root: Widget, x: float, y: float) -> Widget | None:
    """The scroll area whose bar is at the point, or so near that it is meant."""
    for here in placed(scope(root)):
        area = here.widget
        room = Rect(area.rect.right - BAR - 6, area.rect.y, BAR + 6 + BESIDE_BAR, area.rect.h)
        if area.reach > 0 and area.children and room.contains(x, y):
            return area
    return None


def leads(area: Widget, y: float) -> int:
    """Whether a press on the bar of a scroll area leads down (1) or up (-1).

    Nobody has to drag: below the middle of the bar's thumb it turns a page on, above it a page back.
    """
    return -1 if y < _thumb(area).center[1] else 1


def is_on_thumb(area: Widget, y: float) -> bool:
    """Whether a hand on the bar of a scroll area, at this height, holds the thumb."""
    return _thumb(area).y <= y <= _thumb(area).bottom


def pulled(area: Widget, distance: float) -> float:
    """How far a scroll area scrolls where the thumb of its bar is pulled down by a distance."""
    way = area.rect.h - _thumb(area).h
    return distance * area.reach / way if way > 0 else 0.0


def _thumb(area: Widget) -> Rect:
    return area.children[-1].rect


def lane(window: Rect) -> Rect:
    """The part of a scroll area's window in which content is laid out, beside the bar."""
    return Rect(window.x, window.y, window.w - LANE, window.h)


def _bar(look: Look, id_: str, window: Rect, offset: float, reach: float, total: float) -> Widget:
    length = max(36.0, window.h * window.h / total)
    y = window.y + (window.h - length) * (offset / reach)
    rect = Rect(window.right - BAR, y, BAR, length)
    return Widget(id_, rect, (Box(rect, look.theme.quiet, BAR / 2),))


def moved_shape(shape: Shape, dy: float, dx: float = 0.0) -> Shape:
    """The shape moved down by `dy` and right by `dx`."""
    return replace(shape, rect=shape.rect.moved(dx, dy))


def centred_at(widget: Widget, place: Rect) -> Widget:
    """The widget and all below it moved so that its middle is that of a place."""
    (x, y), (to_x, to_y) = widget.rect.center, place.center
    return shifted(widget, to_y - y, to_x - x)


def shifted(widget: Widget, dy: float, dx: float = 0.0) -> Widget:
    """The widget and all below it moved down by `dy` and right by `dx`."""
    if dy == 0 and dx == 0:
        return widget
    return replace(
        widget,
        rect=widget.rect.moved(dx, dy),
        shapes=tuple([moved_shape(shape, dy, dx) for shape in widget.shapes]),
        children=tuple([shifted(child, dy, dx) for child in widget.children]),
    )
