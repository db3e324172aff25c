"""Start again? Asked before a child's play is forgotten, because a sleeve may have touched the button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.kiosk.scenes.kit import Choice, dialog
from game.scenes.scene import Context, Pop, QuickExit, Still
from game.text import Text

if TYPE_CHECKING:
    from game.ui.draw.widget import Widget

TITLE = Text("kiosk.again", "Start again?")
SAID = Text("kiosk.again-said", "Your play ends here, and nothing of it is kept.")
YES = Text("kiosk.again-yes", "Yes, start again")
NO = Text("kiosk.again-no", "No, go on")


class Again(Still):
    """Two large answers; going on stands first."""

    name = "kiosk-again"

    def view(self, context: Context) -> Widget:
        """The question."""
        say = context.say
        answers = (
            Choice("again.no", say(NO), Pop(), "play", "primary", first=True),
            Choice("again.yes", say(YES), QuickExit(), "rewind"),
        )
        return dialog(context, "again", say(TITLE), say(SAID), answers)
