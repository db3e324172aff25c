"""Are you still there? A countdown, and a large way to say yes; nobody's answer is an answer too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.kiosk.scenes.kit import stand_of
from game.scenes.frame import MARGIN
from game.scenes.scene import Context, Pop, Still
from game.text import Text
from game.ui.draw.display import Box
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import button, button_size, centred, height, panel, text

if TYPE_CHECKING:
    from game.scenes.scene import Change

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
        look, view, theme = context.look, context.viewport, context.look.theme
        left = self._left(context)
        title, said, yes = context.say(TITLE), context.say(SOON, n=left), context.say(YES)
        w = min(view.w - 2 * MARGIN, 760.0)
        inner = w - 80
        title_h, said_h = height(look, title, "title", inner), height(look, said, "body", inner)
        press_h = max(110.0, look.target(0) * 1.4, button_size(look, yes, inner))
        place = view.rect.centered(w, 40 + DISC + 18 + title_h + 8 + said_h + 30 + press_h + 40)
        x, y = place.x + 40, place.y + 40
        disc = Rect(x + (inner - DISC) / 2, y, DISC, DISC)
        shapes = (
            Box(view.rect, theme.veil),
            panel(look, place, radius=40.0),
            Box(disc, theme.warm, DISC / 2),
            centred(look, disc, str(left), "title", theme.on_warm),
        )
        heading = text(
            look, "asking.title", Rect(x, disc.bottom + 18, inner, title_h), title, "title", theme.on_panel,
            "center", role="heading",
        )  # fmt: skip
        below = Rect(x, heading.rect.bottom + 8, inner, said_h)
        words = text(look, "asking.said", below, said, "body", theme.on_panel, "center")
        press = Rect(x, words.rect.bottom + 30, inner, press_h)
        go_on = button(
            look, "asking.yes", press, yes, Pop(), kind="good", icon_name="hand", first=True, style="heading"
        )
        return Widget("asking", view.rect, shapes, (heading, words, go_on))

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
