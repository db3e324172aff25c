"""A chapter says how tools are answered from its beginning on: it must be clear where it holds."""

from collections.abc import Iterator

from game.story.grammar.chapters import Arriving, arriving
from game.story.grammar.graph import closure
from game.story.grammar.model import Episode
from game.story.grammar.roles import usual, with_parts
from game.story.reading.diagnostics import Report


def check_chapters(episode: Episode, report: Report) -> None:
    """Report chapters that begin in a tool's scene, and where the ways to a node don't agree on an answer.

    It is told where the ways come together, with all that comes after it and says nothing by itself: a
    chapter that begins there settles it for all of them. Where it isn't clear who is played, that is told
    instead.
    """
    inside = [name for name in episode.chapters if episode.nodes[name].scene]
    for name in inside:
        report.add("chapter-in-scene", episode.nodes[name].mark, node=name)
    if not inside and not any(each.code == "part-unclear" for each in report.problems):
        _check_clear(episode, report)


def _check_clear(episode: Episode, report: Report) -> None:
    nodes, always = episode.nodes, episode.always
    chapters = with_parts(nodes, always, episode.roles, episode.chapters)
    found = arriving(nodes, episode.start, always, chapters, usual(nodes, episode.roles))
    for tool in sorted({tool for chapter in chapters.values() for tool in chapter}):
        for name, where in _unclear(episode, found, tool):
            between = ", ".join(sorted(found[name][tool]))
            several = ", ".join(f"`{each}`" for each in where)
            report.add(
                "chapter-unclear", nodes[name].mark, node=name, tool=tool, answers=between, where=several
            )


def _unclear(episode: Episode, found: Arriving, tool: str) -> Iterator[tuple[str, list[str]]]:
    """Give each node in which several answers come together, and the nodes from there on that need one."""
    nodes = {name: node for name, node in episode.nodes.items() if len(found.get(name, {}).get(tool, ())) > 1}
    edges = {name: node.targets & nodes.keys() for name, node in nodes.items()}
    clear = [episode.nodes[name] for name in found if name not in nodes]
    first = {target for node in clear for target in node.targets} & nodes.keys()
    told: set[str] = set()
    for name in sorted(nodes, key=lambda each: each not in first):  # the file's order is kept in each half
        after = closure(edges, [name]) - told
        where = [each for each in nodes if each in after and _asks(episode, each, tool)]
        if where and name not in told:
            told |= after
            yield name, where


def _asks(episode: Episode, name: str, tool: str) -> bool:
    """Whether a tool can be used in a node that doesn't say by itself what answers it."""
    node = episode.nodes[name]
    return not node.scene and tool not in node.tools and any(step.WAITS for step in node.steps)
