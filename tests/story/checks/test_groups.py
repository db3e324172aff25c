"""Who is in a group: whom its members name, else who is named in its profile."""

import pytest

from game.story.checks.groups import is_group, members
from tests.story.checks.of_example import example

PEOPLE = """cast:
  dino: {{name: Dino, gender: m}}
  dinosaur: {{name: Dinosaur, gender: m}}
  ms-a: {{name: Ms A., gender: f, person: mum}}
  band: {{name: Band, avatar: leo_x{more}}}
  choir: {{name: Choir, avatar: leo_x}}
"""


def test_who_has_neither_gender_nor_figure_is_a_group() -> None:
    cast = example(PEOPLE.format(more="")).cast
    assert sorted(who for who, person in cast.items() if is_group(person)) == ["band", "choir"]


@pytest.mark.parametrize(
    ("more", "inside"),
    [
        (", members: [dino, hero]", {"dino", "hero"}),
        (", members: [mum], profile: {In it: Dino}", {"mum"}),
        (", profile: {In it: Dino and leo_x}", {"dino", "leo"}),
        (", profile: {In it: DINO}", {"dino"}),
        (", profile: {In it: Dinosaur}", {"dinosaur"}),
        (", profile: {In it: Ms A., Also: Mum}", {"ms-a", "mum"}),
        (", profile: {In it: Choir}", None),
        (", profile: {In it: Ms AB}", None),
        ("", None),
    ],
)
def test_members_are_those_named_as_such_or_in_the_profile(more: str, inside: set[str] | None) -> None:
    found = members(example(PEOPLE.format(more=more)))
    assert found == ({} if inside is None else {"band": inside})
