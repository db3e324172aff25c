"""Addresses and days: what a child is led to, and what a date may be."""

import re

import pytest

from game.story.reading.addresses import PAGE, SOURCE, is_page, real_day


@pytest.mark.parametrize(
    "page",
    [
        "plavitelefon.ba",
        "www.sigurnodijete.ba",
        "116111.rs",
        "redbutton.gov.hr/online-prijava/7",
        "help4u-project.eu",
        "example.org/a_b/c~d.html",
        "example.org/",
    ],
)
def test_sites_and_pages_in_plain_letters_are_addresses(page: str) -> None:
    assert is_page(page)


@pytest.mark.parametrize(
    "page",
    [
        "plavitelefоn.ba",
        "xn--plavitelefn-9nj.ba",
        "www.xn--80ak6aa92e.com",
        "plavitelefon.ba@evil.example",
        "user:word@plavitelefon.ba",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://plavitelefon.ba",
        "//plavitelefon.ba",
        "plavitelefon.ba:8080",
        "plavitelefon.ba?to=evil.example",
        "plavitelefon.ba#x",
        "plavitelefon.ba\\evil",
        "plavi\u202etelefon.ba",
        "plavi\u200btelefon.ba",
        "plavitelefon.ba\n",
        "plavitelefon.ba\nevil.example",
        "plavitelefon。ba",
        "PLAVITELEFON.BA",
        "plavitelefon",
        "127.0.0.1",
        "localhost",
        "-a.ba",
        "a-.ba",
        "a..ba",
        "a.b",
        "",
        "a" * 64 + ".ba",
        "a.ba/" + "b" * 100,
        "a." * 30 + "ba",
        "x" * 50_000,
    ],
)
def test_nothing_else_is_an_address(page: str) -> None:
    assert not is_page(page)


def matches(pattern: str, written: str) -> bool:
    """Whether all of it is of the form, as the reader asks."""
    return re.fullmatch(pattern, written) is not None


@pytest.mark.parametrize(
    "source",
    [
        "https://mondo.ba/Info/Drustvo/a1437647/ove-godine.html",
        "http://www.netpatrola.rs/sr/sta-prijaviti.1.65.html",
        "https://os-hrvatski-leskovac.skole.hr/?p=298323",
        "https://example.org",
    ],
)
def test_a_source_is_the_whole_address_of_a_page(source: str) -> None:
    assert matches(SOURCE, source)


@pytest.mark.parametrize(
    "source",
    [
        "http://[",
        "https://[::1]/",
        "https://user@example.org/",
        "https://xn--e1afmkfd.xn--p1ai/",
        "ftp://example.org/",
        "a leaflet",
        "https://example.org/a b",
        "https://example.org/\u202e",
        "https://example.org/<script>",
        "https://example.org/" + "a" * 400,
        "",
    ],
)
def test_nothing_else_is_a_source(source: str) -> None:
    assert not matches(SOURCE, source)


def test_no_address_takes_long_to_be_refused() -> None:
    for hostile in ("a-" * 20_000, "a." * 20_000, "a" * 40_000 + "!", "a.ba/" + "a/" * 20_000 + "!"):
        assert not matches(PAGE, hostile)
        assert not matches(SOURCE, "https://" + hostile)


@pytest.mark.parametrize("day", ["2026-02-28", "2024-02-29", "2026-12-31", "2025-12", "2025", ""])
def test_days_of_the_calendar_are_real(day: str) -> None:
    assert real_day(day)


@pytest.mark.parametrize(
    "day", ["2026-02-31", "2025-02-29", "2025-19-39", "2025-13", "2025-00", "2026-06-31", "2026-01-00", "x"]
)
def test_other_days_are_not(day: str) -> None:
    assert not real_day(day)
