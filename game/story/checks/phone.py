"""A message can be sent only in a chat: what the phone shows is followed along all ways through the story."""

from game.story.diagnostics import Report
from game.story.graph import answers, played
from game.story.model import Choose, Episode, Node
from game.story.steps.phone import Phone
from game.story.words import App


def check_phone(episode: Episode, report: Report) -> None:
    """Report every choice with a `send` at which the phone may show no chat.

    A tool may be used at any moment, so its scene may begin with any app that the story ever shows.
    """
    shown: set[App] = {"off"}
    shown.update(
        step.phone for node in episode.nodes.values() for step in node.steps if isinstance(step, Phone)
    )
    begins = answers(episode.nodes, episode.always, episode.nodes)
    arriving: dict[str, set[App]] = {name: set(shown) for name in begins}
    arriving.setdefault(episode.start, set()).add("off")
    waiting = list(arriving)
    while waiting:
        name = waiting.pop()
        for target, apps in _leaving(episode.nodes[name], arriving[name]):
            known = arriving.setdefault(target, set())
            if not apps <= known:
                known |= apps
                waiting.append(target)
    for name, apps in arriving.items():
        _check_node(episode.nodes[name], apps, report)


def _leaving(node: Node, arriving: set[App]) -> list[tuple[str, set[App]]]:
    """Give the nodes to which a node leads, with what the phone may show then."""
    apps, found = set(arriving), []
    for step in played(node):
        if isinstance(step, Phone):
            apps = {step.phone}
        found += [(target, set(apps)) for target in step.targets()]
    return found


def _check_node(node: Node, arriving: set[App], report: Report) -> None:
    apps = set(arriving)
    for step in played(node):
        if isinstance(step, Phone):
            apps = {step.phone}
        elif isinstance(step, Choose) and apps != {"chat"}:
            for option in step.choose:
                if option.send:
                    others = ", ".join(sorted(apps - {"chat"}))
                    report.add("send-without-chat", option.mark, apps=others)
                    break
