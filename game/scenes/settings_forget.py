"""Forgetting what was played: the entry in the settings, the question before it, and the word after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from game.scenes.frame import buttons_row, page
from game.text import Text
from game.ui.geometry import Rect
from game.ui.parts.basic import text
from game.ui.parts.cards import tile_button, tile_height

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.parts.column import Piece
    from game.ui.widget import Widget

# Translators: on a button in the settings. Other children may use the same computer.
FORGET = Text("settings.forget", "Forget what was played here")
ASK = Text(
    "settings.forget-ask",
    "Then nobody who opens the game here can see what was played: the story that was begun and the endings "
    "found are gone for good. The stories stay, and so do the settings.",
)
YES = Text("settings.forget-yes", "Yes, forget it all")
NO = Text("settings.forget-no", "No, keep it")
FORGOTTEN = Text("settings.forgotten", "All of it is forgotten")
AFRESH = Text(
    "settings.forgotten-afresh",
    "Nothing of what was played here is left. Every story can be played afresh, as often as you like.",
)
TITLE = Text("settings.forgotten-go-on", "To the title")

GAP = 22.0
SHADOW = 12.0
"""What the shadow of a button needs beside it."""

Stage = Literal["", "asked", "done"]
"""Not thought of, asked whether it is meant, and done."""


class Forget(msgspec.Struct, frozen=True):
    """The player wants this stage of forgetting; from "done" every way leads to the title."""

    stage: Stage


def forget_entry(context: Context) -> Piece:
    """The entry among the settings."""
    look, label = context.look, context.say(FORGET)

    def opens(room: Rect) -> Widget:
        place = Rect(room.x, room.y, room.w, tile_height(look, label, room.w))
        return tile_button(look, "forget", place, label, "door-closed", Forget("asked"))

    return opens


def forget_page(context: Context, stage: Stage) -> Widget:
    """The question with its two answers; or what is so now, and the way to the title."""
    heading = context.say(FORGOTTEN if stage == "done" else FORGET)
    return page(context, "settings", heading, lambda room: _content(context, stage, room))


def _content(context: Context, stage: Stage, room: Rect) -> tuple[tuple[Widget, ...], float]:
    say, done, area = context.say, stage == "done", room.inset(SHADOW, 0)
    told = text(
        context.look, "forget.told", area, say(AFRESH if done else ASK), colour=context.look.theme.on_panel
    )
    # Keeping stands first: Enter, pressed once too often, loses nothing.
    answers = (
        ("forget.no", say(NO), Forget(""), "primary"),
        ("forget.yes", say(YES), Forget("done"), "plain"),
    )
    on = (("forget.go-on", say(TITLE), Forget(""), "primary"),)
    below = Rect(area.x, told.rect.bottom + GAP, area.w, 0)
    buttons, h = buttons_row(context, below, on if done else answers)
    return (told, *buttons), told.rect.h + GAP + h + SHADOW
