"""Contacts: which are shown, and from when on nobody has looked after them."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from game.story.checks.contacts import check_contacts, check_old
from game.story.checks.pack import check_pack
from game.story.grammar.contacts import Contact, built_in
from game.story.loading.pack import load_pack
from game.story.reading.diagnostics import Report
from game.text import Text

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


def line(
    id_: str = "blue", number: str = "", hours: str = "", checked: str = "2026-01", sure: str = "high"
) -> Contact:
    """A contact of which so much is known."""
    known = built_in("ba")
    assert known is not None
    said = Text(f"contact.ba.{id_}.hours", hours) if hours else None
    return replace(known.contacts[0], id=id_, number=number, hours=said, checked_on=checked, confidence=sure)


def looked_at(
    *contacts: Contact, adults: tuple[Contact, ...] = (), country: str = "ba"
) -> list[dict[str, str]]:
    """All that is told of a country with these contacts in the year 2026."""
    known, report = built_in("ba"), Report("ba.yaml")
    assert known is not None
    here = replace(known, country=country, contacts=contacts, adults=adults)
    check_contacts(here, report)
    check_old(here, 2026, report)
    return [{"code": each.code, **each.values} for each in report.problems]


def test_of_each_contact_it_is_told_which_it_is_and_since_when() -> None:
    assert looked_at(line(), line("old", checked="2023-05"), line("soon", checked="2027")) == [
        {"code": "contact-not-yet", "id": "soon", "date": "2027"},
        {"code": "contact-old", "id": "old", "date": "2023-05"},
    ]
    assert looked_at(line("low", sure="low"), line("never", checked="")) == [
        {"code": "contact-not-shown", "id": "low"},
        {"code": "contact-undated", "id": "never"},
    ]


def test_a_country_that_shows_nobody_is_told_by_its_letters() -> None:
    assert looked_at(line(sure="low"))[0] == {"code": "no-contact-shown", "country": "ba"}


def test_contacts_for_adults_are_looked_at_like_those_for_children() -> None:
    adults = (
        line("undated", checked=""),
        line("low", sure="low", checked="2001"),
        line("old", checked="2001"),
        line("soon", checked="2027"),
        line("night", hours="from 9 to 8"),
    )
    assert [(each["code"], each["id"]) for each in looked_at(line(), adults=adults)] == [
        ("contact-undated", "undated"),
        ("contact-not-shown", "low"),
        ("hours-backwards", "night"),
        ("contact-not-yet", "soon"),
        ("contact-old", "old"),
    ]


def test_a_contact_of_low_confidence_is_told_of_the_year_to_come_and_not_of_one_long_gone() -> None:
    assert [each["code"] for each in looked_at(line(), line("low", sure="low", checked="2027"))] == [
        "contact-not-shown",
        "contact-not-yet",
    ]


@pytest.mark.parametrize(
    ("hours", "found"),
    [
        ("from 9 to 9", ["from 9 to 9"]),
        ("from 9:30 to 9.29", ["from 9:30 to 9.29"]),
        ("from 9:29 to 9.30", []),
        ("from 9 to 9:01", []),
        ("from 9:01 to 9", ["from 9:01 to 9"]),
        ("from 8 to 10, 12 till 11, from 20 until 19", ["12 till 11", "from 20 until 19"]),
        ("from 20 to 9 on the next day", []),
        ("from 20 to midnight, from 9 to 8", []),
        ("from 9 to 12", []),
        ("from 9:59 to 10", []),
        ("from 9 to 9:00", ["from 9 to 9:00"]),
    ],
)
def test_hours_that_end_before_or_as_they_begin_are_told_each(hours: str, found: list[str]) -> None:
    assert looked_at(line(hours=hours)) == [
        {"code": "hours-backwards", "id": "blue", "found": each} for each in found
    ]


OWN, SLIP = "080 05 03 05", "080 05 03 50"


@pytest.mark.parametrize(
    ("number", "near"),
    [
        ("080 05 03 06", True),
        ("080 05 03 50", True),
        ("080/050-306", True),
        ("080 05 04 16", False),  # three digits
        ("080 05 03 055", False),
        ("080 05 03", False),
        (OWN, False),
        ("080-050-305", False),
    ],
)
def test_a_number_is_nearly_another_where_one_or_two_digits_differ(number: str, *, near: bool) -> None:
    told = [{"code": "number-nearly", "id": "blue", "number": number, "known": "080050305"}]
    assert looked_at(line(number=number)) == told * near


def test_a_number_is_no_slip_of_one_that_is_written_beside_it() -> None:
    assert looked_at(line(number=SLIP), line("own", number=OWN)) == []
    assert [each["id"] for each in looked_at(line(number=""), line("slip", number=SLIP))] == ["slip"]


def test_where_the_program_knows_no_number_none_is_a_slip() -> None:
    assert looked_at(line(number=SLIP), country="xx") == []
