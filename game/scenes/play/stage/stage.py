"""The stage: the place, the people in it, and what stands before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.scenes.play.play_clock import SLIDE_MS
from game.scenes.play.play_layout import ease
from game.scenes.play.stage.breath import blinking, sway
from game.scenes.play.stage.faces import expression_of, name_of
from game.scenes.play.stage.gaze import Gaze, gazes, turning
from game.scenes.play.stage.life import Alive, things
from game.scenes.play.stage.posture import in_hand, pose_of, slots
from game.scenes.play.stage.touching import Gesture
from game.story.playing.view import StoryView
from game.story.state import HERO
from game.text import Text
from game.ui.art.daylight import on_people
from game.ui.art.people import TURNED
from game.ui.art.scenery import Scenery, Standing, backdrop, foreground, scenery
from game.ui.draw.display import Box
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.part import one, picture
from game.ui.parts.sizing import offset, spot

if TYPE_CHECKING:
    from game.scenes.play.play_layout import StageArea
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from game.story.playing.view import Figure

# Translators: how somebody looks, read aloud after the name: "Lana, worried".
LOOKS = Text("stage.looks", "{name}, {expression}")
# Translators: read aloud of somebody whose back is seen, with the name.
AWAY = Text("stage.away", "{name}, turned away")
# Translators: read aloud of two people, with their names.
HUGS = Text("stage.hugs", "{name} and {other} hug each other")
DUSK = "#1c183078"
"""What lies over a dark room, once over the place and once over the people."""
LIT = Rect(0.0, 0.1, 1.0, 0.84)
"""What the screen in the hands of a person lights, in parts of their place: from there up to the face."""


class Touched(msgspec.Struct, frozen=True):
    """What things that were pressed show behind people and before them, and whether the lamps are out.

    `away` is the thing of the front layer that is not in its place now.
    """

    behind: tuple[Widget, ...] = ()
    before: tuple[Widget, ...] = ()
    switched: bool = False
    away: str = ""


def setting(areas: StageArea) -> Scenery:
    """The place over the ground; in portrait over the stage, with people near."""
    return scenery(areas.stage if areas.portrait else areas.ground, near=areas.portrait)


def stage(
    story: StoryView,
    areas: StageArea,
    figures: tuple[Widget, ...],
    life: Alive = Alive(),  # noqa: B008 - frozen
    told: str = "",
    touched: Touched = Touched(),  # noqa: B008 - frozen
) -> Widget:
    """The place with its people, its front layer, and what moves; `told` is read aloud of the place."""
    here = setting(areas)
    ground = areas.stage if areas.portrait else areas.ground
    behind, before = (things(here, ground, life, layer) for layer in ("back", "front"))
    dusk = (Widget("dusk", ground, (Box(ground, DUSK),)),) if story.dim else ()
    place = backdrop(here, story.place, story.clock, switched=touched.switched)
    behind = (*touched.behind, *dusk, *behind)
    back = Widget("place", ground, (place,), behind, clip=True, role="image", name=told)
    desk = foreground(here, story.place, story.clock, switched=touched.switched, without=touched.away)
    front = Widget("front", ground, (desk,), (*touched.before, *before), clip=True)
    people = Widget("people", ground, (), figures, clip=True)
    dark = (_dark(story, ground, figures),) if story.dim else ()
    return Widget("stage", ground, (), (back, people, front, *dark), clip=True)


def _dark(story: StoryView, ground: Rect, figures: tuple[Widget, ...]) -> Widget:
    """Dusk over everything, and the light of the screen on who holds a phone."""
    holding = {f"person:{who}" for who in in_hand(story)}
    lit = tuple(
        one(f"light:{each.id}", spot(picture("picture", "screen-light"), LIT)).widget(each.rect)
        for each in figures
        if each.id in holding
    )
    return Widget("dark", ground, (Box(ground, DUSK),), lit, clip=True)


class Moving(msgspec.Struct, frozen=True):
    """What of the people moves: how long ago something changed, how long they have breathed (ms), who is new.

    While heads turn, `turned_from` is the story before, at whose speaker they looked. Who was pressed makes a
    `gesture`.
    """

    age: int = SLIDE_MS
    life: int = 0
    entered: frozenset[str] = frozenset()
    turned_from: StoryView | None = None
    gesture: Gesture | None = None
    switched: bool = False
    """Whether somebody put out the lamps."""


class Spot(msgspec.Struct, frozen=True):
    """Where a person or a pair stands, as which one from the left, where they look, what is told.

    `light` is the colour that lies on them.
    """

    rect: Rect
    number: int
    gaze: Gaze
    told: str
    light: str = ""


def people(
    context: Context,
    episode: Episode,
    story: StoryView,
    areas: StageArea,
    within: tuple[Rect, Standing],
    moving: Moving,
) -> tuple[Widget, ...]:
    """The people on the stage, the hero at the left; `within` is their room there, and how they stand."""
    here, (room, stand) = setting(areas), within
    standing = slots(story.stage)
    names = [one.who for slot in standing for one in slot]
    looks = gazes(names, story.speech, in_hand(story))
    if moving.turned_from is not None:
        looks = turning(gazes(names, moving.turned_from.speech, in_hand(moving.turned_from)), looks)
    made, number = [], 0
    light = on_people(story.place, story.clock, switched=moving.switched)
    for slot in standing:
        stands = here.pair if len(slot) > 1 else here.person
        rect = stands(room, number, len(names), stand)
        spot = Spot(rect, number, looks[slot[0].who], _told(context, episode, slot), light)
        made.append(_figure(context, story, slot, spot, moving))
        number += len(slot)
    return tuple(made)


def _told(context: Context, episode: Episode, slot: tuple[Figure, ...]) -> str:
    """Who stands there, and how they look."""
    figure = slot[0]
    names = [name_of(context, episode, one) for one in slot]
    if len(slot) > 1:
        return context.say(HUGS, name=names[0], other=names[1])
    if figure.pose in TURNED:
        return context.say(AWAY, name=names[0])
    return context.say(LOOKS, name=names[0], expression=expression_of(context, figure))


def _figure(
    context: Context, story: StoryView, slot: tuple[Figure, ...], spot: Spot, moving: Moving
) -> Widget:
    """A person, who breathes and blinks, and steps in when new; or two who hug."""
    figure = slot[0]
    motion, number = context.look.motion, spot.number
    dx = dy = 0.0
    blink = ""
    if motion and figure.who in moving.entered and moving.age < SLIDE_MS:
        dx = (1 - ease(moving.age / SLIDE_MS)) * (60.0 if number else -60.0)
    if motion and moving.life:
        dy = sway(moving.life, number)
        blink = "blink" if blinking(moving.life, number, context.world.seed) else ""
    if story.resting and figure.who == HERO:
        blink = "blink"
    expression, gaze = figure.expression or "calm", spot.gaze
    if (gesture := moving.gesture) is not None and gesture.who == figure.who:
        dy, blink, gaze = dy + gesture.nod, "blink" if gesture.shut else blink, "ahead"
        expression = "happy" if expression == "calm" else expression
    lit = (spot.light,) if spot.light else ()
    if len(slot) > 1:
        person = picture("hug", figure.person, (slot[1].person, expression, *lit))
    else:
        person = picture("person", figure.person, (expression, blink, pose_of(story, figure), gaze, *lit))
    made = one(f"person:{figure.who}", person, role="image", name=spot.told)
    return offset(made, round(dx), dy).widget(spot.rect)
