"""The teacher's screen: a second surface with a view of its own, whose buttons are those of the lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.lesson.scenes.notes import page
from game.ui.draw.screen import Screen, empty
from game.ui.draw.theme import THEMES, WARM
from game.ui.draw.widget import hit, meant, scroll_area
from game.ui.window.input import Down, Up, Wheel

if TYPE_CHECKING:
    from game.action import Action
    from game.scenes.scene import Context
    from game.ui.art.pictures import Pictures
    from game.ui.draw.offscreen import Surface
    from game.ui.window.input import Move

NOTCH = 64.0
"""Logical units that one notch of the wheel scrolls."""


class AsideScreen:
    """Paints the notes on their surface, and tells what was pressed there."""

    def __init__(self, surface: Surface, pictures: Pictures) -> None:
        """Nothing is painted yet."""
        self._pictures = pictures
        self.screen = Screen(surface, pictures)
        self.tree = empty(self.screen.viewport.rect)
        self._held = ""
        self._at = (0.0, 0.0)
        self._moved: dict[str, float] = {}

    def resize(self, surface: Surface) -> None:
        """Go on painting on a surface of another size."""
        self.screen = Screen(surface, self._pictures)

    def paint(self, context: Context, scene: str) -> bool:
        """Bring the surface to what is to be seen; gives whether anything changed."""
        here = msgspec.structs.replace(
            context,
            viewport=self.screen.viewport,
            scrolled=self._moved,
            look=msgspec.structs.replace(context.look, typesetter=self.screen.typesetter),
        )
        self.tree = page(here, scene)
        theme = THEMES.get(context.world.settings.theme, WARM)
        return bool(self.screen.paint(self.tree, theme))

    def hear(self, one: Down | Up | Move | Wheel) -> Action | None:
        """The action of what was pressed and let go; None for anything else."""
        if isinstance(one, Wheel):
            area = scroll_area(self.tree, *self._at)
            if area is not None:
                moved = self._moved.get(area.id, 0.0) - one.notches * NOTCH
                self._moved[area.id] = min(max(moved, 0.0), area.reach)
            return None
        self._at = self.screen.viewport.to_logical(one.x, one.y)
        under = hit(self.tree, *self._at)
        name = under.id if under is not None else ""
        if isinstance(one, Down):
            self._held = name
        elif isinstance(one, Up) and under is not None and name == self._held:
            return meant(under)
        return None
