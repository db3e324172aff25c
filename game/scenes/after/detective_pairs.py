"""Messages that the player lays side by side at the end of the detective round: pure values.

What is laid is looked at in groups, never one by one, and nothing is marked as wrong: it goes back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from game.action import Action
from game.story.checks.side_by_side import messages
from game.text import Text

if TYPE_CHECKING:
    from game.story.grammar.model import Episode

Ref = tuple[str, int]
GROUP = 3
"""So many pairs are looked at together, or as many as are left."""


class Begin(Action, frozen=True):
    """The player wants to lay messages side by side."""


class Lay(Action, frozen=True):
    """The player takes this message: the first of a pair, or the second; the first again puts it back."""

    ref: Ref


class Remove(Action, frozen=True):
    """The player takes back a pair that lies there."""

    number: int


class Match(msgspec.Struct, frozen=True):
    """Two messages that do not fit together, and why."""

    first: Ref
    second: Ref
    why: Text

    def is_(self, laid: tuple[Ref, Ref]) -> bool:
        """Whether these are the two."""
        return {self.first, self.second} == set(laid)


class Pairs(msgspec.Struct, frozen=True):
    """What there is to be found, what lies there now, and what was confirmed; `told` is of the last group."""

    matches: tuple[Match, ...] = ()
    begun: bool = False
    held: Ref | None = None
    laid: tuple[tuple[Ref, Ref], ...] = ()
    confirmed: tuple[Match, ...] = ()
    told: Literal["", "all", "some", "none"] = ""

    @classmethod
    def of(cls, episode: Episode, seen: frozenset[Ref]) -> Pairs:
        """Those pairs of the story of which both messages were seen."""
        places = messages(episode)
        found = (Match(places[pair.first], places[pair.second], pair.why) for pair in episode.compare
                 if pair.first in places and pair.second in places)  # fmt: skip
        return cls(tuple(match for match in found if {match.first, match.second} <= seen))

    @property
    def left(self) -> tuple[Match, ...]:
        """What is still to be found."""
        return tuple(match for match in self.matches if match not in self.confirmed)

    @property
    def group(self) -> int:
        """After how many pairs they are looked at."""
        return min(GROUP, len(self.left))

    @property
    def lying(self) -> frozenset[Ref]:
        """The messages that lie in a pair, or are held."""
        held = () if self.held is None else (self.held,)
        return frozenset((*held, *(ref for pair in self.laid for ref in pair)))

    def with_laid(self, ref: Ref) -> Pairs:
        """After a message was taken."""
        if self.held is None:
            return msgspec.structs.replace(self, held=ref, told="")
        if self.held == ref:
            return msgspec.structs.replace(self, held=None)
        pair = (self.held, ref)
        known = any(set(pair) == set(each) for each in self.laid)
        known = known or any(match.is_(pair) for match in self.confirmed)
        laid = self.laid if known else (*self.laid, pair)
        after = msgspec.structs.replace(self, held=None, laid=laid)
        return _looked_at(after) if len(laid) >= self.group else after

    def without(self, number: int) -> Pairs:
        """After a pair was taken back."""
        laid = tuple(pair for at, pair in enumerate(self.laid) if at != number)
        return msgspec.structs.replace(self, laid=laid, told="")

    def shown(self) -> Pairs:
        """With all of them shown."""
        return msgspec.structs.replace(self, held=None, laid=(), confirmed=self.matches, told="")


def _looked_at(pairs: Pairs) -> Pairs:
    """With the group looked at: what belongs together stays, all else goes back."""
    right = tuple(match for match in pairs.left if any(match.is_(pair) for pair in pairs.laid))
    told: Literal["all", "some", "none"] = (
        "all" if len(right) == len(pairs.laid) else "some" if right else "none"
    )
    return msgspec.structs.replace(pairs, laid=(), confirmed=(*pairs.confirmed, *right), told=told)
