"""What comes of an option until the player decides again: in which places, and with whom."""

from collections.abc import Iterator

import msgspec

from game.story.grammar.graph import played
from game.story.grammar.model import Episode
from game.story.state import HERO
from game.story.steps import Step


class Met(msgspec.Struct, frozen=True):
    """The first places of a scene, everybody who is seen, heard, called or writes in it, and its acts."""

    places: frozenset[str]
    people: frozenset[str]
    acts: frozenset[str]
    others_asked: bool
    """Whether it only asks whom one turns to: then anybody may come."""


def met(episode: Episode, start: str, at: int = 0) -> Met:
    """Give what comes of going to a step of a node, along all ways to the next decision."""
    places, people, acts = set[str](), set[str](), set[str]()
    asked = False
    for step, first in _until_decided(episode, start, at):
        if first:
            places.add(step.place)
        people |= step.comes | {step.speaker, step.arrives, step.thread}
        people.add(step.opens[1] if step.opens else "")
        acts.add(step.act)
        asked |= any(option.who for option in step.offered())
    gone = {"", HERO}
    return Met(frozenset(places - gone), frozenset(people - gone), frozenset(acts - gone), asked)


def _until_decided(episode: Episode, start: str, at: int) -> Iterator[tuple[Step, bool]]:
    """Give the steps to the next decision, each with whether it belongs to the first place."""
    waiting, seen = [(start, True)], set[str]()
    while waiting:
        name, first = waiting.pop()
        if name in seen or name not in episode.nodes:
            continue
        seen.add(name)
        placed = False
        for step in played(episode.nodes[name])[at:]:
            yield step, first
            placed |= bool(step.place)
            first &= not (placed and step.WAITS)
            if step.by_hand:
                break
            waiting += ((target, first and not placed) for target in step.targets())
        at = 0
