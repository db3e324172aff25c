"""What lies under something that has come over it: nothing there can be pressed any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.ui.draw.geometry import Rect

if TYPE_CHECKING:
    from game.ui.draw.widget import Widget

LARGE = 2.0
"""What is so many times as high as what covers it is pressed below that."""
EDGE = 4.0


def covered(widget: Widget, place: Rect) -> Widget:
    """The widget and all below it, of which nothing can be pressed under `place`."""
    children = tuple(covered(child, place) for child in widget.children)
    rect = widget.rect
    if widget.action is None or not rect.intersects(place):
        return msgspec.structs.replace(widget, children=children)
    if rect.h > LARGE * place.h:
        below = Rect(rect.x, place.bottom + EDGE, rect.w, max(0.0, rect.bottom - place.bottom - EDGE))
        return msgspec.structs.replace(widget, children=children, rect=below)
    return msgspec.structs.replace(widget, children=children, action=None, role="text", first=False)
