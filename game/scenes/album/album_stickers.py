"""The stickers of the album: the stories on one page, and what one of them brought on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.album.album_doors import ShowStory
from game.scenes.shared.album_found import stories_of, story_stickers
from game.scenes.shared.emblems import badge, sticker_shapes
from game.text import Text
from game.ui.parts.cards import raised
from game.ui.parts.column import column, words
from game.ui.parts.layout import cells, over, stack
from game.ui.parts.part import drawn, one
from game.ui.parts.pieces import line
from game.ui.parts.sizing import asks, grow, pad, put, square
from game.ui.parts.sticker import empty_place, story_sticker, stuck
from game.vocabulary import DETECTIVE, FINDING_SIGNS, sticker_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.scene import Context
    from game.scenes.shared.album_found import Album
    from game.story.grammar.model import Episode
    from game.story.playing.stickers import Sticker
    from game.ui.draw.display import Colour
    from game.ui.draw.geometry import Rect
    from game.ui.parts.column import Piece
    from game.ui.parts.part import Content, Part

# Translators: sentences on the page with the stickers of one story.
LEAD = Text(
    "album.stickers-lead",
    "Somebody who listened, something found, something that came back. Look around, and answer as you like.",
)
EARLIER = Text("album.earlier", "From your first album")
STORIES_TITLE = Text("album.stories", "The stories")
STORIES_LEAD = Text(
    "album.stories-stickers", "Played or skipped: both count. Press a story to see its stickers."
)
# Translators: on the free place of a sticker: what kind of thing it is, and not which.
KINDS = {
    "listener": (Text("album.a-listener", "Somebody who listens"), "tell"),
    "find": (Text("album.a-find", "Something to find"), "eye"),
    "call-back": (Text("album.a-call-back", "Something that comes back"), "rewind"),
    DETECTIVE: (FINDING_SIGNS, "magnifier"),
}
HAS = Text("album.has", "in the album")
FREE = Text("album.free", "still a free place")

LEAST, TIGHT, GAP = 118.0, 84.0, 10.0
"""Least width of a sticker's cell at normal text, and the side of the sticker in it."""


def stickers_page(context: Context, album: Album, chosen: str, room: Rect) -> Content:
    """The stickers of one story; free places say of what kind they are."""
    look, episode = context.look, context.world.pack.episodes.get(chosen)
    if episode is None:
        return (), 0.0
    own = [
        _sticker(context, episode, one, has=(chosen, one.id) in album.stickers)
        for one in story_stickers(episode)
    ]
    title = context.say(episode.title)
    return column(
        room,
        (
            words(look, "album.stickers-title", title, "heading", look.theme.on_panel, role="heading"),
            4.0,
            words(look, "album.stickers-lead", context.say(LEAD), "small", look.theme.quiet),
            16.0,
            _cells(context, "album.stickers", own),
        ),
    )


def story_stickers_page(context: Context, album: Album, chosen: str, room: Rect) -> Content:
    """One sticker a story; pressing it turns to its stickers. Below them those of an album of before."""
    look, world = context.look, context.world
    episodes = stories_of(world.pack, world.progress)
    stickers = [
        _story(context, each, has=each.id in album.stories, chosen=each.id == chosen) for each in episodes
    ]
    head = _head(context, "stories", STORIES_TITLE, STORIES_LEAD)
    old = [_earlier(context, each) for each in context.world.progress.earlier]
    earlier: tuple[Piece, ...] = ()
    if old:
        title = words(
            look,
            "album.earlier-title",
            context.say(EARLIER),
            "subheading",
            look.theme.on_panel,
            role="heading",
        )
        earlier = (24.0, title, 12.0, _cells(context, "album.earlier", old))
    return column(room, (*head, _cells(context, "album.stories", stickers), *earlier))


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


def _earlier(context: Context, sticker: str) -> Part:
    """A sticker of an album of before."""
    name = context.say(sticker_name(sticker))
    shapes = drawn(lambda side: stuck(side, sticker))
    cell = _cell(context, shapes, name, context.look.theme.on_panel)
    return one(f"earlier:{sticker}", cell, role="item", name=name, state=("checked",))


def _sticker(context: Context, episode: Episode, sticker: Sticker, *, has: bool) -> Part:
    look, (kind, icon) = context.look, KINDS[sticker.sort]
    name = context.say(sticker.name if has else kind)
    shapes = drawn(lambda side: sticker_shapes(side, sticker) if has else empty_place(look, side, icon))
    return one(
        f"sticker:{episode.id}:{sticker.id}",
        _cell(context, shapes, name, look.theme.on_panel if has else look.theme.quiet), role="item",
        name=name, value=context.say(HAS if has else FREE), state=("checked",) if has else (),
    )  # fmt: skip


def _story(context: Context, episode: Episode, *, has: bool, chosen: bool) -> Part:
    look, name = context.look, context.say(episode.title)
    who = badge(episode)
    shapes = drawn(lambda side: story_sticker(side, who) if has else empty_place(look, side, "door-closed"))
    ground = drawn(lambda place: (raised(look, place, chosen=chosen, radius=18.0),))
    return one(
        f"story:{episode.id}", over(ground, _cell(context, shapes, name, look.theme.on_panel)), role="button",
        name=name, value=context.say(HAS if has else FREE), action=ShowStory(episode.id),
        state=(*(("checked",) if has else ()), *(("selected",) if chosen else ())), radius=18.0,
    )  # fmt: skip
