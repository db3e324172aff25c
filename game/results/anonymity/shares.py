"""Shares of answers as they may be told: of enough answers, coded at both ends, safe against subtraction.

Whoever reads them is taken to know how many answered, and this program. What is coded can still be several
numbers for that reader; the tests try every class there can be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Name = TypeVar("Name")

LIVE: Final = 5
"""The fewest answers that are told within the class."""
OUTSIDE: Final = 10
"""The fewest that are told outside the school."""
EXACT_FROM: Final = 100
"""From so many answers on nothing is coded."""
_CODES: Final = (5, 10, 20)
"""The ends that are coded, in per cent: the first that is not less than one answer (as the tables of the US
National Center for Education Statistics, NCES 2011-603, code wider ends for fewer pupils)."""
_HALF: Final = 50

Sign: TypeAlias = Literal["", "≤", "≥"]


class Share(msgspec.Struct, frozen=True):
    """A share in whole per cent; with a sign, at most or at least so much."""

    percent: int
    sign: Sign = ""

    @property
    def middle(self) -> float:
        """The middle of what it may be, in per cent: what is reckoned with when many are taken together."""
        ends = {"": self.percent, "≤": 0, "≥": 100}
        return (self.percent + ends[self.sign]) / 2


Told: TypeAlias = "dict[Name, Share | None]"


def share(count: int, total: int, least: int) -> Share | None:
    """The share of one kind of answer among all; None for fewer answers than `least`."""
    return shares({True: count, False: total - count}, least)[True]


def shares(counts: Mapping[Name, int], least: int) -> dict[Name, Share | None]:
    """The shares of all kinds of answers; None for what is left out.

    Below a hundred answers, rare kinds are told as "at most". The others would give them away by subtraction,
    so that then only the most frequent one is told, and that only as far as the rest stays open.
    """
    total = sum(counts.values())
    if total < least or not total:
        return dict.fromkeys(counts)
    exact: dict[Name, Share | None] = {name: _percent(count, total) for name, count in counts.items()}
    few = _few(total)
    rare = {name for name, count in counts.items() if count <= few}
    if total >= EXACT_FROM or not rare:
        return exact
    code = _code(total)
    others = [name for name in counts if name not in rare]
    if len(others) == 1:
        least_of_rest = 100 - code * len(rare)
        if least_of_rest < _HALF:
            return dict.fromkeys(counts)
        return {name: Share(code, "≤") if name in rare else Share(least_of_rest, "≥") for name in counts}
    if not others or not _open(counts, rare, few):
        return dict.fromkeys(counts)
    top = _most_frequent(counts)
    return {
        name: Share(code, "≤") if name in rare else exact[name] if name == top else None for name in counts
    }


def mean(value: float, answers: int, least: int) -> Share | None:
    """A mean of scores from 0 to 1, coded at both ends as shares are: at 100 everybody's score is known."""
    if answers < least or not answers:
        return None
    percent, code = round(100 * value), _code(answers)
    if answers < EXACT_FROM and percent <= code:
        return Share(code, "≤")
    return Share(100 - code, "≥") if answers < EXACT_FROM and percent >= 100 - code else Share(percent)


def refreshed(shown: Mapping[Name, int], now: Mapping[Name, int], least: int) -> Mapping[Name, int]:
    """The counts to tell next in a class that has seen `shown`: the new ones, or still the old ones.

    Two pictures of one class tell, by subtraction, what those answered who came between. So the new one is
    only told when theirs alone could be told without a code; a corrected answer never is.
    """
    came = {name: count - shown.get(name, 0) for name, count in now.items()}
    if any(count < 0 for count in came.values()) or not shown.keys() <= now.keys():
        return shown
    told = shares(came, least).values()
    return now if all(each is not None and not each.sign for each in told) else shown


def pooled(told: Iterable[tuple[Share | None, int]]) -> float | None:
    """The share over many classes in per cent, reckoned from what was told of each and its number of answers.

    As it comes from nothing else, it adds nothing to what is known of a class, whatever is subtracted. None
    when nothing was told.
    """
    known = [(each.middle, answers) for each, answers in told if each is not None]
    total = sum(answers for _, answers in known)
    return sum(middle * answers for middle, answers in known) / total if total else None


def _percent(count: int, total: int) -> Share:
    return Share(round(100 * count / total))


def _code(total: int) -> int:
    """The end that is coded, in per cent: never less than one answer."""
    return next((code for code in _CODES if code / 100 * total >= 1), _CODES[-1])


def _few(total: int) -> int:
    """The most answers that lie within the code."""
    return max(1, total * _code(total) // 100)


def _most_frequent(counts: Mapping[Name, int]) -> Name:
    """The kind chosen most often; of several the first."""
    return max(counts, key=lambda name: counts[name])


def _open(counts: Mapping[Name, int], rare: set[Name], few: int) -> bool:
    """Whether the rare ones could be fewer, and could be more, for somebody who knows the most frequent one.

    Neither question is answered by anything but what that reader knows.
    """
    names = list(counts)
    top = _most_frequent(counts)
    rest = sum(counts.values()) - counts[top]
    between = [name for name in names if name not in rare and name != top]
    fewest = (few + 1) * len(between)
    most = sum(counts[top] - (names.index(name) < names.index(top)) for name in between)
    return fewest < rest < most + few * len(rare)
