"""A mouse or a finger: where it is, what it holds, and what its presses and drags mean for a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.scene import ScrollBy
from game.shell.layer import PAGE
from game.ui.draw.widget import hit, pressed_elsewhere, scroll_area
from game.ui.parts.scrolling import pressed_bar
from game.ui.window.input import Down, Move, Press, Up, Wheel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.ui.draw.geometry import Viewport
    from game.ui.draw.widget import Widget

DRAG = 10.0
"""Logical units that a finger may move before a press becomes scrolling."""
NOTCH = 64.0
"""Logical units that one notch of the wheel scrolls."""


class Pointer:
    """Remembers the press that goes on; knows nothing of scenes."""

    def __init__(self) -> None:
        """Nothing is held, and nothing lies under it."""
        self.hovered = ""
        """Id of the widget under the mouse; a finger that is lifted is over nothing."""
        self.elsewhere = False
        """Whether the last press was one beside everything."""
        self._over = False
        self._held: Down | None = None
        self._at = (0.0, 0.0)
        self._dragged = 0.0

    @property
    def pressed(self) -> bool:
        """Whether a button or a finger is down."""
        return self._held is not None

    def take(
        self, one: Down | Up | Move | Wheel, tree: Widget, viewport: Viewport
    ) -> tuple[Press | ScrollBy, ...]:
        """What follows from it: a press of a widget, a scroll of an area, or nothing."""
        if isinstance(one, Wheel):
            return tuple(_scrolled(tree, self._at, -one.notches * NOTCH))
        here = viewport.to_logical(one.x, one.y)
        follows: tuple[Press | ScrollBy, ...] = ()
        if isinstance(one, Move):
            if one.held and self._held is not None:
                follows = tuple(self._drag(tree, here))
            self._at = here
        elif isinstance(one, Down):
            self._held, self._dragged, self._at = one, 0.0, here
        else:
            self._at = here
            follows = tuple(self._release(tree, viewport, here))
        self._over = not (isinstance(one, Up) and one.touch)
        self.look_again(tree)
        return follows

    def look_again(self, tree: Widget) -> None:
        """See what lies under it now: what is shown changes and moves while a mouse stands still."""
        under = hit(tree, *self._at) if self._over else None
        self.hovered = under.id if under else ""

    def _drag(self, tree: Widget, here: tuple[float, float]) -> Iterator[ScrollBy]:
        step = here[1] - self._at[1]
        self._dragged += abs(step)
        if self._dragged > DRAG:
            yield from _scrolled(tree, here, -step)

    def _release(
        self, tree: Widget, viewport: Viewport, here: tuple[float, float]
    ) -> Iterator[Press | ScrollBy]:
        held, self._held = self._held, None
        if held is None or self._dragged > DRAG:
            return
        down, up = hit(tree, *viewport.to_logical(held.x, held.y)), hit(tree, *here)
        self.elsewhere = up is None and down is None
        if self.elsewhere and (bar := pressed_bar(tree, *here)) is not None:
            yield ScrollBy(bar[0].id, bar[1] * bar[0].rect.h * PAGE)
        elif self.elsewhere and (meant := pressed_elsewhere(tree, *here)) is not None:
            yield Press(meant.id)
        elif up is not None and down is not None and up.id == down.id:
            yield Press(up.id)


def _scrolled(tree: Widget, here: tuple[float, float], distance: float) -> Iterator[ScrollBy]:
    area = scroll_area(tree, *here)
    if area is not None:
        yield ScrollBy(area.id, distance)
