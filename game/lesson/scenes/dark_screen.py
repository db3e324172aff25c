"""The calm picture in place of the lesson: a clicker's dark-screen button, and back again by any press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.lesson.actions import Blank
from game.scenes.quick_exit import calm_picture
from game.scenes.scene import Change, Context, Pop, Still

if TYPE_CHECKING:
    from game.action import Action
    from game.ui.draw.widget import Widget


class DarkScreen(Still):
    """Nothing of the lesson is seen; everything else goes on where it was."""

    name = "blank"
    covers = True

    def view(self, context: Context) -> Widget:
        """The calm picture; pressing it anywhere goes back."""
        return calm_picture(context, self.name, Blank())

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Whatever is pressed, the lesson is shown again."""
        del action, context
        return (Pop(),)
