"""What is kept here: the choice to keep nothing, forgetting what was played, and what no game can clear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.scene import SetSetting
from game.scenes.settings.settings_forget import REMAINS, forget_entry
from game.scenes.settings.settings_parts import group, switch_row
from game.text import Text
from game.ui.parts.column import words
from game.ui.parts.controls import Switch

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.parts.column import Laid, Piece

KEEPING = Text("settings.keeping", "What is kept here")
# Translators: a switch; while it is on, the game writes nothing of what is played to the disk.
PRIVATE = Text("settings.private", "Keep nothing")
PRIVATE_ON = Text("settings.private-on", "Nothing is kept")
PRIVATE_OFF = Text("settings.private-off", "Story and album are kept")
# Translators: kind and calm; the child may not want anybody to know of the game.
IN_PEACE = Text(
    "settings.private-why",
    "You can play in peace: the game keeps nothing of it on this computer.",
)
HOLDS = Text("settings.private-holds", "What you set now holds until you close the game.")


def keeping_group(context: Context) -> Laid:
    """The switch and what it means; where things are kept, the way to forget them."""
    look, private = context.look, context.world.private
    said = Switch(
        context.say(PRIVATE),
        context.say(PRIVATE_ON if private else PRIVATE_OFF),
        private,
        SetSetting("private", not private),
    )
    why = words(look, "keeping.why", context.say(IN_PEACE), "small", look.theme.on_soft)
    remains = words(look, "keeping.remains", context.say(REMAINS), "small", look.theme.quiet)
    pieces: tuple[Piece, ...] = (switch_row(context, "private", said),)
    holds = words(look, "keeping.holds", context.say(HOLDS), "small", look.theme.on_soft)
    pieces += (why, holds) if private else (forget_entry(context),)
    return group(context, "settings.keeping", "lock", KEEPING, (*pieces, remains))
