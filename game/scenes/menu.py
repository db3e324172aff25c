"""The menu over a running story: go on, settings, help, or leave it for the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.frame import page
from game.scenes.scene import Context, Home, Pop, Push, Still
from game.text import Text
from game.ui.parts.column import Piece, column, press, words

if TYPE_CHECKING:
    from game.ui.geometry import Rect
    from game.ui.widget import Widget

TITLE = Text("menu.title", "A short break")
GO_ON = Text("menu.go-on", "Go on with the story")
SETTINGS = Text("menu.settings", "Settings")
HELP = Text("menu.help", "Help")
LEAVE = Text("menu.leave", "Leave to the title")
KEPT = Text("menu.kept", "Your place in the story is kept. You can go on from here at any time.")


class Menu(Still):
    """Opened by Esc during play, and closed by it; the story waits."""

    name = "menu"

    def view(self, context: Context) -> Widget:
        """Four buttons below each other, and a word that nothing is lost."""
        return page(context, "menu", context.say(TITLE), lambda room: _content(context, room), width=560.0)


def _content(context: Context, room: Rect) -> tuple[tuple[Widget, ...], float]:
    look, say = context.look, context.say
    pieces: tuple[Piece, ...] = (
        press(look, "go-on", say(GO_ON), Pop(), kind="primary", icon_name="play", wide=True, first=True),
        press(look, "menu.settings", say(SETTINGS), Push("settings"), icon_name="settings", wide=True),
        press(look, "menu.help", say(HELP), Push("help"), icon_name="help", wide=True),
        press(look, "leave", say(LEAVE), Home(), kind="quiet", icon_name="leave", wide=True),
        words(look, "menu.kept", say(KEPT), "small", look.theme.quiet, align="center"),
    )
    return column(room, pieces, 14.0)
