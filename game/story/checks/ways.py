"""Ways through the story that lead to no ending, and moments before there is anything to see."""

from game.story.diagnostics import Report
from game.story.graph import playable, played, targets
from game.story.model import Episode
from game.story.steps.end import End
from game.story.steps.place import Place
from game.story.steps.return_ import Return


def check_ways(episode: Episode, report: Report) -> None:
    """Report loops with no way out, and a story that begins nowhere."""
    nodes = episode.nodes
    reached = playable(nodes, episode.start, episode.always)
    leading: dict[str, set[str]] = {}
    for name in reached:
        for target in targets(nodes[name]):
            leading.setdefault(target, set()).add(name)
    out = {name for name in reached if any(isinstance(step, (End, Return)) for step in played(nodes[name]))}
    waiting = list(out)
    while waiting:
        more = leading.get(waiting.pop(), set()) - out
        out |= more
        waiting += more
    _tell_loops(episode, reached - out, report)
    _check_place(episode, report)


def _tell_loops(episode: Episode, lost: set[str], report: Report) -> None:
    """Report each loop once, at its first node: all nodes that lead into it would say the same."""
    told: set[str] = set()
    for name in episode.nodes:
        if name not in lost or name in told:
            continue
        ring = _from(episode, name)
        if all(name in _from(episode, other) for other in ring):
            report.add("no-way-out", episode.nodes[name].mark, node=name, ring=", ".join(sorted(ring)))
        told |= ring if name in ring else set()


def _from(episode: Episode, name: str) -> set[str]:
    found: set[str] = set()
    waiting = list(targets(episode.nodes[name]))
    while waiting:
        target = waiting.pop()
        if target not in found:
            found.add(target)
            waiting += targets(episode.nodes[target])
    return found


def _check_place(episode: Episode, report: Report) -> None:
    """Report a story whose first moment shows no place."""
    for step in played(episode.nodes[episode.start]):
        if isinstance(step, Place):
            return
        if step.WAITS:
            report.add("no-place", step.mark, node=episode.start)
            return
