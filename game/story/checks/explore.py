"""An exhaustive walk over the states of an episode: what can be reached, and by which shortest way."""

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from game.story.checks.contact import Meeting
from game.story.checks.walk import Walk, moves
from game.story.events import Event
from game.story.grammar.graph import answers, longest_run
from game.story.grammar.model import Episode
from game.story.reading.fields import Condition
from game.story.steps.base import flag_groups

__all__ = ["LIMIT", "Explored", "affordable", "asked_flags", "explore", "moves"]

LIMIT = 500_000
"""States, of which an episode of 60 nodes and 9 flags that are asked for has some 40 000."""

MOST_WORK: Final = 30_000_000
"""What visiting states may cost: ten for each move, one for each step in it, a tenth for each flag."""


class Explored(msgspec.Struct, frozen=True):
    """What a walk found; `complete` says whether it saw every state that there is."""

    complete: bool
    states: int
    steps: int
    nodes: frozenset[str]
    """Those in which something was shown or waited for."""
    choices: frozenset[tuple[str, str]]
    """Node and id of the option."""
    endings: dict[str, tuple[Event, ...]]
    """The shortest list of events to every ending that was reached."""
    stuck: dict[str, tuple[Event, ...]]
    """By node: a shortest way to a state in which nothing but tools is left to do."""
    met: dict[Meeting, tuple[Event, ...]] = {}
    """By step and person: a shortest way to a message, a call or an answer after that person was blocked."""


def asked_flags(episode: Episode) -> frozenset[str]:
    """Give the flags for which a condition asks somewhere: the others can't change the story.

    Of flags that the player sets a whole group belongs to it: where none is up, all is as its author wrote.
    """
    asked = {flag for each in _conditions(episode) for flag in each.flags}
    return counted(episode, asked).union(*(group for group in flag_groups() if not group.isdisjoint(asked)))


def counted(episode: Episode, flags: Iterable[str]) -> frozenset[str]:
    """Give these flags and those without which they can't be told.

    Of each count these are the ones below the highest, and all that steps read of themselves.
    """
    found = frozenset(flags).union(*(step.reads for node in episode.nodes.values() for step in node.steps))
    counts = {step.counts for node in episode.nodes.values() for step in node.steps}
    for count in counts:
        highest = max((number for number, flag in enumerate(count, 1) if flag in found), default=0)
        found |= frozenset(count[:highest])
    return found


def of_scenes(episode: Episode) -> frozenset[str]:
    """Give the flags of acts, and those for which the scenes of the tools ask."""
    answering = answers(episode.nodes, episode.always, episode.nodes)
    asked = frozenset(f"did-{act}" for act in ("block", "tell", "save", "report", "leave"))
    for node in episode.nodes.values():
        if node.scene or node.id in answering:
            asked = asked.union(*(step.if_.flags for step in node.steps if step.if_ is not None))
    return asked


def _conditions(episode: Episode) -> Iterator[Condition]:
    for node in episode.nodes.values():
        for each in node.steps:
            if each.if_ is not None:
                yield each.if_
            yield from (option.if_ for option in each.offered() if option.if_)


def affordable(episode: Episode) -> int:
    """Give how many states may be visited: fewer where a move costs more than in any story people write."""
    options = (len(step.offered()) for node in episode.nodes.values() for step in node.steps)
    asked = asked_flags(episode)
    moves = max(options, default=0) + len(episode.always) + sum(f"saw-{who}" in asked for who in episode.cast)
    return MOST_WORK // (moves * (10 + longest_run(episode.nodes) + len(asked) // 10))


def explore(episode: Episode, limit: int = LIMIT, *, everywhere: bool = True) -> Explored:
    """Walk over at most `limit` states that differ in more than their log, the nearest first.

    `everywhere` uses the tools at every moment; without it only where the player chooses, which reaches the
    same nodes and endings through far fewer states, but is no proof for the moments between.
    """
    walk = Walk(episode, asked_flags(episode), limit, everywhere=everywhere)
    walk.run()
    return Explored(
        complete=walk.complete,
        states=len(walk.spots),
        steps=walk.steps,
        nodes=frozenset(walk.nodes),
        choices=frozenset(walk.choices),
        endings={ending: walk.way(number) for ending, number in walk.ended.items()},
        stuck=walk.ways(walk.stuck),
        met={meeting: walk.way_to(meeting) for meeting in walk.met},
    )
