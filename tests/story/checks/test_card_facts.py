"""What the card of an episode says, against its people and its words."""

import pytest

from game.story.checks.card_facts import check_card, check_histories
from tests.story.checks.of_example import found, found_in_texts

PERSON = 'cast:\n  dino: {{name: {name}, gender: {gender}, person: mum, profile: {{Age: "{age}"}}}}\n'


@pytest.mark.parametrize(
    ("age", "told"), [(16, ["age-off-card"]), (5, ["age-off-card"]), (14, []), (6, []), (40, [])]
)
def test_children_are_about_as_old_as_those_for_whom_a_story_is(age: int, told: list[str]) -> None:
    text = PERSON.format(name="Dino", gender="m", age=age)
    assert [code for code, *_ in found_in_texts(text, check_card)] == told


def test_who_does_harm_may_be_of_any_age() -> None:
    text = "offender: {kind: stranger, who: dino}\n" + PERSON.format(name="Dino", gender="m", age=16)
    assert found_in_texts(text, check_card) == []


@pytest.mark.parametrize(
    ("name", "gender", "told"),
    [("Ms Vesna", "m", ["Ms"]), ("Mr Ivo", "f", ["Mr"]), ("Ms Vesna", "f", []), ("Milica", "m", [])],
)
def test_a_title_is_of_one_gender(name: str, gender: str, told: list[str]) -> None:
    assert [
        said for _, _, said, _ in found_in_texts(PERSON.format(name=name, gender=gender, age=40), check_card)
    ] == told


@pytest.mark.parametrize(
    ("topic", "told"),
    [("account-theft", ["account-theft"]), ("grooming", []), ("kites", [])],  # of kites nothing is known
)
def test_a_topic_comes_up_in_the_texts(topic: str, told: list[str]) -> None:
    assert [said for _, said in found_in_texts(f"topics: [{topic}]\n", check_card)] == told


ENDING = """after-mistake: {yes}
endings:
  quiet: {{kind: good, title: Quiet, text: "{text}", helped: ["{{hero}} was quiet."]}}
"""


@pytest.mark.parametrize(
    ("yes", "text", "told"),
    [
        ("no", "{hero} had sent the code.", ["mistake-told"]),
        ("yes", "{hero} had sent the code.", []),
        ("no", "{hero} had kept the code.", []),
    ],
)
def test_a_mistake_is_on_the_card(yes: str, text: str, told: list[str]) -> None:
    text = ENDING.format(yes=yes, text=text)
    assert [code for code, *_ in found_in_texts(text, check_card)] == told


def test_a_partner_is_one_by_a_word_or_a_sign() -> None:
    love = "nodes:\n  hello:\n    - narrate: He was her boyfriend.\n    - end: quiet\n"
    assert [code for code, *_ in found_in_texts("offender: partner\n", check_card)] == ["offender-kind"]
    assert found_in_texts("offender: partner\n" + love, check_card) == []


@pytest.mark.parametrize(
    ("members", "told"), [("[hero]", [("not-a-member", "leo", "band")]), ("[hero, leo]", [])]
)
def test_who_wrote_in_a_group_before_is_in_it(members: str, told: list[tuple[str, ...]]) -> None:
    group = (
        f"cast:\n  band:\n    name: Band\n    avatar: leo_x\n    members: {members}\n    history: [leo: Hi]\n"
    )
    assert found(group, check_histories) == told
