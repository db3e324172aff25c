"""Who is written to or hears from whom at each step: what may not happen any more once somebody is blocked.

A blocked person still writes in a group, and can still be met: a block closes what is between two alone.
"""

from collections.abc import Iterator

from game.story.checks.opened import opened, steps_shown
from game.story.grammar.model import Episode
from game.story.state import Place, State, shut

Meeting = tuple[str, int, str]
"""A step by node and number, and the blocked person with whom it is."""


def blockable(episode: Episode) -> frozenset[str]:
    """Give everybody who is blocked somewhere in an episode."""
    steps = [step for node in episode.nodes.values() for step in node.steps]
    found = {step.blocks for step in steps} | {option.blocks for step in steps for option in step.offered()}
    return frozenset(found - {""})


class Contacts:
    """Of an episode, with whom each step is: a message, a notice, a call, a reaction, or words to be sent."""

    def __init__(self, episode: Episode) -> None:
        self.episode = episode
        self.with_whom: dict[Place, frozenset[str]] = {}
        blocked = blockable(episode)
        for name, arriving in (opened(episode, blocked) if blocked else {}).items():
            for at, (step, shown) in enumerate(steps_shown(episode.nodes[name], arriving, blocked)):
                found = step.meets(frozenset(chat for _, chat in shown)) & blocked
                if found:
                    self.with_whom[name, at] = found

    def passed(self, before: State, after: State) -> Iterator[Meeting]:
        """Give each step that a move has played at which somebody blocked is met.

        `before` is the state of the move, its log left out, so that `after` logs what the move did.
        """
        blocked = set(before.blocked)
        for entry in after.log:
            step = self.episode.nodes[entry.node].steps[entry.at]
            if not step.WAITS:
                yield from self._met(entry.node, entry.at, blocked)
            chosen = (option.blocks for option in step.offered() if option.id == entry.choice)
            if who := next(chosen, step.blocks):
                blocked.add(shut(step.by, who))

    def waiting(self, state: State) -> Iterator[Meeting]:
        """Give the step at which a state waits, if somebody blocked is met there."""
        if not state.ended and self._speaks(state):
            yield from self._met(state.node, state.at, state.blocked)

    def _met(self, node: str, at: int, blocked: set[str] | frozenset[str]) -> Iterator[Meeting]:
        by = self.episode.nodes[node].role
        for who in sorted(self.with_whom.get((node, at), frozenset())):
            if shut(by, who) in blocked:
                yield node, at, who

    def _speaks(self, state: State) -> bool:
        """Whether the step that waits is a message, or a choice in which one can be sent now."""
        step = self.episode.nodes[state.node].steps[state.at]
        return not step.OFFERS or any(option.send for option in step.options(state.flags))
