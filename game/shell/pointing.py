"""A mouse or a finger: where it is, what it holds, and what its presses and drags mean for a tree."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from game.scenes.scene import LetGo, ScrollBy
from game.shell.layer import PAGE
from game.ui.draw.widget import find, hit, pressed_elsewhere, scroll_area
from game.ui.parts.carrying import Carried, carried_on, picked_up
from game.ui.parts.scrolling import bar_at, is_on_thumb, leads, pulled
from game.ui.window.input import Down, Move, Press, Up, Wheel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.action import Action
    from game.ui.draw.geometry import Viewport
    from game.ui.draw.widget import Widget

    Follows = Press | ScrollBy | Action

DRAG = 10.0
"""Logical units that a finger may move before a press becomes scrolling, or carries something away."""
NOTCH = 64.0
"""Logical units that one notch of the wheel scrolls."""
BRINK, CREEP = 36.0, 10.0
"""So near to the edge of a scroll area what is carried scrolls it, by so much with each movement."""


class Pointer:
    """Remembers the press that goes on; knows nothing of scenes."""

    def __init__(self) -> None:
        """Nothing is held, and nothing lies under it."""
        self.hovered = ""
        """Id of the widget under the mouse; a finger that is lifted is over nothing."""
        self.elsewhere = False
        """Whether the last press was one beside everything."""
        self.carried: Carried | None = None
        """What is carried away by a mouse or a finger that is down."""
        self._over = False
        self._held: Down | None = None
        self._under: Widget | None = None
        self._could: Carried | None = None
        self._thumb, self._grip = "", 0.0
        """Id of the scroll area whose bar is held by its thumb, and the height to which it has come."""
        self._at = (0.0, 0.0)
        self._dragged = 0.0

    @property
    def pressed(self) -> bool:
        """Whether a button or a finger is down."""
        return self._held is not None

    def take(self, one: Down | Up | Move | Wheel, tree: Widget, viewport: Viewport) -> tuple[Follows, ...]:
        """What follows from it: a press, a scroll, the actions of what is carried and of places below it."""
        if isinstance(one, Wheel):
            return tuple(_scrolled(tree, self._at, -one.notches * NOTCH))
        here = viewport.to_logical(one.x, one.y)
        follows: tuple[Follows, ...] = ()
        if isinstance(one, Move):
            if one.held and self._held is not None:
                follows = tuple(self._drag(tree, here))
            self._at = here
        elif isinstance(one, Down):
            self._held, self._dragged, self._at = one, 0.0, here
            self._could, self._under = picked_up(tree, *here), hit(tree, *here)
            bar = bar_at(tree, *here) if self._under is None else None
            self._thumb = bar.id if bar is not None and is_on_thumb(bar, here[1]) else ""
            self._grip = here[1]
        else:
            self._at = here
            follows = tuple(self._let_go(tree) if self.carried else self._release(tree, viewport, here))
        self._over = not (isinstance(one, Up) and one.touch)
        self.look_again(tree)
        return follows

    def look_again(self, tree: Widget) -> None:
        """See what lies under it now: what is shown changes and moves while a mouse stands still."""
        under = hit(tree, *self._at) if self._over and self.carried is None else None
        self.hovered = under.id if under else ""

    def rest(self) -> None:
        """Tint nothing until it is moved again."""
        self._over, self.hovered = False, ""

    def open_hand(self) -> bool:
        """Carry nothing any longer, and press nothing when it is lifted; tell whether there was something."""
        carried, self.carried, self._could = self.carried, None, None
        if carried is not None:
            self._held = None
        return carried is not None

    def _drag(self, tree: Widget, here: tuple[float, float]) -> Iterator[Follows]:
        step = here[1] - self._at[1]
        if self.carried is not None:
            yield from self._carry(tree, self.carried, here)
            return
        if self._could is not None:
            if math.dist(here, self._could.at) > DRAG:
                yield from self._pick_up(tree, self._could, here)
            return
        self._dragged += abs(step)
        if self._dragged <= DRAG:
            return
        if self._thumb:
            yield from self._pull(tree, here[1])
        else:
            yield from _scrolled(tree, here, -step)

    def _pull(self, tree: Widget, y: float) -> Iterator[Follows]:
        """The thumb of a bar comes along with the hand, as long as there is somewhere to go."""
        found = find(tree, self._thumb)
        if found is not None and found.widget.reach > 0 and found.widget.children:
            yield ScrollBy(self._thumb, pulled(found.widget, y - self._grip))
        self._grip = y

    def _pick_up(self, tree: Widget, could: Carried, here: tuple[float, float]) -> Iterator[Follows]:
        found = find(tree, could.id)
        if found is None or found.widget.drag is None:
            self._could = None
            return
        yield found.widget.drag
        self.carried = could
        yield from self._carry(tree, could, here)

    def _carry(self, tree: Widget, carried: Carried, here: tuple[float, float]) -> Iterator[Follows]:
        """Hang over another place, and scroll what one comes to the brink of."""
        self.carried = carried_on(tree, carried, *here)
        place = find(tree, self.carried.over)
        if place is not None and self.carried.over != carried.over and place.widget.over is not None:
            yield place.widget.over
        area = scroll_area(tree, *here)
        if area is not None and (way := _towards(area, here[1])):
            yield ScrollBy(area.id, way * CREEP)

    def _let_go(self, tree: Widget) -> Iterator[Follows]:
        """Let it fall into the place below it; without one it goes back to where it was."""
        carried = self.carried
        self._held = self.carried = self._could = None
        place = find(tree, carried.over) if carried is not None else None
        yield LetGo() if place is None or place.widget.drop is None else place.widget.drop

    def _release(self, tree: Widget, viewport: Viewport, here: tuple[float, float]) -> Iterator[Follows]:
        held, self._held, self._could = self._held, None, None
        if held is None or self._dragged > DRAG:
            return
        down, up = self._under, hit(tree, *here)
        self.elsewhere = up is None and down is None
        if self.elsewhere and (bar := bar_at(tree, *here)) is not None:
            yield ScrollBy(bar.id, leads(bar, here[1]) * bar.rect.h * PAGE)
        elif self.elsewhere and (meant := pressed_elsewhere(tree, *here)) is not None:
            yield Press(meant.id)
        elif down is not None and (still := _still_there(tree, down)) is not None:
            moved = math.dist(here, viewport.to_logical(held.x, held.y))
            if moved <= DRAG or (up is not None and up.id == still.id):
                yield Press(still.id)


def _still_there(tree: Widget, pressed: Widget) -> Widget | None:
    """What was pressed, if it still means the same; it may have slid away below the hand meanwhile."""
    found = find(tree, pressed.id)
    return found.widget if found is not None and found.widget.action == pressed.action else None


def _towards(area: Widget, y: float) -> int:
    """Whether a hand at this height is at the lower (1) or the upper (-1) brink of a scroll area."""
    return 1 if y > area.rect.bottom - BRINK else -1 if y < area.rect.y + BRINK else 0


def _scrolled(tree: Widget, here: tuple[float, float], distance: float) -> Iterator[ScrollBy]:
    area = scroll_area(tree, *here)
    if area is not None:
        yield ScrollBy(area.id, distance)
