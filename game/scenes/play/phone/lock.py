"""The lock screen: the time, a closed lock, and nothing to be read by others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.phone.banner import notice
from game.scenes.play.phone.home import news_of
from game.scenes.play.phone.opened import LookInto
from game.scenes.play.phone.wallpaper import glass
from game.scenes.play.play_layout import LARGE_TEXT, text_scale
from game.text import Text
from game.ui.parts.layout import over, row, stack
from game.ui.parts.part import disc, one, sign
from game.ui.parts.pieces import line, mark
from game.ui.parts.sizing import pad, put, rest, sized, square

if TYPE_CHECKING:
    from game.scenes.play.phone.phone_body import Parts
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from game.story.playing.view import StoryView
    from game.ui.draw.look import Look
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part

UNLOCK = Text("lock.open", "Open the phone")
LOCKED = Text("lock.name", "The phone is locked")

TOP, SIDE, PAD, GAP = 22.0, 14.0, 16.0, 10.0
LEAST = 4.0
"""How far below the top a notification stands where there is no clock."""
MARK, OPEN = 40.0, 56.0
BAR = (124.0, 5.0)


def lock(context: Context, episode: Episode, story: StoryView, here: Parts) -> Widget:
    """Lock and time on a card over the wallpaper, how much is new, and the bar that one would swipe."""
    look = context.look
    news = news_of(context, story)
    told = (GAP, _news(look, news)) if news and story.phone.banner is None else ()
    cards = stack(_clock(context, episode, story, here), pad(stack(*told), SIDE))
    bar = over(glass(look, 9.0), pad(sized(disc(look.theme.on_panel), *BAR), 12.0, 6.0))
    unlock = one(
        "lock.open", put(pad(bar, bottom=11.0), "middle", "bottom"), role="button",
        name=context.say(UNLOCK), action=LookInto("home"), radius=20.0,
    )  # fmt: skip
    value = f"{story.clock}, {news}" if news else story.clock
    inside = over(put(sized(unlock, h=look.target(OPEN)), down="bottom"), put(cards, down="top"))
    return one("lock", inside, name=context.say(LOCKED), value=value).widget(here.app)


def _clock(context: Context, episode: Episode, story: StoryView, here: Parts) -> Part:
    """The card with its place below the top, a low one where that leaves a notification more room."""
    if not _has_clock(context, story):
        return stack()
    high, low = (
        stack(TOP, pad(made, SIDE)) for made in (_card(context, story.clock), _low_card(context, story.clock))
    )
    if story.phone.banner is None:
        return high
    whole = stack(high, GAP, notice(context, episode, story), GAP)
    return high if whole.tall(here.app.w) <= here.app.h else low


def _low_card(context: Context, clock: str) -> Part:
    """The lock beside the time, which it says that the phone is locked with; else beside these words."""
    look, theme = context.look, context.look.theme
    told, style = (clock, "subheading") if clock else (context.say(LOCKED), "small")
    locked = mark(look, "lock", (theme.accent, theme.on_accent), MARK, 24.0, edged=False)
    inside = row(
        PAD, put(locked, down="middle"), GAP, rest(line(look, told, style, theme.on_panel, "left")), PAD
    )
    return over(glass(look), pad(inside, 0.0, GAP))


def _card(context: Context, clock: str) -> Part:
    """The card with the time, where the story tells it."""
    look, theme = context.look, context.look.theme
    locked = mark(look, "lock", (theme.accent, theme.on_accent), MARK, 24.0, edged=False)
    time = sized(line(look, clock, "title", theme.on_panel), h=look.type.title.line_height)
    words = pad(line(look, context.say(LOCKED), "small", theme.on_panel), PAD)
    inside = (time, words) if clock else (GAP, words)
    return over(glass(look), pad(stack(put(locked, "middle"), *inside), 0.0, PAD))


def _news(look: Look, news: str) -> Part:
    """A card that says how much is new, and nothing of what it says or from whom."""
    theme = look.theme
    words = rest(line(look, news, "small", theme.on_panel, "left"))
    inside = row(PAD, square(sign("chat", theme.accent), 28.0), 12.0, words, PAD, down="middle")
    return over(glass(look, 20.0), pad(inside, 0.0, 12.0))


def notes_top(context: Context, episode: Episode, story: StoryView, here: Parts) -> float:
    """How far below the top of the app area notifications stand on the lock screen."""
    if not _has_clock(context, story):
        return LEAST
    return stack(_clock(context, episode, story, here), GAP).tall(here.app.w)


def _has_clock(context: Context, story: StoryView) -> bool:
    """Whether there is room for the card: where text is large, what is answered on a notice needs it all."""
    asks = story.within == "notice" and story.phone.banner is not None
    return not asks or text_scale(context.look) < LARGE_TEXT
