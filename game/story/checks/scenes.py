"""A tool's scene can be left at every step by using another tool, and then the story goes on where it was.

So a scene that blocks somebody and leads on into another story must not wait between the two: whoever takes a
breath there would come back to a chat in which somebody who is blocked still writes.
"""

from collections.abc import Iterator

from game.story.diagnostics import Report
from game.story.graph import played
from game.story.model import Choose, Episode, Node
from game.story.steps import Step
from game.story.steps.act import ActStep
from game.story.steps.end import End


def check_scenes(episode: Episode, report: Report) -> None:
    """Report every step of a scene that waits after a block and before the scene leads on into the story."""
    blocked = _blocked(episode)
    for node in episode.nodes.values():
        if not node.scene:
            continue
        for at, step, done in _steps(node, before=node.id in blocked):
            if done and step.WAITS and _leads_on(episode, node, at):
                report.add("block-half-way", step.mark, node=node.id)


def _steps(node: Node, *, before: bool) -> Iterator[tuple[int, Step, bool]]:
    """Give the steps of a node, and whether somebody was blocked before each."""
    done = before
    for at, step in enumerate(played(node)):
        yield at, step, done
        done = done or (isinstance(step, ActStep) and step.act == "block")


def _blocked(episode: Episode) -> set[str]:
    """Give the nodes of scenes that can be entered after a block in the same scene."""
    found: set[str] = set()
    waiting = [node.id for node in episode.nodes.values() if node.scene]
    while waiting:
        name = waiting.pop()
        for _, step, done in _steps(episode.nodes[name], before=name in found):
            for target in _entered(step, done=done):
                if target not in found and episode.nodes[target].scene:
                    found.add(target)
                    waiting.append(target)
    return found


def _entered(step: Step, *, done: bool) -> tuple[str, ...]:
    """Give the nodes that a step enters with somebody blocked."""
    if done or not isinstance(step, Choose):
        return step.targets() if done else ()
    return tuple(option.goto for option in step.choose if option.act == "block" and option.goto)


def _leads_on(episode: Episode, node: Node, at: int) -> bool:
    """Tell whether from a step of a scene the story goes on elsewhere than where it was."""
    seen: set[str] = set()
    waiting = [(node, at)]
    while waiting:
        here, start = waiting.pop()
        for step in list(played(here))[start:]:
            targets = set(step.targets()) - seen
            if isinstance(step, End) or any(not episode.nodes[target].scene for target in targets):
                return True
            seen |= targets
            waiting += [(episode.nodes[target], 0) for target in targets]
    return False
