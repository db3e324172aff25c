"""The home screen: the time, the apps of the story's phone on a card, and the ones used most in a dock."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import msgspec

from game.scenes.play.phone.wallpaper import glass
from game.text import Text
from game.ui.parts.layout import (
    by_width,
    disc,
    fill,
    grid,
    grow,
    if_fits,
    one,
    over,
    pad,
    put,
    sized,
    square,
    stack,
)
from game.ui.parts.pieces import line, mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.scenes.play.phone.frame import Parts
    from game.scenes.scene import Context
    from game.story.playing.view import StoryView
    from game.ui.draw.look import Look
    from game.ui.draw.widget import Widget
    from game.ui.parts.layout import Part

HOME = Text("home.name", "Home screen")
# Translators: {n} chats with messages that were not read yet.
UNREAD = Text("home.unread", "{n} unread chat", "{n} unread chats")
# Translators: {n} posts in the feed that were not seen yet.
NEW_POSTS = Text("home.new-posts", "{n} new post", "{n} new posts")


class App(msgspec.Struct, frozen=True):
    """An app: its name, its icon, and the tokens of the tile and of the icon on it."""

    name: Text
    icon: str
    fill: str
    ink: str


# Names of apps on the story's phone; short, as under an icon.
APPS = (
    App(Text("home.game", "Game"), "controller", "warm", "on_warm"),
    App(Text("home.pictures", "Photos"), "photo-camera", "alert", "on_alert"),
    App(Text("home.music", "Music"), "music", "accent", "on_accent"),
    App(Text("home.map", "Map"), "pin", "mine", "on_mine"),
    App(Text("home.school", "School"), "school", "good", "on_good"),
    App(Text("home.settings", "Settings"), "settings", "soft", "on_soft"),
)
DOCK = (
    App(Text("home.calls", "Calls"), "phone-call", "good", "on_good"),
    App(Text("home.messages", "Messages"), "chat", "accent", "on_accent"),
    App(Text("home.feed", "Feed"), "feed", "warm", "on_warm"),
)
NOTHING: Mapping[str, int] = MappingProxyType({})
ACROSS = 3
TILE = 64.0
SIDE, PAD, GAP = 14.0, 14.0, 16.0
EDGE, BETWEEN = 6.0, 2.0
"""Space beside and between the columns of apps: little, so that long names stand in them in large text."""
UNDER = 5.0
"""Space between a tile and its name."""


def home(context: Context, story: StoryView, here: Parts) -> Widget:
    """The time in large figures, as many rows of apps as there is room for, and the dock."""
    look, theme, news = context.look, context.look.theme, news_of(context, story)
    time = sized(line(look, story.clock, "title", theme.on_panel), h=look.type.title.line_height)
    told = (2.0, pad(line(look, news, "small", theme.on_panel), PAD), 4.0) if news else ()
    head = over(glass(look), pad(stack(time, *told), 0.0, PAD / 2))
    all_, some = (put(_card(context, apps), down="top") for apps in (APPS, APPS[:ACROSS]))
    above = stack(16.0, head, GAP, fill(if_fits(all_, if_fits(some))), GAP)
    dock = _card(context, DOCK, {"chat": len(story.phone.unread), "feed": story.phone.unread_posts})
    inside = by_width(lambda w: over(pad(above, bottom=dock.tall(w)), put(dock, down="bottom")))
    return one(
        "home", pad(inside, SIDE, bottom=SIDE), role="image", name=context.say(HOME), value=news
    ).widget(here.app)


def news_of(context: Context, story: StoryView) -> str:
    """In words, how much was not read yet; "" for nothing."""
    counts = ((UNREAD, len(story.phone.unread)), (NEW_POSTS, story.phone.unread_posts))
    return ", ".join(context.say(label, n=count) for label, count in counts if count)


def _card(context: Context, apps: tuple[App, ...], unread: Mapping[str, int] = NOTHING) -> Part:
    """The apps in rows on a card; some carry the number of what is new."""
    tiles = [_tile(context, app, unread.get(app.icon, 0)) for app in apps]
    return over(glass(context.look), pad(grid(tiles, ACROSS, BETWEEN, down=GAP), EDGE, PAD))


def _tile(context: Context, app: App, unread: int) -> Part:
    """An app: a tile with its icon, and the name below."""
    look, theme = context.look, context.look.theme
    colours = getattr(theme, app.fill), getattr(theme, app.ink)
    tile = mark(look, app.icon, colours, TILE, 38.0, radius=20.0)
    words = line(look, context.say(app.name), "small", theme.on_panel)
    return stack(put(over(tile, *([_badge(look, unread)] if unread else ())), "middle"), UNDER, grow(words))


def _badge(look: Look, count: int) -> Part:
    """The number of what is new, on the corner of a tile."""
    theme, size = look.theme, look.type.label.size * 1.6
    words = line(look, str(count), "label", theme.on_alert)
    badge = square(over(pad(disc(theme.panel), -2.5, -2.5), disc(theme.alert), words), size)
    return put(pad(badge, right=size * -0.5, top=size * -0.42), "right", "top")
