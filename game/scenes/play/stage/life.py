"""Small life on the stage: the things that move in a place, laid over it one by one."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import msgspec

from game.ui.art.daylight import DARK, darkness, on_people
from game.ui.art.life import Life, Mover, lying, read_life
from game.ui.art.scenery import in_each_pose, thing
from game.ui.draw.widget import Widget

if TYPE_CHECKING:
    from pathlib import Path

    from game.ui.art.scenery import Scenery
    from game.ui.draw.geometry import Rect

CAT: Final = frozenset({"cat-asleep", "cat-tail"})
"""The cat, as it sleeps by itself in rooms of its people."""
HAMSTER: Final = "hamster"
BY_DAY: Final = frozenset({"cloud", "small-cloud", "butterfly"})
BY_NIGHT: Final = frozenset({"star", "passing-light"})
_log = logging.getLogger(__name__)


class Alive(msgspec.Struct, frozen=True):
    """What lies in the place, how long it has been moving (ms, 0 at rest), and the screen's scale.

    `scale` is pixels per logical unit: things stand on whole pixels, so that their size never wavers. `light`
    is the colour that lies on them, as on people.
    """

    movers: tuple[Mover, ...] = ()
    age: int = 0
    scale: float = 1.0
    light: str = ""


def alive(  # noqa: PLR0913 - what all is asked of a stage
    assets: Path,
    place: str,
    whose: str,
    age: int,
    scale: float,
    cat: str | None = None,
    *,
    hamster: bool = True,
    clock: str = "",
) -> Alive:
    """What lies in a place that is `whose`: a person's id; with the `cat` as the story wants it.

    Without the `hamster` its bed is empty.

    Stars come out when the `clock` says that it is dark, and clouds and butterflies go.
    """
    life = known(assets / "art" / "places")
    movers = at_hour(lying(life, place, whose), dark=darkness(place, clock) > DARK)
    if cat is not None:
        movers = tuple(mover for mover in movers if mover.sprite not in CAT) + life.get(f"cat-{cat}", ())
    if not hamster:
        movers = tuple(mover for mover in movers if mover.sprite != HAMSTER)
    return Alive(movers, age, scale, on_people(place, clock))


def at_hour(movers: tuple[Mover, ...], *, dark: bool) -> tuple[Mover, ...]:
    """Those that are there by day, or in the dark."""
    gone = BY_DAY if dark else BY_NIGHT
    return tuple(mover for mover in movers if mover.sprite not in gone)


@lru_cache(maxsize=1)
def known(places: Path) -> Life:
    """What moves in all places; nothing where the file is damaged, as a story needs none of it."""
    import yaml

    try:
        return read_life(places)
    except (OSError, ValueError, yaml.YAMLError) as error:
        _log.warning("small life can't be read: %s", error)
        return {}


def things(here: Scenery, ground: Rect, life: Alive, layer: str) -> tuple[Widget, ...]:
    """The things of one layer as they are now, in a place that is laid over the ground."""
    return tuple(
        thing(f"life:{number}", mover, life.age, here, ground, life.scale, light=life.light)
        for number, mover in enumerate(life.movers)
        if mover.layer == layer
    )


def foreseen_life(here: Scenery, ground: Rect, life: Alive) -> Widget:
    """The things of a place in all their poses, so that these are drawn in moments without other work."""
    poses = [one for mover in life.movers for one in in_each_pose(mover, here, life.scale, life.light)]
    return Widget("life", ground, tuple(poses))
