"""Days that words and cards tell, against each other and the numbers of the cards."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from game.story.checks.now import DAYS, UNKNOWN, WEEKDAY, Nows, bases, counted, known, later, told
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Report
from game.story.steps import Step

_NAMES: Final = "|".join(DAYS)
_IS: Final = (
    (re.compile(rf"\b(?:today is|it['’]s|it is|today['’]s) ({_NAMES})\b", re.IGNORECASE), 0),
    (re.compile(rf"\b(?:tomorrow is|tomorrow['’]s|tomorrow,|tomorrow on) ({_NAMES})\b", re.IGNORECASE), 1),
    (re.compile(rf"\b(?:yesterday was|yesterday,|yesterday on) ({_NAMES})\b", re.IGNORECASE), 6),
)
_SINCE: Final = re.compile(rf"\b[Ss]ince ({_NAMES})\b")
_BEGAN: Final = re.compile(
    r"\b(?:[Gg]oing on|[Ww]riting(?: to \w+)?|lasted|like this|[Ii]t began|[Ii]t started)"
    rf" (?:since|on) ({_NAMES})\b"
)
"""Words with which somebody says when the story itself began."""
_AT_A_DAY: Final = re.compile(rf"\b([a-z]{{5,}}) on ({_NAMES})\b", re.IGNORECASE)
_LONG_AGO: Final = 6
"""Days after which nobody says “since Sunday” any more: that is tomorrow's name."""
_NARRATED: Final = re.compile(rf"^({_NAMES})(?: (?:morning|evening|afternoon|night))?[,.:!]")
_MAY_GO_BACK: Final = re.compile(r"\b(next|again|later|week)\b", re.IGNORECASE)
_FURTHEST: Final = 4
"""Days that a card may pass over in silence: from Thursday to Wednesday is rather back than on."""


def days_said(step: Step, before: Nows) -> Iterator[tuple[str, str]]:
    """Give what is said of the day at a step and can't be, each with what is so."""
    week = counted(step)
    if week != UNKNOWN and known(before, "week") and all(week < each for each in known(before, "week")):
        yield f"week {week}", f"week {min(known(before, 'week'))} or later"
    yield from (
        _card(step, before)
        if step.NEW_DAY
        else _words(step, known(before, "weekday"), _since_it_began(before))
    )


def _card(step: Step, before: Nows) -> Iterator[tuple[str, str]]:
    """Give the words of a card that go against its number, or back."""
    card = step.texts()[0].text.source
    numbers = {each + later(card) for each in known(before, "number")}
    if step.number and numbers and later(card) != UNKNOWN and step.number not in numbers:
        yield card, f"`number: {min(numbers)}`"
    named, today = WEEKDAY.findall(card), known(before, "weekday")
    unsaid = len(named) == 1 and not step.number and not _MAY_GO_BACK.search(card)
    if unsaid and today and all((DAYS.index(named[0]) - day) % 7 > _FURTHEST for day in today):
        yield card, f"after {DAYS[min(today)]}"


def _words(step: Step, today: frozenset[int], weekdays: frozenset[int]) -> Iterator[tuple[str, str]]:
    """Give the weekdays in words that are others than that of the story."""
    for each in step.texts() if today else ():
        words = each.text.source
        first = _NARRATED.match(words) if told(step) else None
        if first and DAYS.index(first[1]) not in today:
            yield first[1], DAYS[min(today)]
        for name in _SINCE.findall(words):
            if all((day - DAYS.index(name)) % 7 in {0, _LONG_AGO} for day in today):
                yield f"since {name}", f"{DAYS[min(today)]} today"
        for name in _BEGAN.findall(words):
            if weekdays and DAYS.index(name) not in weekdays:
                yield name, f"{DAYS[min(today)]} today, and the story began later than that"
        for pattern, days in _IS:
            for name in pattern.findall(words):
                if DAYS.index(name.capitalize()) not in {(day + days) % 7 for day in today}:
                    yield name, f"{DAYS[min(today)]} today"


def _since_it_began(before: Nows) -> frozenset[int]:
    """Give the weekdays from the first day of the story until now, none where its number isn't known."""
    ago = frozenset((each.weekday, back) for each in before for back in range(7) if back < each.number)
    return frozenset((day - back) % 7 for day, back in ago) if known(before, "number") else frozenset()


def check_timetable(episode: Episode, report: Report) -> None:
    """Report what is said to be on a weekday, and stands on another one in the timetable of the school."""
    rows = [(row.label.source, row.value.source.casefold()) for row in episode.phone.school.rows]
    days = {label: words for label, words in rows if label in DAYS}
    for step in (step for node in episode.nodes.values() for step in node.steps):
        for each in step.texts():
            for word, day in _AT_A_DAY.findall(each.text.source):
                on = [label for label, words in days.items() if word.casefold() in words.split()]
                if on and day not in on:
                    mark = report.places.text(each.text.id, step.mark)
                    report.add(
                        "weekday-wrong", mark, found=f"{word} on {day}", wanted=f"{on[0]} in the timetable"
                    )


def check_cards(episode: Episode, report: Report) -> None:
    """Report a card whose number and weekday don't fit those of the other cards."""
    cards = bases(episode)
    often = Counter(base for _, base in cards).most_common(1)
    for step, base in cards:
        [(usual, count)] = often
        if base != usual and count > 1:
            wanted = DAYS[(usual + step.number) % 7]
            report.add("weekday-wrong", step.mark, found=step.texts()[0].text.source, wanted=wanted)
