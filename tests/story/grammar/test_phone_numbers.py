"""Numbers that may be given to a child, and those that may not."""

from pathlib import Path

import pytest

from game.paths import Paths
from game.story.grammar.contacts import load_country
from game.story.grammar.phone_numbers import PLANS, known_danger, known_number, may_be_dialled
from tests.support.known import shared_pack


@pytest.mark.parametrize(
    ("country", "number"),
    [
        ("ba", "080 05 03 05"),
        ("ba", "1265"),
        ("ba", "033 123 456"),
        ("ba", "061/123 456"),
        ("ba", "+387 33 123 456"),
        ("ba", "122"),
        ("hr", "116 111"),
        ("hr", "0800 606 606"),
        ("hr", "0800 0800"),
        ("hr", "01 1234 567"),
        ("hr", "00385 1 1234 567"),
        ("hr", "112"),
        ("rs", "19833"),
        ("rs", "0800 200 201"),
        ("rs", "011 360 12 72"),
        ("me", "116 111"),
        ("me", "+382 20 123 456"),
    ],
)
def test_free_and_usual_numbers_of_the_country_are_known(country: str, number: str) -> None:
    assert known_number(country, number)
    assert may_be_dialled(number)


@pytest.mark.parametrize(
    ("country", "number"),
    [
        ("ba", "090 123 456"),
        ("ba", "0900 123 456"),
        ("hr", "060 123 456"),
        ("hr", "0605 12345"),
        ("hr", "064 123 456"),
        ("rs", "0900 123 456"),
        ("me", "094 123 456"),
        ("ba", "+385 1 1234 567"),
        ("ba", "00381 11 123 4567"),
        ("hr", "+387 33 123 456"),
        ("ba", "+1 900 555 0100"),
        ("ba", "911"),
        ("ba", "192"),
        ("ba", "080 05 03 0"),
        ("ba", "080 05 03 05 05"),
        ("hr", "116 112"),
        ("rs", "19834"),
        ("ba", "+387 122"),
        ("ba", "٠٨٠ ٠٥ ٠٣ ٠٥"),
        ("ba", "080 05 03 05;evil"),
        ("ba", ""),
        ("xx", "116 111"),
    ],
)
def test_dear_and_foreign_numbers_and_slips_are_not(country: str, number: str) -> None:
    assert not known_number(country, number)


def test_the_numbers_for_danger_are_those_of_the_files() -> None:
    countries = shared_pack(Paths.find().scenarios).countries
    assert set(countries) == set(PLANS)
    assert all(known_danger(code, country.danger) for code, country in countries.items())
    assert not known_danger("xx", "112")


@pytest.mark.parametrize("path", sorted((Paths.find().scenarios / "contacts").glob("*.yaml")))
def test_nothing_is_found_in_the_contacts_of_the_game(path: Path) -> None:
    loaded = load_country(path)
    assert loaded.country
    assert loaded.problems == ()
