"""What hands hold and how it lies before the story sees it: cards in an order, or a piece that is carried."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.scenes.play.boards.ordering import (
    DropAt,
    Grab,
    HangOver,
    Lift,
    Ordering,
    Ready,
    Shift,
    ShowMe,
    Sorting,
)
from game.scenes.play.boards.placing import dropped

if TYPE_CHECKING:
    from game.story.playing.view import PutView, StoryView

Tried = tuple[str, ...] | None
"""The arrangement that the story is to see; None where it sees nothing yet."""


class Hands(msgspec.Struct, frozen=True):
    """The cards as they lie where steps are put in order, and the piece that is picked up elsewhere."""

    ordering: Ordering | None = None
    piece: str = ""

    @property
    def full(self) -> bool:
        """Whether anything is held."""
        return bool(self.piece) or (self.ordering is not None and bool(self.ordering.held))

    def before(self, story: StoryView) -> Hands:
        """The hands before what the story shows now: with its cards, and only with a piece that it has."""
        cards = self.ordering
        if story.order is None:
            cards = None
        elif cards is None or cards.made_from != story.order:
            cards = Ordering.of(story.order)
        pieces = {piece.id for piece in story.put.pieces} if story.put is not None else set()
        piece = self.piece if self.piece in pieces else ""
        return self if (cards, piece) == (self.ordering, self.piece) else Hands(cards, piece)

    def emptied(self, now: int) -> Hands:
        """With what was held where it lay."""
        return Hands(None if self.ordering is None else self.ordering.put_back(now))

    def after(self, action: Sorting, story: StoryView, now: int) -> tuple[Hands, Tried]:
        """What they hold after a move, and what the story is to see of it."""
        if story.put is not None:
            return self._with_pieces(action, story.put)
        if self.ordering is None:
            return self, None
        match action:
            case Ready():
                return self, self.ordering.ids
            case ShowMe():
                return self, self.ordering.made_from.right
            case _:
                return Hands(_moved(self.ordering, action, now), self.piece), None

    def _with_pieces(self, action: Sorting, put: PutView) -> tuple[Hands, Tried]:
        """Pick up a piece, put it down again, or put it into a place."""
        match action:
            case DropAt() if self.piece:
                return Hands(self.ordering), dropped(put, self.piece, action.place)
            case Grab():
                return Hands(self.ordering, action.id), None
            case Lift():
                return Hands(self.ordering, "" if self.piece == action.id else action.id), None
            case _:
                return self, None


def _moved(cards: Ordering, action: Lift | Grab | HangOver | DropAt | Shift, now: int) -> Ordering:
    """The cards after one was moved."""
    match action:
        case Lift():
            return cards.lifted(action.id, now)
        case Grab():
            return cards.grabbed(action.id)
        case HangOver():
            return cards.hanging(int(action.place), now)
        case DropAt():
            return cards.dropped(int(action.place), now)
        case Shift():
            return cards.shifted(action.id, action.by, now)
