"""What of a place, and who in it, answers a press with a mouse or a finger: a gesture, and the story stays.

A press on a thing or a person is their own, but only now and then where there is something to be read: what
was pressed a moment ago, or is pressed again and again, is in nobody's way, and the press reads on as it does
on any other place. Only lamps can always be lit again.
"""

from __future__ import annotations

import logging
import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import msgspec

from game.action import Action
from game.scenes.play.play_clock import HOP_MS
from game.ui.art.answers import Answering, Answers, read_answers
from game.ui.art.daylight import hour_of, lamps_lit
from game.ui.art.framing import halo, part_of, reachable, seen
from game.ui.draw.display import Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget, placed
from game.ui.parts.basic import TARGET

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from game.scenes.play.play_clock import Clock
    from game.scenes.scene import Context
    from game.story.playing.view import StoryView
    from game.ui.art.life import Mover
    from game.ui.art.scenery import Scenery

BODY: Final = Rect(0.2, 0.06, 0.6, 0.86)
"""What of the picture of a person can be pressed, in parts of it."""
NOD: Final = 5.0
"""How far who is pressed nods, in logical units."""
WINK_MS: Final = 140
"""How long who is pressed closes the eyes, to look up then."""
THING, STIR, PERSON, LAMP_LIGHT = "thing:", "stir:", "person:", "passing-light"
STIRS: Final = frozenset(
    {"curtain", "awning", "leaf-large", "note", "boat-lamp", "tulips", "pigeon", "butterfly", "fish-coral"}
    | {"fish-amber", "loop"}
)
"""What moves in places by itself, and more when it is pressed."""
STIRRED: Final = 3.0
"""How much more it moves then."""
QUICK: Final = 800
"""Milliseconds in which it goes there and back then."""
_log = logging.getLogger(__name__)


class Touch(Action, frozen=True):
    """A thing or a person on the stage was pressed: `thing:` and its name, or `person:` and who it is.

    What moves there by itself is `stir:` and its sprite.
    """

    what: str
    lamp: bool = False


@lru_cache(maxsize=1)
def known(assets: Path) -> Answers:
    """What answers in all places; nothing where the file is damaged, as a story needs none of it."""
    import yaml

    try:
        return read_answers(assets / "art" / "places")
    except (OSError, ValueError, yaml.YAMLError) as error:
        _log.warning("what answers a press can't be read: %s", error)
        return {}


def answering_in(context: Context, place: str) -> dict[str, Answering]:
    """What answers in a place, by name."""
    return known(context.world.paths.assets).get(place, {})


def to_touch(
    context: Context,
    story: StoryView,
    here: Scenery,
    quiet: frozenset[str],
    stage: Widget,
    seen_in: tuple[Rect, Sequence[Rect]],
) -> Iterator[Widget]:
    """Where things and people on the stage can be pressed: what is seen on a ground with boxes on it."""
    ground, before = seen_in
    target = context.look.target(TARGET)
    for name, thing in answering_in(context, story.place).items():
        place = seen(reachable(here.laid(thing.box), target).intersection(ground), before)
        lamp = thing.answer == "light"
        if min(place.w, place.h) >= target and (lamp or THING + name not in quiet):
            yield Widget(f"touch:{name}", place, touch=Touch(THING + name, lamp=lamp))
    if story.waiting.kind == "choice" or story.resting:
        return  # a press on somebody could be meant as a choice, and who rests has closed eyes
    for who, rect in on_stage(stage):
        place = seen(part_of(rect, BODY).intersection(ground), before)
        if who not in quiet and min(place.w, place.h) >= target:
            yield Widget(f"touch:{who}", place, touch=Touch(who))


def on_stage(stage: Widget) -> Iterator[tuple[str, Rect]]:
    """Who stands on the stage, as `person:` and who it is, and where."""
    return ((at.widget.id, at.widget.rect) for at in placed(stage) if at.widget.id.startswith(PERSON))


def in_nobodys_way(story: StoryView, clock: Clock, now: int) -> frozenset[str]:
    """What answers no press now, so that it reads on."""
    reads = story.waiting.kind in {"tap", "delay"} and not (story.open or story.press)
    return clock.quiet(now) if reads else frozenset()


class Gesture(msgspec.Struct, frozen=True):
    """What somebody does who was pressed: they look up, and with motion nod and close their eyes before."""

    who: str
    nod: float = 0.0
    shut: bool = False


def gesture(context: Context, clock: Clock) -> Gesture | None:
    """What somebody does now, if anybody was pressed a moment ago."""
    age = clock.answering(clock.pet, context.now)
    if age is None or not clock.pet.startswith(PERSON):
        return None
    who = clock.pet.removeprefix(PERSON)
    if not context.look.motion:
        return Gesture(who)
    return Gesture(who, NOD * math.sin(math.pi * age / HOP_MS) if age < HOP_MS else 0.0, age < WINK_MS)


def to_stir(
    context: Context,
    here: Scenery,
    movers: tuple[Mover, ...],
    quiet: frozenset[str],
    seen_in: tuple[Rect, Sequence[Rect]],
) -> Iterator[Widget]:
    """Where what moves in a place by itself can be pressed: what is seen on a ground with boxes on it."""
    ground, before = seen_in
    target = context.look.target(TARGET)
    for number, mover in enumerate(movers):
        if mover.sprite in STIRS and STIR + mover.sprite not in quiet:
            box = mover.box if mover.window is None else mover.window
            place = seen(reachable(here.laid(box), target).intersection(ground), before)
            if min(place.w, place.h) >= target:
                yield Widget(f"touch:{mover.sprite}.{number}", place, touch=Touch(STIR + mover.sprite))


def stirred(movers: tuple[Mover, ...], clock: Clock, now: int) -> tuple[Mover, ...]:
    """The things that move in a place, of which what was pressed moves more for a while."""
    if clock.answering(clock.pet, now) is None or not clock.pet.startswith(STIR):
        return movers
    name = clock.pet.removeprefix(STIR)
    return tuple(_more(mover) if mover.sprite == name else mover for mover in movers)


def _more(mover: Mover) -> Mover:
    dx, dy = mover.slide
    return msgspec.structs.replace(
        mover, period=QUICK, turn=mover.turn * STIRRED, lean=mover.lean * STIRRED, grow=mover.grow * STIRRED,
        slide=(dx * STIRRED / 2, dy * STIRRED / 2), spell=None,
    )  # fmt: skip


def switched(story: StoryView, clock: Clock) -> bool:
    """Whether the lamps are out that are lit at this hour."""
    return bool(clock.switched) and lamps_lit(story.place, story.clock)


def answers(context: Context, story: StoryView, here: Scenery, clock: Clock, layer: str) -> Iterator[Widget]:
    """What things of one layer do now: one that was pressed moves, and a lamp that was lit by day glows."""
    by_day = () if lamps_lit(story.place, story.clock) else sorted(clock.switched)
    things = answering_in(context, story.place) if by_day else {}
    for name in (lamp.removeprefix(THING) for lamp in by_day):
        if (lamp := things.get(name)) is not None and lamp.layer == layer:
            glow = Picture(halo(here.laid(lamp.box)), "life", LAMP_LIGHT)
            yield Widget(f"glow:{name}", glow.rect, (glow,))
    moves = moving(context, story, clock)
    if moves is None or moves.thing.layer != layer:
        return
    hour, more = hour_of(story.place, story.clock), ("switched",) if switched(story, clock) else ()
    place = here.laid(moves.thing.around)
    if layer == "back" and not moves.thing.swells:
        gap = Picture(place, "gap", story.place, (moves.name, hour, *more))
        yield Widget(f"gap:{moves.name}", place, (gap,))
    shown = Picture(place, "thing", story.place, (moves.name, hour, str(moves.step), *more))
    yield Widget(f"moved:{moves.name}", place, (shown,))


class Moves(msgspec.Struct, frozen=True):
    """A thing that is not as it is drawn now, and how many steps it is from that."""

    name: str
    thing: Answering
    step: int


def moving(context: Context, story: StoryView, clock: Clock) -> Moves | None:
    """The thing that moves because it was pressed, if there is one."""
    age, name = clock.answering(clock.pet, context.now), clock.pet.removeprefix(THING)
    if age is None or not context.look.motion:
        return None
    thing = answering_in(context, story.place).get(name)
    step = thing.step(age) if thing is not None else 0
    return Moves(name, thing, step) if thing is not None and step else None


def away(context: Context, story: StoryView, clock: Clock) -> str:
    """The thing of the front layer that has left its place."""
    moves = moving(context, story, clock)
    if moves is None or moves.thing.layer == "back" or moves.thing.swells:
        return ""
    return moves.name


def given(context: Context, story: StoryView, clock: Clock) -> tuple[Mover, ...]:
    """What comes out of a thing while it answers."""
    if clock.answering(clock.pet, context.now) is None:
        return ()
    thing = answering_in(context, story.place).get(clock.pet.removeprefix(THING))
    return thing.given if thing is not None else ()
