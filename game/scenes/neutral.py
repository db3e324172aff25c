"""The neutral screen of the quick exit: a calm picture and a clock, nothing of the game."""

from __future__ import annotations

from game.scenes.scene import Back, Change, Context, Home
from game.ui.display import Box, Picture
from game.ui.widget import Widget


class Neutral:
    """Shown at once after Esc three times or the button; a press leads to the title, never into a story."""

    name = "neutral"

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """Takes nothing from what was there before."""
        del argument, context

    def view(self, context: Context) -> Widget:
        """A landscape over the whole screen; pressing it anywhere opens the title."""
        page = context.viewport.rect
        shapes = (Box(page, "#9cc3d5"), Picture(page, "picture", "neutral", fit="cover"))
        return Widget(
            "neutral", page, children=(Widget("neutral.all", page, shapes, role="image", action=Home()),)
        )

    def handle(self, action: object, context: Context) -> tuple[Change, ...]:
        """A press leads home; Esc changes nothing, so that pressing it often is safe."""
        del context
        return () if isinstance(action, Back) else (Home(),)

    def wake(self, now: int) -> int | None:
        """Nothing moves."""
        del now
        return None

    def tick(self, context: Context) -> tuple[Change, ...]:
        """Nothing follows."""
        del context
        return ()
