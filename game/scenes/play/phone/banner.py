"""A notification that slides in from the top of the phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.phone.messages import picture_of
from game.text import Text
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import centred, panel
from game.ui.parts.bubbles import avatar
from game.ui.parts.scrolling import shifted

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from game.story.playing.view import Banner
    from game.ui.draw.display import Shape

# Translators: a notification on the phone; {name} wrote {words}.
TOLD = Text("phone.banner", "Message from {name}: {words}")

SIZE = 40.0


def banner(context: Context, episode: Episode, note: Banner, app: Rect, top: float, arrived: float) -> Widget:
    """The notification at the y `top` of the phone; `arrived` is 0 above the app area and 1 at its place."""
    made = card(context, episode, note, Rect(app.x + 10, top, app.w - 20, 0))
    away = (arrived - 1) * (made.rect.bottom - app.y + 30)
    return Widget("phone.banners", app, (), (shifted(made, away),), clip=True)


def card(context: Context, episode: Episode, note: Banner, place: Rect) -> Widget:
    """Who wrote, and what, on a card as high as it needs."""
    look, theme = context.look, context.look.theme
    name, words = context.say(note.name), context.say(note.text)
    inner = Rect(place.x + 22 + SIZE, place.y + 12, place.w - SIZE - 36, 0)
    name_h, text_h = look.block(name, "label", inner.w).h, look.block(words, "small", inner.w).h
    rect = Rect(place.x, place.y, place.w, max(SIZE, name_h + text_h) + 24)
    shapes: tuple[Shape, ...] = (
        panel(look, rect, radius=20.0),
        avatar(Rect(rect.x + 12, rect.y + 12, SIZE, SIZE), picture_of(episode, note.who)),
        centred(look, Rect(inner.x, inner.y, inner.w, name_h), name, "label", theme.on_panel, "left"),
        centred(
            look, Rect(inner.x, inner.y + name_h, inner.w, text_h), words, "small", theme.on_panel, "left"
        ),
    )
    told = context.say(TOLD, name=note.name, words=words)
    return Widget("phone.banner", rect, shapes, role="alert", name=told, live=True, radius=20.0)
