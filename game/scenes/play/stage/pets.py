"""Animals and things on the stage that answer a press: with a hop, and a word in a bubble."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import msgspec

from game.action import Action
from game.scenes.play.play_clock import HOP_MS, SAID_MS
from game.text import Text
from game.ui.art.framing import over_it, seen
from game.ui.draw.widget import Widget
from game.ui.parts.basic import TARGET
from game.ui.parts.layout import over
from game.ui.parts.part import one
from game.ui.parts.pieces import raised_panel, snug
from game.ui.parts.sizing import around, pad, put

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from game.scenes.play.play_clock import Clock
    from game.scenes.scene import Context
    from game.ui.art.life import Mover
    from game.ui.art.scenery import Scenery
    from game.ui.draw.geometry import Rect

HOP: Final = 9.0
"""How high a hop is, in the units of the place."""
ABOVE: Final = 6.0
"""How far a bubble is above what speaks."""
MOST: Final = 300.0
"""Width of a bubble at normal text."""


class Pet(Action, frozen=True):
    """An animal or a thing was pressed: one of `PETS`."""

    what: str


class Answers(msgspec.Struct, frozen=True):
    """The pictures of which something is made, its name, and what it says to one press after the other."""

    sprites: frozenset[str]
    name: Text
    says: tuple[Text, ...]


# Translators: animals and things that answer a press while a story is read: their names, and what they say.
PETS: Final[Mapping[str, Answers]] = {
    "cat": Answers(
        frozenset({"cat-asleep", "cat-tail", "cat-typing", "cat-paw", "cat-sitting", "homework"}),
        Text("pet.cat", "The cat"),
        (
            # Translators: Spoken by the cat (female), when it is pressed.
            Text("pet.cat-1", "Prrr…"),
            # Translators: Spoken by the cat (female), when it is pressed.
            Text("pet.cat-2", "Behind the left ear. Yes. There."),
            # Translators: Spoken by the cat (female), when it is pressed.
            Text("pet.cat-3", "I heard everything. I tell nobody."),
        ),
    ),
    "hamster": Answers(
        frozenset({"hamster"}),
        Text("pet.hamster", "The hamster"),
        (Text("pet.hamster-1", "Squeak!"), Text("pet.hamster-2", "Is that a bread crumb?")),
    ),
    "dinosaur": Answers(
        frozenset({"plush-dino"}),
        Text("pet.dinosaur", "The dinosaur"),
        (Text("pet.dinosaur-1", "Roar. But softly."),),
    ),
    "cactus": Answers(
        frozenset({"cactus-cool"}),
        Text("pet.cactus", "The cactus"),
        (Text("pet.cactus-1", "Stay cool."), Text("pet.cactus-2", "Hugs only from afar.")),
    ),
}


def pets(
    context: Context,
    here: Scenery,
    ground: Rect,
    movers: Iterable[Mover],
    clock: Clock,
    before: Sequence[Rect] = (),
) -> tuple[Widget, ...]:
    """What of the things in the place can be pressed, and what one of them answers.

    Of what stands behind something else, the boxes `before` it, only what is seen can be pressed.
    """
    made: list[Widget] = []
    for what, answers in PETS.items():
        boxes = [here.laid(mover.box) for mover in movers if mover.sprite in answers.sprites]
        if boxes:
            place = seen(max(boxes, key=lambda box: (box.w, box.h)).intersection(ground), before)
            if min(place.w, place.h) >= context.look.target(TARGET):
                made += _pet(context, what, answers, place, ground, clock)
    return tuple(made)


def _pet(
    context: Context, what: str, answers: Answers, place: Rect, ground: Rect, clock: Clock
) -> tuple[Widget, ...]:
    name = context.say(answers.name)
    press = Widget(f"pet:{what}", place, role="button", name=name, action=Pet(what), radius=28.0)
    if clock.pet != what or not 0 <= context.now - clock.petted < SAID_MS:
        return (press,)
    return (press, bubble(context, name, context.say(said(answers, clock.pets)), place, ground))


def said(answers: Answers, times: int) -> Text:
    """What it says when it was pressed so many times."""
    return answers.says[(times - 1) % len(answers.says)]


def bubble(context: Context, name: str, words: str, place: Rect, ground: Rect) -> Widget:
    """What an animal or a thing says, above it; what has no `name` is told by its words alone."""
    look = context.look
    inside = pad(snug(look, words, "label", look.theme.on_panel, MOST), 18.0, 10.0)
    said_ = one(
        "pet.said",
        over(raised_panel(look, 20.0, 5.0), inside),
        role="text",
        name=name or words,
        value=words if name else "",
        live=True,
    )
    room, share = over_it(place, ground, ABOVE)
    return around(put(said_, down="bottom"), share).widget(room)


def hopping(movers: tuple[Mover, ...], clock: Clock, now: int) -> tuple[Mover, ...]:
    """The things of a place, of which what was pressed hops."""
    age = now - clock.petted
    if clock.pet not in PETS or not 0 <= age < HOP_MS:
        return movers
    up = HOP * math.sin(math.pi * age / HOP_MS)
    return tuple(
        msgspec.structs.replace(mover, box=(mover.box[0], mover.box[1] - up, *mover.box[2:]))
        if mover.sprite in PETS[clock.pet].sprites
        else mover
        for mover in movers
    )
