"""By what a story and its endings are known: a face, a door, and what lies behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from game.ui.parts.sticker import story_sticker, stuck
from game.vocabulary import DETECTIVE

if TYPE_CHECKING:
    from game.story.grammar.model import Episode
    from game.story.playing.stickers import Sticker
    from game.ui.draw.display import Shape
    from game.ui.draw.geometry import Rect

CLOSED_DOOR, FAINT = "door-closed", 215
"""The picture of a door that is closed, and how strongly it is drawn, of 255."""
VIEWS = {
    "good": ("door", "garden", "rainbow", "sea", "town"),
    "open": ("moon", "morning"),
    "hard": ("dawn", "bench"),
}
"""What lies behind the doors, by the kind of the ending: there is light behind every one of them."""


NOBODY = frozenset({"grey-tile", "unknown"})
"""Avatars of those who show none: on a sticker or a house they would be a blank disc."""


def door_picture(episode: Episode, ending: str) -> str:
    """The name of an ending's picture: always the same one, and neighbours of a kind differ."""
    kind = episode.endings[ending].kind
    alike = [name for name, one in episode.endings.items() if one.kind == kind]
    views = VIEWS[kind]
    return f"ending-{views[alike.index(ending) % len(views)]}"


def sticker_shapes(place: Rect, sticker: Sticker, alpha: int = 255) -> tuple[Shape, ...]:
    """The sticker of a story: a face, a picture, or the magnifier."""
    if sticker.sort == DETECTIVE:
        return stuck(place, DETECTIVE, alpha=alpha)
    kind: Literal["avatar", "picture"] = "avatar" if sticker.sort == "listener" else "picture"
    return story_sticker(place, sticker.picture, alpha=alpha, kind=kind)


def badge(episode: Episode) -> str:
    """The first of the cast who has a picture on which something is to be seen."""
    faces = [who.avatar or who.person for who in episode.cast.values() if who.avatar or who.person]
    return next((face for face in faces if face not in NOBODY), next(iter(faces), ""))
