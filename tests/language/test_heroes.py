"""The names of a story in a language, and whether one of them stands in a text in some case."""

import pytest

from game.language.heroes import in_a_case, people_of
from game.language.po import new_catalog


def test_the_names_of_the_cast_are_found_by_episode_and_id() -> None:
    catalog = new_catalog("bs")
    for context, name in (
        ("e.cast.mum.name", "Mama"),
        ("e.cast.leo.name", ""),
        ("e.heroes.lana.name", "Lana"),
    ):
        catalog.add("A name", name, context=context)
    assert people_of(catalog) == {"e": {"mum": "Mama"}}


@pytest.mark.parametrize(
    ("name", "text", "there"),
    [
        ("Petar", "Pitaj Petra.", True),
        ("Damir", "Reci Damiru!", True),
        ("Ema", "S Emom je lako.", True),
        ("Ema", "Tema je laka.", False),
        ("Петар", "Питај Петра.", True),
        ("leo_x", "leo_x piše", True),
        ("Nina", "Pitaj je.", False),
    ],
)
def test_a_name_is_known_by_its_beginning(name: str, text: str, there: bool) -> None:  # noqa: FBT001
    assert in_a_case(name, text) is there
