"""The PIN of the staff, asked for after the corners were held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.kiosk.scenes.keypad import Cancel, Delete, Key, keypad, shuffled
from game.kiosk.scenes.kit import Choice, dialog, stand_of
from game.kiosk.scenes.staff import BACK
from game.kiosk.staff.pin import DIGITS
from game.kiosk.staff.staff_store import LOST
from game.scenes.scene import Back, Change, Context, Pop, Push, QuickExit, Scene
from game.text import Text

if TYPE_CHECKING:
    from game.action import Action
    from game.ui.draw.widget import Widget

TITLE = Text("staff.pin", "For staff: the PIN")
SAID = Text("staff.pin-said", "Six digits. Their order changes each time.")
WRONG = Text("staff.pin-wrong", "That was not the PIN.")
LOCKED = Text("staff.pin-locked", "Please wait {n} second.", "Please wait {n} seconds.")
LOCKED_LONG = Text("staff.pin-locked-long", "Please wait {n} minute.", "Please wait {n} minutes.")
LONG = 120
"""Seconds from which minutes are told."""

NO_PIN = Text(
    "staff.no-pin",
    "This kiosk has no PIN. Its folder is new, or not the one that it had before. Please set a PIN.",
)
# Translators: {command} is typed as it is.
HOW = Text(
    "staff.lost-how",
    "Until then the game goes on, and this menu stays closed. Type this at the computer itself: {command}",
)
COMMAND = "cuvari kiosk set-pin"

TICK = 500


class Pin(Scene):
    """The digits entered stay here, and nowhere else."""

    name = "staff-pin"

    def __init__(self, argument: str, context: Context) -> None:
        """Nothing is entered; where the PIN was lost, it may have been set by the command meanwhile."""
        del argument
        stand_of(context).look_again(context.now)
        self._digits = shuffled()
        self._entered = ""
        self._wrong = False

    def view(self, context: Context) -> Widget:
        """The keypad, or how long it is locked; a sentence where no PIN can open it."""
        if not stand_of(context).has_pin:
            return _lost(context)
        left = stand_of(context).lock.left(context.now)
        said = _wait(context, left) if left else context.say(WRONG if self._wrong else SAID)
        return keypad(context, self._digits, len(self._entered), context.say(TITLE), said, shut=bool(left))

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """The sixth digit tries the PIN; the right one ends the session and opens the menu."""
        if isinstance(action, (Cancel, Back)):
            return (Pop(),)
        if isinstance(action, Delete):
            self._entered = self._entered[:-1]
            return ()
        if not isinstance(action, Key):
            return self.common(action)
        stand = stand_of(context)
        if not stand.has_pin or stand.lock.left(context.now):
            return ()
        self._entered += action.digit
        if len(self._entered) < DIGITS:
            return ()
        entered, self._entered, self._digits = self._entered, "", shuffled()
        self._wrong = not stand.try_pin(entered, context.now)
        return () if self._wrong else (QuickExit(), Push("staff-menu"))

    def wake(self, now: int) -> int | None:
        """While it is locked the seconds go by."""
        del now
        return TICK


def _wait(context: Context, seconds: int) -> str:
    """How long the keypad is locked."""
    return (
        context.say(LOCKED_LONG, n=-(-seconds // 60)) if seconds >= LONG else context.say(LOCKED, n=seconds)
    )


def _lost(context: Context) -> Widget:
    """What was kept is damaged or gone: no new PIN is asked for on a screen that is public."""
    what = NO_PIN if stand_of(context).store.untouched else LOST
    said = f"{context.say(what)} {context.say(HOW, command=COMMAND)}"
    back = Choice("pin.back", context.say(BACK), Cancel(), "back", "primary", first=True)
    return dialog(context, "pin-lost", context.say(TITLE), said, (back,), across=1)
