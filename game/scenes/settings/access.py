"""What makes the game fit somebody, on one key over any screen: seeing, reading, hearing, one switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.frame import page
from game.scenes.scene import Context, Still
from game.scenes.settings.settings_look import colours_group, easy_group, motion_group, text_size_group
from game.scenes.settings.settings_parts import two_columns
from game.scenes.settings.settings_sound import sound_group
from game.scenes.settings.settings_switch import keys_group, switch_group
from game.scenes.settings.settings_voice import voice_group
from game.text import Text

if TYPE_CHECKING:
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget

# Translators: the page with text size, colours, reading aloud and so on; it opens with Shift+A.
TITLE = Text("access.title", "Make it fit you")


class Access(Still):
    """Over any screen, a story included; each press holds at once, and Back goes on where one was."""

    name = "access"

    def view(self, context: Context) -> Widget:
        """What is seen and how one plays at the left, what is heard at the right."""
        return page(context, "access", context.say(TITLE), lambda room: _content(context, room), width=1080.0)


def _content(context: Context, room: Rect) -> tuple[tuple[Widget, ...], float]:
    left = (text_size_group(context), easy_group(context), colours_group(context), switch_group(context))
    right = (voice_group(context), sound_group(context), motion_group(context), keys_group(context))
    return two_columns(context, "access", room, left, right)
