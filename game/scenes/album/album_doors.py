"""The doors of the album: a page a story, a door an ending; closed ones keep their secret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.action import Action
from game.scenes.scene import Push
from game.scenes.shared.album_found import stories_of
from game.scenes.shared.emblems import badge
from game.scenes.shared.story_doors import door_cells
from game.text import Text
from game.ui.parts.cards import Words
from game.ui.parts.column import column, words
from game.ui.parts.layout import by_width, row, stack
from game.ui.parts.part import drawn, one
from game.ui.parts.pieces import card, pressed, said, two_lines
from game.ui.parts.sizing import SPRING, at_least, fits, pad, put, sized, square
from game.ui.parts.sticker import empty_place, story_sticker

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.scenes.shared.album_found import Album
    from game.story.grammar.model import Episode
    from game.ui.draw.display import Shape
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.column import Piece
    from game.ui.parts.part import Part

TITLE = Text("album.doors-title", "Doors that were opened")
LEAD = Text(
    "album.doors-lead",
    "Every ending is a door. Look in again through an open one; a closed one leads to where its way begins.",
)
# Translators: of a story: titles of its endings that were found stand behind it.
OPENED = Text("album.found-endings", "Opened: {endings}")
SHUT = Text("album.doors-wait", "Its doors can be opened at any time")
SKIPPED = Text("album.was-skipped", "Skipped: that counts just as much")
PLAY = Text("album.play", "Play this story")

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
    for episode in stories_of(context.world.pack, context.world.progress):
        pieces += [_row_piece(context, album, episode, chosen=episode.id == chosen), 10.0]
        if open_ and episode.id == chosen:
            pieces += [door_cells(context, episode, most=3), 10.0, put(_play(context, episode), "left"), 18.0]
    return column(room, pieces)


def doors_page(context: Context, name: str, room: Rect) -> tuple[tuple[Widget, ...], float]:
    """The page of one story: its title, beside it the way into it, and its doors.

    The way stands at the top, as doors are many and the page may have to scroll.
    """
    episode = context.world.pack.episodes.get(name)
    if episode is None:
        return (), 0.0
    return column(room, (_title_piece(context, episode), 14.0, door_cells(context, episode, most=3)))


def _play(context: Context, episode: Episode) -> Part:
    label, action = context.say(PLAY), Push("hero", episode.id)
    return pressed(context.look, f"play:{episode.id}", label, action, icon_name="play", least=56.0)


def _title_piece(context: Context, episode: Episode) -> Part:
    """The title of a story, and the way into it at the right, or below where they are too wide together."""
    look, named, play = context.look, context.say(episode.title), _play(context, episode)
    title = said(look, "album.story-title", named, "heading", look.theme.on_panel, role="heading")
    wide = sized(title, look.typesetter.width(named, look.type.heading) + 4)
    head = f"story:{episode.id}.head"
    beside = row(put(wide, down="middle"), SPRING, put(play, down="top"))
    below = stack(title, 10.0, put(play, "left"))
    return one(head, by_width(lambda w: beside if fits(row(wide, 16.0, play), w) else below))


def _row_piece(context: Context, album: Album, episode: Episode, *, chosen: bool) -> Piece:
    """A story to choose: its sticker, its title, and which doors were opened."""
    look, title, told = context.look, context.say(episode.title), _opened(context, episode)
    text = Words(title, told, "button", least=ROW)
    has = episode.id in album.stories

    def sticker(face: Rect) -> tuple[Shape, ...]:
        return story_sticker(face, badge(episode)) if has else empty_place(look, face, "door-closed")

    face = put(square(drawn(sticker), FACE), down="middle")
    line = pad(two_lines(look, text), 0.0, 12.0)
    return card(
        look, f"story:{episode.id}", at_least(row(12.0, face, 16.0, line, 16.0), ROW), name=title,
        value=told, chosen=chosen, radius=20.0, action=ShowStory(episode.id),
    )  # fmt: skip


def _opened(context: Context, episode: Episode) -> str:
    """The endings that were found by their titles, and never how many there are."""
    found = context.world.progress.of(episode.id)
    titles = [context.say(one.title) for name, one in episode.endings.items() if name in found.endings]
    if titles:
        return context.say(OPENED, endings=", ".join(titles))
    return context.say(SKIPPED if found.skipped else SHUT)
