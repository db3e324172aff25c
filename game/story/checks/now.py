"""Which weekday it is, at which clock, and where, followed along all ways through a story."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple, TypeAlias

from game.story.grammar.graph import answers, played
from game.story.grammar.model import Episode, Node
from game.story.steps import Step

UNKNOWN: Final = -1
DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY: Final = re.compile(rf"\b({'|'.join(DAYS)})\b")
_COUNTED: Final = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
NUMBERS: Final = {word: number for number, word in enumerate(_COUNTED, 1)}
_TODAY: Final = re.compile(rf"(?:It's )?({'|'.join(DAYS)})\b")
_LATER: Final = re.compile(rf"\b({'|'.join(NUMBERS)}|\d{{1,3}}|a) (day|week)s? (later|after)", re.IGNORECASE)
_NEXT: Final = re.compile(
    r"\b(the )?(next|following) (day|morning|evening|afternoon)\b|\btomorrow\b", re.IGNORECASE
)
_SAME: Final = re.compile(
    r"\b(hours?|minutes?) (later|after)\b|\bthe same (day|evening|morning)\b", re.IGNORECASE
)
_WEEK: Final = re.compile(
    rf"\bweek ({'|'.join(NUMBERS)}|\d{{1,3}})\b|\bthe (first|second|third|fourth|fifth|sixth) week\b",
    re.IGNORECASE,
)
_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth")
MOST: Final = 100
"""Moments of a node that are told apart; where there are more, nothing is known there."""


class Now(NamedTuple):
    """A weekday from 0 for Monday, minutes after midnight, a place, the week counted last, and the day."""

    weekday: int = UNKNOWN
    minutes: int = UNKNOWN
    place: str = ""
    week: int = UNKNOWN
    number: int = UNKNOWN


Nows: TypeAlias = frozenset[Now]
ANY: Final = frozenset((Now(),))


class _Row(NamedTuple):
    """A step, looked at once: whether it changes anything, the weekday and the week that it names."""

    step: Step
    changes: bool
    weekday: int
    week: int


def moments(episode: Episode) -> Iterator[tuple[Node, Step, Nows, Nows]]:
    """Give each step with when and where it may be before and after it; a tool may be used at any time."""
    rows = {name: tuple(map(_row, played(node))) for name, node in episode.nodes.items()}
    arriving: dict[str, Nows] = {episode.start: frozenset((Now(weekday=first_day(episode), number=1),))}
    arriving |= dict.fromkeys(answers({}, episode.always, ()), ANY)
    waiting = [name for name in arriving if name in rows]
    while waiting:
        name = waiting.pop()
        own = tuple(episode.nodes[name].tools.values())
        for step, _, after in _inside(rows[name], arriving[name]):
            for target in (*step.targets(), *(own if step.WAITS else ())):
                known = arriving.get(target, frozenset())
                if not after <= known and ANY.isdisjoint(known) and target in rows:
                    both = known | after
                    arriving[target] = both if len(both) <= MOST else ANY
                    waiting.append(target)
    for name, node in episode.nodes.items():
        if name in arriving:
            yield from ((node, *each) for each in _inside(rows[name], arriving[name]))


def bases(episode: Episode) -> list[tuple[Step, int]]:
    """Give the cards with a number and a weekday, each with the weekday before the first day by them."""
    return [
        (step, (DAYS.index(named[0]) - step.number) % 7)
        for node in episode.nodes.values()
        for step in node.steps
        if step.NEW_DAY and step.number and len(named := WEEKDAY.findall(step.texts()[0].text.source)) == 1
    ]


def first_day(episode: Episode) -> int:
    """Give the weekday of the first day, where several cards agree about it."""
    found = [base for _, base in bases(episode)]
    return (found[0] + 1) % 7 if len(found) > 1 and len(set(found)) == 1 else UNKNOWN


def _row(step: Step) -> _Row:
    says = step.NEW_DAY or told(step)
    named = _TODAY.match(step.texts()[0].text.source) if told(step) else None
    weekday, week = DAYS.index(named[1]) if named else UNKNOWN, counted(step) if says else UNKNOWN
    changes = step.NEW_DAY or step.place or weekday != UNKNOWN or week != UNKNOWN
    return _Row(step, bool(changes), weekday, week)


def _inside(rows: tuple[_Row, ...], nows: Nows) -> Iterator[tuple[Step, Nows, Nows]]:
    """Give the steps of a node that can be played, and when it may be before and after each."""
    for row in rows:
        before = nows
        if row.changes:
            nows = frozenset(_after(row, each) for each in before)
            nows = before | nows if row.step.may_be_passed else nows
        yield row.step, before, nows


def _after(row: _Row, now: Now) -> Now:
    """Give when and where it is after a step."""
    step = row.step
    if step.NEW_DAY:
        card = step.texts()[0].text.source
        minutes = now.minutes if _SAME.search(card) else UNKNOWN
        weekday = card_day(card, now.weekday)
        now = now._replace(weekday=weekday, minutes=minutes, number=step.number or UNKNOWN)
    elif now.weekday == UNKNOWN:
        now = now._replace(weekday=row.weekday)
    now = now._replace(week=row.week) if row.week != UNKNOWN else now
    now = now._replace(place=step.place) if step.place else now
    return now._replace(minutes=minutes_of(step.clock)) if step.clock else now


def card_day(card: str, before: int) -> int:
    """Give the weekday of which a card tells, by its name or by how much later it is; -1 where it doesn't."""
    named = WEEKDAY.findall(card)
    if named:
        return DAYS.index(named[0])
    days = later(card)
    return (before + days) % 7 if UNKNOWN not in {days, before} else UNKNOWN


def later(card: str) -> int:
    """Give how many days later it is by the words of a card, -1 where they don't say."""
    found = _LATER.search(card)
    if found:
        number = found[1].casefold()
        count = 1 if number == "a" else NUMBERS.get(number) or int(number)
        return count * (7 if found[2].casefold() == "week" else 1)
    if _NEXT.search(card):
        return 1
    return 0 if _SAME.search(card) else UNKNOWN


def told(step: Step) -> bool:
    """Whether the narrator tells something at a step that is no card."""
    texts = step.texts()
    tells = bool(texts) and not step.NEW_DAY and step.WAITS != "choice"
    return tells and not any(each.speaker for each in texts)


def counted(step: Step) -> int:
    """Give which week it is by what the narrator or a card says, -1 where they don't say."""
    if not (step.NEW_DAY or told(step)):
        return UNKNOWN
    found = _WEEK.search(step.texts()[0].text.source)
    if not found:
        return UNKNOWN
    if found[2]:
        return _ORDINALS.index(found[2].casefold()) + 1
    return NUMBERS.get(found[1].casefold()) or int(found[1])


def minutes_of(clock: str) -> int:
    """Give the minutes after midnight of a clock such as 21:47."""
    hours, rest = clock.split(":")
    return int(hours) * 60 + int(rest)


def known(nows: Nows, field: str) -> frozenset[int]:
    """Give all values of a field, none where one of them is not known."""
    found = frozenset(getattr(each, field) for each in nows)
    return frozenset() if UNKNOWN in found else found
