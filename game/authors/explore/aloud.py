"""The story read aloud in a class: how long it takes with its stops, in each form that lessons use."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

import msgspec

from game.authors.explore.wander import wander
from game.lesson_flow.pace import SECONDS_CALLED_OUT, seconds_aloud, seconds_at_stop
from game.lesson_flow.plan import PLANS, STORY_MINUTES, Shape
from game.lesson_flow.stops import fits, is_stop, story_of
from game.story.events import Arrange, Choose, Continue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.story.events import Event
    from game.story.grammar.model import Episode
    from game.story.state import State

PLAYS: Final = 60
NINE_OF_TEN: Final = 0.9
"""Of ten classes nine at least end in their minutes: the one that goes back and round again talks longer."""


class Aloud(msgspec.Struct, frozen=True):
    """What a lesson's form of a story takes: minutes of the middle play and of the ninth of ten."""

    shape: Shape
    usual: float
    long: float
    stops: int
    """Stops that the play has which has most of them, no more than its plan has time for."""


def aloud(episode: Episode, shape: Shape, plays: int = PLAYS, seed: int = 0) -> Aloud:
    """What the story takes in a lesson of this shape, by plays of chance that leave the tools alone."""
    plan, chance = PLANS[shape], random.Random(seed)
    form = story_of(episode, shape)
    found = sorted(read_aloud(form, *wander(form, chance, tools=0.0), plan.stops) for _ in range(plays))
    minutes = [each for each, _ in found]
    most = max(stops for _, stops in found)
    return Aloud(shape, minutes[plays // 2], minutes[int(plays * NINE_OF_TEN)], most)


def lessons_of(episode: Episode) -> tuple[Aloud, ...]:
    """What a story takes in each lesson that has one; nothing where it has no form for lessons."""
    if episode.lesson is None:
        return ()
    return tuple(aloud(episode, shape) for shape in STORY_MINUTES if fits(episode, shape))


def read_aloud(
    episode: Episode, events: Sequence[Event], states: Sequence[State], most: int
) -> tuple[float, int]:
    """Minutes of a play read aloud, and at how many stops the class voted, at `most` so many."""
    seconds, stopped = 0.0, set[tuple[str, int]]()
    for event, before in zip(events[1:], states, strict=False):
        waiting = episode.nodes[before.node].steps[before.at]
        reading = seconds_aloud(waiting.words())
        here = (before.node, before.at)
        if isinstance(event, Continue):
            seconds += max(reading, waiting.delay_ms() / 1000)
        elif is_stop(waiting, before.flags) and here not in stopped and len(stopped) < most:
            stopped.add(here)
            seconds += reading + seconds_at_stop(len(waiting.options(before.flags)))
        elif isinstance(event, (Choose, Arrange)):
            seconds += reading + SECONDS_CALLED_OUT
    return seconds / 60, len(stopped)


def too_long(found: Sequence[Aloud]) -> tuple[str, ...]:
    """What is wrong with the time that lessons take for a story, a sentence each."""
    return tuple(
        f"in a lesson of {each.shape} it takes {each.long:.1f} minutes read aloud, and there are "
        f"{STORY_MINUTES[each.shape]}: let it begin elsewhere"
        for each in found
        if each.long > STORY_MINUTES[each.shape]
    ) + tuple(
        f"in a lesson of {each.shape} no way has {PLANS[each.shape].stops} stops, but {each.stops}"
        for each in found
        if each.stops < PLANS[each.shape].stops
    )
