"""What is left of journals when nobody's path is kept: how often each thing happened, and pairs of scores."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Literal

import msgspec

from game.results.journal_facts import Acted, Answered, Changed, Ended, Moment, SeatEvent, Skipped
from game.story.events import Begin, Choose

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = Literal["seat", "skip", "answer", "counted", "choice", "act", "ending", "vote"]

_THERE: Final = (Answered, Changed, Choose, Acted, Ended, Skipped, Begin)
"""What shows that somebody sat at a seat."""


class Key(msgspec.Struct, frozen=True, order=True):
    """What is counted: `option` of `what`; `moment` is that of a survey, "" for anything else.

    `what` is an item; a seat has none. An answer at a seat is an "answer", one on paper or a card "counted".
    Version 0.1 counted choices, acts, endings, skips and votes as well.
    """

    kind: Kind
    what: str = ""
    option: str = ""
    moment: Moment | Literal[""] = ""


class Change(msgspec.Struct, frozen=True, order=True):
    """The two scores of one seat, from 0 to 1, of a domain."""

    what: str
    before: float
    after: float


class Tally(msgspec.Struct, frozen=True):
    """How often each thing was counted, and how many seats changed in each way. No entry is 0."""

    counts: Mapping[Key, int] = {}
    changes: Mapping[Change, int] = {}

    @property
    def seats(self) -> int:
        """From how many seats this comes."""
        return self.counts.get(Key("seat"), 0)


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum of many."""
    counts: Counter[Key] = Counter()
    changes: Counter[Change] = Counter()
    for tally in tallies:
        counts.update(tally.counts)
        changes.update(tally.changes)
    return Tally(counts, changes)


def tally_of_seat(events: Iterable[SeatEvent]) -> Tally:
    """Count one seat's answers, given in their order: the last counts. What was played is counted nowhere."""
    answers: dict[tuple[str, str], Key] = {}
    changes: dict[str, Change] = {}
    here = False
    for event in events:
        match event:
            case Answered(moment, item, option):
                answers[moment, item] = Key("answer", item, option, moment)
            case Changed(what, before, after):
                changes[what] = Change(what, before, after)
        here = here or isinstance(event, _THERE)
    return Tally(Counter([*answers.values(), *([Key("seat")] if here else [])]), Counter(changes.values()))
