"""A tool of the phone must do what it is called: its scene counts the act."""

from game.story.checks.content import LEAST_ACTS, acts_of
from game.story.grammar.graph import closure, played, targets
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report


def check_tools(episode: Episode, report: Report) -> None:
    """Report a tool of `always` from whose scene the act of its name is never done.

    What is done after the scene has led on into the story does not count, but for telling, which the story
    itself leads to as well. Where hardly any act is done at all, that is told already.
    """
    if len(acts_of(episode)) < LEAST_ACTS:
        return
    story = closed(episode, episode.start, set(episode.always.values()))
    for tool, begin in episode.always.items():
        inside = closed(episode, begin, set() if tool == "tell" else story - {begin})
        if begin in episode.nodes and not any(tool in _acts(episode, name) for name in inside):
            report.add("tool-without-act", episode.nodes[begin].mark, tool=tool, node=begin)
    _check_own(episode, report)


def _check_own(episode: Episode, report: Report) -> None:
    """Report a node's own answer without the act, once warning signs were seen on every way to the node.

    Before the first sign an answer may well say that there is nothing to worry about. Telling is proved.
    """
    calm = _before_signs(episode)
    told: set[tuple[str, str]] = set()
    for node in episode.nodes.values():
        for tool, begin in node.tools.items() if node.id not in calm else ():
            if tool != "tell" and (tool, begin) not in told and begin in episode.nodes:
                told.add((tool, begin))
                if not any(tool in _acts(episode, name) for name in closed(episode, begin, set())):
                    report.add("tool-without-act", node.mark, tool=tool, node=begin)


def _before_signs(episode: Episode) -> set[str]:
    """Give the nodes that can begin before any message carried a warning sign."""
    leading: dict[str, set[str]] = {}
    for node in episode.nodes.values():
        found = leading.setdefault(node.id, set())
        for step in played(node):
            if step.signs and not step.may_be_passed:
                break
            found.update(step.targets())
    return closure(leading, {episode.start})


def closed(episode: Episode, begin: str, border: set[str]) -> set[str]:
    """Give the nodes to which ways lead from one, not going across a border."""
    found: set[str] = set()
    waiting = [begin]
    while waiting:
        name = waiting.pop()
        if name in episode.nodes and name not in found and name not in border:
            found.add(name)
            waiting += targets(episode.nodes[name])
    return found


def _acts(episode: Episode, name: str) -> set[str]:
    return {act for step in played(episode.nodes[name]) for act in step.acts()}
