"""The lock screen: the time, a closed lock, and nothing to be read by others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.phone.home import news_of
from game.scenes.play.phone.wallpaper import glass
from game.text import Text
from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import centred, icon

if TYPE_CHECKING:
    from game.scenes.play.phone.frame import Parts
    from game.scenes.scene import Context
    from game.story.playing.view import StoryView

LOCKED = Text("lock.name", "The phone is locked")

TOP, SIDE, PAD = 22.0, 14.0, 16.0
MARK = 40.0
BAR = (124.0, 5.0)


def lock(context: Context, story: StoryView, here: Parts) -> Widget:
    """Lock and time on a card over the wallpaper, how much is new, and the bar that one would swipe."""
    look, theme, area = context.look, context.look.theme, here.app
    label, card = context.say(LOCKED), _card(context, here)
    time_h, label_h = _heights(context, here)
    top = card.y + PAD + MARK
    words = Rect(card.x + PAD, top + time_h, card.w - 2 * PAD, label_h)
    shapes: list[Shape] = [
        glass(look, card),
        Box(Rect(card.x + (card.w - MARK) / 2, card.y + PAD, MARK, MARK), theme.accent, MARK / 2),
        icon(Rect(card.x + card.w / 2 - 12, card.y + PAD + 8, 24, 24), "lock", theme.on_accent),
        centred(look, Rect(card.x, top, card.w, time_h), story.clock, "title", theme.on_panel),
        centred(look, words, label, "small", theme.on_panel),
    ]
    news = news_of(context, story)
    if news and story.phone.banner is None:
        shapes += _news(context, news, Rect(card.x, card.bottom + 10, card.w, 0))
    bar = Rect(area.x + (area.w - BAR[0]) / 2, area.bottom - 22, *BAR)
    shapes += [glass(look, bar.inset(-12, -6), 9), Box(bar, theme.on_panel, BAR[1] / 2)]
    return Widget("lock", area, tuple(shapes), role="image", name=label, value=_value(story, news))


def _news(context: Context, news: str, room: Rect) -> tuple[Shape, ...]:
    """A card that says how much is new, and nothing of what it says or from whom."""
    look, theme = context.look, context.look.theme
    words_w = room.w - 2 * PAD - 40
    h = max(28.0, look.block(news, "small", words_w).h) + 2 * 12
    card = Rect(room.x, room.y, room.w, h)
    words = Rect(card.x + PAD + 40, card.y, words_w, h)
    mark = Rect(card.x + PAD, card.y + (h - 28) / 2, 28, 28)
    return (
        glass(look, card, 20.0),
        icon(mark, "chat", theme.accent),
        centred(look, words, news, "small", theme.on_panel, "left"),
    )


def _value(story: StoryView, news: str) -> str:
    return f"{story.clock}, {news}" if news else story.clock


def _card(context: Context, here: Parts) -> Rect:
    """Where the card with the time stands."""
    area = here.app
    h = 2 * PAD + MARK + sum(_heights(context, here))
    return Rect(area.x + SIDE, area.y + TOP, area.w - 2 * SIDE, h)


def _heights(context: Context, here: Parts) -> tuple[float, float]:
    """Of the time, and of the words below it."""
    time = context.look.type.title
    label_h = context.look.block(context.say(LOCKED), "small", here.app.w - 2 * SIDE - 2 * PAD).h
    return time.line_height, label_h


def notes_top(context: Context, here: Parts) -> float:
    """The y below which notifications stand on the lock screen."""
    return _card(context, here).bottom + 10
