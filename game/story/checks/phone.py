"""A message can be sent only in a chat: what the phone shows is followed along all ways through the story."""

from collections.abc import Iterable

from game.story.checks.opened import Shown, opened, steps_shown
from game.story.grammar.model import Episode, Node
from game.story.reading.diagnostics import Report


def check_phone(episode: Episode, report: Report) -> None:
    """Report every choice with a `send` at which the phone may show no chat."""
    for name, shown in opened(episode).items():
        _check_node(episode.nodes[name], shown, report)


def _check_node(node: Node, arriving: Iterable[Shown], report: Report) -> None:
    for step, shown in steps_shown(node, arriving):
        apps = {app for app, _ in shown}
        sent = [option for option in step.offered() if option.send]
        if sent and apps != {"chat"}:
            others = ", ".join(sorted(apps - {"chat"}))
            report.add("send-without-chat", sent[0].mark, apps=others)
