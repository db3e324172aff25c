"""Forgetting what was played: the entry in the settings, the question before it, and the word after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from game.action import Action
from game.scenes.frame import buttons_beside, page
from game.text import Text
from game.ui.parts.layout import stack
from game.ui.parts.pieces import said, tile
from game.ui.parts.sizing import pad

if TYPE_CHECKING:
    from game.scenes.frame import Buttons
    from game.scenes.scene import Context
    from game.ui.draw.widget import Widget
    from game.ui.parts.column import Piece
    from game.ui.parts.part import Part

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
    return tile(context.look, "forget", context.say(FORGET), "door-closed", Forget("asked"))


def forget_page(context: Context, stage: Stage) -> Widget:
    """The question with its two answers; or what is so now, and the way to the title."""
    heading = context.say({"done": FORGOTTEN, "failed": FAILED}.get(stage, FORGET))
    return page(context, "settings", heading, _content(context, stage).content)


def _content(context: Context, stage: Stage) -> Part:
    say, look, theme = context.say, context.look, context.look.theme
    # Keeping stands first: Enter, pressed once too often, loses nothing.
    answers: Buttons = (
        ("forget.no", say(NO), Forget(""), "primary"),
        ("forget.yes", say(YES), Forget("done"), "plain"),
    )
    on: Buttons = (("forget.go-on", say(TITLE), Forget(""), "primary"),)
    words = say({"done": AFRESH, "failed": STUCK}.get(stage, ASK))
    told = stack(
        said(look, "forget.told", words, "body", theme.on_panel),
        GAP / 2,
        said(look, "forget.remains", say(REMAINS), "small", theme.quiet),
        GAP,
        buttons_beside(context, answers if stage == "asked" else on),
    )
    return pad(told, SHADOW, bottom=SHADOW)
