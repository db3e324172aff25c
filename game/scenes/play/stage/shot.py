"""Shots: composed pictures in place of the stage, laid so that nothing covers what they are about."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from game.scenes.play.stage.breath import blinking, sinking
from game.scenes.play.stage.faces import expression_of, name_of
from game.scenes.play.stage.life import Alive, at_hour, things
from game.text import Text
from game.ui.art.daylight import DARK, darkness, on_people, step_of
from game.ui.art.framing import FRAME, LEAST, WHOLE, filling, framed
from game.ui.art.people import TURNED
from game.ui.art.scenery import backdrop, scenery
from game.ui.art.shots import Shot as Drawn
from game.ui.art.shots import read_shots
from game.ui.draw.display import Box, Picture
from game.ui.draw.widget import Widget
from game.ui.parts.part import box, one
from game.ui.parts.scrolling import shifted
from game.ui.parts.sizing import pad

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from game.scenes.play.play_layout import StageArea
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from game.story.playing.view import ShotView, StoryView
    from game.story.reading.words import Shot
    from game.ui.art.scenery import Scenery
    from game.ui.draw.geometry import Rect

_log = logging.getLogger(__name__)

# Translators: each is read aloud in place of a picture that fills the stage; {name} and {other} are people.
TOLD: Final[Mapping[Shot, Text]] = {
    "close": Text("shot.close", "{name} near by, the face lit by the screen, {expression}"),
    "near": Text("shot.near", "{name} near by, {expression}"),
    "hands": Text("shot.hands", "Two hands over a phone"),
    "circle": Text(
        "shot.circle", "The yard from above: {name} alone in an empty circle, the others around it"
    ),
    "window": Text("shot.window", "{name} and {other} from behind, at the window; a cat looks out as well"),
    "listening": Text("shot.listening", "{name} and {other} at a table under a lamp, looking at each other"),
    "floor": Text("shot.floor", "{name} and {other} side by side on the floor, under one blanket"),
    "bench": Text("shot.bench", "{name} and {other} from behind, on a bench by the river"),
    "face-down": Text("shot.face-down", "A phone on its face, lighting up"),
    "door": Text("shot.door", "A closed door with light below it, and a note"),
    "door-dark": Text("shot.door-dark", "A closed door, dark below it, and a note"),
    "school-door": Text(
        "shot.school-door", "A closed door at school, with light in its window and a plant beside it"
    ),
    "flour-bag": Text(
        "shot.flour-bag",
        "A bag of flour at night: four pencilled words, a sentence below; a phone on its face",
    ),
    "two-phones": Text(
        "shot.two-phones",
        "Two windows over the river: {name} in the dark one, {other} beside a lamp",
    ),
    "four-oclock": Text(
        "shot.four-oclock", "{name} and {other} with their hands in one dough, in the light of the oven"
    ),
    "lit-windows": Text(
        "shot.lit-windows", "The library in the evening: a board of tasks, and most windows are lit"
    ),
    "goal-net": Text("shot.goal-net", "Many hands hold a goal net from all sides; a hamster sits in it"),
    "bridge-walk": Text("shot.bridge-walk", "{name} from behind, walking over the bridge; three wait"),
    "other-side": Text(
        "shot.other-side",
        "A desk from the side of the grown-up, chalk and stamp put down; in front of it {name}, {expression}",
    ),
    "three-notes": Text(
        "shot.three-notes", "Three notes from above: one loud, one full of guesses, one of four even lines"
    ),
    "car-keys": Text(
        "shot.car-keys",
        "{name} and {other} at the kitchen table, looking at each other; the car keys lie there",
    ),
    "front-seat": Text(
        "shot.front-seat", "Two empty seats at the front of the bus: sun on one, a whistle over the other"
    ),
    "subs-bench": Text(
        "shot.subs-bench", "{name} from behind, by the empty pitch; beside it a jar in a sock"
    ),
    "jar-on-desk": Text(
        "shot.jar-on-desk", "{name} and {other} at a desk, looking at each other; pebbles rolled out of a jar"
    ),
    "stamp-down": Text(
        "shot.stamp-down",
        "{name} and {other} at a desk, from above: open hands, a stamp beside them, a comic is pushed over",
    ),
    "letterboxes": Text(
        "shot.letterboxes", "{name} from behind, at the letterboxes; up the stairs a door is open, with light"
    ),
    "nana-calls": Text(
        "shot.nana-calls",
        "{name} with a phone and {other}, at the kitchen table under the lamp; two cups of cocoa",
    ),
    "marble-ring": Text(
        "shot.marble-ring",
        "From above, marbles in a ring of string: {name} takes aim, another hand waits, a notebook is shut",
    ),
    "last-row": Text(
        "shot.last-row", "The last row of a bus at night: {name} in the light of a phone, {other} asleep"
    ),
    "fogged-window": Text(
        "shot.fogged-window", "A fogged window with a lamp drawn by a finger; a phone on its face"
    ),
    "last-stop": Text(
        "shot.last-stop",
        "The bus at the school, its door is open: {name} from behind; {other} waits in its light",
    ),
    "both-sides": Text(
        "shot.both-sides",
        "Two sides of a door: {name} on the floor in the dark, {other} in the light; a note below it",
    ),
    "car-below": Text(
        "shot.car-below",
        "A street at night from above: one clean car under a lamp; a cat looks out as well",
    ),
    "match-off": Text(
        "shot.match-off",
        "{name} and {other}, who has turned round in the armchair; behind them the television is dark",
    ),
    "towel-curtain": Text(
        "shot.towel-curtain",
        "A tea towel falls like a curtain over a bowl and a phone; a goldfish looks out below it",
    ),
    "gym-bag": Text(
        "shot.gym-bag",
        "What the phone sees: a goldfish in a bowl, behind it a chair with a gym bag that has a round badge",
    ),
    "five-chairs": Text(
        "shot.five-chairs",
        "Seen out of the bowl: {name} behind the glass; above, five small lit windows with cups and slippers",
    ),
    "table-still": Text(
        "shot.table-still",
        "A table from above: a phone on its face, bread, seven pencilled lines, four pairs of still hands",
    ),
    "red-line": Text(
        "shot.red-line",
        "An open notebook with one red line, a pen of four colours; a phone looks out of a paper bag",
    ),
    "seven-slips": Text(
        "shot.seven-slips",
        "Seven different slips of paper in a row, on each one line of the same length; birds at the window",
    ),
    "court-bench": Text(
        "shot.court-bench",
        "{name} and {other} from behind, on a long bench before a high closed door; a loaf between them",
    ),
}

UNKNOWN: Final = Drawn(0, WHOLE)
"""What is known of a shot whose data can't be read."""
ROUND: Final = 20.0
"""Radius of the edge of a framed picture."""


def shot_stage(
    context: Context, episode: Episode, story: StoryView, areas: StageArea, free: Rect, age: int = 0
) -> Widget:
    """The picture over all of the ground; framed in the free room where its focus would be covered.

    What moves in it has moved for `age` milliseconds. Without a shot there is nothing.
    """
    ground, shot = areas.stage if areas.portrait else areas.ground, story.shot
    if shot is None:
        return Widget("shot", ground)
    known = shots_in(context.world.paths.assets / "art" / "shots").get(shot.name, UNKNOWN)
    here, panel = framed(ground, free, known.focus)
    clock = story.clock if known.light else ""
    seen = tuple(shot_layers(context, shot, known, here, panel or ground, age, clock=clock))
    told = _told(context, episode, shot)
    if panel is None:
        return Widget("shot", ground, (), seen, role="image", name=told, clip=True)
    image = Widget("shot.picture", panel, (), seen, clip=True)
    children = (_frame(context, panel), image) if panel.h >= LEAST else ()
    behind = (backdrop(scenery(ground), story.place, story.clock), Box(ground, context.look.theme.veil))
    return Widget("shot", ground, behind, children, role="image", name=told, clip=True)


def shot_layers(  # noqa: PLR0913 - what all a picture is made of
    context: Context, shot: ShotView, known: Drawn, here: Scenery, room: Rect, age: int, *, clock: str = ""
) -> Iterator[Widget]:
    """From back to front with its people, who breathe and blink; all is still at an `age` of 0.

    It is as drawn, or in the light of a `clock`.
    """
    behind, before = (_painted_for(shot, number, clock) for number in (0, known.front_of))
    light: tuple[str, ...] = ()
    movers = known.life
    if clock:
        light = (on_people(shot.name, clock),)
        movers = at_hour(movers, dark=darkness(shot.name, clock) > DARK)
    life = Alive(movers, age, context.viewport.scale)
    yield Widget("shot.back", room, (Picture(here.rect, "shot-back", shot.name, behind, fit="cover"),))
    yield from things(here, room, life, "back")
    for number, (who, figure) in enumerate(zip(shot.people, known.figures, strict=False)):
        blinks = age and figure.pose not in TURNED and blinking(age, number, context.world.seed)
        shut = figure.asleep or blinks
        args = (who.expression or "calm", "blink" if shut else "", figure.pose, figure.gaze, *light)
        person = Picture(here.laid(figure.box), "person", who.person, args)
        yield _breathing(f"shot.person:{number}", room, person, sinking(age, number))
    front = Picture(here.rect, "shot-front", shot.name, before, fit="cover")
    down = sinking(age, known.front_of) if known.front == "breathes" else 0.0
    yield _breathing("shot.front", room, front, down)
    yield from things(here, room, life, "front")


def _painted_for(shot: ShotView, number: int, clock: str) -> tuple[str, ...]:
    """Whose colours a layer has, and the light in which it is seen where that is asked of the `clock`."""
    whose = tuple(one.person for one in shot.people[number : number + 1])
    return (whose[0] if whose else "", str(step_of(clock))) if clock else whose


def _breathing(id_: str, room: Rect, shape: Picture, down: float) -> Widget:
    """A part of the picture, so far below its place, seen in its room."""
    part = shifted(Widget(f"{id_}.part", shape.rect, (shape,)), down)
    return Widget(id_, room, (), (part,), clip=True)


def filled(shot: str, ground: Rect) -> Picture:
    """A shot of nobody over all of the ground."""
    return Picture(filling(ground).rect, "shot", shot, fit="cover")


def _frame(context: Context, panel: Rect) -> Widget:
    """The edge of a framed picture, like that of a photo."""
    theme = context.look.theme
    edge, width = (theme.line, 2.0) if theme.flat else ("", 0.0)
    return pad(one("shot.frame", box(theme.panel, ROUND, edge, width)), -FRAME, -FRAME).widget(panel)


def _told(context: Context, episode: Episode, shot: ShotView) -> str:
    """What is to be seen, in a sentence."""
    names = [name_of(context, episode, one) for one in (*shot.people, *shot.people)[:2]] or ["", ""]
    face = expression_of(context, shot.people[0]) if shot.people else ""
    return context.say(TOLD[shot.name], name=names[0], other=names[1], expression=face)


def boxes_of(widgets: Iterable[Widget]) -> list[Rect]:
    """Where something is painted that lies over the stage; a box inside a box around it adds nothing."""
    todo: list[tuple[Widget, Rect | None]] = [(widget, None) for widget in widgets]
    found: list[Rect] = []
    while todo:  # not in their order, and without their clips, which `placed` would work out for each
        widget, around = todo.pop()
        for shape in widget.shapes:
            if isinstance(shape, Box) and (around is None or not around.holds(shape.rect)):
                around = shape.rect
                found.append(around)
        if not (widget.clip and around is not None and around.holds(widget.rect)):
            todo += [(child, around) for child in widget.children]
    return found


@lru_cache(maxsize=1)
def shots_in(folder: Path) -> Mapping[str, Drawn]:
    """What each shot is about and what moves in it; nothing where the file is damaged: none is drawn then."""
    import yaml

    try:
        return read_shots(folder)
    except (OSError, ValueError, yaml.YAMLError) as error:
        _log.warning("the shots can't be read: %s", error)
        return {}
