"""The home screen: the time, the apps of the story's phone on a card, and the ones used most in a dock."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.scenes.play.phone.wallpaper import glass
from game.text import Text
from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect, row
from game.ui.draw.widget import Widget
from game.ui.parts.basic import centred, icon

if TYPE_CHECKING:
    from game.scenes.play.phone.frame import Parts
    from game.scenes.scene import Context
    from game.story.playing.view import StoryView

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
ACROSS = 3
TILE = 64.0
SIDE, PAD, GAP = 14.0, 14.0, 16.0
EDGE, BETWEEN = 6.0, 2.0
"""Space beside and between the columns of apps: little, so that long names stand in them in large text."""
UNDER = 5.0
"""Space between a tile and its name."""


def home(context: Context, story: StoryView, here: Parts) -> Widget:
    """The time in large figures, as many rows of apps as there is room for, and the dock."""
    look, theme, area = context.look, context.look.theme, here.app
    room = Rect(area.x + SIDE, area.y + 16, area.w - 2 * SIDE, area.h - 16 - SIDE)
    time_h = look.type.title.line_height
    news = news_of(context, story)
    news_h = look.block(news, "small", room.w - 2 * PAD).h if news else 0.0
    head = Rect(room.x, room.y, room.w, time_h + news_h + PAD + (6 if news else 0))
    dock_h = _height(context, DOCK, room.w)
    dock = Rect(room.x, room.bottom - dock_h, room.w, dock_h)
    shapes: list[Shape] = [
        glass(look, head),
        centred(look, Rect(head.x, head.y + PAD / 2, head.w, time_h), story.clock, "title", theme.on_panel),
    ]
    if news:
        words = Rect(head.x + PAD, head.bottom - PAD / 2 - 4 - news_h, head.w - 2 * PAD, news_h)
        shapes.append(centred(look, words, news, "small", theme.on_panel))
    shapes += _grid(context, Rect(room.x, head.bottom + GAP, room.w, dock.y - head.bottom - 2 * GAP))
    shapes += _card(context, DOCK, dock, {"chat": len(story.phone.unread), "feed": story.phone.unread_posts})
    return Widget("home", area, tuple(shapes), role="image", name=context.say(HOME), value=news)


def news_of(context: Context, story: StoryView) -> str:
    """In words, how much was not read yet; "" for nothing."""
    counts = ((UNREAD, len(story.phone.unread)), (NEW_POSTS, story.phone.unread_posts))
    return ", ".join(context.say(label, n=count) for label, count in counts if count)


def _grid(context: Context, room: Rect) -> tuple[Shape, ...]:
    """All apps, or the first row where there is no room for two, or none."""
    for apps in (APPS, APPS[:ACROSS]):
        h = _height(context, apps, room.w)
        if h <= room.h:
            return _card(context, apps, Rect(room.x, room.y, room.w, h), {})
    return ()


def _height(context: Context, apps: tuple[App, ...], width: float) -> float:
    """The height of a card with these apps."""
    rows = -(-len(apps) // ACROSS)
    return 2 * PAD + rows * (TILE + UNDER + _label_height(context, apps, width)) + (rows - 1) * GAP


def _label_height(context: Context, apps: tuple[App, ...], width: float) -> float:
    w = row(Rect(0, 0, width - 2 * EDGE, 0), ACROSS, BETWEEN)[0].w
    return max(context.look.block(context.say(app.name), "small", w).h for app in apps)


def _card(context: Context, apps: tuple[App, ...], place: Rect, unread: dict[str, int]) -> tuple[Shape, ...]:
    """The apps in rows on a card; some carry the number of what is new."""
    label_h = _label_height(context, apps, place.w)
    columns = row(Rect(place.x + EDGE, place.y + PAD, place.w - 2 * EDGE, 0), ACROSS, BETWEEN)
    shapes: list[Shape] = [glass(context.look, place)]
    for number, app in enumerate(apps):
        column = columns[number % ACROSS]
        y = column.y + number // ACROSS * (TILE + UNDER + label_h + GAP)
        shapes += _tile(context, app, Rect(column.x, y, column.w, label_h), unread.get(app.icon, 0))
    return tuple(shapes)


def _tile(context: Context, app: App, place: Rect, unread: int) -> tuple[Shape, ...]:
    """An app: a tile with its icon, and the name below, as high as `place`."""
    look, theme = context.look, context.look.theme
    tile = Rect(place.x + (place.w - TILE) / 2, place.y, TILE, TILE)
    edge = theme.line if look.theme.flat else ""
    words = Rect(place.x, tile.bottom + UNDER, place.w, place.h)
    return (
        Box(tile, getattr(theme, app.fill), 20.0, edge, 2.0 if edge else 0.0),
        icon(tile.centered(38, 38), app.icon, getattr(theme, app.ink)),
        centred(look, words, context.say(app.name), "small", theme.on_panel),
        *(_badge(context, tile, unread) if unread else ()),
    )


def _badge(context: Context, tile: Rect, count: int) -> tuple[Shape, ...]:
    look, theme = context.look, context.look.theme
    size = look.type.label.size * 1.6
    place = Rect(tile.right - size * 0.5, tile.y - size * 0.42, size, size)
    edge = Box(place.inset(-2.5), theme.panel, size / 2 + 2.5)
    words = centred(look, place, str(count), "label", theme.on_alert)
    return (edge, Box(place, theme.alert, size / 2), words)
