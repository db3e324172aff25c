"""Are you still there? A countdown, and a large way to say yes; nobody's answer is an answer too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.kiosk.scenes.kit import stand_of
from game.scenes.frame import MARGIN
from game.scenes.scene import Context, Pop, Still
from game.text import Text
from game.ui.parts.basic import button, button_size, panel
from game.ui.parts.layout import over, stack
from game.ui.parts.part import box, drawn, made, one
from game.ui.parts.pieces import line, said
from game.ui.parts.sizing import at_most, pad, put, square

if TYPE_CHECKING:
    from game.scenes.scene import Change
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part

TITLE = Text("kiosk.still-there", "Are you still there?")
SOON = Text(
    "kiosk.still-there-soon",
    "In {n} second the next one can play.",
    "In {n} seconds the next one can play.",
)
YES = Text("kiosk.go-on", "Yes, I'm here!")

DISC: Final = 132.0
TICK: Final = 250
"""Milliseconds between two looks at the countdown: seconds never seem to stick."""


class Asking(Still):
    """Over any screen; any touch at all means yes, and the keeper sees to that."""

    name = "kiosk-asking"

    def view(self, context: Context) -> Widget:
        """The seconds in a large disc, the question, and one very large button."""
        look, theme, left = context.look, context.look.theme, self._left(context)
        seconds = over(box(theme.warm, DISC / 2), line(look, str(left), "title", theme.on_warm))
        inside = stack(
            put(square(seconds, DISC), "middle"),
            18.0,
            said(look, "asking.title", context.say(TITLE), "title", theme.on_panel, "center", "heading"),
            8.0,
            said(look, "asking.said", context.say(SOON, n=left), "body", theme.on_panel, "center"),
            30.0,
            self._yes(context),
        )
        ground = drawn(lambda room: (panel(look, room, radius=40.0),))
        asked = put(at_most(over(ground, pad(inside, 40.0, 40.0)), 760.0), "middle", "middle")
        return one("asking", over(box(theme.veil), pad(asked, MARGIN))).widget(context.viewport.rect)

    @staticmethod
    def _yes(context: Context) -> Part:
        look, yes = context.look, context.say(YES)
        return made(
            lambda room: button(
                look,
                "asking.yes",
                room,
                yes,
                Pop(),
                kind="good",
                icon_name="hand",
                first=True,
                style="heading",
            ),
            lambda w: max(110.0, look.target(0) * 1.4, button_size(look, yes, w)),
        )

    def wake(self, now: int) -> int | None:
        """Often, as seconds go by."""
        del now
        return TICK

    def tick(self, context: Context) -> tuple[Change, ...]:
        """Nothing follows here: the keeper ends the session."""
        del context
        return ()

    @staticmethod
    def _left(context: Context) -> int:
        session, times = stand_of(context).session, stand_of(context).config.times
        return session.left(context.now, times) if session else 0
