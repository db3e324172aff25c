"""Scenes that are called: their steps take the place of the call when a file is read.

So whoever plays, saves, checks or explores a story meets steps as all others are.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from game.story.grammar.model import Node
    from game.story.steps import Step


def with_called(nodes: Mapping[str, "Node"], scenes: Mapping[str, "Node"]) -> dict[str, "Node"]:
    """Give the nodes with the steps of the scenes that they call; one that nobody wrote has none."""
    return {
        name: replace(node, steps=tuple(_played(node, scenes)))
        if any(step.calls for step in node.steps)
        else node
        for name, node in nodes.items()
    }


def _played(node: "Node", scenes: Mapping[str, "Node"]) -> Iterator["Step"]:
    for step in node.steps:
        if not step.calls:
            yield step
        elif step.calls in scenes:
            yield from scenes[step.calls].steps
