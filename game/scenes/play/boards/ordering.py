"""How the player moves steps before they are tried: pure values, kept by the play scene alone."""

from __future__ import annotations

import msgspec

from game.action import Action
from game.scenes.play.play_clock import NEVER
from game.story.playing.view import OrderView


class Lift(Action, frozen=True):
    """Pick this up; put it down again; or put down here what is held."""

    id: str


class Grab(Action, frozen=True):
    """Pick this up with a mouse or a finger, whatever was held before."""

    id: str


class HangOver(Action, frozen=True):
    """What is held hangs over this place: show how it would lie there."""

    place: str


class DropAt(Action, frozen=True):
    """Put down here what is held."""

    place: str


class Shift(Action, frozen=True):
    """Move this card by so many places, down where it is positive."""

    id: str
    by: int


class Ready(Action, frozen=True):
    """The player has done what hands can do, and goes on or sees whether it is right."""


class ShowMe(Action, frozen=True):
    """The player wants to see how it can be done, and go on."""


Sorting = Lift | Grab | HangOver | DropAt | Shift | Ready | ShowMe


class Ordering(msgspec.Struct, frozen=True):
    """The cards as they lie now: `held` is picked up, `before` is how they lay when it was.

    `was` and `moved_at` (milliseconds) tell from where cards slide; `touched` was moved last.
    """

    made_from: OrderView
    ids: tuple[str, ...]
    held: str = ""
    before: tuple[str, ...] = ()
    was: tuple[str, ...] = ()
    moved_at: int = NEVER
    touched: str = ""

    @classmethod
    def of(cls, order: OrderView) -> Ordering:
        """The cards as the story gives them."""
        ids = tuple(item.id for item in order.items)
        return cls(order, ids, was=ids)

    def lifted(self, id_: str, now: int) -> Ordering:
        """After a press on a card."""
        if self.held == id_:
            return msgspec.structs.replace(self, held="", touched=id_)
        if self.held:
            placed = self._put(self.held, self.ids.index(id_), now)
            return msgspec.structs.replace(placed, held="", touched=self.held)
        return self.grabbed(id_)

    def grabbed(self, id_: str) -> Ordering:
        """With this card picked up; one that was held stays where it is."""
        return msgspec.structs.replace(self, held=id_, before=self.ids, touched=id_)

    def hanging(self, place: int, now: int) -> Ordering:
        """With the card that is held at a place, and the others beside it."""
        return self._put(self.held, place, now) if self.held else self

    def dropped(self, place: int, now: int) -> Ordering:
        """After the card that is held was put down at a place."""
        return msgspec.structs.replace(self.hanging(place, now), held="")

    def shifted(self, id_: str, by: int, now: int) -> Ordering:
        """After a card was moved up or down; at the ends it stays."""
        place = min(max(self.ids.index(id_) + by, 0), len(self.ids) - 1)
        return msgspec.structs.replace(self._put(id_, place, now), touched=id_)

    def put_back(self, now: int) -> Ordering:
        """As it was when the card was picked up."""
        if not self.held:
            return self
        return msgspec.structs.replace(self, ids=self.before, was=self.ids, moved_at=now, held="")

    def _put(self, id_: str, place: int, now: int) -> Ordering:
        rest = [each for each in self.ids if each != id_]
        rest.insert(place, id_)
        ids = tuple(rest)
        if ids == self.ids:
            return self
        return msgspec.structs.replace(self, ids=ids, was=self.ids, moved_at=now)

    def in_place(self, id_: str) -> bool:
        """Whether a card that was in its place at the last try lies there still."""
        placed = any(item.id == id_ and item.placed for item in self.made_from.items)
        return placed and self.made_from.belongs(id_, self.ids)
