"""Whoever tells somebody who listens has told: the act must be counted on the way to the good ending."""

from collections import deque

from game.story.diagnostics import Report
from game.story.graph import played
from game.story.model import Choose, Episode, Node
from game.story.steps import Step
from game.story.steps.end import End


def check_telling(episode: Episode, report: Report) -> None:
    """Report scenes of telling in which somebody listens and that end well without `act: tell`.

    Only ways on which a listener speaks in every node after the first are followed: others lead back into
    the story, where somebody may well say something and be told nothing.
    """
    own = {node.tools["tell"] for node in episode.nodes.values() if "tell" in node.tools}
    begins = {episode.always["tell"], *own}
    found = {name for begin in begins for name in _uncounted(episode, begin)}
    for name in episode.nodes:
        if name in found:
            report.add("telling-not-counted", episode.nodes[name].mark, node=name)


def _uncounted(episode: Episode, begin: str) -> set[str]:
    """Give the first listening node of every way to a good ending on which telling is never counted."""
    found: set[str] = set()
    seen = {(begin, "")}
    waiting = deque(seen)
    while waiting:
        name, heard = waiting.popleft()
        node = episode.nodes[name]
        if _tells(node):
            continue
        listening = _listens(episode, node)
        if heard and not listening and not _ends(node):
            continue
        heard = heard or (name if listening else "")
        if heard and _ends_well(episode, node):
            found.add(heard)
        for target in _ways(node):
            if (target, heard) not in seen:
                seen.add((target, heard))
                waiting.append((target, heard))
    return found


def _ways(node: Node) -> set[str]:
    """Give the nodes to which a node leads without telling being counted on the way."""
    found: set[str] = set()
    for step in played(node):
        if isinstance(step, Choose):
            found.update(option.goto for option in step.choose if option.goto and option.act != "tell")
        else:
            found.update(step.targets())
    return found


def _tells(node: Node) -> bool:
    return any(getattr(step, "act", "") == "tell" for step in played(node))


def _listens(episode: Episode, node: Node) -> bool:
    return any(_speaks(episode, step) for step in played(node))


def _speaks(episode: Episode, step: Step) -> bool:
    person = episode.cast.get(getattr(step, "say", "") or getattr(step, "chat", ""))
    return person is not None and person.listener


def _ends(node: Node) -> bool:
    return any(isinstance(step, End) for step in played(node))


def _ends_well(episode: Episode, node: Node) -> bool:
    kinds = {episode.endings[step.end].kind for step in played(node) if isinstance(step, End)}
    return "good" in kinds
