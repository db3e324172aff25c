"""A new PIN, entered twice: at a first start that somebody asked for, and from the staff menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.kiosk.scenes.keypad import Cancel, Delete, Key, keypad, shuffled
from game.kiosk.scenes.kit import stand_of
from game.kiosk.staff.common_pins import easily_guessed
from game.kiosk.staff.pin import DIGITS
from game.scenes.scene import Change, Context, Pop, QuickExit, Still
from game.text import Text

if TYPE_CHECKING:
    from game.action import Action
    from game.ui.draw.widget import Widget

TITLE = Text("staff.new-pin", "A new PIN for staff")
ONCE = Text("staff.new-pin-once", "Choose six digits and write them on the staff card.")
TWICE = Text("staff.new-pin-twice", "The same six digits once more.")
EASY = Text(
    "staff.new-pin-easy", "That PIN is too easy to guess. Please take no date, no row, no repetition."
)
DIFFERENT = Text("staff.new-pin-different", "These were different. Please begin anew.")


class NewPin(Still):
    """Leads to the attract loop, or back to the menu that it was opened from (`argument` "menu")."""

    name = "staff-new-pin"

    def __init__(self, argument: str, context: Context | None = None) -> None:
        """Nothing is entered."""
        super().__init__(argument, context)
        self._from_menu = argument == "menu"
        self._digits = shuffled()
        self._first = self._entered = ""
        self._wrong: Text | None = None

    def view(self, context: Context) -> Widget:
        """The keypad, and which of the two times it is."""
        said = TWICE if self._first else self._wrong or ONCE
        title = context.say(TITLE)
        return keypad(context, self._digits, len(self._entered), title, context.say(said))

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """The twelfth digit decides; who sets no first PIN leaves the staff menu closed."""
        if isinstance(action, Cancel):
            return (Pop(),) if self._from_menu else (QuickExit(),)
        if isinstance(action, Delete):
            self._entered = self._entered[:-1]
            return ()
        if not isinstance(action, Key):
            return self.common(action)
        self._entered += action.digit
        return self._whole(context) if len(self._entered) == DIGITS else ()

    def _whole(self, context: Context) -> tuple[Change, ...]:
        """Six digits are there: ask for them once more, or keep them."""
        entered, self._entered, self._digits = self._entered, "", shuffled()
        if not self._first:
            self._wrong = EASY if easily_guessed(entered) else None
            self._first = "" if self._wrong else entered
            return ()
        same, self._first = entered == self._first, ""
        self._wrong = None if same else DIFFERENT
        if not same:
            return ()
        stand_of(context).set_pin(entered)
        return (Pop(),) if self._from_menu else (QuickExit(),)
