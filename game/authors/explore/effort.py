"""What a play takes of its player: clicks, and minutes of reading and deciding."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from game.story.events import Arrange, Begin, Choose, Continue, Inspect
from game.story.playing.holding import held

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.story.events import Event
    from game.story.grammar.model import Episode
    from game.story.state import State

WORDS_A_MINUTE = ((9, 120), (13, 170), (17, 195))
"""Median words a minute of silent reading by age, rounded to fives: United States, National Assessment of
Educational Progress, report 02-R-09 (1972). That South Slavic languages are read about as fast, their words
being longer and fewer, is an assumption."""
SECONDS_A_DECISION = 6.0
"""Between having read the options and taking one: an assumption, for one child who talks to nobody."""
SECONDS_A_PROFILE = 8.0
"""For looking at a profile and closing it: an assumption."""
SECONDS_A_GLANCE = 1.5
"""For seeing that an answer has arrived, or reading once more what came last: an assumption."""
ADULTS = 17
"""The age whose speed stands for adults, of whom the source above says much the same."""


class Effort(msgspec.Struct, frozen=True):
    """What a play takes: presses of any kind, and minutes."""

    clicks: int
    minutes: float


def effort(
    episode: Episode, events: Sequence[Event], states: Sequence[State], *, glances: bool = True
) -> Effort:
    """What a play takes; `states[i]` is the state after `events[i]`.

    Without `glances` those pictures are left out that are only looked at: a tenth of a minute, but costly to
    find.
    """
    speed = words_a_minute(episode.ages)
    clicks, seconds = 0, 0.0
    for event, (before, after) in zip(events[1:], pairwise(states), strict=False):
        waiting = episode.nodes[before.node].steps[before.at]
        if isinstance(event, Continue):
            reading = 60 * waiting.words() / speed
            clicks += waiting.WAITS == "tap"
            seconds += max(reading, waiting.delay_ms() / 1000)
        elif isinstance(event, (Choose, Arrange)):
            clicks += len(event.order) if isinstance(event, Arrange) else 1
            seconds += 60 * waiting.words() / speed + SECONDS_A_DECISION
        else:
            clicks += not isinstance(event, Begin)
            seconds += SECONDS_A_PROFILE if isinstance(event, Inspect) else 0.0
        by_hand = not isinstance(event, Continue) or waiting.WAITS != "delay"
        pictures = len(held(episode, before, after, by_hand=by_hand)) if glances else 0
        clicks += pictures
        seconds += pictures * SECONDS_A_GLANCE
    return Effort(clicks, seconds / 60)


def words_a_minute(ages: str) -> float:
    """The reading speed of the middle of an age group such as `12-14`, or of `adults`."""
    numbers = [int(number) for number in re.findall(r"\d+", ages)] or [ADULTS]
    age = sum(numbers) / len(numbers)
    (youngest, slowest), *older = WORDS_A_MINUTE
    if age <= youngest:
        return slowest
    for until, speed in older:
        if age <= until:
            return slowest + (speed - slowest) * (age - youngest) / (until - youngest)
        youngest, slowest = until, speed
    return slowest
