"""A day and an hour that are told together again and again, and once with another day."""

import re
from collections import Counter
from typing import Final

from game.story.checks.now import DAYS, NUMBERS
from game.story.grammar.model import Episode
from game.story.reading.diagnostics import Mark, Report
from game.text import Text

_DAYS: Final = "|".join(DAYS)
_HOURS: Final = "|".join(NUMBERS)
_AT: Final = re.compile(rf"\b({_DAYS})s?,? at ({_HOURS})\b(?! (?:past|to)\b)")
_HOUR: Final = re.compile(rf"\bat ({_HOURS})\b(?! (?:past|to|o)\b)")
_LEAST: Final = 2
"""Others that agree before one is told."""


def check_appointments(episode: Episode, texts: tuple[tuple[Text, Mark], ...], report: Report) -> None:
    """Report a day that stands once beside an hour, beside which all others are one and the same."""
    found = [(day, hour, mark) for text, mark in texts for day, hour in _AT.findall(text.source)]
    marks = {text.id: mark for text, mark in texts}
    for row in episode.phone.school.rows:
        hours = _HOUR.findall(row.value.source) if row.label.source in DAYS else ()
        found += [(row.label.source, hour, marks[row.value.id]) for hour in hours]
    for hour in sorted({hour for _, hour, _ in found}):
        here = [(day, mark) for day, at, mark in found if at == hour]
        (usual, count), *others = Counter(day for day, _ in here).most_common()
        if count >= _LEAST and len(others) == 1 and others[0][1] == 1:
            mark = next(mark for day, mark in here if day != usual)
            report.add("weekday-wrong", mark, found=f"{others[0][0]} at {hour}", wanted=f"{usual} at {hour}")
