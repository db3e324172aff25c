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
