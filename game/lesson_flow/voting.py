"""Voting with raised hands, which everybody sees: what was counted, and what it says."""

from __future__ import annotations

import msgspec

MOST = 8
"""So many letters the cards have at most; an episode never has more options at once."""


class Vote(msgspec.Struct, frozen=True):
    """A choice of the story that the class is asked about. Nothing in it belongs to a person."""

    node: str
    options: tuple[str, ...]
    hands: tuple[int, ...]
    closed: bool = False
    """Whether all hands are counted: the class decides now."""

    @classmethod
    def about(cls, node: str, options: tuple[str, ...]) -> Vote:
        """A vote without any hands yet."""
        return cls(node, options, (0,) * len(options))

    @property
    def counted(self) -> int:
        """All hands together."""
        return sum(self.hands)

    @property
    def leading(self) -> tuple[str, ...]:
        """The options with the most hands: several in a tie, none before any hand was counted."""
        most = max(self.hands, default=0)
        return tuple(
            one for one, hands in zip(self.options, self.hands, strict=True) if most and hands == most
        )

    @property
    def tied(self) -> bool:
        """Whether several lead: the class talks about it, and no rule decides for it."""
        return len(self.leading) > 1

    def may_win(self, option: str) -> bool:
        """Whether the class may take this option: somebody raised a hand for it."""
        return option in self.options and self.hands[self.options.index(option)] > 0

    def with_hands(self, option: str, count: int) -> Vote:
        """The vote with so many hands for an option. Raises ValueError for an option there is not."""
        at = self.options.index(option)
        return msgspec.structs.replace(self, hands=(*self.hands[:at], count, *self.hands[at + 1 :]))

    def share(self, option: str) -> float:
        """The part of all hands that an option got, 0–1; 0 before any was counted."""
        return self.hands[self.options.index(option)] / self.counted if self.counted else 0.0
