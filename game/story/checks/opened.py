"""What the phone may show at each step: followed along all ways through the story, conditions left out."""

from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from game.story.grammar.graph import answers, played
from game.story.grammar.model import Episode, Node
from game.story.reading.words import App
from game.story.steps import Step

Shown: TypeAlias = tuple[App, str]
"""An app, and the chat that is open or was open last, or who is called."""

AWAY: Final[Shown] = ("off", "")
"""What every play begins with."""


def opened(episode: Episode, chats: frozenset[str] = frozenset()) -> dict[str, frozenset[Shown]]:
    """Give for every node that can be played what the phone may show when it begins.

    A tool may be used at any moment, so its scene may begin with whatever the story ever shows. Of the chats
    only these are told apart, which bounds the work; all others are "".
    """
    arriving = {name: {AWAY} for name in answers(episode.nodes, episode.always, episode.nodes)}
    arriving.setdefault(episode.start, {AWAY})
    anything = {AWAY}
    while True:
        _spread(episode, arriving, chats)
        found = {
            each for name, shown in arriving.items() for each in _inside(episode.nodes[name], shown, chats)
        }
        if found <= anything:
            return {name: frozenset(shown) for name, shown in arriving.items()}
        anything |= found
        for name in answers(episode.nodes, episode.always, episode.nodes):
            arriving[name] |= anything


def _spread(episode: Episode, arriving: dict[str, set[Shown]], chats: frozenset[str]) -> None:
    """Follow what is known until nothing new is found."""
    waiting = list(arriving)
    while waiting:
        name = waiting.pop()
        node = episode.nodes[name]
        for step, shown in steps_shown(node, arriving[name], chats):
            for target in step.targets():
                known = arriving.setdefault(target, set())
                if not shown <= known:
                    known |= shown
                    waiting.append(target)


def steps_shown(
    node: Node, arriving: Iterable[Shown], chats: frozenset[str] = frozenset()
) -> Iterator[tuple[Step, frozenset[Shown]]]:
    """Give the steps of a node that can be played, each with what the phone may show after it."""
    shown = frozenset(arriving)
    for step in played(node):
        if step.becomes:  # on whose phone which chat was open last, nothing here remembers
            shown = frozenset(("off", chat) for chat in chats | {""})
        elif step.opens is not None:
            app, who = step.opens
            chat = who if who in chats else ""
            after = frozenset((app, chat if who else before) for _, before in shown)
            shown = after | shown if step.may_be_passed else after
        yield step, shown


def _inside(node: Node, arriving: Iterable[Shown], chats: frozenset[str]) -> set[Shown]:
    return {each for _, shown in steps_shown(node, arriving, chats) for each in shown}
