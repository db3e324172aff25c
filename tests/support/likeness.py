"""Whether what is chosen, on or used differs from the rest by more than its hue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.draw.display import Box, Lines, Shape
from game.ui.draw.theme import contrast
from game.ui.draw.widget import Widget, placed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.ui.draw.geometry import Rect

TOLD = frozenset({"selected", "checked", "expanded"})
"""States that a player has to see."""
LEAST = 3.0
"""Contrast from which two fills are told apart without their hue (WCAG 2.2, technique G183)."""


def alike(root: Widget) -> Iterator[str]:
    """Pairs of neighbours of which only one has a state, and that differ in nothing but hue."""
    for parent in (here.widget for here in placed(root)):
        marked = [one for one in parent.children if TOLD & set(one.state) and one.shapes]
        plain = [one for one in parent.children if not TOLD & set(one.state) and one.shapes]
        for one in marked:
            for other in plain:
                same = form(one, parent) == form(other, parent)
                if one.role == other.role and same and not far_apart(one, other):
                    yield f"{one.id} ({', '.join(one.state)}) looks like {other.id}"


def form(widget: Widget, parent: Widget) -> tuple[object, ...]:
    """What a widget and all in it look like without colours and words: boxes, and where they are in it.

    What lies on it beside it, above the ring of the focus, belongs to it by its name.
    """
    on_it = [each for each in parent.children if each.id.startswith(f"{widget.id}.")]
    parts = (here for each in (widget, *on_it) for here in placed(each))
    return tuple(_form(shape, widget.rect) for here in parts for shape in here.widget.shapes)


def _form(shape: Shape, whole: Rect) -> tuple[object, ...]:
    if isinstance(shape, Box):
        place = tuple(round(part / whole.w, 1) for part in (shape.rect.x - whole.x, shape.rect.w))
        return ("box", place, bool(shape.fill), bool(shape.stroke), shape.stroke_width)
    if isinstance(shape, Lines):
        return ("lines",)
    return ("picture", shape.kind, shape.name if shape.kind == "picture" else "")


def far_apart(one: Widget, other: Widget) -> bool:
    """Whether the grounds of two widgets differ in how light they are."""
    fills = [next((s.fill for s in widget.shapes if isinstance(s, Box)), "") for widget in (one, other)]
    return all(fills) and contrast(fills[0][:7], fills[1][:7]) >= LEAST
