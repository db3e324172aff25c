"""Ways through the story that lead to no ending, and moments before there is anything to see."""

from game.story.grammar.graph import components, playable, played, targets
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report


def check_ways(episode: Episode, report: Report) -> None:
    """Report loops with no way out, and a story that begins nowhere."""
    nodes = episode.nodes
    reached = playable(nodes, episode.start, episode.always)
    leading: dict[str, set[str]] = {}
    for name in reached:
        for target in targets(nodes[name]):
            leading.setdefault(target, set()).add(name)
    out = {name for name in reached if any(step.ending or step.RETURNS for step in played(nodes[name]))}
    waiting = list(out)
    while waiting:
        more = leading.get(waiting.pop(), set()) - out
        out |= more
        waiting += more
    _tell_loops(episode, reached - out, report)
    _check_place(episode, report)


def _tell_loops(episode: Episode, lost: set[str], report: Report) -> None:
    """Report each loop once, at its first node: all nodes that lead into it would say the same."""
    edges = {name: targets(episode.nodes[name]) for name in episode.nodes if name in lost}
    last = [ring for ring in components(edges) if all(edges[name] <= ring for name in ring)]
    ring_of = {name: ring for ring in last for name in ring}
    told: set[str] = set()
    for name in edges:
        if name in ring_of and name not in told:
            ring = ring_of[name]
            report.add("no-way-out", episode.nodes[name].mark, node=name, ring=", ".join(sorted(ring)))
            told |= ring


def _check_place(episode: Episode, report: Report) -> None:
    """Report a story whose first moment shows no place."""
    for step in played(episode.nodes[episode.start]):
        if step.place:
            return
        if step.WAITS:
            report.add("no-place", step.mark, node=episode.start)
            return
