"""The languages on offer at a kiosk, each a large button in its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.kiosk.scenes.kit import Choice, grid_by_width, stand_of, world_of
from game.language.languages import row_of
from game.scenes.before.language import LANGUAGE
from game.scenes.frame import page
from game.scenes.scene import Change, Context, Pop, SetSetting, Still

if TYPE_CHECKING:
    from game.action import Action
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget


class Languages(Still):
    """A touch holds at once, and goes back to where one was."""

    name = "language"

    def view(self, context: Context) -> Widget:
        """The languages below each other."""
        return page(context, "language", context.say(LANGUAGE), lambda room: self._list(context, room))

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """A language holds for the rest of the session."""
        if isinstance(action, SetSetting):
            return (action, Pop())
        return super().handle(action, context)

    @staticmethod
    def _list(context: Context, room: Rect) -> tuple[tuple[Widget, ...], float]:
        world = world_of(context)
        choices = [
            Choice(
                f"language:{code}",
                f"{row_of(code).greeting} {world.catalogs[code].name}".strip(),
                SetSetting("language", code),
                on=True if code == context.catalog.code else None,
                first=code == context.catalog.code,
                language=code,
            )
            for code in stand_of(context).languages(world.catalogs)
        ]
        return grid_by_width(context.look, choices).content(room)
