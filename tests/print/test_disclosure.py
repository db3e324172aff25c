"""The card for adults: whom one calls in a country, where that was read, and what nobody has confirmed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec
import pytest

from game.paths import Paths
from game.print import paper
from game.print.where_read import is_official, source
from game.print.words import common
from game.print.words.when_a_child_tells import CLAIMS, QUESTIONS
from tests.support.known import shared_catalogs, shared_pack
from tests.support.presses import shared_press

if TYPE_CHECKING:
    from game.print.printed import Sheet
    from game.print.sheets import Press
    from game.story.grammar.contacts import Contact, Country, Duty

COUNTRIES = ("ba", "hr", "me", "rs")


@pytest.fixture(scope="module")
def english() -> Press:
    return shared_press()


def card(press: Press, code: str) -> Sheet:
    """The card of a country."""
    return next(each for each in press.sheets(["disclosure"]) if each.name == f"disclosure-{code}")


def contacts_of(country: Country) -> tuple[Contact, ...]:
    """All that stand on the card."""
    return (*country.shown_to_adults, *country.shown)


def marks(press: Press, sheet: Sheet) -> int:
    """How often something on a sheet is marked as not confirmed, where it can be seen."""
    return sheet.html.count(f'<span class="tbc">{press.paper.say(common.UNCONFIRMED)}</span>')


@pytest.mark.parametrize("code", COUNTRIES)
@pytest.mark.long
def test_the_source_and_the_date_of_every_claim_stand_on_the_card(english: Press, code: str) -> None:
    country = english.pack.countries[code]
    read: list[Contact | Duty] = [*contacts_of(country), *([country.duty] if country.duty else [])]
    page = card(english, code).html
    for each in (*read, *CLAIMS):
        assert source(english.paper, each) in page


@pytest.mark.long
@pytest.mark.parametrize("code", COUNTRIES)
def test_what_nobody_in_authority_wrote_is_marked(english: Press, code: str) -> None:
    """The number for danger has no source in the files yet, and three countries no law."""
    country = english.pack.countries[code]
    open_ = [each for each in contacts_of(country) if not is_official(each.source, each.url)]
    open_claims = [each for each in CLAIMS if not is_official(each.source)]
    expected = 1 + len(open_) + len(open_claims) + (country.duty is None)
    assert marks(english, card(english, code)) == expected


@pytest.mark.long
def test_a_law_that_a_newspaper_tells_is_marked(english: Press) -> None:
    country = english.pack.countries["hr"]
    assert country.duty
    told = msgspec.structs.replace(country.duty, source="https://24sata.hr/law")
    press = replace(english, countries=(msgspec.structs.replace(country, duty=told),))
    assert marks(press, card(press, "hr")) == marks(english, card(english, "hr")) + 1


@pytest.mark.parametrize("kind", ["contacts", "letter"])
def test_the_mark_stands_on_other_pages_with_numbers_too(english: Press, kind: str) -> None:
    for sheet in english.sheets([kind]):
        country = english.pack.countries[sheet.name.removeprefix(f"{kind}-")]
        open_ = [each for each in country.shown if not is_official(each.source, each.url)]
        assert marks(english, sheet) == len(open_)


def test_the_mark_is_read_without_colour() -> None:
    (rule,) = (line for line in paper.css().splitlines() if ".tbc" in line)
    assert "border: 0.4mm solid #2b2540" in rule
    assert "font-weight: 700" in rule
    assert not any(hidden in rule for hidden in ("none", "hidden", "opacity", "transparent"))


@pytest.mark.parametrize(
    ("address", "own", "official"),
    [
        ("https://www.minrzs.gov.rs/sr/vesti", "", True),
        ("https://mup.hr/x", "", True),
        ("https://udruga.hrabritelefon.hr/x", "hrabritelefon.hr", True),
        ("https://www.sigurnodijete.ba/x", "www.sigurnodijete.ba/prijava", True),
        ("https://mondo.ba/x", "plavitelefon.ba", False),
        ("https://notmup.hr/x", "", False),
        ("https://gov.rs.example.com/x", "", False),
        ("https://anything.org/x", "", False),
    ],
)
def test_an_authority_and_the_service_itself_are_believed(address: str, own: str, *, official: bool) -> None:
    assert is_official(address, own) is official


def test_an_adult_is_given_no_contact_of_low_confidence(english: Press) -> None:
    country = english.pack.countries["rs"]
    doubted = msgspec.structs.replace(country.adults[0], confidence="low", url="doubted.example")
    press = replace(english, countries=(msgspec.structs.replace(country, adults=(doubted,)),))
    assert "doubted.example" not in card(press, "rs").html


@pytest.mark.long
def test_the_card_of_each_country_says_the_same_in_every_language(english: Press) -> None:
    pack = shared_pack(Paths.find().scenarios)
    catalogs = shared_catalogs(Paths.find().locales)
    for language in catalogs:
        press = replace(english, catalog=catalogs[language])
        for code in COUNTRIES:
            sheet = card(press, code)
            assert marks(press, sheet) == marks(english, card(english, code)), (language, code)
            assert all(press.paper.say(question) in sheet.html for question in QUESTIONS)
            assert all(each.number in sheet.html for each in contacts_of(pack.countries[code]))
