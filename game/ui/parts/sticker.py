"""A sticker in a chat: a picture of the art kit without a bubble, and below it what it shows, small."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from game.ui.draw.display import Box, Lines, Picture, Shape
from game.ui.draw.geometry import Rect

if TYPE_CHECKING:
    from game.ui.draw.look import Look

SIDE = 148.0
GAP = 4.0


def sticker_size(look: Look, words: str, most: float) -> tuple[float, float]:
    """Width and height of a sticker with its words, at most `most` wide."""
    block = look.block(words, "small", most)
    return min(most, max(SIDE, block.w + 2)), SIDE + GAP + block.h


def sticker(look: Look, place: Rect, name: str, words: str, *, mine: bool) -> tuple[Shape, ...]:
    """The picture at the writer's side of `place`, and the words below it."""
    picture = Rect(place.right - SIDE if mine else place.x, place.y, SIDE, SIDE)
    below = Rect(place.x, picture.bottom + GAP, place.w, place.h - SIDE - GAP)
    block = look.block(words, "small", below.w)
    ground = (Box(picture, "", 24.0, look.theme.line, 2.0),) if look.theme.flat else ()
    side: Literal["left", "right"] = "right" if mine else "left"
    lines = Lines(below, block.lines, look.type.small, look.theme.phone_quiet, side)
    return (*ground, Picture(picture, "picture", name), lines)


STORY_FACE = 0.52
"""Side of the avatar on a story's sticker, as a part of the sticker's."""


def stuck(place: Rect, name: str, *, alpha: int = 255) -> tuple[Shape, ...]:
    """A sticker of the album: that of an act or of the detective by its name."""
    return (Picture(place, "picture", f"sticker-{name}", alpha=alpha),)


def story_sticker(
    place: Rect, avatar: str, *, alpha: int = 255, kind: Literal["avatar", "picture"] = "avatar"
) -> tuple[Shape, ...]:
    """The own sticker of a story: somebody of its cast in the middle of the paper, or a picture."""
    side = place.w * STORY_FACE
    paper = Picture(place, "picture", "sticker-story", alpha=alpha)
    face = Picture(place.centered(side, side), kind, avatar, alpha=alpha)
    return (paper, face) if avatar else (Picture(place, "picture", "sticker-door", alpha=alpha),)


def empty_place(look: Look, place: Rect, icon_name: str) -> tuple[Shape, ...]:
    """Where a sticker will lie: a friendly outline with a pale icon of it."""
    sign = place.centered(place.w * 0.36, place.h * 0.36)
    return (Picture(place, "picture", "sticker-place"), Picture(sign, "icon", icon_name, (look.theme.quiet,)))
