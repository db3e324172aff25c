"""Whoever tells somebody who listens has told: the act must be counted on the way to the good ending."""

from collections.abc import Mapping

from game.story.checks.content import listens
from game.story.checks.untold_faces import untold_faces
from game.story.grammar.graph import closure, played
from game.story.grammar.model import Episode, Node
from game.story.reading.diagnostics import Report


def check_telling(episode: Episode, report: Report) -> None:
    """Report scenes of telling in which somebody listens and that end well without `act: tell`.

    Only ways on which a listener speaks in every node after the first are followed: others lead back into
    the story, where somebody may well say something and be told nothing.
    """
    own = {node.tools["tell"] for node in episode.nodes.values() if "tell" in node.tools}
    untold = {name: node for name, node in episode.nodes.items() if not _tells(node)}
    listening = {name for name, node in untold.items() if _listens(episode, node)}
    edges = {name: _ways(node) & untold.keys() for name, node in untold.items()}
    before = {name: () if name in listening else targets for name, targets in edges.items()}
    first = closure(before, {episode.always["tell"], *own} & untold.keys()) & listening
    found = (first & _ending_well(episode, edges, listening)) | untold_faces(episode)
    for name in episode.nodes:
        if name in found:
            report.add("telling-not-counted", episode.nodes[name].mark, node=name)


def _ending_well(episode: Episode, edges: Mapping[str, set[str]], listening: set[str]) -> set[str]:
    """Give the nodes from which a good ending is reached while somebody listens in every node before it."""
    heard = {name for name in edges if name in listening or _ends(episode.nodes[name])}
    leading: dict[str, set[str]] = {}
    for name in heard:
        for target in edges[name]:
            leading.setdefault(target, set()).add(name)
    return closure(leading, {name for name in heard if _ends_well(episode, episode.nodes[name])})


def _ways(node: Node) -> set[str]:
    """Give the nodes to which a node leads without telling being counted on the way."""
    found: set[str] = set()
    for step in played(node):
        found.update(way.target for way in step.ways() if "did-tell" not in way.raised)
    return found


def _tells(node: Node) -> bool:
    return any(step.act == "tell" for step in played(node))


def _listens(episode: Episode, node: Node) -> bool:
    return any(listens(episode, step) for step in played(node))


def _ends(node: Node) -> bool:
    return any(step.ending for step in played(node))


def _ends_well(episode: Episode, node: Node) -> bool:
    kinds = {episode.endings[step.ending].kind for step in played(node) if step.ending}
    return "good" in kinds
