"""The most used settings, all of them live, and the ways to language and country and to all the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.frame import page
from game.scenes.scene import Back, Change, Context, FocusFirst, Home, Push, Still
from game.scenes.settings.settings_forget import Forget, Stage, forget_page
from game.scenes.settings.settings_keeping import keeping_group
from game.scenes.settings.settings_look import colours_group, motion_group, text_size_group
from game.scenes.settings.settings_parts import two_columns, way
from game.scenes.settings.settings_sound import sound_group
from game.text import Text
from game.ui.parts.facts import fact, stacked

if TYPE_CHECKING:
    from game.action import Action
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.column import Piece

TITLE = Text("settings.title", "Settings")
LANGUAGE = Text("settings.language", "Language and country")
ACCESS = Text("settings.access", "Make it fit you")
FULL_SCREEN = Text("settings.full-screen", "F11: the whole screen, or a window")


class SettingsScene(Still):
    """Every press holds at once; the page itself shows what it does."""

    name = "settings"

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """Opens at the settings themselves."""
        super().__init__(argument, context)
        self.forgetting: Stage = ""

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Forgetting goes on by a step; Esc steps back from it, and home once it has happened."""
        if isinstance(action, Back) and self.forgetting:
            action = Forget("")
        if not isinstance(action, Forget):
            return super().handle(action, context)
        if self.forgetting in ("done", "failed"):
            return (Home(),)  # what lies below may be a play that is gone
        self.forgetting = action.stage
        if action.stage == "done":
            context.world.forget_played()
            self.forgetting = "done" if context.world.settled() else "failed"
        return (FocusFirst(),)

    def view(self, context: Context) -> Widget:
        """Each setting in a group of its own; or the question whether to forget."""
        if self.forgetting:
            return forget_page(context, self.forgetting)
        title = context.say(TITLE)
        return page(context, "settings", title, lambda room: self._content(context, room), width=1080.0)

    def _content(self, context: Context, room: Rect) -> tuple[tuple[Widget, ...], float]:
        left = (text_size_group(context), colours_group(context), motion_group(context))
        right = (_access(context), sound_group(context), _language(context), keeping_group(context))
        return two_columns(context, "settings", room, left, right)


def _access(context: Context) -> Piece:
    """The way to everything that makes the game fit somebody."""
    return way(context, "open-access", "access", ACCESS, Push("access"))


def _language(context: Context) -> Piece:
    """The way to language and country, and a word about the whole screen."""
    look, opens = context.look, way(context, "open-language", "language", LANGUAGE, Push("language"))
    hint = fact(
        look, "settings.full-screen", "keyboard", context.say(FULL_SCREEN), "small", ("", look.theme.quiet)
    )
    return stacked("settings.more", (opens, hint), 14.0)
