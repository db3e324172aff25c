"""Whether two results of a lesson, told one after the other, tell of the few who came between."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from game.records.telling import OUTSIDE

if TYPE_CHECKING:
    from game.records.results import Part
    from game.records.tally import Key, Tally

PASSED: Final = "rather-not"
"""The answer that stands in no figure: who gives it hides nobody."""
OF_SEATS: Final = ("seat", "skip", "act", "ending")
"""What a seat can have once, several times or not at all: all seats stand behind each."""

Group = tuple[str, str, str]


def tells_of_few(before: Part, now: Part) -> bool:
    """Whether a figure of `before` that could be told differs from that of `now` by fewer than ten pupils."""
    old, new = before.tally, now.tally
    return _seats_differ(old, new) or _answers_differ(old, new) or _pairs_differ(old, new)


def _seats_differ(old: Tally, new: Tally) -> bool:
    if old.seats < OUTSIDE or new.seats - old.seats >= OUTSIDE:
        return False
    keys = (key for key in {*old.counts, *new.counts} if key.kind in OF_SEATS)
    return any(old.counts.get(key, 0) != new.counts.get(key, 0) for key in keys)


def _answers_differ(old: Tally, new: Tally) -> bool:
    earlier, later = _groups(old), _groups(new)
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


def _groups(tally: Tally) -> dict[Group, Counter[str]]:
    """The options of each item, choice and vote; answers at seats and counted ones make one figure."""
    found: dict[Group, Counter[str]] = {}
    for key, count in tally.counts.items():
        if key.kind not in OF_SEATS:
            found.setdefault(_group(key), Counter())[key.option] += count
    return found


def _group(key: Key) -> Group:
    return "answer" if key.kind == "counted" else key.kind, key.what, key.moment
