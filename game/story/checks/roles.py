"""Whom one plays is plain in every node, and nobody writes to themselves."""

from collections.abc import Iterator

from game.story.grammar.model import Episode, Node
from game.story.grammar.roles import begins, played_as
from game.story.reading.diagnostics import Report
from game.story.state import HERO
from game.story.steps import Step


def check_roles(episode: Episode, report: Report) -> None:
    """Report parts that begin elsewhere than a part can, nodes with two players, and who meets themselves."""
    for node in episode.nodes.values():
        if at := _misplaced(node):
            report.add("part-misplaced", at.mark, who=at.becomes)
    if episode.roles:
        _check_plain(episode, report)
        _check_oneself(episode, report)


def _misplaced(node: Node) -> Step | None:
    """Give a `become` that is not the first step of a node of the story, or that no place follows."""
    for at, step in enumerate(node.steps):
        if step.becomes and (at or node.scene or not _goes_somewhere(node)):
            return step
    return None


def _goes_somewhere(node: Node) -> bool:
    """Whether the first thing after the card is where one is; which day it is may come before."""
    after = next((step for step in node.steps[1:] if not step.NEW_DAY), None)
    return after is not None and bool(after.place) and not after.may_be_passed


def _check_plain(episode: Episode, report: Report) -> None:
    """Report each node to which one comes as different people, and nothing of what only comes after it."""
    came = played_as(episode.nodes, episode.start, episode.always, episode.roles, episode.chapters)
    unclear = {name for name, who in came.items() if len(who) > 1}
    after = {target for name in unclear for target in episode.nodes[name].targets}
    for name in (name for name in episode.nodes if name in unclear):
        if name not in after or not unclear - after:
            report.add("part-unclear", episode.nodes[name].mark, node=name, who=", ".join(sorted(came[name])))


def _check_oneself(episode: Episode, report: Report) -> None:
    """Report who would write to themselves, call or block themselves."""
    for node in episode.nodes.values():
        for step in node.steps:
            if node.role in _met(step):
                report.add("with-oneself", step.mark, who=node.role, node=node.id)


def _met(step: Step) -> Iterator[str]:
    """Give with whom a step is, on the phone of who is played."""
    if step.opens:
        yield step.opens[1]
    yield from (step.thread, step.arrives, step.blocks)
    yield from (option.with_ for option in step.offered())


def plain_at(episode: Episode, node: str) -> bool:
    """Whether the story may begin with a node: as the hero, or with the card that says who one is."""
    return episode.nodes[node].role == HERO or bool(begins(episode.nodes[node]))
