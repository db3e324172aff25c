"""The neutral screen of the quick exit: a landscape as on any desktop, nothing of the game."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.scene import NEUTRAL, Back, Change, Context, Home, Scene
from game.text import Text
from game.ui.parts.part import one, picture

if TYPE_CHECKING:
    from game.action import Action
    from game.scenes.scene import World
    from game.ui.draw.widget import Widget

# Translators: what a screen reader says of the picture that hides the game: nothing about the game.
NAME = Text("neutral.name", "Picture of a landscape")
VIEWS = ("", "sea-", "mountains-", "fields-")
"""Hills, a shore, mountains and fields: a computer shows one of them, always the same, as a desktop does.

Another each time would draw the eye, and the same on every computer would be known as that of the game.
"""
SEASONS = ("winter", "spring", "summer", "autumn")
"""By thirds of a year, from December on: as desktops have it, and nothing in it draws the eye."""


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


def season(month: int) -> str:
    """The season of a month, 1–12."""
    return SEASONS[month % 12 // 3]


def landscape(world: World) -> str:
    """The picture of this computer at this time of the year."""
    return f"landscape-{VIEWS[world.computer % len(VIEWS)]}{season(world.month)}"


def calm_picture(context: Context, scene: str, action: Action) -> Widget:
    """A landscape of the season over the whole screen; a press anywhere means `action`."""
    land = picture("picture", landscape(context.world), fit="cover")
    whole = one(f"{scene}.all", land, role="image", name=context.say(NAME), action=action, radius=0.0)
    return one(scene, whole).widget(context.viewport.rect)
