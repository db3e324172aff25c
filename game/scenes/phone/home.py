"""The home screen: a wallpaper, the time, and the apps of the story's phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.phone.frame import wallpaper_colours
from game.text import Text
from game.ui.display import Box, Shape
from game.ui.geometry import Rect, row
from game.ui.parts.basic import centred, icon
from game.ui.widget import Widget

if TYPE_CHECKING:
    from game.scenes.phone.frame import Parts
    from game.scenes.scene import Context
    from game.story.view import StoryView
    from game.ui.display import Colour

HOME = Text("home.name", "Home screen")
# Translators: {n} chats with messages that were not read yet.
UNREAD = Text("home.unread", "{n} unread chat", "{n} unread chats")

# Translators: {n} posts in the feed that were not seen yet.
NEW_POSTS = Text("home.new-posts", "{n} new post", "{n} new posts")

# Names of apps on the story's phone; short, as under an icon.
APPS = (
    (Text("home.messages", "Messages"), "chat", "good", "on_good"),
    (Text("home.game", "Game"), "controller", "warm", "on_warm"),
    (Text("home.pictures", "Photos"), "photo-camera", "alert", "on_alert"),
    (Text("home.feed", "Feed"), "feed", "soft", "on_soft"),
    (Text("home.music", "Music"), "sound-on", "panel", "accent"),
    (Text("home.calls", "Calls"), "phone-call", "good", "on_good"),
)
App = tuple[Text, str, str, str]
"""Name, icon, and the tokens of tile and icon."""
ACROSS = 3
TILE = 66.0


def home(context: Context, story: StoryView, here: Parts) -> Widget:
    """The time in large figures, and the apps below; messages and feed carry the number of what is unread."""
    look, ink = context.look, wallpaper_colours(context)[1]
    unread = {"chat": len(story.phone.unread), "feed": story.phone.unread_posts}
    time_h = look.type.title.size * look.type.title.leading
    time = Rect(here.app.x, here.app.y + 26, here.app.w, time_h)
    shapes: list[Shape] = [centred(look, time, story.clock, "title", ink)]
    area = Rect(here.app.x + 18, time.bottom + 30, here.app.w - 36, 0)
    label_h = max(look.block(context.say(label), "small", area.w / ACROSS - 4).h for label, *_ in APPS)
    for number, app in enumerate(APPS):
        column = row(area, ACROSS, 4)[number % ACROSS]
        y = area.y + number // ACROSS * (TILE + label_h + 24)
        shapes += _tile(context, app, Rect(column.x, y, column.w, label_h), ink)
        if count := unread.get(app[1], 0):
            tile = Rect(column.x + (column.w - TILE) / 2, y, TILE, TILE)
            shapes += _badge(context, tile, count)
    news = ((UNREAD, unread["chat"]), (NEW_POSTS, unread["feed"]))
    value = ", ".join(context.say(label, n=count) for label, count in news if count)
    return Widget("home", here.app, tuple(shapes), role="image", name=context.say(HOME), value=value)


def _tile(context: Context, app: App, place: Rect, ink: Colour) -> tuple[Shape, ...]:
    """An app: a tile with its icon, and the name below, as high as `place`."""
    look, theme = context.look, context.look.theme
    label, name, fill, on_fill = app
    tile = Rect(place.x + (place.w - TILE) / 2, place.y, TILE, TILE)
    outlined = theme.name.startswith("contrast")
    words = Rect(place.x, tile.bottom + 6, place.w, place.h)
    return (
        Box(tile, getattr(theme, fill), 20.0, theme.line if outlined else "", 2.0 if outlined else 0.0),
        icon(tile.centered(38, 38), name, getattr(theme, on_fill)),
        centred(look, words, context.say(label), "small", ink),
    )


def _badge(context: Context, tile: Rect, count: int) -> list[Shape]:
    look, theme = context.look, context.look.theme
    size = look.type.label.size * 1.7
    place = Rect(tile.right - size * 0.6, tile.y - size * 0.4, size, size)
    return [Box(place, theme.alert, size / 2), centred(look, place, str(count), "label", theme.on_alert)]
