"""Dates and numbers as each language writes them; Babel is imported when the first one is asked for."""

import datetime as dt
from functools import cache

from game.language.languages import SOURCE_LANGUAGE, row_of


def short_date(day: dt.date, language: str) -> str:
    """A date in figures, such as 10. 2. 2026.; English names the month, since its figures are ambiguous."""
    from babel.dates import format_date

    return format_date(day, row_of(language).date, _locale(language))


def number(value: float, language: str) -> str:
    """A number with the decimal mark and the groups of the language, such as 1.234,5."""
    from babel.numbers import format_decimal

    return format_decimal(value, locale=_locale(language))


def percent(share: float, language: str) -> str:
    """A share between 0 and 1 in whole per cent, such as 62 % with a space that does not break."""
    from babel.numbers import format_percent

    shown = format_percent(share, format="#,##0%", locale=_locale(language))
    return shown.replace("%", "\N{NO-BREAK SPACE}%") if row_of(language).spaced_percent else shown


@cache
def _locale(language: str) -> str:
    """Babel's name of a language; English for one whose data is not there, as texts that are missing are."""
    from babel import Locale, UnknownLocaleError

    wanted = row_of(language).locale or language
    try:
        Locale.parse(wanted)
    except (UnknownLocaleError, ValueError):
        return row_of(SOURCE_LANGUAGE).locale
    return wanted
