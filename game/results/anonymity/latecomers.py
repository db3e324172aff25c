"""Whether two results of a lesson, told one after the other, tell of the few who came between."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, get_args

from game.results.anonymity.shares import OUTSIDE
from game.results.journal_facts import Moment

if TYPE_CHECKING:
    from game.results.results import Part
    from game.results.tally import Tally

PASSED: Final = "rather-not"
"""The answer that stands in no figure: who gives it hides nobody."""
OF_SEATS: Final = ("seat", "skip", "act", "ending")
"""What a seat can have once, several times or not at all: all seats stand behind each."""

Group = tuple[str, str, str]


def tells_of_few(before: Part, now: Part) -> bool:
    """Whether a figure of `before` that could be told differs from that of `now` by fewer than ten pupils."""
    old, new = before.tally, now.tally
    return _seats_differ(old, new) or _answers_differ(before, now) or _pairs_differ(old, new)


def _seats_differ(old: Tally, new: Tally) -> bool:
    if old.seats < OUTSIDE or new.seats - old.seats >= OUTSIDE:
        return False
    keys = (key for key in {*old.counts, *new.counts} if key.kind in OF_SEATS)
    return any(old.counts.get(key, 0) != new.counts.get(key, 0) for key in keys)


def _answers_differ(before: Part, now: Part) -> bool:
    earlier, later = _groups(before), _groups(now)
    enough = (group for group, counts in earlier.items() if counts.total() >= OUTSIDE)
    return any(_few_came(earlier[group], later.get(group, Counter())) for group in enough)


def _few_came(old: Counter[str], new: Counter[str]) -> bool:
    """Whether the answers differ by fewer than ten new ones, or some were changed or are gone."""
    came = new - old
    return new != old and (bool(old - new) or came.total() - came[PASSED] < OUTSIDE)


def _pairs_differ(old: Tally, new: Tally) -> bool:
    for what in {change.what for change in old.changes}:
        earlier, later = Counter(old.pairs(what)), Counter(new.pairs(what))
        if earlier.total() >= OUTSIDE and earlier != later:
            came = later - earlier
            if earlier - later or came.total() < OUTSIDE:
                return True
    return False


def _groups(part: Part) -> dict[Group, Counter[str]]:
    """The options of each item, choice and vote, as they are told: of answers at seats and counted ones."""
    found: dict[Group, Counter[str]] = {
        ("answer", item, moment): Counter(options)
        for moment in get_args(Moment)
        for item, options in part.answers(moment).items()
    }
    for each in part.counts:
        if each.key.kind not in (*OF_SEATS, "answer", "counted"):
            found.setdefault((each.key.kind, each.key.what, ""), Counter())[each.key.option] += each.count
    return found
