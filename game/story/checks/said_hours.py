"""Times that words tell, and places in the light of a time, against the clock."""

import re
from collections.abc import Iterator
from typing import Final

from game.story.checks.now import DAYS, NUMBERS, Nows, known, minutes_of, moments, told
from game.story.checks.places_said import place_said
from game.story.checks.said_days import check_cards, days_said
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report
from game.story.steps import Step

_HOUR: Final = "|".join(NUMBERS)
_TIME: Final = (
    rf"(?P<part>half|(?:a )?quarter|five|ten|twenty|twenty-five) (?P<way>past|to) (?P<hour>{_HOUR})"
    rf"|(?P<full>{_HOUR}) o['’]clock|(?P<clock>\d{{1,2}}:\d{{2}})"
)
_NOW: Final = re.compile(
    rf"(?:^|[.!?…] |\b(?:It['’]s|It is) |\w+day,? (?:at )?)(?P<time>{_TIME})\b", re.IGNORECASE
)
_UNTIL: Final = re.compile(
    rf"\b(?:until|till|by|before) (?P<hour>{_HOUR})\b(?! (?:of|or|more|people|\w+s)\b)", re.IGNORECASE
)
_SPEAKS: Final = re.compile(
    r"day\b|week|morning|afternoon|evening|good night|later|tomorrow"
    r"|\b(?:half|quarter|five|ten|twenty|twenty-five) (?:past|to) |o['’]clock|\d:\d"
    r"|\b(?:until|till|by|before) ",
    re.IGNORECASE,
)
"""What a text has in it that tells a day or a time."""
_PAST: Final = re.compile(
    r"\b(was|were|had|did|said|yesterday|last|ago|been|wrote|came|went|\w{3,}ed)\b", re.IGNORECASE
)
_PARTS: Final = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_HALF_A_DAY: Final = 12 * 60
_NEAR: Final = 10
"""Minutes by which what is said may differ from the clock."""
_OVER: Final = 3 * 60
"""So long ago a time is over that somebody speaks of as if it were to come."""
_GREETINGS: Final = (
    (re.compile(r"\bgood morning\b", re.IGNORECASE), 4 * 60, 12 * 60),
    (re.compile(r"\bgood afternoon\b", re.IGNORECASE), 11 * 60, 19 * 60),
    (re.compile(r"\bgood evening\b", re.IGNORECASE), 16 * 60, 28 * 60),
    (re.compile(r"\bgood night\b", re.IGNORECASE), 18 * 60, 29 * 60),
)
_SENTENCES: Final = re.compile(r"(?<=[.!?…]) ")
_PART: Final = (
    (re.compile(r"in the morning\b(?! of)", re.IGNORECASE), 4 * 60, 12 * 60),
    (re.compile(r"in the afternoon\b", re.IGNORECASE), 12 * 60, 19 * 60),
    (re.compile(r"in the evening\b", re.IGNORECASE), 16 * 60, 24 * 60),
)
"""Parts of the day with which the narrator begins a sentence, and when they are."""
_CARD: Final = (
    (re.compile(r"\bmorning\b", re.IGNORECASE), 4 * 60, 12 * 60),
    (re.compile(r"\bafternoon\b", re.IGNORECASE), 11 * 60 + 30, 19 * 60),
    (re.compile(r"\bevening\b", re.IGNORECASE), 16 * 60, 25 * 60),
)
"""The same on the card of a day, for the clock that is set right after it."""
_LIGHT: Final = (
    (re.compile(r"-evening\b"), 15 * 60 + 30, 25 * 60),
    (re.compile(r"-night\b"), 17 * 60, 31 * 60),
    (re.compile(r"-day\b"), 5 * 60, 21 * 60),
    (re.compile(r"^(classroom|school-corridor|counsellor-room|library)"), 6 * 60 + 30, 20 * 60 + 30),
    (re.compile(r"^schoolyard"), 6 * 60 + 30, 22 * 60),
)
"""From when to when a place can look so: dusk in December, a long June evening, and school in two shifts."""
_CLOSED: Final = re.compile(r"^(classroom|school-corridor|counsellor-room)")
_SUNDAY: Final = 6
"""On a Saturday there are shows, matches, and in some years lessons."""


def check_said_times(episode: Episode, report: Report) -> None:
    """Report days and hours in words that are not those of the clock, and places in the wrong light."""
    check_cards(episode, report)
    card, at = "", ""
    for node, step, before, after in moments(episode):
        card, at = (card if node.id == at else ""), node.id
        card = step.texts()[0].text.source if step.NEW_DAY else card
        if step.clock:
            _report("hour-wrong", step, _after_card(card, minutes_of(step.clock)), report)
            card = ""
        if any(_SPEAKS.search(each.text.source) for each in step.texts()):
            _report("weekday-wrong", step, days_said(step, before), report)
            _report("hour-wrong", step, _hours(step, before), report)
        if step.place:
            _report("light-wrong", step, _light(step, after), report)
        for found, place in place_said(step, before):
            report.add("place-differs", step.mark, found=found, place=place)
    for row in episode.phone.school.rows:
        if row.label.source == DAYS[_SUNDAY]:
            report.add("light-wrong", report.at("phone"), found="school", wanted=row.label.source)


def _report(code: str, step: Step, said: Iterator[tuple[str, str]], report: Report) -> None:
    for found, wanted in dict.fromkeys(said):
        report.add(code, step.mark, found=found, wanted=wanted)


def _hours(step: Step, before: Nows) -> Iterator[tuple[str, str]]:
    """Give the times in words that the clock contradicts."""
    clocks = known(before, "minutes")
    for each in step.texts() if clocks and not step.NEW_DAY else ():
        if not each.later:
            words = each.text.source
            wrong = (
                *(_narrated(words, clocks) if told(step) else ()),
                *(_part(words, clocks) if told(step) else ()),
                *_over(words, clocks),
                *_greeting(words, clocks),
            )
            yield from ((found, _shown(clocks)) for found in wrong)


def _narrated(words: str, clocks: frozenset[int]) -> Iterator[str]:
    """Give times of which the narrator says that it is now."""
    for found in _NOW.finditer(words):
        said = _minutes(found)
        if all(_apart(clock, said) > _NEAR for clock in clocks):
            yield found["time"]


def _after_card(card: str, clock: int) -> Iterator[tuple[str, str]]:
    """Give a part of the day on a card that the clock after it contradicts."""
    for pattern, first, last in _CARD:
        found = pattern.search(card)
        if found and not _within(clock, first, last):
            yield found[0], _shown(frozenset({clock}))


def _over(words: str, clocks: frozenset[int]) -> Iterator[str]:
    """Give a time that is spoken of as if it were to come, and is over."""
    until = _UNTIL.search(words)
    if until and not _PAST.search(words):
        said = NUMBERS[until["hour"].casefold()] * 60
        if all(0 < (clock - said) % _HALF_A_DAY <= _OVER for clock in clocks):
            yield until[0]


def _part(words: str, clocks: frozenset[int]) -> Iterator[str]:
    """Give a part of the day in which it isn't."""
    for sentence in _SENTENCES.split(words):
        for pattern, first, last in () if _PAST.search(sentence) else _PART:
            found = pattern.match(sentence)
            if found and not any(_within(clock, first, last) for clock in clocks):
                yield found[0]


def _greeting(words: str, clocks: frozenset[int]) -> Iterator[str]:
    for pattern, first, last in _GREETINGS:
        found = pattern.search(words)
        if found and not any(_within(clock, first, last) for clock in clocks):
            yield found[0]


def _minutes(found: re.Match[str]) -> int:
    """Give the minutes of a time in words, within half a day."""
    if found["clock"]:
        return minutes_of(found["clock"])
    if found["full"]:
        return NUMBERS[found["full"].casefold()] * 60
    part = _PARTS[found["part"].casefold().removeprefix("a ")]
    hour = NUMBERS[found["hour"].casefold()] * 60
    return hour + part if found["way"].casefold() == "past" else hour - part


def _apart(one: int, other: int) -> int:
    gap = (one - other) % _HALF_A_DAY
    return min(gap, _HALF_A_DAY - gap)


def _within(clock: int, first: int, last: int) -> bool:
    return first <= clock <= last or clock + 24 * 60 <= last


def _shown(clocks: frozenset[int]) -> str:
    return f"{min(clocks) // 60:02}:{min(clocks) % 60:02}"


def _light(step: Step, after: Nows) -> Iterator[tuple[str, str]]:
    """Give a place that can't look so at this time, and a school on a Sunday."""
    places, clocks, days = {each.place for each in after}, known(after, "minutes"), known(after, "weekday")
    if len(places) != 1 or step.NEW_DAY:
        return
    [place] = places
    for pattern, first, last in _LIGHT:
        if clocks and pattern.search(place) and not any(_within(clock, first, last) for clock in clocks):
            yield place, _shown(clocks)
            return
    if days == {_SUNDAY} and _CLOSED.search(place):
        yield place, DAYS[_SUNDAY]
