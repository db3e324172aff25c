"""The places of an episode: the one in which it begins, and where it goes from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.story.grammar.model import Episode


def places(episode: Episode) -> tuple[str, ...]:
    """All of them once: first those of the node that it begins with, then as they stand in the file."""
    nodes = (episode.nodes[episode.start], *episode.nodes.values())
    steps = (step for node in nodes for step in node.steps)
    return tuple(dict.fromkeys(step.place for step in steps if step.place))


def first_place(episode: Episode) -> str:
    """The place in which the story begins, or to which it comes first; "" when it has none."""
    return next(iter(places(episode)), "")
