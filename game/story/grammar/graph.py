"""The nodes as a graph: who leads to whom, without regard to conditions."""

from collections.abc import Iterable, Iterator, Mapping

from game.story.grammar.model import Node
from game.story.steps import Step


def played(node: Node) -> tuple[Step, ...]:
    """Give the steps of a node up to the first after which nothing of it can be played."""
    return node.played


def targets(node: Node) -> frozenset[str]:
    """Give the nodes to which a node leads, its tools not counted."""
    return node.targets


def reachable(nodes: Mapping[str, Node], starts: Iterable[str]) -> set[str]:
    """Give all nodes to which a way leads from the starts, which count as reached themselves."""
    edges = {node.id: targets(node) & nodes.keys() for node in nodes.values()}
    return closure(edges, {start for start in starts if start in nodes})


def scenes(nodes: Mapping[str, Node], start: str, always: Mapping[str, str]) -> set[str]:
    """Give the nodes of the tools' scenes: those from which a `return` leads back into the story.

    A node that answers a tool begins a scene, also when a choice of the story leads to it. A scene goes on as
    long as a `return` can be reached without going through the story (what the start leads to without
    beginning a scene) and without beginning another scene.
    """
    begins = answers(nodes, always, nodes)
    story = closure({node.id: targets(node) - begins for node in nodes.values()}, {start})
    leading: dict[str, set[str]] = {}
    for node in nodes.values():
        for target in targets(node) - begins:
            leading.setdefault(target, set()).add(node.id)
    ends = {node.id for node in nodes.values() if any(step.RETURNS for step in played(node))}
    inside = {name: sources - story for name, sources in leading.items()}
    return closure(inside, ends - story)


def closure(edges: Mapping[str, Iterable[str]], starts: Iterable[str]) -> set[str]:
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
    edges = {name: (targets(node) | {*node.tools.values()}) & nodes.keys() for name, node in nodes.items()}
    return closure(edges, {name for name in (start, *always.values()) if name in nodes})


def components(edges: Mapping[str, Iterable[str]]) -> Iterator[set[str]]:
    """Give the sets of nodes that lead to each other; every node is in one of them, often alone.

    R. Tarjan, Depth-first search and linear graph algorithms (1972), without recursion: a file may be deep.
    """
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    open_: list[str] = []
    for root in edges:
        ways = [(root, iter(edges[root]))] if root not in number else []
        while ways:
            name, rest = ways[-1]
            if name not in number:
                number[name] = low[name] = len(number)
                open_.append(name)
            target = next(rest, None)
            if target is None:
                ways.pop()
                if ways:
                    low[ways[-1][0]] = min(low[ways[-1][0]], low[name])
                if low[name] == number[name]:
                    yield _closed(open_, name, low, len(edges))
            elif target not in number:
                if target in edges:
                    ways.append((target, iter(edges[target])))
            else:
                low[name] = min(low[name], low[target])


def _closed(open_: list[str], name: str, low: dict[str, int], most: int) -> set[str]:
    """Take a finished component from the stack of open nodes, so that it counts as open no more."""
    found = set()
    while name not in found:
        found.add(open_[-1])
        low[open_.pop()] = most
    return found


def at_once(node: Node) -> set[str]:
    """Give the nodes to which a node leads before it waits for anything."""
    found: set[str] = set()
    for step in played(node):
        if step.WAITS and not step.may_be_passed:
            break
        found.update(step.targets())
    return found


def longest_run(nodes: Mapping[str, Node]) -> int:
    """Give about the most steps that are carried out at once; never fewer than there are."""
    silent = {
        name: sum(not step.WAITS or step.may_be_passed for step in node.steps) for name, node in nodes.items()
    }
    runs: dict[str, int] = {}
    for ring in components({name: at_once(node) & nodes.keys() for name, node in nodes.items()}):
        for name in ring:  # one node, where nothing loops for ever
            runs[name] = silent[name] + max((runs.get(each, 0) for each in at_once(nodes[name])), default=0)
    return max(
        (silent[name] + max((runs.get(each, 0) for each in targets(node)), default=0))
        for name, node in nodes.items()
    )


def rings(edges: Mapping[str, set[str]]) -> set[str]:
    """Give all nodes from which a way leads back to themselves."""
    return {name for ring in components(edges) for name in ring if len(ring) > 1 or name in edges[name]}
