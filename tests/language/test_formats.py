"""Dates and numbers as each language writes them."""

import datetime as dt

import pytest

from game.language.formats import number, percent, short_date

DAY = dt.date(2026, 2, 10)
SPACE = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("language", "short"),
    [
        ("bs", "10. 2. 2026."),
        ("hr", "10. 2. 2026."),
        ("sr", "10. 2. 2026."),
        ("sr_Latn", "10. 2. 2026."),
        ("sr_BA", "10. 2. 2026."),
        ("sr_Latn_BA", "10. 2. 2026."),
        ("en", "10 Feb 2026"),
        ("de", "10.02.2026"),
    ],
)
def test_dates(language: str, short: str) -> None:
    assert short_date(DAY, language) == short


@pytest.mark.parametrize("language", ["bs", "hr", "sr", "sr_Latn"])
def test_numbers_of_the_region(language: str) -> None:
    assert number(1234.5, language) == "1.234,5"
    assert percent(0.62, language) == f"62{SPACE}%"


def test_english_numbers() -> None:
    assert number(1234.5, "en") == "1,234.5"
    assert percent(0.62, "en") == "62%"


@pytest.mark.parametrize("language", ["qq", "not a language", "x-pseudo"])
def test_a_language_that_babel_does_not_know_has_dates_and_numbers_all_the_same(language: str) -> None:
    """A folder that is handed on has Babel's data of the region alone."""
    assert "2026" in short_date(DAY, language)
    assert number(1234.5, language) == number(1234.5, "en")
    assert percent(0.62, language) == "62%"
