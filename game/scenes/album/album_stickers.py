"""The stickers of the album: what protects on one page, and the stories on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.album.album_doors import ShowStory
from game.scenes.shared.album_found import STICKERS
from game.scenes.shared.emblems import badge
from game.text import Text
from game.ui.parts.cards import raised
from game.ui.parts.column import column, words
from game.ui.parts.layout import cells, over, stack
from game.ui.parts.part import drawn, one
from game.ui.parts.pieces import line
from game.ui.parts.sizing import asks, grow, pad, put, square
from game.ui.parts.sticker import empty_place, story_sticker, stuck
from game.vocabulary import DETECTIVE, sticker_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.scene import Context
    from game.scenes.shared.album_found import Album
    from game.story.grammar.model import Episode
    from game.ui.draw.display import Colour
    from game.ui.draw.geometry import Rect
    from game.ui.parts.column import Piece
    from game.ui.parts.part import Content, Part

ACTS_TITLE = Text("album.acts", "What protects")
ACTS_LEAD = Text(
    "album.acts-lead", "A sticker for everything that was tried once. No hurry: every story has them."
)
STORIES_TITLE = Text("album.stories", "The stories")
STORIES_LEAD = Text("album.stories-lead", "Played or skipped: both count. Press a story to see its doors.")
HAS = Text("album.has", "in the album")
FREE = Text("album.free", "still a free place")

LEAST, TIGHT, GAP = 118.0, 84.0, 10.0
"""Least width of a sticker's cell at normal text, and the side of the sticker in it."""


def acts_page(context: Context, album: Album, room: Rect) -> Content:
    """The nine stickers that every story can give."""
    stickers = [_act(context, each, has=each in album.stickers) for each in STICKERS]
    head = _head(context, "acts", ACTS_TITLE, ACTS_LEAD)
    return column(room, (*head, _cells(context, "album.acts", stickers)))


def story_stickers_page(context: Context, album: Album, room: Rect) -> Content:
    """One sticker a story; pressing it turns to its doors."""
    episodes = context.world.pack.episodes.values()
    stickers = [_story(context, episode, has=episode.id in album.stories) for episode in episodes]
    head = _head(context, "stories", STORIES_TITLE, STORIES_LEAD)
    return column(room, (*head, _cells(context, "album.stories", stickers)))


def _head(context: Context, id_: str, title: Text, lead: Text) -> tuple[Piece, ...]:
    look, say = context.look, context.say
    return (
        words(look, f"album.{id_}-title", say(title), "heading", look.theme.on_panel, role="heading"),
        4.0,
        words(look, f"album.{id_}-lead", say(lead), "small", look.theme.quiet),
        16.0,
    )


def _cells(context: Context, id_: str, stickers: Sequence[Part]) -> Part:
    """Stickers in rows of three, or fewer where the text is large."""
    least = LEAST * (context.look.type.body.size / 21) ** 0.8
    return one(id_, cells(stickers, least, 3, GAP), role="list")


def _cell(context: Context, sticker: Part, name: str, ink: Colour) -> Part:
    """A sticker with its name below it."""
    label = asks(line(context.look, name, "label", ink), 6.0)
    return stack(6.0, put(square(sticker, TIGHT), "middle"), 4.0, grow(pad(label, 6.0)), 6.0)


def _act(context: Context, sticker: str, *, has: bool) -> Part:
    look, name = context.look, context.say(sticker_name(sticker))
    sign = "magnifier" if sticker == DETECTIVE else sticker
    shapes = drawn(lambda side: stuck(side, sticker) if has else empty_place(look, side, sign))
    return one(
        f"sticker:{sticker}", _cell(context, shapes, name, look.theme.on_panel if has else look.theme.quiet),
        role="item", name=name, value=context.say(HAS if has else FREE), state=("checked",) if has else (),
    )  # fmt: skip


def _story(context: Context, episode: Episode, *, has: bool) -> Part:
    look, name = context.look, context.say(episode.title)
    who = badge(episode)
    shapes = drawn(lambda side: story_sticker(side, who) if has else empty_place(look, side, "door-closed"))
    ground = drawn(lambda place: (raised(look, place, radius=18.0),))
    return one(
        f"story:{episode.id}", over(ground, _cell(context, shapes, name, look.theme.on_panel)), role="button",
        name=name, value=context.say(HAS if has else FREE), action=ShowStory(episode.id),
        state=("checked",) if has else (), radius=18.0,
    )  # fmt: skip
