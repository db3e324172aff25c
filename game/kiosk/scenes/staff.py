"""The menu of the staff: what was counted, languages, loudness, cleaning, update, a new PIN, leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.action import Action
from game.kiosk.scenes.kit import Choice, choices_grid, plain_page, stand_of
from game.scenes.scene import Change, Context, Push, QuickExit, Quit, Still
from game.text import Text
from game.ui.parts.column import words
from game.ui.parts.layout import stack

if TYPE_CHECKING:
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget

TITLE = Text("staff.title", "Staff menu")
COUNTERS = Text("staff.counters", "What was counted")
LANGUAGES = Text("staff.languages", "Languages")
SOFTER = Text("staff.softer", "Softer")
LOUDER = Text("staff.louder", "Louder")
LOUDNESS = Text("staff.loudness", "Loudness: {value} % of at most {most} %")
CLEAN = Text("staff.clean", "Clean the screen")
UPDATE = Text("staff.update", "Look at the USB stick")
NEW_PIN = Text("staff.change-pin", "New PIN")
BACK = Text("staff.back", "Back to the game")
LEAVE = Text("staff.leave", "Close the kiosk")
# Translators: {command} is typed as it is.
BROKEN = Text(
    "staff.settings-broken",
    "The settings file of this kiosk has a mistake; until it is mended, settings are locked. More: {command}",
)
COMMAND = "cuvari config"
MENDED = Text(
    "staff.update-mended",
    "The note of which update is in use was damaged and was made again. "
    "If that happens once more, the disk may be failing.",
)

STEP = 10
LOOK = 500
"""Milliseconds."""


class Louder(Action, frozen=True):
    """Change the loudness by so many percent."""

    by: int


class Update(Action, frozen=True):
    """Look for a stick with an update, or for the counters."""


class Leave(Action, frozen=True):
    """End the kiosk, until somebody starts it again."""


class StaffMenu(Still):
    """Over the attract loop; nobody's session is running."""

    name = "staff-menu"

    _working = False

    def view(self, context: Context) -> Widget:
        """Large buttons, the loudness, and below them the two ways out."""
        say, hooks = context.say, stand_of(context).hooks
        self._working = hooks is not None and hooks.working
        out = (
            Choice("staff.back", say(BACK), QuickExit(), "back", "primary", first=True),
            Choice("staff.leave", say(LEAVE), Leave(), "leave"),
        )
        return plain_page(context, "staff", say(TITLE), lambda room: self._content(context, room), out)

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Loudness holds at once; looking at a stick goes on in the background."""
        stand = stand_of(context)
        if isinstance(action, Louder):
            volume = max(0, min(stand.config.volume_ceiling, stand.volume + action.by))
            stand.keep(volume=volume)
        elif isinstance(action, Update):
            if stand.hooks is not None:
                stand.hooks.update()
        elif isinstance(action, Leave):
            stand.left = True
            return (Quit(),)
        else:
            return super().handle(action, context)
        return ()

    def wake(self, now: int) -> int | None:
        """While a stick is looked at, how that goes is told every half second."""
        del now
        return LOOK if self._working else None

    def tick(self, context: Context) -> tuple[Change, ...]:
        """It is only looked again."""
        del context
        return ()

    def _content(self, context: Context, room: Rect) -> tuple[tuple[Widget, ...], float]:
        look, say, stand = context.look, context.say, stand_of(context)
        choices = [
            Choice("staff.counters", say(COUNTERS), Push("staff-counters"), "info"),
            Choice("staff.languages", say(LANGUAGES), Push("staff-languages"), "language"),
            Choice("staff.clean", say(CLEAN), Push("staff-cleaning"), "hand"),
            Choice("staff.new-pin", say(NEW_PIN), Push("staff-new-pin", "menu"), "key"),
            Choice("staff.softer", say(SOFTER), Louder(-STEP), "sound-off"),
            Choice("staff.louder", say(LOUDER), Louder(STEP), "sound-on"),
        ]
        if stand.hooks is not None:
            choices.append(Choice("staff.update", say(UPDATE), Update(), "save"))
        lines = {
            "staff.loudness": say(LOUDNESS, value=stand.volume, most=stand.config.volume_ceiling),
            "staff.told": stand.hooks.told if stand.hooks is not None else "",
            "staff.broken": say(BROKEN, command=COMMAND) if stand.settings_broken else "",
            "staff.mended": say(MENDED) if stand.update_mended else "",
        }
        told = stack(*(words(look, id_, line, "body") for id_, line in lines.items() if line), gap=8.0)
        return stack(choices_grid(look, choices, 2), 18.0, told).content(room)
