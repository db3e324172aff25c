"""The home screen: a wallpaper, the time, and the apps of the story's phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.text import Text
from game.ui.display import Box, Shape
from game.ui.geometry import Rect, row
from game.ui.parts.basic import centred, icon
from game.ui.widget import Widget

if TYPE_CHECKING:
    from game.scenes.phone.frame import Parts
    from game.scenes.scene import Context
    from game.story.view import StoryView

HOME = Text("home.name", "Home screen")
# Translators: {n} chats with messages that were not read yet.
UNREAD = Text("home.unread", "{n} unread chat", "{n} unread chats")

# Names of apps on the story's phone; short, as under an icon.
APPS = (
    (Text("home.messages", "Messages"), "chat", "good", "on_good"),
    (Text("home.game", "Game"), "controller", "warm", "on_warm"),
    (Text("home.pictures", "Photos"), "photo-camera", "alert", "on_alert"),
    (Text("home.feed", "Feed"), "feed", "soft", "on_soft"),
    (Text("home.music", "Music"), "sound-on", "panel", "accent"),
    (Text("home.calls", "Calls"), "phone-call", "good", "on_good"),
)
ACROSS = 3
TILE = 66.0


def home(context: Context, story: StoryView, here: Parts) -> Widget:
    """The time in large figures, and the apps below; messages carry the number of unread chats."""
    look, theme = context.look, context.look.theme
    time = look.type.title
    time_h = time.size * time.leading if story.clock else 0.0
    shapes: list[Shape] = []
    if story.clock:
        place = Rect(here.app.x, here.app.y + 26, here.app.w, time_h)
        shapes.append(centred(look, place, story.clock, "title", _ink(context)))
    area = Rect(here.app.x + 18, here.app.y + 26 + time_h + 34, here.app.w - 36, 0)
    label_h = max(look.block(context.say(label), "small", area.w / ACROSS - 6).h for label, *_ in APPS)
    for number, (label, name, fill, ink) in enumerate(APPS):
        column = row(area, ACROSS, 6)[number % ACROSS]
        y = area.y + number // ACROSS * (TILE + label_h + 26)
        tile = Rect(column.x + (column.w - TILE) / 2, y, TILE, TILE)
        outlined = theme.name.startswith("contrast")
        shapes += [
            Box(tile, getattr(theme, fill), 20.0, theme.line if outlined else "", 2.0 if outlined else 0.0),
            icon(tile.centered(38, 38), name, getattr(theme, ink)),
            centred(look, Rect(column.x, tile.bottom + 6, column.w, label_h), context.say(label), "small", _ink(context)),
        ]
        if name == "chat" and story.phone.unread:
            shapes += _badge(context, tile, len(story.phone.unread))
    value = context.say(UNREAD, n=len(story.phone.unread)) if story.phone.unread else ""
    return Widget("home", here.app, tuple(shapes), role="image", name=context.say(HOME), value=value)


def _ink(context: Context) -> str:
    """What is read on the wallpaper."""
    theme = context.look.theme
    return theme.on_phone if theme.name.startswith("contrast") else theme.on_accent


def _badge(context: Context, tile: Rect, count: int) -> list[Shape]:
    look, theme = context.look, context.look.theme
    size = look.type.label.size * 1.7
    place = Rect(tile.right - size * 0.6, tile.y - size * 0.4, size, size)
    return [Box(place, theme.alert, size / 2), centred(look, place, str(count), "label", theme.on_alert)]
