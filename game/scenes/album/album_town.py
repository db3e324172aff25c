"""The town of the album: both banks of the river, and a door that lights up where somebody was told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from game.story.playing.stickers import LISTENER, stickers_of
from game.text import Text
from game.ui.art.boards import BOARD, places_of
from game.ui.draw.geometry import Rect
from game.ui.parts.cards import Words
from game.ui.parts.layout import by_width, over, row, stack
from game.ui.parts.part import one, picture
from game.ui.parts.pieces import said, two_lines
from game.ui.parts.sizing import at_least, at_most, pad, put, sized, spot, square

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.scenes.scene import Context
    from game.scenes.shared.album_found import Album
    from game.story.grammar.model import Episode
    from game.ui.parts.part import Part

TITLE = Text("album.town-title", "Where somebody listens")
LEAD = Text(
    "album.town-lead",
    "A door lights up when somebody was told there. If one adult doesn't hear it, there's another door.",
)
# Translators: said of the picture of the town.
SEEN = Text("album.town-picture", "The town on both banks of the river, in the evening")
# Translators: of a door in the town at which nobody was told yet.
ALSO = Text("album.door-also", "Somebody listens here, too")
# Translators: names of doors in the town: short, on a list.
NAMES: Final = {
    "ema": Text("town.ema", "Two floors up, at Ema's"),
    "flat": Text("town.flat", "The flat on the third floor"),
    "mira": Text("town.mira", "Mira's room"),
    "classroom": Text("town.classroom", "The classroom of 7b"),
    "library": Text("town.library", "The library"),
    "yard": Text("town.yard", "The caretaker's house"),
    "nana": Text("town.nana", "Nana's kitchen"),
    "circus": Text("town.circus", "The house with the circus"),
    "police": Text("town.police", "The police station"),
    "helpline": Text("town.helpline", "The helpline"),
    "river": Text("town.river", "The house by the river"),
    "pitch": Text("town.pitch", "The changing room"),
}

MAP: Final = "town"
WIDEST: Final = 460.0
"""So that the whole town is seen beside the list."""
LIGHT: Final = Rect(0.12, 0.35, 0.76, 0.75)
"""A lit door with its light, in parts of its place on the map."""
ROW, DOOR = 76.0, 56.0
"""Height of a door's row in the list, and the side of its picture."""


class Door(msgspec.Struct, frozen=True):
    """A door on which a triangle hangs: who listens behind it, of those who were told."""

    id: str
    heard: tuple[Text, ...] = ()

    @property
    def lit(self) -> bool:
        """Whether somebody was told there."""
        return bool(self.heard)


def doors_of(stories: Iterable[Episode], album: Album) -> tuple[Door, ...]:
    """All doors at which one of the stories has a listener, in the order of the map."""
    heard: dict[str, list[Text]] = {}
    for episode in stories:
        for sticker in stickers_of(episode):
            person = episode.cast.get(sticker.id.removeprefix(LISTENER))
            if sticker.sort == "listener" and person is not None and person.triangle:
                found = heard.setdefault(person.triangle, [])
                found += [person.name] if (episode.id, sticker.id) in album.stickers else []
    return tuple(Door(name, tuple(heard[name])) for name in NAMES if name in heard)


def names_of(context: Context, door: Door) -> tuple[str, ...]:
    """Who listened behind a door, each name once."""
    return tuple(dict.fromkeys(context.say(who) for who in door.heard))


def map_page(context: Context, album: Album) -> Part:
    """The title, and the town in the evening with the doors that are lit."""
    look, say = context.look, context.say
    lit = [door for door in doors_of(context.world.pack.episodes.values(), album) if door.lit]
    return stack(
        said(look, "album.town-title", say(TITLE), "heading", look.theme.on_panel, role="heading"),
        4.0,
        said(look, "album.town-lead", say(LEAD), "small", look.theme.quiet),
        12.0,
        town_picture(context, "album.town", lit),
    )


def town_picture(context: Context, id_: str, lit: Iterable[Door]) -> Part:
    """The town with light behind these doors; who can't see it is told which ones they are."""
    doors = tuple(lit)
    town = over(picture("board", MAP), *(_light(context, door.id) for door in doors))
    high = by_width(lambda w: sized(town, h=w * BOARD[1] / BOARD[0]))
    named = ", ".join(context.say(NAMES[door.id]) for door in doors)
    return one(id_, put(at_most(high, WIDEST), "middle"), role="image", name=context.say(SEEN), value=named)


def town_doors_page(context: Context, album: Album) -> Part:
    """The doors below each other, each with who listened there; at each of the others somebody would, too."""
    rows = [_row(context, door) for door in doors_of(context.world.pack.episodes.values(), album)]
    return one("album.town-doors", stack(*rows, gap=8.0), role="list")


def _light(context: Context, door: str) -> Part:
    """A lit door at the foot of its place on the map."""
    (place,) = places_of(context.world.paths.assets / "art" / "boards", MAP, (door,))
    return spot(spot(picture("picture", "door-listens"), LIGHT), place, BOARD)


def _row(context: Context, door: Door) -> Part:
    """A door of the list."""
    look, say = context.look, context.say
    name = say(NAMES[door.id])
    told = ", ".join(names_of(context, door)) or say(ALSO)
    seen = picture("picture", "door-listens" if door.lit else "door-closed")
    words = pad(two_lines(look, Words(name, told, "button", least=ROW)), 0.0, 6.0)
    line = row(6.0, put(square(seen, DOOR), down="middle"), 14.0, words, 6.0)
    return one(
        f"town:{door.id}", at_least(line, ROW), role="item", name=name, value=told,
        state=("checked",) if door.lit else (),
    )  # fmt: skip
