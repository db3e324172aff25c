"""Small life: what moves in a place by itself, and how, as data beside the places; arithmetic only."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

from game.ui.art.svg_parts import group

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

CYCLE = 6400
"""Milliseconds after which everything in a place is where it began; every period divides it."""
BEAT = 100
"""Milliseconds between two pictures of what moves: ten a second are enough for small things."""
POSES = 3
"""In so many steps to each side something turns, leans or grows, so that few pictures of it are kept."""
OPAQUE = 255
BARE = "bare"
"""Says, in place of a person, that a place is drawn without anything that could move."""
_VIEW = re.compile(r'viewBox="([-\d.]+) ([-\d.]+) ([\d.]+) ([\d.]+)"')

Box = tuple[float, float, float, float]
FRONT_VIEW: Box = (0, 552, 1280, 408)
"""The part of a place that a front layer takes, in the units of the place: nothing of one stands higher."""
Period = Literal[800, 1600, 3200, 6400]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]


class Mover(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that moves: the sprite, where it lies in the place, and how it moves.

    `box` and `window` are in the units of the place, `about` in those of the sprite. A `swing` goes there and
    back; `round` goes on and begins again. `after` is the part of the period that has passed at rest.
    `turn` and `lean` are degrees about the point `about`, `grow` is a share of the height, `slide` is how far
    it goes, `fade` the share of its strength that it loses. What is `of` somebody lies only in their places.
    """

    sprite: str
    box: Box
    period: Period
    layer: Literal["back", "front"] = "back"
    way: Literal["swing", "round"] = "swing"
    after: Share = 0.0
    about: tuple[float, float] = (0.0, 0.0)
    turn: float = 0.0
    lean: float = 0.0
    grow: float = 0.0
    slide: tuple[float, float] = (0.0, 0.0)
    fade: Share = 0.0
    window: Box | None = None
    spell: tuple[int, int] | None = None
    """Only between these milliseconds of the cycle; at rest before and after."""
    of: tuple[str, ...] = ()

    @property
    def still(self) -> bool:
        """Whether it never moves: a thing that is only somebody's."""
        return not (self.turn or self.lean or self.grow or self.fade or any(self.slide))


class Pose(msgspec.Struct, frozen=True):
    """How a thing stands at a moment: its shape, where it has moved to, and its strength, 0-255."""

    shape: tuple[str, ...] = ()
    """Turn, lean, grow and the point about which, as `shaped` takes them; empty when as drawn."""
    dx: float = 0.0
    dy: float = 0.0
    alpha: int = OPAQUE


Life = dict[str, tuple[Mover, ...]]


def read_life(places: Path) -> Life:
    """What moves in each place of the folder. Raises OSError, yaml.YAMLError or msgspec.ValidationError."""
    import yaml

    text = (places / "life.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.load(text, yaml.CSafeLoader), Life)


def view_box(svg: str) -> Box:
    """The view box of an SVG document. Raises ValueError where it has none."""
    found = _VIEW.search(svg)
    if found is None:
        message = "no viewBox"
        raise ValueError(message)
    x, y, w, h = (float(part) for part in found.groups())
    return x, y, w, h


def read_views(sprites: Path) -> dict[str, Box]:
    """The view box of every sprite of a folder, by its name. Raises OSError or ValueError."""
    return {path.stem: view_box(path.read_text(encoding="utf-8")) for path in sorted(sprites.glob("*.svg"))}


def pose(mover: Mover, ms: int) -> Pose:
    """How a thing stands `ms` after life began; at 0, and after every `CYCLE`, it is at rest."""
    at = ms % CYCLE
    if mover.spell is not None:
        at = at - mover.spell[0] if mover.spell[0] <= at < mover.spell[1] else 0
    part = (at / mover.period + mover.after) % 1
    if mover.way == "swing":
        far = math.sin(2 * math.pi * part)
        strength = (1 + far) / 2
    else:
        far, strength = part, math.sin(math.pi * part)
    return Pose(
        _shape(mover, round(far * POSES) / POSES),
        mover.slide[0] * far,
        mover.slide[1] * far,
        round(OPAQUE * (1 - mover.fade * (1 - strength))),
    )


def _shape(mover: Mover, far: float) -> tuple[str, ...]:
    """What `shaped` needs, where the thing does not stand as drawn."""
    given = (mover.turn * far + 0.0, mover.lean * far + 0.0, mover.grow * far + 0.0)  # never "-0"
    return tuple(f"{number:g}" for number in (*given, *mover.about)) if any(given) else ()


def shapes(mover: Mover) -> tuple[tuple[str, ...], ...]:
    """Every shape in which a thing is ever seen, as in `Pose`, the first as drawn."""
    steps = sorted(range(0 if mover.way == "round" else -POSES, POSES + 1), key=abs)
    return tuple(dict.fromkeys(_shape(mover, step / POSES) for step in steps))


def shaped(markup: str, shape: tuple[str, ...]) -> str:
    """The painted markup of a sprite, turned, leant or grown about a point."""
    if not shape:
        return markup
    turn, lean, grow, x, y = (float(part) for part in shape)
    there, back = f"translate({x:g} {y:g})", f"translate({-x:g} {-y:g})"
    return group(f"{there} rotate({turn:g}) skewX({lean:g}) scale(1 {1 + grow:g}) {back}", markup)


def in_place(markup: str, view: Box, mover: Mover) -> str:
    """The painted markup of a sprite as it lies in its place at rest.

    Nothing where its window would have to cut it, or where it can't be seen.
    """
    rest = pose(mover, 0)
    x, y, w, h = mover.box[0] + rest.dx, mover.box[1] + rest.dy, mover.box[2], mover.box[3]
    if rest.alpha < OPAQUE or (mover.window is not None and not _inside((x, y, w, h), mover.window)):
        return ""
    scale = w / view[2]
    move = f"translate({x - view[0] * scale:g} {y - view[1] * scale:g}) scale({scale:g})"
    return group(move, shaped(markup, rest.shape))


def _inside(box: Box, window: Box) -> bool:
    return (
        box[0] >= window[0]
        and box[1] >= window[1]
        and box[0] + box[2] <= window[0] + window[2]
        and box[1] + box[3] <= window[1] + window[3]
    )


def lying(life: Mapping[str, tuple[Mover, ...]], place: str, whose: str) -> tuple[Mover, ...]:
    """What lies in a place when it is somebody's: what is nobody's, and what is theirs."""
    if whose == BARE:
        return ()
    return tuple(mover for mover in life.get(place, ()) if not mover.of or whose in mover.of)
