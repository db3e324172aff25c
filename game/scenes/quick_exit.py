"""The neutral screen of the quick exit: a calm picture like a wallpaper, nothing of the game."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.scene import NEUTRAL, Back, Change, Context, Home, Scene
from game.text import Text
from game.ui.parts.layout import over
from game.ui.parts.part import box, one, picture
from game.ui.parts.sizing import larger

if TYPE_CHECKING:
    from game.action import Action
    from game.ui.draw.widget import Widget

# Translators: what a screen reader says of the picture that hides the game: nothing about the game.
NAME = Text("neutral.name", "Picture of hills and the sun")
SKY = "#abd9fa"
LARGER = 1.07
"""The picture is so much larger than the screen that its round corners lie outside."""


class Neutral(Scene):
    """Shown at once after a quick exit; any press leads to the title, never back into a story."""

    name = NEUTRAL
    hides = covers = True

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """Takes nothing from what was there before."""
        del argument, context

    def view(self, context: Context) -> Widget:
        """The calm picture; pressing it anywhere opens the title."""
        return calm_picture(context, self.name, Home())

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """A press leads home; Esc changes nothing, so that pressing it often is safe."""
        del context
        return () if isinstance(action, Back) else (Home(),)


def calm_picture(context: Context, scene: str, action: Action) -> Widget:
    """Hills and the sun over the whole screen; a press anywhere means `action`."""
    hills = larger(picture("picture", "quick-exit"), LARGER)
    name = context.say(NAME)
    whole = one(f"{scene}.all", over(box(SKY), hills), role="image", name=name, action=action, radius=0.0)
    return one(scene, whole).widget(context.viewport.rect)
