"""The calm picture in place of the lesson: a clicker's dark-screen button, and back again by any press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.lesson.actions import Blank as Toggle
from game.scenes.quick_exit import LARGER, NAME, SKY
from game.scenes.scene import Change, Context, Pop, Still
from game.ui.parts.layout import box, larger, one, over, picture

if TYPE_CHECKING:
    from game.action import Action
    from game.ui.draw.widget import Widget


class Blank(Still):
    """Nothing of the lesson is seen; everything else goes on where it was."""

    name = "blank"
    covers = True

    def view(self, context: Context) -> Widget:
        """Hills and the sun over the whole screen; pressing it anywhere goes back."""
        hills = larger(picture("picture", "quick-exit"), LARGER)
        whole = one(
            "blank.all",
            over(box(SKY), hills),
            role="image",
            name=context.say(NAME),
            action=Toggle(),
            radius=0.0,
        )
        return one("blank", whole).widget(context.viewport.rect)

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Whatever is pressed, the lesson is shown again."""
        del action, context
        return (Pop(),)
