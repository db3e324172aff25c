"""A block holds: whoever is blocked never again writes to the hero, nor calls, nor is written to.

First that is proven on the nodes, whatever flags are up; then it is looked for in the states, with as few
flags as will do: the acts alone, then also the flags for which the scenes of the tools ask, an author's own
before the acts, and only then all of them, which is every state that there is. Where these are too many, a
way on which a block is broken is still looked for, with few tools used on it.
"""

from typing import Final

from game.story.checks.blocks_proof import surely_shut
from game.story.checks.contact import Contacts, Meeting, blockable
from game.story.checks.explore import affordable, asked_flags, counted, of_scenes
from game.story.checks.loose import Loose, TooMany
from game.story.checks.walk import Walk
from game.story.events import Event
from game.story.grammar.model import Episode
from game.story.playing.decisions import decisions
from game.story.playing.play import replay
from game.story.reading.diagnostics import Report

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
    walk = _found(episode, asked, limit)
    causes = set[str]()
    for meeting in walk.met:  # the nearest first
        way = walk.way_to(meeting)
        cause = _blocked_in(episode, way, meeting[2])
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
    loose = Loose(episode, looked_at)
    walk = Walk(loose.episode, looked_at, limit, step=loose.step)
    try:
        walk.run()
    except TooMany:
        return False
    return walk.complete and not walk.met


def _blocked_in(episode: Episode, way: tuple[Event, ...], who: str) -> str:
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
