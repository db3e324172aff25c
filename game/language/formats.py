"""Dates and numbers as each language writes them; Babel is imported when the first one is asked for."""

import datetime as dt
from typing import Final

# 10. 2. 2026. in all of them: Babel's own short forms differ from it and from each other.
_DATE_PATTERNS: Final = dict.fromkeys(("bs", "hr", "sr", "sr_Latn"), "d. M. y.")


_LOCALES: Final = {"en": "en_GB"}  # the day comes first in the whole region


def short_date(day: dt.date, language: str) -> str:
    """A date in figures, such as 10. 2. 2026.; English names the month, since its figures are ambiguous."""
    from babel.dates import format_date

    return format_date(day, _DATE_PATTERNS.get(language, "medium"), _locale(language))


def number(value: float, language: str) -> str:
    """A number with the decimal mark and the groups of the language, such as 1.234,5."""
    from babel.numbers import format_decimal

    return format_decimal(value, locale=_locale(language))


def percent(share: float, language: str) -> str:
    """A share between 0 and 1 in whole per cent, such as 62 % with a space that does not break."""
    from babel.numbers import format_percent

    shown = format_percent(share, format="#,##0%", locale=_locale(language))
    return shown.replace("%", "\N{NO-BREAK SPACE}%") if language in _DATE_PATTERNS else shown


def _locale(language: str) -> str:
    return _LOCALES.get(language, language)
