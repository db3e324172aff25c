"""Where a lesson stands: worked out from its events, and frozen."""

import msgspec

from game.lesson_flow.events import Way
from game.lesson_flow.plan import Form, LessonPart, PartId, Place, Setup
from game.lesson_flow.voting import Vote

Counts = tuple[int, ...]
"""Answers by option, in the order of the item's options."""
Entered = tuple[int | None, ...]
"""The same while they are counted: None for an option that is not counted as yet."""


class Decision(msgspec.Struct, frozen=True):
    """A vote that ended: where in the story, with what, who chose, and the hands for each of the options."""

    node: str
    option: str
    by: Way
    options: tuple[str, ...]
    hands: Counts


class State(msgspec.Struct, frozen=True):
    """Everything of a lesson but the story, which the world keeps as any other play.

    `counts` holds the answers by `(form, item)`, None for what is not counted as yet; `spent` the minutes by
    part.
    """

    setup: Setup
    place: Place
    skipped: frozenset[PartId] = frozenset()
    counts: dict[tuple[Form, str], Entered] = {}
    vote: Vote | None = None
    decisions: tuple[Decision, ...] = ()
    spent: dict[PartId, int] = {}
    ended: bool = False

    @property
    def part(self) -> LessonPart:
        """The part that is shown."""
        return next(part for part in self.setup.parts if part.id == self.place[0])

    @property
    def minutes(self) -> int:
        """Minutes of this sitting so far."""
        return sum(
            self.spent.get(part.id, 0) for part in self.setup.parts if part.sitting == self.part.sitting
        )

    @property
    def planned(self) -> int:
        """Minutes that this sitting is planned for."""
        return sum(part.minutes for part in self.setup.parts if part.sitting == self.part.sitting)

    @property
    def too_much(self) -> int:
        """By how many minutes what is left of this sitting takes longer than it may; 0 where it fits."""
        sitting = [part for part in self.setup.parts if part.sitting == self.part.sitting]
        later = sitting[sitting.index(self.part) + 1 :]
        here = max(0, self.part.minutes - self.spent.get(self.part.id, 0))
        return max(0, here + sum(part.minutes for part in later) - max(0, self.planned - self.minutes))

    def entered(self, form: Form, item: str) -> Entered:
        """What is counted of an item as yet. Raises KeyError for an item there is not."""
        for asked in self.setup.items(form):
            if asked.id == item:
                return self.counts.get((form, item), (None,) * len(asked.options))
        raise KeyError(item)

    def unfinished(self, form: Form) -> tuple[int, ...]:
        """The numbers, from 1, of the items of which not every answer is counted."""
        items = enumerate(self.setup.items(form), 1)
        return tuple(number for number, asked in items if None in self.entered(form, asked.id))

    def answers(self, form: Form, item: str) -> Counts:
        """The answers to an item; zeros before any is counted. Raises KeyError for an item there is not."""
        return tuple(count or 0 for count in self.entered(form, item))
