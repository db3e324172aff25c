"""Contacts: which are shown, and from when on nobody has looked after them."""

from pathlib import Path

import pytest

from game.story.checks.pack import check_pack
from game.story.grammar.contacts import built_in
from game.story.loading.pack import load_pack

COUNTRY = """\
country: ba
name: Bosnia and Herzegovina
danger: "122"
contacts:
"""
CONTACT = """\
  - id: {id}
    name: Blue Phone
    number: "116 111"
    about: For children.
    checked_on: "{date}"
    source: https://example.org
    confidence: {sure}
"""


def told(folder: Path, *contacts: tuple[str, str], year: int | None = 2026) -> list[tuple[str, int, str]]:
    """What is told of a country whose contacts have these dates and are so sure."""
    (folder / "contacts").mkdir()
    each = [
        CONTACT.format(id=f"c{number}", date=date, sure=sure) for number, (date, sure) in enumerate(contacts)
    ]
    (folder / "contacts" / "ba.yaml").write_text(COUNTRY + "".join(each), encoding="utf-8")
    found = check_pack(load_pack(folder), year=year)
    return [(problem.code, problem.line, problem.values.get("id", "")) for problem in found]


@pytest.mark.parametrize(
    ("date", "codes"), [("2024-01-01", []), ("2023-12-31", ["contact-old"]), ("2021", ["contact-old"])]
)
def test_a_contact_is_old_when_its_year_is_more_than_two_ago(
    date: str, codes: list[str], tmp_path: Path
) -> None:
    assert [code for code, *_ in told(tmp_path, (date, "high"))] == codes


def test_without_the_year_nothing_is_old(tmp_path: Path) -> None:
    assert told(tmp_path, ("2001", "medium"), year=None) == []


def test_a_contact_that_is_not_sure_is_neither_shown_nor_old(tmp_path: Path) -> None:
    assert told(tmp_path, ("2001", "low"), ("2026", "medium"), ("", "high")) == [
        ("contact-not-shown", 5, "c0"),
        ("contact-undated", 19, "c2"),
    ]


def test_a_country_has_somebody_to_show(tmp_path: Path) -> None:
    assert [code for code, *_ in told(tmp_path, ("2026", "low"))] == ["no-contact-shown", "contact-not-shown"]


def test_of_countries_without_a_row_the_program_itself_knows_nothing() -> None:
    assert built_in("xx") is None
    known = built_in("ba")
    assert known is not None
    assert [each.confidence for each in known.shown] == ["high"]


def country(folder: Path, contact: str) -> list[str]:
    """The codes of what is told of a country with one contact of these lines."""
    (folder / "contacts").mkdir()
    path = folder / "contacts" / "ba.yaml"
    path.write_text(
        COUNTRY
        + CONTACT.format(id="c", date="2026-01-01", sure="high").replace('    number: "116 111"\n', contact)
    )
    return [each.code for each in check_pack(load_pack(folder), year=2026)]


def test_a_contact_is_never_checked_in_a_year_to_come(tmp_path: Path) -> None:
    assert [code for code, *_ in told(tmp_path, ("2062-02-10", "high"))] == ["contact-not-yet"]


@pytest.mark.parametrize(
    ("hours", "codes"),
    [
        ("on weekdays from 20 to 9", ["hours-backwards"]),
        ("from 17:30 to 17:00", ["hours-backwards"]),
        ("on weekdays from 9 to 20", []),
        ("from 20 to 9, through the night", []),
        ("day and night, every day", []),
    ],
)
def test_hours_end_after_they_begin_but_for_a_night(hours: str, codes: list[str], tmp_path: Path) -> None:
    assert country(tmp_path, f"    number: 080 05 03 05\n    hours: {hours}\n") == codes


@pytest.mark.parametrize(
    ("number", "codes"),
    [("080 05 03 50", ["number-nearly"]), ("080 05 03 05", []), ("080 02 11 87", [])],
)
def test_a_number_that_is_nearly_the_one_we_know_is_told(
    number: str, codes: list[str], tmp_path: Path
) -> None:
    assert [each for each in country(tmp_path, f"    number: {number}\n") if each == "number-nearly"] == codes
