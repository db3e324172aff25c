"""Forgetting what was played: the entry in the settings, the question before it, and the word after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from game.action import Action
from game.scenes.frame import buttons_row, page
from game.text import Text
from game.ui.draw.geometry import Rect
from game.ui.parts.basic import text
from game.ui.parts.cards import tile_button, tile_height

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.draw.widget import Widget
    from game.ui.parts.column import Piece

# Translators: on a button in the settings. Other children may use the same computer.
FORGET = Text("settings.forget", "Forget what was played here")
ASK = Text(
    "settings.forget-ask",
    "Then nobody who opens the game here can see what was played: the story that was begun, the endings "
    "found and the wallpaper are gone for good. The stories stay, and so do the other settings.",
)
YES = Text("settings.forget-yes", "Yes, forget it all")
NO = Text("settings.forget-no", "No, keep it")
FORGOTTEN = Text("settings.forgotten", "All of it is forgotten")
AFRESH = Text(
    "settings.forgotten-afresh",
    "The game has nothing left of what was played here. Every story can be played afresh, as often as you "
    "like.",
)
FAILED = Text("settings.forget-failed", "Not all of it could be forgotten")
STUCK = Text(
    "settings.forget-stuck",
    "This computer did not let the game remove its files. Close the game and try again, or ask somebody you "
    "trust to help you.",
)
# Translators: calm and plain, it must not frighten. "Programs that watch": of a school, of parents.
REMAINS = Text(
    "settings.remains",
    "The game can't clear what others note: programs that watch this computer or its network, the computer's "
    "own lists of what was opened, and old traces deep in its disk.",
)
TITLE = Text("settings.forgotten-go-on", "To the title")

GAP = 22.0
SHADOW = 12.0
"""What the shadow of a button needs beside it."""

Stage = Literal["", "asked", "done", "failed"]
"""Not thought of, asked whether it is meant, done, and not all of it done."""


class Forget(Action, frozen=True):
    """The player wants this stage of forgetting; from "done" and "failed" every way leads to the title."""

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
    heading = context.say({"done": FORGOTTEN, "failed": FAILED}.get(stage, FORGET))
    return page(context, "settings", heading, lambda room: _content(context, stage, room))


def _content(context: Context, stage: Stage, room: Rect) -> tuple[tuple[Widget, ...], float]:
    say, look, area = context.say, context.look, room.inset(SHADOW, 0)
    words = say({"done": AFRESH, "failed": STUCK}.get(stage, ASK))
    told = text(look, "forget.told", area, words, colour=look.theme.on_panel)
    place = Rect(area.x, told.rect.bottom + GAP / 2, area.w, 0)
    remains = text(look, "forget.remains", place, say(REMAINS), "small", look.theme.quiet)
    # Keeping stands first: Enter, pressed once too often, loses nothing.
    answers = (
        ("forget.no", say(NO), Forget(""), "primary"),
        ("forget.yes", say(YES), Forget("done"), "plain"),
    )
    on = (("forget.go-on", say(TITLE), Forget(""), "primary"),)
    below = Rect(area.x, remains.rect.bottom + GAP, area.w, 0)
    buttons, h = buttons_row(context, below, answers if stage == "asked" else on)
    return (told, remains, *buttons), below.y - area.y + h + SHADOW
