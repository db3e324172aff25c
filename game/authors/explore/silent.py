"""Nodes in which nothing is shown and nothing waits: no log tells of them, but every play goes through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.authors.explore.watched import Noted
from game.story.grammar.graph import played

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.authors.explore.watched import Watched
    from game.story.grammar.model import Node


def passed_through(watch: Watched, met: set[str], choices: set[tuple[str, str]]) -> set[str]:
    """Give the nodes that were met, and with them those to which they have led without a word.

    `met` are those with something shown or waited for, `choices` the options taken, by node and id.
    """
    episode = watch.episode
    found = {episode.start, *met}
    found |= {episode.always[tool] for node, tool in watch.answers if not node}
    found |= {episode.nodes[node].tools[tool] for node, tool in watch.answers if node}
    waiting = list(found)
    while waiting:
        node = episode.nodes[waiting.pop()]
        new = set(_led_to(node, choices)) - found
        found |= new
        waiting += new
    return found


def _led_to(node: Node, choices: set[tuple[str, str]]) -> Iterator[str]:
    """Give the nodes to which a node has led: by options that were taken, and by what conditions said."""
    for step in played(node):
        if step.OFFERS:
            yield from (each.goto for each in step.offered() if each.goto and (node.id, each.id) in choices)
            continue
        said = step.if_.outcomes if isinstance(step.if_, Noted) else {True}
        yield from (target for number, target in enumerate(step.targets()) if (number == 0) in said)
        if step.targets() and False not in said:
            return
