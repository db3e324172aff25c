"""A receipt: that a report has arrived, where and when; the whole page is the button that goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.going_on import continue_button
from game.scenes.play.phone.form import REPORT
from game.scenes.play.phone.phone_body import TITLE_MARK, app_title
from game.scenes.play.speech import hint
from game.text import Text
from game.ui.parts.layout import if_fits, over, stack
from game.ui.parts.part import box, one
from game.ui.parts.pieces import mark, said
from game.ui.parts.sizing import fill, pad, put

if TYPE_CHECKING:
    from game.scenes.play.phone.phone_body import Parts
    from game.scenes.scene import Context
    from game.story.playing.view import ReceiptView, StoryView
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part

ARRIVED = Text("receipt.arrived", "Your report has arrived.")
# Translators: where and when a report arrived.
WHERE = Text("receipt.where", "{where} · {when}")

PAD, DISC, RADIUS = 16.0, 84.0, 24.0


def receipt(context: Context, story: StoryView, shown: ReceiptView, here: Parts) -> Widget:
    """The page over the whole app area."""
    look, theme = context.look, context.look.theme
    flag = mark(look, "report", (theme.alert, theme.on_alert), TITLE_MARK, 24.0, edged=False)
    head = one(
        "receipt.head", app_title(look, context.say(REPORT), flag), role="heading", name=context.say(REPORT)
    )
    ground = box(theme.bubble, RADIUS, theme.line, 1.5)
    press = continue_button(context, story, ground, RADIUS)
    card = over(press, pad(_words(context, shown), PAD, PAD))
    return one("receipt.page", stack(head, 6.0, fill(pad(card, PAD)), 20.0)).widget(here.app)


def _words(context: Context, shown: ReceiptView) -> Part:
    """A check mark, that it has arrived, where and when, and what comes next."""
    look, theme = context.look, context.look.theme
    arrived, where, says = context.say(ARRIVED), at_and_when(context, shown), context.say(shown.text)
    tick = mark(look, "check", (theme.good, theme.on_good), DISC, DISC * 0.6)
    check = one("receipt.check", put(tick, "middle"))
    ink = theme.on_bubble
    told = stack(
        said(look, "receipt.title", arrived, "subheading", ink, "center", role="heading"), 6.0,
        said(look, "receipt.where", where, "small", theme.quiet, "center"), 18.0,
        said(look, "receipt.text", says, "chat", ink, "center"),
    )  # fmt: skip
    scrolled = context.scroll("receipt.scroll", told.content)
    return stack(8.0, check, 16.0, fill(if_fits(told, scrolled, slack=1.0)), 8.0, hint(context))


def at_and_when(context: Context, shown: ReceiptView) -> str:
    """Where it arrived, and when, if the story has a clock."""
    where = context.say(shown.where)
    return context.say(WHERE, where=where, when=shown.clock) if shown.clock else where
