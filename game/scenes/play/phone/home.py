"""The home screen: the time, the apps of the story's phone on a card, and the ones used most in a dock."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import msgspec

from game.scenes.play.phone.opened import LookInto, apps
from game.scenes.play.phone.wallpaper import glass
from game.text import Text
from game.ui.parts.layout import by_size, by_width, grid, if_fits, over, stack
from game.ui.parts.part import disc, one, part
from game.ui.parts.pieces import line, mark
from game.ui.parts.sizing import fill, grow, pad, put, sized, square

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.scenes.play.phone.opened import Shelf
    from game.scenes.play.phone.phone_body import Parts
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from game.story.playing.view import StoryView
    from game.ui.draw.look import Look
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Part

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
APPS: dict[Shelf, App] = {
    "game": App(Text("home.game", "Game"), "controller", "warm", "on_warm"),
    "photos": App(Text("home.pictures", "Photos"), "photo-camera", "alert", "on_alert"),
    "music": App(Text("home.music", "Music"), "music", "accent", "on_accent"),
    "school": App(Text("home.school", "School"), "school", "good", "on_good"),
    "proof": App(Text("home.proof", "Proof"), "save", "soft", "on_soft"),
    "settings": App(Text("home.settings", "Settings"), "settings", "soft", "on_soft"),
    "messages": App(Text("home.messages", "Messages"), "chat", "accent", "on_accent"),
    "feed": App(Text("home.feed", "Feed"), "feed", "warm", "on_warm"),
}
CALENDAR = App(Text("home.calendar", "Calendar"), "clock", "good", "on_good")
"""What the school's app is on the phone of an adult, whose days are no pupil's."""
IN_THE_DOCK = frozenset({"messages", "feed"})
NOTHING: Mapping[str, int] = MappingProxyType({})
ACROSS = 3
TILE, TOP = 64.0, 16.0
SIDE, PAD, GAP = 14.0, 14.0, 16.0
EDGE, BETWEEN = 6.0, 2.0
"""Space beside and between the columns of apps: little, so that long names stand in them in large text."""
UNDER, HANGS = 5.0, 0.75
"""Space between a tile and its name, and above it for the number on its corner, in sizes of that."""


def app_of(episode: Episode, shelf: Shelf) -> App:
    """What an app is called on the phones of a story, and how it looks."""
    return CALENDAR if shelf == "school" and episode.for_adults else APPS[shelf]


def home(
    context: Context, episode: Episode, story: StoryView, here: Parts, foot: Part | None = None
) -> Widget:
    """The time in large figures, the apps of this story's phone, and the dock; a `foot` stands below it.

    With a foot somebody looks round: the focus is at what is new, and where nothing is, at the foot.
    """
    news, head = news_of(context, story), _head(context, story)
    news_in = {"messages": len(story.phone.unread), "feed": story.phone.unread_posts}
    shown = apps(episode, story)
    above = [app for app in shown if app not in IN_THE_DOCK]
    docked = [app for app in shown if app in IN_THE_DOCK]
    dock = _card(context, episode, docked, news_in, first=foot is not None)
    low = stack(dock, foot) if foot else pad(dock, bottom=SIDE)
    cards = (_card(context, episode, above), _card(context, episode, above[:ACROSS]))
    top = _above_dock(context, head, *cards)
    inside = by_width(lambda w: over(pad(top, bottom=low.tall(w)), put(low, down="bottom")))
    return one("home", pad(inside, SIDE, 0.0), name=context.say(HOME), value=news).widget(here.app)


def _above_dock(context: Context, head: Part, card: Part, row: Part) -> Part:
    """The time and the card of apps, which scrolls in what is left; with the time where no `row` has room."""

    def scrolled(part: Part) -> Part:
        return context.scroll("home.scroll", one("home.apps", part).content)

    def chosen(w: float, h: float) -> Part:
        if not head.tall(w):
            return stack(TOP, fill(if_fits(put(card, down="top"), scrolled(card))), GAP)
        if h - TOP - head.tall(w) - 2 * GAP < row.tall(w):
            return stack(TOP, fill(scrolled(stack(head, GAP, card))), GAP)
        return stack(TOP, head, GAP, fill(if_fits(put(card, down="top"), scrolled(card))), GAP)

    return by_size(chosen)


def _head(context: Context, story: StoryView) -> Part:
    """The time in large figures on a card, and how much is new; nothing where there is neither."""
    look, theme, news = context.look, context.look.theme, news_of(context, story)
    if not (story.clock or news):
        return part(0.0)
    time = sized(line(look, story.clock, "title", theme.on_panel), h=look.type.title.line_height)
    told = (2.0, pad(line(look, news, "small", theme.on_panel), PAD), 4.0) if news else ()
    return over(glass(look), pad(stack(*((time,) if story.clock else ()), *told), 0.0, PAD / 2))


def apps_top(context: Context, story: StoryView, here: Parts) -> float:
    """How far below the top of the app area the apps begin."""
    head = pad(_head(context, story), SIDE)
    return stack(TOP, head, GAP if head.tall(here.app.w) else 0.0).tall(here.app.w)


def news_of(context: Context, story: StoryView) -> str:
    """In words, how much was not read yet; "" for nothing."""
    counts = ((UNREAD, len(story.phone.unread)), (NEW_POSTS, story.phone.unread_posts))
    return ", ".join(context.say(label, n=count) for label, count in counts if count)


def _card(
    context: Context, episode: Episode, shown: Sequence[Shelf], unread: Mapping[str, int] = NOTHING,
    *, first: bool = False,
) -> Part:  # fmt: skip
    """The apps in rows on a card; some carry the number of what is new, and may be where the focus begins."""
    look = context.look
    tiles = [_tile(context, app, app_of(episode, app), unread.get(app, 0), first=first) for app in shown]
    rows = grid(tiles, ACROSS, look.apart(BETWEEN), down=look.apart(GAP / 2))
    return over(glass(look), pad(rows, EDGE, top=PAD / 3, bottom=PAD))


def _tile(context: Context, shelf: Shelf, app: App, unread: int, *, first: bool) -> Part:
    """An app as a button: a tile with its icon, and the name below."""
    look, theme = context.look, context.look.theme
    colours, name = (getattr(theme, app.fill), getattr(theme, app.ink)), context.say(app.name)
    tile = mark(look, app.icon, colours, TILE, 38.0, radius=20.0)
    words = line(look, name, "small", theme.on_panel)
    label = {"messages": UNREAD, "feed": NEW_POSTS}.get(shelf)
    value = context.say(label, n=unread) if unread and label else ""
    above, badge = look.type.label.size * HANGS, (_badge(look, unread),) if unread else ()
    inside = stack(above, put(over(tile, *badge), "middle"), UNDER, grow(words))
    return one(f"home:{shelf}", inside, role="button", name=name, value=value, action=LookInto(shelf),
               first=first and unread > 0, radius=20.0)  # fmt: skip


def _badge(look: Look, count: int) -> Part:
    """The number of what is new, on the corner of a tile."""
    theme, size = look.theme, look.type.label.size * 1.6
    words = line(look, str(count), "label", theme.on_alert)
    badge = square(over(pad(disc(theme.panel), -2.5, -2.5), disc(theme.alert), words), size)
    return put(pad(badge, right=size * -0.5, top=size * -0.42), "right", "top")
