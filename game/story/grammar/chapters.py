"""Chapters: from which node on a tool is answered otherwise, worked out over all ways to each node.

Nothing of it is remembered by a play: a node is in a chapter if every way to it, conditions left out, comes
through the beginning of that chapter. What answers a tool begins outside of all chapters.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from msgspec.structs import replace

from game.story.grammar.graph import answers, scenes, targets

if TYPE_CHECKING:
    from game.story.grammar.model import Node

Tools: TypeAlias = Mapping[str, str]
"""Tools, and for each the node that answers it."""
Arriving: TypeAlias = dict[str, dict[str, frozenset[str]]]
"""For a node and a tool the nodes of which one answers it, by the ways that lead there."""


def arriving(
    nodes: Mapping[str, "Node"],
    start: str,
    always: Tools,
    chapters: Mapping[str, Tools],
    parts: Mapping[str, Tools],
) -> Arriving:
    """Give for each node that can be reached how each tool of a chapter may be answered there.

    Where a node says it by itself, that holds for it alone. Several answers mean that the ways to a node
    don't agree. In the nodes of `parts`, in which somebody else is played, their tools answer outside of
    chapters.
    """
    tools = {tool for chapter in chapters.values() for tool in chapter}
    found: Arriving = {}
    waiting = [
        (name, {tool: frozenset({parts.get(name, always)[tool]}) for tool in tools})
        for name in (start, *sorted(answers(nodes, always, nodes)), *sorted(_answers_in(parts)))
    ]
    while waiting:
        name, came = waiting.pop()
        came = came | {tool: frozenset({answer}) for tool, answer in chapters.get(name, {}).items()}
        known = found.get(name)
        now = {tool: came[tool] | known[tool] for tool in tools} if known else came
        if now != known and name in nodes:
            found[name] = now
            waiting += ((target, now) for target in targets(nodes[name]))
    return found


def _answers_in(parts: Mapping[str, Tools]) -> set[str]:
    return {target for tools in parts.values() for target in tools.values()}


def with_chapters(
    nodes: Mapping[str, "Node"],
    start: str,
    always: Tools,
    chapters: Mapping[str, Tools],
    parts: Mapping[str, Tools],
) -> dict[str, "Node"]:
    """Give the nodes of the story the answers of their chapters; where the ways don't agree that of `always`.

    A tool's scene has those of the place where the tool was used, as everywhere.
    """
    found = arriving(nodes, start, always, chapters, parts)
    every = {
        name: _answering(node, found.get(name, {}), always, parts.get(name, always))
        for name, node in nodes.items()
    }
    inside = scenes(every, start, always)
    return {name: nodes[name] if name in inside else node for name, node in every.items()}


def _answering(node: "Node", came: Mapping[str, frozenset[str]], always: Tools, usual: Tools) -> "Node":
    """Give a node in which one can use a tool what its chapter answers, where it says nothing by itself."""
    if not any(step.WAITS for step in node.steps):
        return node
    agreed = dict(usual) | {tool: min(each) for tool, each in came.items() if len(each) == 1}
    other = {tool: answer for tool, answer in agreed.items() if answer != always[tool]}
    return replace(node, tools=other | node.tools) if other else node
