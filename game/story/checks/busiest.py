"""Which flags make a story too large to be looked at whole."""

from typing import TYPE_CHECKING, Final

from game.story.checks.explore import asked_flags
from game.story.checks.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.story.grammar.model import Episode
    from game.story.state import State

LOOK: Final = 10_000
"""States that are looked at for it: a second."""
MUCH: Final = 1.2
"""How many times as many states there are with a flag as without it, for it to be named.

One that may be up or down in every state makes twice as many.
"""
NAMED: Final = 4
"""Flags that are named."""


def busiest(episode: "Episode") -> tuple[str, ...]:
    """Give the flags without which there would be far fewer states, the one that counts most first."""
    asked = asked_flags(episode)
    walk = Walk(episode, asked, LOOK)
    walk.run()
    states = [spot.state for spot in walk.spots]
    every = _different(states, asked)
    times = {flag: every / _different(states, asked - {flag}) for flag in sorted(asked)}
    return tuple(
        sorted((flag for flag in times if times[flag] >= MUCH), key=lambda flag: -times[flag])[:NAMED]
    )


def _different(states: "Iterable[State]", flags: frozenset[str]) -> int:
    """How many states there are where only these flags are looked at."""
    return len({(each.node, each.at, each.back, each.blocked, each.flags & flags) for each in states})
