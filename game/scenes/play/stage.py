"""The stage: the place, the people in it, and what stands before them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec

from game.scenes.play.gaze import Gaze, gazes, turning
from game.scenes.play.life import Alive, backdrop, foreground, things
from game.scenes.play.play_clock import SLIDE_MS
from game.scenes.play.play_layout import ease
from game.story.playing.view import StoryView
from game.story.state import HERO
from game.text import Text
from game.ui.draw.display import Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.caption import FACE

if TYPE_CHECKING:
    from game.scenes.play.play_layout import Layout
    from game.scenes.scene import Context
    from game.story.grammar.model import Episode
    from game.story.playing.view import Figure

# Translators: how somebody looks, read aloud after the name: "Lana, worried".
LOOKS = Text("stage.looks", "{name}, {expression}")
# Translators: how a person looks; of a girl or boy, a woman or man.
EXPRESSIONS = {
    "calm": Text("face.calm", "calm"),
    "happy": Text("face.happy", "happy"),
    "thinking": Text("face.thinking", "thinking"),
    "worried": Text("face.worried", "worried"),
    "hurt": Text("face.hurt", "hurt"),
    "brave": Text("face.brave", "brave"),
    "surprised": Text("face.surprised", "surprised"),
    "laughing": Text("face.laughing", "laughing"),
}

PLACE = (1280.0, 960.0)
PERSON = (190.0, 325.0, 403.0, 480.0)
"""Where a person stands in a place, in the units of PLACE (docs/art.md)."""
BELOW_BAR = 74.0
"""The crown of nobody's head is above this y, so that the bar does not cover faces."""
SWAY_MS = 3200


class Setting(msgspec.Struct, frozen=True):
    """How the place is laid over the screen: its scale, and where its top left corner is."""

    scale: float
    x: float
    y: float

    @property
    def rect(self) -> Rect:
        """The whole place in logical units, larger than the screen."""
        return Rect(self.x, self.y, PLACE[0] * self.scale, PLACE[1] * self.scale)

    def person(self, stage: Rect, number: int, count: int) -> Rect:
        """Where person `number` of `count` stands in the stage."""
        w, h = PERSON[2] * self.scale, PERSON[3] * self.scale
        top = self.y + PERSON[1] * self.scale
        if count == 1:
            wish = self.x + PERSON[0] * self.scale
            return Rect(min(max(wish, stage.x), stage.right - w + w * 0.1), top, w, h)
        overlap = w * 0.12
        room = stage.w + 2 * overlap
        step = min((room - w) / (count - 1), w * 1.02)
        start = stage.x - overlap + (room - w - step * (count - 1)) / 2
        return Rect(start + step * number, top, w, h)


def setting(areas: Layout) -> Setting:
    """Lay the place so that it fills the ground (in portrait: the stage) and heads are below the bar."""
    ground = areas.stage if areas.portrait else areas.ground
    scale = max(ground.w / PLACE[0], ground.h / PLACE[1])
    if areas.portrait:
        scale = max(scale, min(ground.h / 640, ground.w / 760))
    spare = PLACE[1] * scale - ground.h
    top = min(spare, max(0.0, (PERSON[1] * scale) - BELOW_BAR))
    return Setting(scale, ground.x, ground.y - top)


def chin(areas: Layout) -> float:
    """Where faces on the stage end."""
    here = setting(areas)
    person = here.person(areas.stage, 0, 1)
    return person.y + person.h * FACE


def stage(
    story: StoryView,
    areas: Layout,
    figures: tuple[Widget, ...],
    life: Alive = Alive(),  # noqa: B008 - frozen
) -> Widget:
    """The place with its people, its front layer, and what moves before and behind them."""
    here = setting(areas)
    ground = areas.stage if areas.portrait else areas.ground
    behind, before = (things(here.rect, here.scale, ground, life, layer) for layer in ("back", "front"))
    back = Widget("place", ground, (backdrop(here.rect, story.place),), behind, clip=True)
    front = Widget("front", ground, (foreground(here.rect, here.scale, story.place),), before, clip=True)
    people = Widget("people", ground, (), figures, clip=True)
    return Widget("stage", ground, (), (back, people, front), clip=True)


class Moving(msgspec.Struct, frozen=True):
    """What of the people moves: how long ago something changed (ms), who is new, whether they breathe.

    While heads turn, `turned_from` is the story before, at whose speaker they looked.
    """

    age: int = 0
    entered: frozenset[str] = frozenset()
    lively: bool = False
    turned_from: StoryView | None = None


class Spot(msgspec.Struct, frozen=True):
    """Where a person stands, as which one from the left, where they look, and what is told of them."""

    rect: Rect
    number: int
    gaze: Gaze
    told: str


def people(
    context: Context, episode: Episode, story: StoryView, areas: Layout, stage_rect: Rect, moving: Moving
) -> tuple[Widget, ...]:
    """The people on the stage, the hero at the left."""
    here = setting(areas)
    cast = sorted(story.stage, key=lambda one: one.who != HERO)
    names = [one.who for one in cast]
    looks = gazes(names, story.speech)
    if moving.turned_from is not None:
        looks = turning(gazes(names, moving.turned_from.speech), looks)
    made = []
    for number, figure in enumerate(cast):
        rect = here.person(stage_rect, number, len(cast))
        spot = Spot(rect, number, looks[figure.who], _told(context, episode, figure))
        made.append(_figure(context, story, figure, spot, moving))
    return tuple(made)


def _told(context: Context, episode: Episode, figure: Figure) -> str:
    """Who stands there, and how they look."""
    name = context.hero if figure.who == HERO else episode.cast[figure.who].name
    expression = EXPRESSIONS.get(figure.expression or "calm", EXPRESSIONS["calm"])
    return context.say(LOOKS, name=name or "", expression=context.say(expression))


def _figure(context: Context, story: StoryView, figure: Figure, spot: Spot, moving: Moving) -> Widget:
    """A person, breathing and blinking while lively, and stepping in when new."""
    motion, number = context.look.motion, spot.number
    dx = dy = 0.0
    blink = ""
    if motion and figure.who in moving.entered and moving.age < SLIDE_MS:
        dx = (1 - ease(moving.age / SLIDE_MS)) * (60.0 if number else -60.0)
    if motion and moving.lively:
        dy = sway(moving.age, number)
        blink = "blink" if blinking(moving.age, number, context.world.seed) else ""
    pose = "phone" if figure.who == HERO and story.phone.app != "off" else "rest"
    rect = spot.rect.moved(round(dx), dy)
    picture = Picture(rect, "person", figure.person, (figure.expression or "calm", blink, pose, spot.gaze))
    return Widget(f"person:{figure.who}", rect, (picture,), role="image", name=spot.told)


def sway(age: int, number: int) -> float:
    """Breathing: up and down by three units, each person at their own time; ends where it began."""
    phase = (age + number * 900) / SWAY_MS * 2 * math.pi
    rest = number * 900 / SWAY_MS * 2 * math.pi
    return round((math.sin(phase) - math.sin(rest)) * 2.0)


def blinking(age: int, number: int, seed: int = 0) -> bool:
    """Whether eyes are closed: now and then, for an eighth of a second; `seed` moves when."""
    late = number * 340 + seed * 177 % 900
    return any(0 <= age - at - late < 125 for at in (900, 3300, 3550))  # noqa: PLR2004 - milliseconds
