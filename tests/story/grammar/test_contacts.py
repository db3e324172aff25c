"""Countries and contacts: what the program itself knows of each, and what is wrong in a file."""

from pathlib import Path

import pytest

from game.story.grammar.contacts import built_in, load_country
from game.story.grammar.phone_numbers import BUILT_IN
from game.text import Text

HEAD = 'country: ba\nname: Bosnia and Herzegovina\ndanger: "122"\ncontacts:\n'
CONTACT = """\
  - id: blue
    name: Blue line
    number: 080 05 03 05
    about: For children.
    source: https://example.org/blue
    confidence: high
"""


@pytest.mark.parametrize("country", BUILT_IN)
def test_what_is_built_in_is_a_country_with_one_contact_that_is_sure(country: str) -> None:
    known, made = BUILT_IN[country], built_in(country)
    assert made is not None
    assert (made.country, made.name, made.danger) == (country, known.name, known.danger)
    assert made.shown == made.contacts
    [one] = made.contacts
    assert (one.id, one.name, one.number, one.url) == (known.id, known.helper, known.number, known.url)
    assert (one.free, one.anonymous, one.checked_on) == (known.free, known.anonymous, known.checked_on)
    assert (one.source, one.confidence) == (known.source, "high")
    assert one.name.id == f"contact.{country}.{known.id}.name"
    assert one.about == Text(f"contact.{country}.{known.id}.about", known.about)
    hours = Text(f"contact.{country}.{known.id}.hours", known.hours)
    assert one.hours == (hours if known.hours else None)


def test_of_another_country_nothing_is_built_in() -> None:
    assert built_in("xx") is None
    without_hours = [code for code in BUILT_IN if (made := built_in(code)) and made.contacts[0].hours is None]
    assert without_hours == ["me"]


def told(folder: Path, text: str, name: str = "ba") -> list[tuple[str, dict[str, str]]]:
    """What is wrong with a country that is written so."""
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    loaded = load_country(path)
    assert (loaded.country is None) == bool(loaded.problems)
    assert loaded.path == str(path)
    return [(each.code, each.values) for each in loaded.problems]


NAME = "Bosnia and Herzegovina"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("", "", None),
        ("080 05 03 05", "122", None),
        ("country: ba", "country: hr", ("wrong-file-name", {"name": "hr", "file": "ba"})),
        ('"122"', '"192"', ("danger-not-known", {"number": "192", "name": NAME, "known": "122"})),
        (
            "080 05 03 05",
            "090 123 456",
            ("number-not-known", {"number": "090 123 456", "id": "blue", "name": NAME}),
        ),
        ("    number: 080 05 03 05\n", "", ("no-contact-way", {})),
        ("    number: 080 05 03 05\n", "    url: example.org\n", None),
    ],
)
def test_what_is_wrong_with_a_country_is_told_with_what_it_is(
    old: str, new: str, problem: tuple[str, dict[str, str]] | None, tmp_path: Path
) -> None:
    assert told(tmp_path, (HEAD + CONTACT).replace(old, new, 1) if old else HEAD + CONTACT) == (
        [problem] if problem else []
    )


def test_the_countries_whose_numbers_are_known_are_told_for_another_one(tmp_path: Path) -> None:
    text = (HEAD + CONTACT).replace("country: ba", "country: xx").replace("080 05 03 05", "1")
    assert told(tmp_path, text.replace("number: 1", "number: 12"), "xx") == [
        ("country-not-known", {"country": "xx", "known": "ba, hr, me, rs"})
    ]


def test_where_there_are_several_numbers_for_danger_all_are_told(tmp_path: Path) -> None:
    text = (HEAD + CONTACT).replace("country: ba", "country: hr").replace("080 05 03 05", "116 111")
    [(code, values)] = told(tmp_path, text.replace('"122"', '"193"'), "hr")
    assert (code, values["known"]) == ("danger-not-known", "192, 112")


def test_what_can_not_be_read_is_no_country(tmp_path: Path) -> None:
    assert [code for code, _ in told(tmp_path, "a: [")] == ["yaml-syntax"]
    assert [code for code, _ in told(tmp_path, HEAD)] == ["wrong-type"]
