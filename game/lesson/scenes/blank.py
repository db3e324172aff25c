"""The calm picture in place of the lesson: a clicker's dark-screen button, and back again by any press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.lesson.actions import Blank as Toggle
from game.scenes.neutral import LARGER, NAME, SKY
from game.scenes.scene import Change, Context, Pop, Still
from game.ui.draw.display import Box, Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget

if TYPE_CHECKING:
    from game.action import Action


class Blank(Still):
    """Nothing of the lesson is seen; everything else goes on where it was."""

    name = "blank"
    covers = True

    def view(self, context: Context) -> Widget:
        """Hills and the sun over the whole screen; pressing it anywhere goes back."""
        page = context.viewport.rect
        side = max(page.w, page.h) * LARGER
        square = Rect((page.w - side) / 2, (page.h - side) / 2, side, side)
        shapes = (Box(page, SKY), Picture(square, "picture", "quick-exit"))
        whole = Widget(
            "blank.all", page, shapes, role="image", name=context.say(NAME), action=Toggle(), radius=0.0
        )
        return Widget("blank", page, children=(whole,))

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Whatever is pressed, the lesson is shown again."""
        del action, context
        return (Pop(),)
