"""The doors of the album: a page a story, a door an ending; closed ones keep their secret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.action import Action
from game.scenes.scene import Push
from game.scenes.shelf.emblems import badge, door_picture
from game.text import Text
from game.ui.draw.display import Lines, Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.cards import Words, raised, words_height, words_shapes
from game.ui.parts.column import column, press, words
from game.ui.parts.scrolling import shifted
from game.ui.parts.sticker import empty_place, story_sticker

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.scenes.shelf.album_found import Album
    from game.story.grammar.model import Ending, Episode
    from game.ui.draw.display import Shape
    from game.ui.parts.column import Laid, Piece

TITLE = Text("album.doors-title", "Doors that were opened")
LEAD = Text("album.doors-lead", "Every ending is a door. The closed ones keep their secret.")
# Translators: n endings of the story were found so far, of all that there are.
OPENED = Text("album.opened", "{n} of {all} doors", "{n} of {all} doors")
SKIPPED = Text("album.skipped", "skipped, which counts the same")
CLOSED = Text("album.closed", "Still closed")
PLAY = Text("album.play", "Play this story")

CELL, PICTURE, GAP = 140.0, 98.0, 8.0
"""Least width of a door's cell at normal text, the side of its picture, and the space between cells."""
ROW, FACE = 84.0, 68.0
"""Height of a story's row, and the side of its sticker."""


class ShowStory(Action, frozen=True):
    """The player turns to the page of a story."""

    episode: str


def stories_page(
    context: Context, album: Album, room: Rect, chosen: str, *, open_: bool
) -> tuple[tuple[Widget, ...], float]:
    """All stories below each other, the chosen one marked; with `open_` its doors stand below it."""
    look, say = context.look, context.say
    pieces: list[Piece] = [
        words(look, "album.doors-title", say(TITLE), "heading", look.theme.on_panel, role="heading"),
        4.0,
        words(look, "album.doors-lead", say(LEAD), "small", look.theme.quiet),
        14.0,
    ]
    for name, episode in context.world.pack.episodes.items():
        pieces += [_row_piece(context, album, episode, chosen=name == chosen), 10.0]
        if open_ and name == chosen:
            pieces += [_doors_piece(context, episode), 10.0, _play_piece(context, episode), 18.0]
    return column(room, pieces)


def doors_page(context: Context, name: str, room: Rect) -> tuple[tuple[Widget, ...], float]:
    """The page of one story: its title, beside it the way into it, and its doors.

    The way stands at the top, as doors are many and the page may have to scroll.
    """
    episode = context.world.pack.episodes.get(name)
    if episode is None:
        return (), 0.0
    return column(room, (_title_piece(context, episode), 14.0, _doors_piece(context, episode)))


def _play_piece(context: Context, episode: Episode) -> Laid:
    label, action = context.say(PLAY), Push("hero", episode.id)
    return press(context.look, f"play:{episode.id}", label, action, icon_name="play")


def _title_piece(context: Context, episode: Episode) -> Laid:
    """The title of a story, and the way into it at the right, or below where they are too wide together."""
    look, said, play = context.look, context.say(episode.title), _play_piece(context, episode)

    def laid(room: Rect) -> Widget:
        way = play(room)
        wide = look.typesetter.width(said, look.type.heading) + 4
        beside = wide + 16 + way.rect.w <= room.w
        title = words(
            look, "album.story-title", said, "heading", look.theme.on_panel, role="heading"
        )(Rect(room.x, room.y, wide if beside else room.w, 0))  # fmt: skip
        if beside:
            way = play(Rect(room.right - way.rect.w, room.y, way.rect.w, 0))
            title = shifted(title, max(0.0, (way.rect.h - title.rect.h) / 2))
        else:
            way = play(Rect(room.x, title.rect.bottom + 10, room.w, 0))
        return Widget(f"story:{episode.id}.head", title.rect.union(way.rect), (), (title, way))

    return laid


def _row_piece(context: Context, album: Album, episode: Episode, *, chosen: bool) -> Piece:
    """A story to choose: its sticker, its title, and how many doors are open."""
    look, say = context.look, context.say
    found = context.world.progress.of(episode.id)
    count = len(set(found.endings) & episode.endings.keys())
    said = say(OPENED, n=count, all=len(episode.endings))
    if found.skipped and not count:
        said = f"{said}, {say(SKIPPED)}"
    title = say(episode.title)

    text = Words(title, said, "button", least=ROW)

    def laid(room: Rect) -> Widget:
        line_w = room.w - FACE - 44
        place = Rect(room.x, room.y, room.w, max(ROW, words_height(look, text, line_w) + 24))
        face = Rect(place.x + 12, place.y + (place.h - FACE) / 2, FACE, FACE)
        has = episode.id in album.stories
        sticker: tuple[Shape, ...] = (
            story_sticker(face, badge(episode)) if has else empty_place(look, face, "door-closed")
        )
        line = Rect(face.right + 16, place.y, line_w, place.h)
        shapes = (raised(look, place, chosen=chosen, radius=20.0), *sticker, *words_shapes(look, text, line))
        return Widget(
            f"story:{episode.id}", place, shapes, role="radio", name=title, value=said,
            state=("selected",) if chosen else (), action=ShowStory(episode.id), radius=20.0,
        )  # fmt: skip

    return laid


def _doors_piece(context: Context, episode: Episode) -> Laid:
    """The doors of a story in rows."""
    look = context.look
    found = frozenset(context.world.progress.of(episode.id).endings)

    def laid(room: Rect) -> Widget:
        least = CELL * (look.type.body.size / 21) ** 0.8
        across = max(1, min(3, int((room.w + GAP) / (least + GAP))))
        w = (room.w - GAP * (across - 1)) / across
        endings = list(episode.endings.items())
        made: list[Widget] = []
        y = room.y
        for start in range(0, len(endings), across):
            row = endings[start : start + across]
            h = PICTURE + 12 + max(_label_height(context, ending, w, name in found) for name, ending in row)
            made.extend(
                _door(
                    context, episode, name, Rect(room.x + number * (w + GAP), y, w, h), opened=name in found
                )
                for number, (name, _) in enumerate(row)
            )
            y += h + GAP
        rect = Rect(room.x, room.y, room.w, y - GAP - room.y)
        return Widget(f"doors:{episode.id}", rect, (), tuple(made), role="list")

    return laid


def _label(context: Context, ending: Ending, opened: bool) -> str:  # noqa: FBT001 - open or closed
    return context.say(ending.title if opened else CLOSED)


def _label_height(context: Context, ending: Ending, w: float, opened: bool) -> float:  # noqa: FBT001 - open or closed
    return context.look.block(_label(context, ending, opened), "label", w - 8).h


def _door(context: Context, episode: Episode, name: str, place: Rect, *, opened: bool) -> Widget:
    """An open door with what lies behind it and its name; or a closed one, which tells nothing."""
    look, theme = context.look, context.look.theme
    label = _label(context, episode.endings[name], opened)
    picture = Rect(place.x + (place.w - PICTURE) / 2, place.y, PICTURE, PICTURE)
    line = Rect(place.x + 4, picture.bottom + 6, place.w - 8, place.bottom - picture.bottom - 6)
    kind = door_picture(episode, name) if opened else "door-closed"
    ink = theme.on_panel if opened else theme.quiet
    shapes = (
        Picture(picture if opened else picture.inset(8), "picture", kind, alpha=255 if opened else 120),
        Lines(line, look.block(label, "label", line.w).lines, look.type.label, ink, "center"),
    )
    return Widget(
        f"door:{episode.id}:{name}", place, shapes, role="item", name=label,
        state=("checked",) if opened else (),
    )  # fmt: skip
