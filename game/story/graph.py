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
    found: set[str] = set()
    waiting = [start for start in starts if start in nodes]
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting += [target for target in targets(nodes[node]) if target in nodes]
    return found


def returning(nodes: Mapping[str, Node]) -> set[str]:
    """Give all nodes from which a `return` can be reached."""
    found = {node.id for node in nodes.values() if any(isinstance(step, Return) for step in played(node))}
    leading: dict[str, set[str]] = {}
    for node in nodes.values():
        for target in targets(node):
            leading.setdefault(target, set()).add(node.id)
    waiting = list(found)
    while waiting:
        new = leading.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
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
