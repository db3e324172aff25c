"""The nodes as a graph: who leads to whom, without regard to conditions."""

from collections.abc import Iterable, Iterator, Mapping

from game.story.model import Node
from game.story.steps import Step
from game.story.steps.return_ import Return


def played(node: Node) -> Iterator[Step]:
    """Give the steps of a node up to the first after which nothing of it can be played."""
    for step in node.steps:
        yield step
        if step.always_leads_away():
            return


def targets(node: Node) -> set[str]:
    """Give the nodes to which a node leads, its tools not counted."""
    return {target for step in played(node) for target in step.targets()}


def reachable(nodes: Mapping[str, Node], starts: Iterable[str]) -> set[str]:
    """Give all nodes to which a way leads from the starts, which count as reached themselves."""
    edges = {node.id: targets(node) & nodes.keys() for node in nodes.values()}
    return _closure(edges, {start for start in starts if start in nodes})


def scenes(nodes: Mapping[str, Node], start: str, always: Mapping[str, str]) -> set[str]:
    """Give the nodes of the tools' scenes: those from which a `return` leads back into the story.

    A node that answers a tool begins a scene, also when a choice of the story leads to it. A scene goes on as
    long as a `return` can be reached without going through the story (what the start leads to without
    beginning a scene) and without beginning another scene.
    """
    begins = answers(nodes, always, nodes)
    story = _closure({node.id: targets(node) - begins for node in nodes.values()}, {start})
    leading: dict[str, set[str]] = {}
    for node in nodes.values():
        for target in targets(node) - begins:
            leading.setdefault(target, set()).add(node.id)
    ends = {node.id for node in nodes.values() if any(isinstance(step, Return) for step in played(node))}
    inside = {name: sources - story for name, sources in leading.items()}
    return _closure(inside, ends - story)


def _closure(edges: Mapping[str, set[str]], starts: set[str]) -> set[str]:
    """Give everything to which edges lead from the starts, which count themselves."""
    found: set[str] = set()
    waiting = list(starts)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += edges.get(name, ())
    return found


def answers(nodes: Mapping[str, Node], always: Mapping[str, str], reached: Iterable[str]) -> set[str]:
    """Give the nodes that answer a tool somewhere in the nodes reached."""
    own = {target for node in reached for target in nodes[node].tools.values()}
    return own | set(always.values())


def playable(nodes: Mapping[str, Node], start: str, always: Mapping[str, str]) -> set[str]:
    """Give all nodes that can be reached from the start, tools included."""
    found = reachable(nodes, [start])
    while True:
        more = reachable(nodes, found | answers(nodes, always, found))
        if more == found:
            return found
        found = more
