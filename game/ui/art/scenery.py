"""A place of the art kit laid over the screen: the place, what moves in it, and where people stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.ui.art.daylight import hour_of
from game.ui.art.life import BARE, FRONT_VIEW, Pose, pose, shapes
from game.ui.draw.display import Picture
from game.ui.draw.geometry import FACE, Rect
from game.ui.draw.widget import Widget

if TYPE_CHECKING:
    from game.ui.art.life import Box, Mover

PLACE = (1280.0, 960.0)
PERSON = (190.0, 325.0, 403.0, 480.0)
"""Where a person stands in a place, in the units of PLACE (docs/art.md)."""
BELOW_BAR = 74.0
"""The crown of nobody's head is above this y, so that the bar does not cover faces."""
SEEN, OVERLAP = 0.9, 0.12
"""How much of one person is seen at least, and how far a row of people reaches beyond the stage."""
SEEN_ALONE, APART = 0.78, 0.5
"""Widths of persons: what one needs so that the face is free, and each further one: the widest hair then ends
before the eyes of whoever stands beside it."""
HUG_WIDE = 760 / 520
"""How wide a picture of two who hug is, beside one of a person (docs/art.md)."""
NEAR = (760.0, 640.0)
"""So much of a place is seen of it, in its units, where people come near on a low stage."""

SHINING = frozenset(
    {"star", "passing-light", "boat-lamp", "screen-glow", "way-lamp", "ball", "music-note"}
    | {"heart-coral", "heart-left", "heart-rose"}
)
"""What has its own light: lamps and stars, what is on a screen, and what stands for a feeling."""

CLOSE = (318.0, 350.0)
"""What of a place is seen where somebody's face fills a small picture: from this y down, so many units."""


class Scenery(msgspec.Struct, frozen=True):
    """How a place is laid over the screen: its scale, and where its top left corner is."""

    scale: float
    x: float
    y: float

    @property
    def rect(self) -> Rect:
        """The whole place in logical units, larger than the screen."""
        return self.laid((0.0, 0.0, *PLACE))

    def laid(self, box: Box) -> Rect:
        """Where something lies on the screen, of which the units of the place are known."""
        x, y, w, h = box
        return Rect(self.x + x * self.scale, self.y + y * self.scale, w * self.scale, h * self.scale)

    def person(self, stage: Rect, number: int, count: int, stand: Standing | None = None) -> Rect:
        """Where person `number` of `count` stands on the stage; as large as drawn where no `stand` says."""
        wish = self._wish(stand)
        if count == 1:
            x = min(max(wish.x, stage.x), stage.right - wish.w * SEEN)
            return Rect(x, wish.y, wish.w, wish.h)
        overlap = wish.w * OVERLAP
        room = stage.w + 2 * overlap
        step = min((room - wish.w) / (count - 1), wish.w * 1.02)
        start = stage.x - overlap + (room - wish.w - step * (count - 1)) / 2
        return Rect(start + step * number, wish.y, wish.w, wish.h)

    def pair(self, stage: Rect, number: int, count: int, stand: Standing | None = None) -> Rect:
        """Where two who hug stand: in the middle of their places, of which the left one has that number."""
        left, right = (self.person(stage, at, count, stand) for at in (number, number + 1))
        w = left.w * HUG_WIDE
        return Rect((left.x + right.right - w) / 2, left.y, w, left.h)

    def _wish(self, stand: Standing | None) -> Rect:
        """Where somebody would stand: smaller ones about the middle, with their feet or their crown there."""
        wish, size = self.laid(PERSON), stand.size if stand else 1.0
        w, h = wish.w * size, wish.h * size
        y = wish.y - stand.up if stand and stand.raised else wish.bottom - h
        return Rect(wish.x + (wish.w - w) / 2, y, w, h)

    def below_faces(self, stage: Rect, stand: Standing | None = None) -> float:
        """How much of the stage lies below the faces."""
        return stage.bottom - self.faces_end(stage, stand)

    def faces_end(self, stage: Rect, stand: Standing | None = None) -> float:
        """The y at which faces on the stage end."""
        person = self.person(stage, 0, 1, stand)
        return person.y + person.h * FACE

    def lifted(self, stage: Rect, stand: Standing, wish: float, top: float) -> Standing:
        """The same higher by what is wished for, as far as nobody comes above the bar or `top`."""
        spare = self.person(stage, 0, 1, stand).y - max(top, stage.y + BELOW_BAR)
        return msgspec.structs.replace(stand, up=max(0.0, min(wish, spare)))

    def crowd(self, count: int, stand: Standing | None = None) -> float:
        """How much width so many people need to stand beside each other with no face behind another."""
        w = self._wish(stand).w
        return w * (SEEN_ALONE + APART * (count - 1))

    def beside(self, stage: Rect, count: int, stand: Standing, part: float = 1.0) -> float:
        """How much width so many people leave, who have so large a part of the rest."""
        return stage.w - self.crowd(count, stand) / part


class Standing(msgspec.Struct, frozen=True):
    """How people stand: their size, 1.0 as drawn, and whether smaller ones are `raised`.

    Those have their crowns where those of large ones are, or so much further `up`, so that more lies below
    the faces; it must hide where they end. Others stand where large ones do, farther back.
    """

    size: float = 1.0
    raised: bool = False
    up: float = 0.0


def scenery(ground: Rect, *, near: bool = False) -> Scenery:
    """Lay a place so that it fills the ground and heads are below the bar; `near` shows people large."""
    scale = max(ground.w / PLACE[0], ground.h / PLACE[1])
    if near:
        scale = max(scale, min(ground.w / NEAR[0], ground.h / NEAR[1]))
    spare = max(0.0, PLACE[1] * scale - ground.h)  # never a little less than none
    top = min(spare, max(0.0, (PERSON[1] * scale) - BELOW_BAR))
    return Scenery(scale, ground.x, ground.y - top)


def close_up(room: Rect) -> Scenery:
    """Lay a place so that in this room little more is seen of it than the face of who stands there.

    In a wide room the face is left of the middle rather than the room wider than the place.
    """
    top, tall = CLOSE
    scale = room.h / tall
    x, _, w, _ = PERSON
    left = min(room.center[0] - (x + w / 2) * scale, room.x)
    return Scenery(scale, left, room.y - top * scale)


def backdrop(here: Scenery, place: str, clock: str = "", *, switched: bool = False) -> Picture:
    """The place itself, without anything that could move, in the light of a clock like "19:40"."""
    return Picture(here.rect, "place", place, _bare(place, clock, switched=switched), fit="cover")


def foreground(
    here: Scenery, place: str, clock: str = "", *, switched: bool = False, without: str = ""
) -> Picture:
    """What of the place stands before people, without anything that could move, in the light of a clock.

    What answers a press is left out (`without`) while it is elsewhere.
    """
    args = _bare(place, clock, switched=switched)
    if without:
        args = (BARE, hour_of(place, clock), *args[2:], f"without:{without}")
    return Picture(here.laid(FRONT_VIEW), "front", place, args, fit="cover")


def _bare(place: str, clock: str, *, switched: bool) -> tuple[str, ...]:
    hour = hour_of(place, clock)
    if switched:
        return (BARE, hour, "switched")
    return (BARE, hour) if hour else (BARE,)


def thing(  # noqa: PLR0913 - where, when and in which light
    id_: str, mover: Mover, age: int, here: Scenery, ground: Rect, pixels: float, *, light: str = ""
) -> Widget:
    """Something that moves in the place as it is at an `age` (ms), seen in its window or in all of `ground`.

    It stands on whole pixels, of which a logical unit has so many, so that its size never wavers. The `light`
    lies on it as on people (`daylight.on_people`), unless it shines itself.
    """
    shape = _drawn(mover, pose(mover, age), here, pixels, light)
    return Widget(id_, ground if mover.window is None else here.laid(mover.window), (shape,), clip=True)


def in_each_pose(mover: Mover, here: Scenery, pixels: float, light: str) -> tuple[Picture, ...]:
    """All pictures as which `thing` ever shows something that moves, where it lies at rest."""
    return tuple(_drawn(mover, Pose(shape), here, pixels, light) for shape in shapes(mover))


def _drawn(mover: Mover, now: Pose, here: Scenery, pixels: float, light: str) -> Picture:
    x, y, w, h = mover.box
    rect = _whole(here.laid((x + now.dx, y + now.dy, w, h)), pixels)
    lies = "" if mover.sprite in SHINING else light
    args = (lies, *now.shape) if lies or now.shape else ()
    return Picture(rect, "life", mover.sprite, args, alpha=now.alpha)


def _whole(rect: Rect, pixels: float) -> Rect:
    """The rectangle on whole pixels, always of the same size wherever it lies."""
    return Rect(*(round(number * pixels) / pixels for number in (rect.x, rect.y, rect.w, rect.h)))
