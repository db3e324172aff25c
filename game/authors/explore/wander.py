"""Plays by chance: what somebody who knows nothing comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.story.checks.explore import moves
from game.story.events import Begin, Inspect, Use
from game.story.playing.reducer import start, step

if TYPE_CHECKING:
    import random

    from game.story.events import Event
    from game.story.grammar.model import Episode
    from game.story.state import State

TOOLS_SHARE = 0.1
"""How often a tool is used where the story could go on: always at random, a play would never end."""
LOOKS_SHARE = 0.02
"""How often somebody looks at a profile."""
GOES_ON_SHARE = 0.5
"""How often somebody goes on where things can be changed at leisure; the way on is the first of its moves."""
LONGEST = 5_000
"""Steps after which a play counts as one that never ends; the longest of thousands took some 400."""


class Endless(Exception):  # noqa: N818 - a finding about a story
    """A play that goes on and on."""


def wander(
    episode: Episode, chance: random.Random, tools: float = TOOLS_SHARE
) -> tuple[list[Event], list[State]]:
    """Play once from the beginning to an ending, mostly following the story.

    `tools` is how often a tool is used where the story could go on.

    Raises:
        Endless: No ending was reached.
    """
    hero = chance.choice(tuple(episode.heroes))
    events: list[Event] = [Begin(hero)]
    states = [start(episode, hero)]
    while not states[-1].ended:
        if len(events) > LONGEST:
            raise Endless(f"no ending after {LONGEST} steps, in {states[-1].node}")
        event = _any(episode, states[-1], chance, tools)
        states.append(step(episode, states[-1], event))
        events.append(event)
    return events, states


def _any(episode: Episode, state: State, chance: random.Random, share: float) -> Event:
    """A move of the story, and now and then a tool or a profile."""
    luck = chance.random()
    if luck < LOOKS_SHARE and episode.cast:
        return Inspect(chance.choice(tuple(episode.cast)))
    able = moves(episode, state)
    tools = [event for event in able if isinstance(event, Use)]
    story = able[: len(able) - len(tools)]
    if not story or luck < LOOKS_SHARE + share:
        return chance.choice(tools)
    leisure = episode.nodes[state.node].steps[state.at].AT_LEISURE
    return story[0] if leisure and chance.random() < GOES_ON_SHARE else chance.choice(story)
