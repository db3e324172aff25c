"""Ways through the story that lead to no ending, and moments before there is anything to see."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from game.story.grammar.graph import closure, components, playable, played, reachable, targets
from game.story.grammar.model import Episode, Node
from game.story.reading.diagnostics import Report
from game.story.reading.fields import Condition
from game.story.state import TOOK_BACK
from game.story.steps.base import Leads


def check_ways(episode: Episode, report: Report) -> None:
    """Report loops with no way out, and a story that begins nowhere."""
    nodes = episode.nodes
    reached = playable(nodes, episode.start, episode.always)
    leading = {name: targets(nodes[name]) for name in nodes if name in reached}
    ends = {name for name in reached if any(step.ending or step.RETURNS for step in played(nodes[name]))}
    lost = reached - _coming_to(ends, leading)
    _tell_loops(episode, lost, leading, "no-way-out", report)
    _check_only_tools(episode, reached - lost, report)
    _check_place(episode, report)


def _coming_to(ends: set[str], leading: Mapping[str, AbstractSet[str]]) -> set[str]:
    """Give the nodes from which one comes to some of these."""
    before: dict[str, set[str]] = {}
    for name, found in leading.items():
        for target in found:
            before.setdefault(target, set()).add(name)
    return closure(before, ends)


def _check_only_tools(episode: Episode, names: set[str], report: Report) -> None:
    """Report loops of the story from which nothing leads on until a tool of the phone was used."""
    story = reachable(episode.nodes, [episode.start]) & names
    inside = [node for name, node in episode.nodes.items() if name in story and not node.scene]
    raised = _raised(episode, inside)
    leading = {node.id: {way.target for way in _open(node, raised)} for node in inside}
    ends = {target for found in leading.values() for target in found if target not in leading} | {
        node.id
        for node in inside
        if any((step.ending or step.RETURNS) and _may(step.if_, raised) for step in played(node))
    }
    lost = leading.keys() - _coming_to(ends, leading)
    _tell_loops(episode, lost, leading, "only-tools-lead-out", report)


def _raised(episode: Episode, nodes: Iterable[Node]) -> frozenset[str]:
    """Give the flags that may go up without a tool."""
    found = {f"hero-{hero}" for hero in episode.heroes} | {f"saw-{who}" for who in episode.cast}
    found |= {TOOK_BACK, *episode.up_in_cuts}
    for step in (step for node in nodes for step in played(node)):
        found = found.union(step.may_raise(), *step.FLAG_GROUPS)
        found = found.union(*(option.raises() for option in step.offered()))
    return frozenset(found)


def _open(node: Node, raised: frozenset[str]) -> Iterator[Leads]:
    """Give the ways of a node that may be gone with these flags alone."""
    for step in played(node):
        if step.BRANCHES or _may(step.if_, raised):
            yield from (way for way in step.ways() if _may(way.if_, raised))


def _may(condition: Condition | None, raised: frozenset[str]) -> bool:
    """Whether a condition may hold when only these flags ever go up."""
    return condition is None or (
        condition.needs <= raised and all(each.down or each.up & raised for each in condition.either)
    )


def _tell_loops(
    episode: Episode,
    lost: AbstractSet[str],
    leading: Mapping[str, AbstractSet[str]],
    code: str,
    report: Report,
) -> None:
    """Report each loop once, at its first node: all nodes that lead into it would say the same."""
    edges = {name: leading[name] for name in episode.nodes if name in lost}
    last = [ring for ring in components(edges) if all(edges[name] <= ring for name in ring)]
    ring_of = {name: ring for ring in last for name in ring}
    told: set[str] = set()
    for name in edges:
        if name in ring_of and name not in told:
            ring = ring_of[name]
            report.add(code, episode.nodes[name].mark, node=name, ring=", ".join(sorted(ring)))
            told |= ring


def _check_place(episode: Episode, report: Report) -> None:
    """Report a story whose first moment shows no place."""
    for step in played(episode.nodes[episode.start]):
        if step.place:
            return
        if step.WAITS:
            report.add("no-place", step.mark, node=episode.start)
            return
