"""Small life on the stage: the things that move in a place, laid over it one by one."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from game.ui.art.life import BARE, FRONT_VIEW, Box, Life, Mover, lying, pose, read_life
from game.ui.draw.display import Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget

if TYPE_CHECKING:
    from pathlib import Path

_log = logging.getLogger(__name__)


class Alive(msgspec.Struct, frozen=True):
    """What lies in the place, how long it has been moving (ms, 0 at rest), and the screen's scale.

    `scale` is pixels per logical unit: things stand on whole pixels, so that their size never wavers.
    """

    movers: tuple[Mover, ...] = ()
    age: int = 0
    scale: float = 1.0


def alive(assets: Path, place: str, whose: str, age: int, scale: float) -> Alive:
    """What lies in a place that is `whose`: a person's id."""
    return Alive(lying(known(assets / "art" / "places"), place, whose), age, scale)


@lru_cache(maxsize=1)
def known(places: Path) -> Life:
    """What moves in all places; nothing where the file is damaged, as a story needs none of it."""
    import yaml

    try:
        return read_life(places)
    except (OSError, ValueError, yaml.YAMLError) as error:
        _log.warning("small life can't be read: %s", error)
        return {}


def backdrop(here: Rect, place: str) -> Picture:
    """The place itself, without anything that could move."""
    return Picture(here, "place", place, (BARE,), fit="cover")


def foreground(here: Rect, unit: float, place: str) -> Picture:
    """What of the place stands before people, without anything that could move."""
    return Picture(_laid(here, unit, FRONT_VIEW), "front", place, (BARE,), fit="cover")


def things(here: Rect, unit: float, ground: Rect, life: Alive, layer: str) -> tuple[Widget, ...]:
    """The things of one layer as they are now; `here` is the place, `unit` logical units per unit of it."""
    return tuple(
        _thing(here, unit, ground, life, number)
        for number, mover in enumerate(life.movers)
        if mover.layer == layer
    )


def _thing(here: Rect, unit: float, ground: Rect, life: Alive, number: int) -> Widget:
    mover = life.movers[number]
    now = pose(mover, life.age)
    x, y, w, h = mover.box
    rect = _laid(here, unit, (x + now.dx, y + now.dy, w, h))
    picture = Picture(_whole(rect, life.scale), "life", mover.sprite, now.shape, alpha=now.alpha)
    window = ground if mover.window is None else _laid(here, unit, mover.window)
    return Widget(f"life:{number}", window, (picture,), clip=True)


def _laid(here: Rect, unit: float, box: Box) -> Rect:
    x, y, w, h = box
    return Rect(here.x + x * unit, here.y + y * unit, w * unit, h * unit)


def _whole(rect: Rect, scale: float) -> Rect:
    """The rectangle on whole pixels, always of the same size wherever it lies."""
    return Rect(*(round(number * scale) / scale for number in (rect.x, rect.y, rect.w, rect.h)))
