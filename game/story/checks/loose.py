"""An episode in which only some flags are looked at: what the others say may be either.

Whatever can happen in the episode can happen here too, in far fewer states, so that what is never reached
here is proven. What is reached here may be an error of not looking closely.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import msgspec

from game.story.grammar.model import Episode, Node, Nodes
from game.story.playing.reducer import go_on, step
from game.story.reading.fields import Condition
from game.story.steps import Step

if TYPE_CHECKING:
    from game.story.events import Event
    from game.story.state import State


MOST: Final = 64
"""States to which one move may lead: as many as six conditions in a row, each of which may be either."""


class TooMany(Exception):  # noqa: N818 - no error: so it can't be found out
    """One move leads to more states than are looked at."""


class Loose:
    """The episode, and its moves: each may lead to several states."""

    def __init__(self, episode: Episode, looked_at: frozenset[str]) -> None:
        self.original, self.looked_at = episode, looked_at
        self._says: list[bool] = []
        self._asked = 0
        nodes = {name: self._node(node) for name, node in episode.nodes.items()}
        self.episode: Episode = msgspec.structs.replace(episode, nodes_=Nodes(nodes))

    def step(self, episode: Episode, state: "State", event: "Event | None") -> Iterator["State"]:
        """Give every state to which an event may lead, whatever the other flags are; raise `TooMany`.

        Without an event it is where the story may stand at first, or once a scene has come back.
        """
        self._says = []
        for _ in range(MOST):
            self._asked = 0
            yield step(episode, state, event) if event else go_on(episode, state)
            while self._says and self._says[-1]:
                self._says.pop()
            if not self._says:
                return
            self._says[-1] = True
        raise TooMany(event)

    def ask(self) -> bool:
        """Answer a condition on flags that are not looked at: this time yes, that time no."""
        if self._asked == len(self._says):
            self._says.append(False)
        self._asked += 1
        return self._says[self._asked - 1]

    def _node(self, node: Node) -> Node:
        return msgspec.structs.replace(node, steps=tuple(self._step(each) for each in node.steps))

    def _step(self, each: Step) -> Step:
        if each.if_ is not None:
            each = msgspec.structs.replace(each, if_=_Either.of(each.if_, self))
        if not each.OFFERS:
            return each
        options = (
            msgspec.structs.replace(option, if_=_May.of(option.if_, self)) if option.if_ else option
            for option in each.offered()
        )
        return each.offering(tuple(options))


class _May(Condition, frozen=True):
    """A condition that holds if it may: an option that may be open can be taken."""

    loose: Loose | None = None
    surely: bool = True

    @classmethod
    def of(cls, condition: Condition, loose: Loose) -> "_May":
        """Take of a condition the flags that are looked at."""
        needs, lacks = condition.needs & loose.looked_at, condition.lacks & loose.looked_at
        either = tuple(each for each in condition.either if each.flags <= loose.looked_at)
        surely = (needs, lacks, either) == (condition.needs, condition.lacks, condition.either)
        return cls(needs, lacks, either, loose, surely)


class _Either(_May, frozen=True):
    """A condition that is tried out both ways where flags decide that are not looked at."""

    def holds(self, flags: frozenset[str]) -> bool:
        """Whether the condition holds this time."""
        if not super().holds(flags):
            return False
        return self.surely or self.loose is None or self.loose.ask()
