"""What was not reached because of something else that was not: only the first of them is told as wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from game.story.grammar.model import Episode

Choice = tuple[str, str]
"""A node and the id of an option."""


def nodes_behind(episode: Episode, met: AbstractSet[str], taken: AbstractSet[Choice]) -> frozenset[str]:
    """Give the nodes that were not met because none was met that leads there, or no option taken that does.

    Nodes that lead only to each other are behind nothing.
    """
    ways: dict[str, set[Choice]] = {}
    for node in episode.nodes.values():
        for step in node.steps:
            for target in step.targets() if not step.OFFERS else ():
                ways.setdefault(target, set()).add((node.id, ""))
            for option in step.offered():
                ways.setdefault(option.goto, set()).add((node.id, option.id))
    behind = {name for name in episode.nodes if name not in met and name in ways}
    behind = {name for name in behind if not any(_open(way, met, taken) for way in ways[name])}
    first = [name for name in episode.nodes if name not in met and name not in behind]
    shut = any(source in met and id_ for name in behind for source, id_ in ways[name])
    return frozenset(behind) if first or shut else frozenset()


def endings_behind(episode: Episode, met: AbstractSet[str]) -> frozenset[str]:
    """Give the endings to which only nodes lead that were not met."""
    nodes = episode.nodes.values()
    near = {step.ending for node in nodes if node.id in met for step in node.steps}
    far = {step.ending for node in nodes if node.id not in met for step in node.steps}
    return frozenset(far - near)


def _open(way: Choice, met: AbstractSet[str], taken: AbstractSet[Choice]) -> bool:
    """Whether a way begins in a node that was met, by no option or by one that was taken."""
    source, id_ = way
    return source in met and (not id_ or way in taken)
