"""The screen can be wiped: for a minute nothing that is touched counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.kiosk.scenes.kit import dialog, stand_of
from game.scenes.scene import Change, Context, Pop, Still
from game.text import Text

if TYPE_CHECKING:
    from game.ui.draw.widget import Widget

TITLE = Text("staff.cleaning", "The screen can be cleaned now")
SAID = Text(
    "staff.cleaning-said", "Touches count again in {n} second.", "Touches count again in {n} seconds."
)

TICK = 250


class Cleaning(Still):
    """The keeper lets nothing in while this is shown; it closes by itself."""

    name = "staff-cleaning"

    def __init__(self, argument: str, context: Context) -> None:
        """The time runs from now on."""
        super().__init__(argument, context)
        self._until = context.now + round(stand_of(context).config.times.cleaning * 1000)

    def view(self, context: Context) -> Widget:
        """How long it lasts."""
        left = max(0, -(-(self._until - context.now) // 1000))
        return dialog(context, "cleaning", context.say(TITLE), context.say(SAID, n=left), ())

    def wake(self, now: int) -> int | None:
        """As seconds go by, and at the end."""
        return max(0, min(TICK, self._until - now))

    def tick(self, context: Context) -> tuple[Change, ...]:
        """Close at the end."""
        return (Pop(),) if context.now >= self._until else ()
