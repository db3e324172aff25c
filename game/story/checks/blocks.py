"""A block holds: whoever is blocked never again writes to the hero, nor calls, nor is written to.

First that is proven on the nodes, whatever flags are up; then it is looked for in the states, with as few
flags as will do: the acts alone, then also the flags for which the scenes of the tools ask, an author's own
before the acts, then those on the ways on which a block seems to be broken, and only then all of them, which
is every state that there is. Where these are too many, a way on which a block is broken is still looked for,
with few tools used on it.
"""

from collections.abc import Iterable
from typing import Final

from game.story.checks.blocks_proof import surely_shut
from game.story.checks.contact import Contacts, Meeting, blockable
from game.story.checks.explore import affordable, asked_flags, counted, of_scenes
from game.story.checks.loose import Loose, TooMany
from game.story.checks.walk import Walk
from game.story.events import Event
from game.story.grammar.graph import targets
from game.story.grammar.model import Episode
from game.story.playing.decisions import decisions
from game.story.playing.play import replay
from game.story.reading.diagnostics import Report
from game.story.steps import Step

LIMIT: Final = 60_000
"""States that are visited at most: some seconds, for which an author will wait."""
FEW: Final = 10_000
"""The same where only some flags are looked at; the stories that there are need at most 7 000."""
PEOPLE: Final = 8
"""Blocked people whose chats are told apart."""

FEWER: Final[tuple[tuple[bool, tuple[str, ...] | None], ...]] = (
    (False, ("block",)),
    (True, ("block",)),
    (False, None),
)
"""Whether tools are used at every moment or only at choices, and which; none stands for all of them."""
ROUNDS: Final = 5
"""How often more flags are looked at."""
ACTS: Final = frozenset({"did-block", "did-tell"})


def check_blocks(episode: Episode, report: Report, limit: int = LIMIT) -> None:
    """Report every scene in which somebody is blocked who can be met then, with the shortest way to it."""
    people = len(blockable(episode))
    if not people or surely_shut(episode, Contacts(episode)):
        return
    asked, limit = asked_flags(episode), min(limit, affordable(episode)) if people <= PEOPLE else 0
    few = min(limit // 2, FEW)
    acts = frozenset(episode.matters) | ACTS
    asked_there = of_scenes(episode)
    own = frozenset(flag for flag in asked_there if not flag.startswith("did-"))
    for flags in dict.fromkeys((acts, acts | own, acts | asked_there)):
        if _holds(episode, counted(episode, asked & flags), few):
            return
    if holds_by_what_is_asked(episode, asked, counted(episode, asked & acts), few):
        return
    walk = _found(episode, asked, limit)
    causes = set[str]()
    for meeting in walk.met:  # the nearest first
        way = walk.way_to(meeting)
        cause = blocked_in(episode, way, meeting[2])
        if cause not in causes:
            causes.add(cause)
            _tell(episode, meeting, way, report)
    if not walk.met and not walk.complete:
        report.add("block-not-proven", report.at("nodes"), states=str(limit))


def _found(episode: Episode, asked: frozenset[str], limit: int) -> Walk:
    """Walk over all states; where these are too many, look for a broken block with less at hand.

    One that can be reached by few answers is far away where any tool may be used at each moment on the way.
    """
    whole = Walk(episode, asked, limit)
    whole.run()
    for everywhere, tools in FEWER if not (whole.met or whole.complete) else ():
        few = Walk(episode, asked, limit, everywhere=everywhere, tools=tools)
        few.run()
        if few.met:
            return few
    return whole


def _holds(episode: Episode, looked_at: frozenset[str], limit: int) -> bool:
    """Tell whether a block surely holds, whatever all flags are but these."""
    walk = _loosely(episode, looked_at, limit)
    return walk is not None and walk.complete and not walk.met


def _loosely(episode: Episode, looked_at: frozenset[str], limit: int) -> Walk | None:
    """Walk over all states in which only these flags are told apart; None where a move leads to too many."""
    loose = Loose(episode, looked_at)
    walk = Walk(loose.episode, looked_at, limit, step=loose.step)
    try:
        walk.run()
    except TooMany:
        return None
    return walk


def holds_by_what_is_asked(
    episode: Episode, asked: frozenset[str], looked_at: frozenset[str], limit: int
) -> bool:
    """Tell whether a block surely holds, looking at ever more of the flags that are asked for.

    Each time those are added for which is asked on the way to somebody blocked, where the others were not
    looked at: the way may not exist (refinement by counterexamples: E. Clarke and others, CAV 2000).
    """
    for _ in range(ROUNDS):
        walk = _loosely(episode, looked_at, limit)
        if walk is None or not walk.complete:
            return False
        if not walk.met:
            return True
        found = (_asked_there(episode, walk.met), _asked_on_ways(episode, walk))
        more = next((each for flags in found if (each := counted(episode, flags & asked) - looked_at)), None)
        if not more:
            return False
        looked_at |= more
    return False


def _asked_there(episode: Episode, met: Iterable[Meeting]) -> frozenset[str]:
    """Give the flags for which the steps ask at which somebody blocked is met."""
    return _flags(episode.nodes[node].steps[at] for node, at, _ in met)


def _asked_on_ways(episode: Episode, walk: Walk) -> frozenset[str]:
    """Give the flags that decide in the nodes on the ways to all meetings where the story goes on."""
    nodes = {name for each in walk.met for name in (each[0], *walk.nodes_to(each)) if name in episode.nodes}
    nodes |= {target for name in nodes for target in targets(episode.nodes[name])}
    steps = (step for name in nodes for step in episode.nodes[name].steps)
    return _flags(step for step in steps if step.targets() or step.RETURNS or step.raises() or step.clears())


def _flags(steps: Iterable[Step]) -> frozenset[str]:
    """Give the flags for which steps and their options ask."""
    found = [(step.if_, *(option.if_ for option in step.offered())) for step in steps]
    conditions = (each for some in found for each in some if each is not None)
    return frozenset(flag for each in conditions for flag in each.flags)


def blocked_in(episode: Episode, way: tuple[Event, ...], who: str) -> str:
    """Give the node in which somebody was blocked on a way."""
    play, _ = replay(episode, way)
    for entry in play.state.log:
        step = episode.nodes[entry.node].steps[entry.at]
        chosen = (option.blocks for option in step.offered() if option.id == entry.choice)
        if who in {"" if entry.tool else step.blocks, *chosen}:
            return entry.node
    return ""


def _tell(episode: Episode, meeting: Meeting, way: tuple[Event, ...], report: Report) -> None:
    node, at, who = meeting
    mark = episode.nodes[node].steps[at].mark
    report.add("blocked-writes", mark, who=who, node=node, way=" › ".join(decisions(way)))
