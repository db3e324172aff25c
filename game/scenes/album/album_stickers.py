"""The stickers of the album: what protects on one page, and the stories on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.album.album_doors import ShowStory
from game.scenes.shelf.album_found import STICKERS
from game.scenes.shelf.emblems import badge
from game.text import Text
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import centred
from game.ui.parts.cards import raised
from game.ui.parts.column import column, words
from game.ui.parts.sticker import empty_place, story_sticker, stuck
from game.vocabulary import DETECTIVE, sticker_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenes.scene import Context
    from game.scenes.shelf.album_found import Album
    from game.story.grammar.model import Episode
    from game.ui.draw.display import Shape
    from game.ui.parts.column import Piece

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


def acts_page(context: Context, album: Album, room: Rect) -> tuple[tuple[Widget, ...], float]:
    """The nine stickers that every story can give."""

    def cell(number: int, place: Rect) -> Widget:
        sticker = STICKERS[number]
        return _act(context, sticker, place, has=sticker in album.stickers)

    labels = [context.say(sticker_name(one)) for one in STICKERS]
    grid: Piece = lambda place: _grid(context, "album.acts", place, labels, cell)  # noqa: E731 - a piece
    return column(room, (*_head(context, "acts", ACTS_TITLE, ACTS_LEAD), grid))


def story_stickers_page(context: Context, album: Album, room: Rect) -> tuple[tuple[Widget, ...], float]:
    """One sticker a story; pressing it turns to its doors."""
    episodes = list(context.world.pack.episodes.values())

    def cell(number: int, place: Rect) -> Widget:
        episode = episodes[number]
        return _story(context, episode, place, has=episode.id in album.stories)

    labels = [context.say(one.title) for one in episodes]
    grid: Piece = lambda place: _grid(context, "album.stories", place, labels, cell)  # noqa: E731 - a piece
    return column(room, (*_head(context, "stories", STORIES_TITLE, STORIES_LEAD), grid))


def _head(context: Context, id_: str, title: Text, lead: Text) -> tuple[Piece, ...]:
    look, say = context.look, context.say
    return (
        words(look, f"album.{id_}-title", say(title), "heading", look.theme.on_panel, role="heading"),
        4.0,
        words(look, f"album.{id_}-lead", say(lead), "small", look.theme.quiet),
        16.0,
    )


def _grid(
    context: Context, id_: str, room: Rect, labels: list[str], cell: Callable[[int, Rect], Widget]
) -> Widget:
    """Cells in rows of three, or fewer where the text is large; a row is as high as its highest label."""
    look = context.look
    least = LEAST * (look.type.body.size / 21) ** 0.8
    across = max(1, min(3, int((room.w + GAP) / (least + GAP))))
    w = (room.w - GAP * (across - 1)) / across
    made: list[Widget] = []
    y = room.y
    for start in range(0, len(labels), across):
        row = labels[start : start + across]
        h = TIGHT + 22 + max(look.block(label, "label", w - 12).h for label in row)
        made.extend(
            cell(start + number, Rect(room.x + number * (w + GAP), y, w, h)) for number in range(len(row))
        )
        y += h + GAP
    return Widget(id_, Rect(room.x, room.y, room.w, y - GAP - room.y), (), tuple(made), role="list")


def _places(place: Rect) -> tuple[Rect, Rect]:
    """Where the sticker and its name stand in a cell."""
    sticker = Rect(place.x + (place.w - TIGHT) / 2, place.y + 6, TIGHT, TIGHT)
    return sticker, Rect(place.x + 6, sticker.bottom + 4, place.w - 12, place.bottom - sticker.bottom - 10)


def _act(context: Context, sticker: str, place: Rect, *, has: bool) -> Widget:
    look, name = context.look, context.say(sticker_name(sticker))
    side, line = _places(place)
    sign = "magnifier" if sticker == DETECTIVE else sticker
    shapes: tuple[Shape, ...] = stuck(side, sticker) if has else empty_place(look, side, sign)
    ink = look.theme.on_panel if has else look.theme.quiet
    return Widget(
        f"sticker:{sticker}", place, (*shapes, centred(look, line, name, "label", ink)), role="item",
        name=name, value=context.say(HAS if has else FREE), state=("checked",) if has else (),
    )  # fmt: skip


def _story(context: Context, episode: Episode, place: Rect, *, has: bool) -> Widget:
    look, name = context.look, context.say(episode.title)
    side, line = _places(place)
    shapes = story_sticker(side, badge(episode)) if has else empty_place(look, side, "door-closed")
    ground = raised(look, place, radius=18.0)
    label = centred(look, line, name, "label", look.theme.on_panel)
    return Widget(
        f"story:{episode.id}", place, (ground, *shapes, label),
        role="button", name=name, value=context.say(HAS if has else FREE), action=ShowStory(episode.id),
        state=("checked",) if has else (), radius=18.0,
    )  # fmt: skip
