"""A notification that slides in from the top of the phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.phone.messages import picture_of
from game.text import Text
from game.ui.parts.layout import one, over, pad, rest, row, stack
from game.ui.parts.pieces import face, line, placed, raised_panel
from game.ui.parts.scrolling import shifted

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from game.story.playing.view import Banner
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.layout import Part

# Translators: a notification on the phone; {name} wrote {words}.
TOLD = Text("phone.banner", "Message from {name}: {words}")

SIZE, PAD = 40.0, 12.0
"""Size of the picture of who wrote, and the space around it."""
EDGE = 10.0
BEYOND = 30.0
"""How much more than out of sight it is before it comes: its shadow is not seen either."""


def banner(
    context: Context, episode: Episode, note: Banner, app: Rect, below: float, arrived: float
) -> Widget:
    """The notification so far `below` the top of the app area; `arrived` is 0 above it and 1 at its place."""
    made = stack(below, pad(card(context, episode, note), EDGE))
    away = (arrived - 1) * (made.tall(app.w) + BEYOND)
    return one("phone.banners", placed(shifted(made.widget(app), away)), clip=True).widget(app)


def card(context: Context, episode: Episode, note: Banner) -> Part:
    """Who wrote, and what, on a card as high as it needs."""
    look, theme = context.look, context.look.theme
    name, words = context.say(note.name), context.say(note.text)
    lines = [
        line(look, said, style, theme.on_panel, "left") for said, style in ((name, "label"), (words, "small"))
    ]
    inside = row(PAD, face(picture_of(episode, note.who), SIZE), 10.0, rest(stack(*lines)), 14.0, down="top")
    told = context.say(TOLD, name=note.name, words=words)
    whole = over(raised_panel(look, 20.0), pad(inside, 0.0, PAD))
    return one("phone.banner", whole, role="alert", live=True, name=told, radius=20.0)
