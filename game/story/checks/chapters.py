"""A chapter says how tools are answered from its beginning on: it must be clear where it holds."""

from game.story.grammar.chapters import arriving
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report


def check_chapters(episode: Episode, report: Report) -> None:
    """Report chapters that begin in a tool's scene, and where the ways to a node don't agree on an answer.

    Of several nodes one after the other the first is told, and none that says by itself what it answers.
    """
    inside = [name for name in episode.chapters if episode.nodes[name].scene]
    for name in inside:
        report.add("chapter-in-scene", episode.nodes[name].mark, node=name)
    if not inside:
        _check_clear(episode, report)


def _check_clear(episode: Episode, report: Report) -> None:
    """Report where several answers come together that no node after them can tell apart."""
    found = arriving(episode.nodes, episode.start, episode.always, episode.chapters)
    told: set[tuple[str, frozenset[str]]] = set()
    for name, node in episode.nodes.items():
        if node.scene or not any(step.WAITS for step in node.steps):
            continue
        for tool, answers in found.get(name, {}).items():
            if len(answers) > 1 and tool not in node.tools and (tool, answers) not in told:
                told.add((tool, answers))
                between = ", ".join(sorted(answers))
                report.add("chapter-unclear", node.mark, node=name, tool=tool, answers=between)
