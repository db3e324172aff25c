"""A tool's scene can be left at every step by using another tool, and then the story goes on where it was.

So a scene that blocks somebody and leads on into another story must not wait between the two: whoever takes a
breath there would come back to a chat in which somebody who is blocked still writes.
"""

from collections.abc import Collection, Iterator

from game.story.diagnostics import Report
from game.story.graph import closure, played, targets
from game.story.model import Choose, Episode, Node
from game.story.steps import Step
from game.story.steps.act import ActStep
from game.story.steps.end import End


def check_scenes(episode: Episode, report: Report) -> None:
    """Report every step of a scene that waits after a block and before the scene leads on into the story."""
    blocked = _blocked(episode)
    leading = _leading_on(episode)
    for node in episode.nodes.values():
        if not node.scene:
            continue
        steps = list(_steps(node, before=node.id in blocked))
        on = [at for at, (step, _) in enumerate(steps, 1) if _leads_on(episode, step, leading)]
        for step, done in steps[: max(on, default=0)]:
            if done and step.WAITS:
                report.add("block-half-way", step.mark, node=node.id)


def _steps(node: Node, *, before: bool) -> Iterator[tuple[Step, bool]]:
    """Give the steps of a node, and whether somebody was blocked before each."""
    done = before
    for step in played(node):
        yield step, done
        done = done or (isinstance(step, ActStep) and step.act == "block")


def _blocked(episode: Episode) -> set[str]:
    """Give the nodes of scenes that can be entered after a block in the same scene."""
    found: set[str] = set()
    waiting = [node.id for node in episode.nodes.values() if node.scene]
    while waiting:
        name = waiting.pop()
        for step, done in _steps(episode.nodes[name], before=name in found):
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


def _leading_on(episode: Episode) -> set[str]:
    """Give the nodes of scenes from whose beginning the story can go on elsewhere than where it was."""
    inside = {name: node for name, node in episode.nodes.items() if node.scene}
    entered: dict[str, set[str]] = {}
    for name, node in inside.items():
        for target in targets(node):
            entered.setdefault(target, set()).add(name)
    out = {
        name for name, node in inside.items() if any(_leads_on(episode, step, ()) for step in played(node))
    }
    return closure(entered, out)


def _leads_on(episode: Episode, step: Step, leading: Collection[str]) -> bool:
    """Tell whether a step of a scene goes on elsewhere: at once, or through one of the leading nodes."""
    return isinstance(step, End) or any(
        target in leading or not episode.nodes[target].scene for target in step.targets()
    )
