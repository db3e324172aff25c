"""What is left of journals when nobody's path is kept: how often each thing happened, and pairs of scores."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, get_args

import msgspec

from game.results.journal_facts import Acted, Answered, Changed, Ended, Moment, SeatEvent, Skipped
from game.story.events import Begin, Choose

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = Literal["seat", "skip", "answer", "counted", "choice", "act", "ending", "vote"]


class Key(msgspec.Struct, frozen=True, order=True):
    """What is counted: `option` of `what`; `moment` is that of a survey, "" for anything else.

    `what` is an item, a node, an act, an ending or a stop point; a seat and a skip have none. An answer at a
    seat is an "answer", one on paper or a card is "counted". All but these and votes count seats, each at
    most once.
    """

    kind: Kind
    what: str = ""
    option: str = ""
    moment: Moment | Literal[""] = ""


class Change(msgspec.Struct, frozen=True, order=True):
    """The two scores of one seat, from 0 to 1, of a domain or an item."""

    what: str
    before: float
    after: float


class Tally(msgspec.Struct, frozen=True):
    """How often each thing was counted, and how many seats changed in each way. No entry is 0."""

    counts: Mapping[Key, int] = {}
    changes: Mapping[Change, int] = {}

    def __add__(self, other: Tally) -> Tally:
        return total((self, other))

    def __sub__(self, other: Tally) -> Tally:
        """What is left without `other`, which must be a part of this."""
        return Tally(
            Counter(self.counts) - Counter(other.counts), Counter(self.changes) - Counter(other.changes)
        )

    def answers(self, moment: Moment, pupils: int = 0) -> dict[str, dict[str, int]]:
        """Item → option → how many answered so at this moment, at seats or counted for the class.

        Where both together are more than there are `pupils` (0: nobody knows), the same ones were asked
        twice: then only the larger number counts.
        """
        return {item: _once(*both, pupils) for item, both in self._both(moment).items()}

    def asked_twice(self, pupils: int) -> bool:
        """Whether some of a class answered the same at their seats and once more on paper or with cards."""
        every = (both for moment in get_args(Moment) for both in self._both(moment).values())
        return any(_twice(*both, pupils) for both in every)

    def _both(self, moment: Moment) -> dict[str, tuple[dict[str, int], dict[str, int]]]:
        """Item → the answers at seats, and those counted for the class."""
        found: dict[str, tuple[dict[str, int], dict[str, int]]] = {}
        for key, count in self.counts.items():
            if key.kind in ("answer", "counted") and key.moment == moment:
                found.setdefault(key.what, ({}, {}))[key.kind == "counted"][key.option] = count
        return found

    def pairs(self, what: str) -> list[tuple[float, float]]:
        """The scores before and after, one pair a seat, in an order that says nothing."""
        return [
            (change.before, change.after)
            for change in sorted(self.changes)
            if change.what == what
            for _ in range(self.changes[change])
        ]

    def of(self, kind: Kind) -> dict[str, dict[str, int]]:
        """What → option → count, of a kind that belongs to no survey."""
        found: dict[str, dict[str, int]] = {}
        for key, count in self.counts.items():
            if key.kind == kind:
                found.setdefault(key.what, {})[key.option] = count
        return found

    @property
    def seats(self) -> int:
        """From how many seats this comes."""
        return self.counts.get(Key("seat"), 0)


def _twice(seats: Mapping[str, int], counted: Mapping[str, int], pupils: int) -> bool:
    together = sum(seats.values()) + sum(counted.values())
    return bool(seats and counted and 0 < pupils < together)


def _once(seats: Mapping[str, int], counted: Mapping[str, int], pupils: int) -> dict[str, int]:
    """Both together, or the larger where the same pupils gave both; of equal ones the seats'."""
    if _twice(seats, counted, pupils):
        return dict(counted if sum(counted.values()) > sum(seats.values()) else seats)
    return dict(Counter(seats) + Counter(counted))


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum of many."""
    counts: Counter[Key] = Counter()
    changes: Counter[Change] = Counter()
    for tally in tallies:
        counts.update(tally.counts)
        changes.update(tally.changes)
    return Tally(counts, changes)


def tally_of_seat(events: Iterable[SeatEvent]) -> Tally:
    """Count one seat's events, given in their order. Of answers the last counts, of choices the first."""
    answers: dict[tuple[str, str], Key] = {}
    choices: dict[str, Key] = {}
    changes: dict[str, Change] = {}
    others: set[Key] = set()
    for event in events:
        match event:
            case Answered(moment, item, option):
                answers[moment, item] = Key("answer", item, option, moment)
            case Changed(what, before, after):
                changes[what] = Change(what, before, after)
            case Choose(node, choice):
                choices.setdefault(node, Key("choice", node, choice))
            case Acted(act):
                others.add(Key("act", act))
            case Ended(ending):
                others.add(Key("ending", ending))
            case Skipped():
                others.add(Key("skip"))
            case Begin():
                pass
            case _:
                continue
        others.add(Key("seat"))
    counts = Counter([*answers.values(), *choices.values(), *others])
    return Tally(counts, Counter(changes.values()))
