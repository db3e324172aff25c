"""The warning signs and the contacts: data beside the episodes."""

from pathlib import Path

import pytest

from game.story.grammar.contacts import load_country
from game.story.grammar.signs import load_signs
from game.story.loading.pack import load_pack
from game.story.wording.texts import texts_of_contacts, texts_of_signs

SIGNS = """\
secret:
  title: A secret
  explain: Somebody wants it to stay a secret.
meet-alone:
  title: To meet alone
  explain: Somebody wants to meet where nobody is.
"""
COUNTRY = """\
country: ba
name: Bosnia and Herzegovina
danger: "122"
contacts:
  - id: blue
    name: Blue line
    number: 080 05 03 05
    hours: weekdays
    about: For children.
    free: yes
    checked_on: 2025-11
    source: https://example.org/blue
    confidence: high
  - id: portal
    name: Portal
    url: example.org/report
    about: For reports.
    anonymous: no
    source: https://example.org/portal
    confidence: low
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with signs and one country."""
    (tmp_path / "contacts").mkdir()
    (tmp_path / "signs.yaml").write_text(SIGNS, encoding="utf-8")
    (tmp_path / "contacts" / "ba.yaml").write_text(COUNTRY, encoding="utf-8")
    return tmp_path


def test_signs_keep_their_order_and_have_stable_ids(folder: Path) -> None:
    signs = load_pack(folder).signs
    assert list(signs) == ["secret", "meet-alone"]
    assert signs["secret"].title.id == "sign.secret.title"
    assert [source.text.id for source in texts_of_signs(signs)][:2] == [
        "sign.secret.title",
        "sign.secret.explain",
    ]


def test_a_mistake_in_the_signs_is_told_and_nothing_breaks(folder: Path) -> None:
    path = folder / "signs.yaml"
    broken = SIGNS.replace("explain: Somebody wants to", "explains: Somebody wants to")
    path.write_text(broken, encoding="utf-8")
    found = load_signs(path)
    assert found.by_id == {}
    assert [(each.code, each.line) for each in found.problems] == [("missing-key", 5), ("unknown-key", 6)]


def test_a_contact_says_what_is_known_of_it(folder: Path) -> None:
    country = load_pack(folder).countries["ba"]
    blue, portal = country.contacts
    assert (country.danger, blue.number, blue.free, blue.anonymous) == ("122", "080 05 03 05", True, None)
    assert (portal.number, portal.url, portal.anonymous) == ("", "example.org/report", False)
    assert blue.name.id == "contact.ba.blue.name"
    assert {source.text.id for source in texts_of_contacts(country)} == {
        "contact.ba.name",
        "contact.ba.blue.name",
        "contact.ba.blue.hours",
        "contact.ba.blue.about",
        "contact.ba.portal.name",
        "contact.ba.portal.about",
    }


ADULTS = """\
adults:
  - id: school
    name: School line
    number: 080 11 22 33
    about: For adults.
    source: https://example.org/school
    confidence: high
duty:
  text: Everybody reports.
  source: https://example.org/law
"""


def test_contacts_for_adults_and_their_duty_have_texts_and_are_no_contacts_of_children(folder: Path) -> None:
    (folder / "contacts" / "ba.yaml").write_text(COUNTRY + ADULTS, encoding="utf-8")
    country = load_pack(folder).countries["ba"]
    assert [contact.id for contact in country.shown_to_adults] == ["school"]
    assert [contact.id for contact in country.shown] == ["blue"]
    ids = {source.text.id for source in texts_of_contacts(country)}
    assert {"contact.ba.adults.school.name", "contact.ba.duty.text"} <= ids


def test_a_number_for_adults_is_one_of_the_country_too(folder: Path) -> None:
    path = folder / "contacts" / "ba.yaml"
    path.write_text(COUNTRY + ADULTS.replace("080 11 22 33", "090 123 456"), encoding="utf-8")
    assert [each.code for each in load_country(path).problems] == ["number-not-known"]


def test_a_contact_of_low_confidence_is_never_shown(folder: Path) -> None:
    assert [contact.id for contact in load_pack(folder).countries["ba"].shown] == ["blue"]


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "column"),
    [
        ("080 05 03 05", "call us", "bad-form", 7, 13),
        ("id: portal", "id: blue", "duplicate-id", 14, 9),
        ("confidence: low", "confidence: none", "unknown-word", 20, 17),
        ("country: ba", "country: hr", "wrong-file-name", 1, 1),
        ("country: ba", "country: no", "yaml-trap", 1, 10),
        ("checked_on: 2025-11", "checked_on: last year", "bad-form", 11, 17),
        ("    url: example.org/report\n", "", "no-contact-way", 14, 5),
    ],
)
def test_a_mistake_in_a_country_is_found(
    folder: Path, old: str, new: str, code: str, line: int, column: int
) -> None:
    path = folder / "contacts" / "ba.yaml"
    path.write_text(COUNTRY.replace(old, new), encoding="utf-8")
    loaded = load_country(path)
    assert loaded.country is None
    assert [(each.code, each.line, each.column) for each in loaded.problems] == [(code, line, column)]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("checked_on: 2025-11", "checked_on: 2026-02-31", "bad-form"),
        ("checked_on: 2025-11", "checked_on: 2025-19-39", "bad-form"),
        ("checked_on: 2025-11", "checked_on: 2025-13", "bad-form"),
        ("checked_on: 2025-11", "checked_on: 20२५-11", "bad-form"),
        ("source: https://example.org/blue", 'source: "http://["', "bad-form"),
        ("source: https://example.org/blue", "source: a leaflet", "bad-form"),
        ("url: example.org/report", "url: plavitelefоn.ba", "bad-form"),
        ("url: example.org/report", "url: xn--80ak6aa92e.com", "bad-form"),
        ("url: example.org/report", "url: plavitelefon.ba@evil.example", "bad-form"),
        ("url: example.org/report", "url: javascript:alert(1)", "bad-form"),
        ("url: example.org/report", "url: file:///etc/passwd", "bad-form"),
        ("url: example.org/report", "url: https://example.org/report", "bad-form"),
        ("url: example.org/report", 'url: "plavi\\u202Etelefon.ba"', "hidden-character"),
        ("url: example.org/report", 'url: "plavi\\u200Btelefon.ba"', "hidden-character"),
        ("url: example.org/report", 'url: "plavitelefon.ba\\nevil.example"', "bad-form"),
        ("url: example.org/report", "url: " + "a" * 50_000 + ".ba", "bad-form"),
        ("number: 080 05 03 05", "number: 090 123 456", "number-not-known"),
        ("number: 080 05 03 05", "number: +385 1 1234 567", "number-not-known"),
        ('danger: "122"', 'danger: "911"', "danger-not-known"),
        ('danger: "122"', 'danger: "192"', "danger-not-known"),
        ("name: Blue line", 'name: "Blue \\u202Eline"', "hidden-character"),
        ("about: For children.", 'about: "For\\u2066 children."', "hidden-character"),
    ],
)
def test_nothing_hostile_in_a_country_is_taken(folder: Path, old: str, new: str, code: str) -> None:
    path = folder / "contacts" / "ba.yaml"
    text = COUNTRY.replace(old, new)
    assert text != COUNTRY
    path.write_text(text, encoding="utf-8")
    loaded = load_country(path)
    assert loaded.country is None
    assert code in {each.code for each in loaded.problems}


def test_a_country_without_a_number_plan_is_not_taken(folder: Path) -> None:
    path = folder / "contacts" / "xx.yaml"
    path.write_text(COUNTRY.replace("country: ba", "country: xx"), encoding="utf-8")
    loaded = load_country(path)
    assert (loaded.country, [each.code for each in loaded.problems]) == (None, ["country-not-known"])
