"""What the card of an episode says, against its people and its words."""

import pytest

from game.story.checks.card_facts import check_card, check_histories
from tests.story.checks.of_example import found, found_in_texts, hello

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


AGED = """ages: {ages}
cast:
  dino: {{name: Dino, gender: m, person: mum, profile: {{{row}}}}}
"""


@pytest.mark.parametrize(
    ("ages", "row", "told"),
    [
        ("9-11", 'Age: "15"', True),
        ("9-11", 'Age: "14"', False),
        ("9-11", 'Age: "5"', True),
        ("9-11", 'Age: "6"', False),
        ("9-11", 'Age: "17"', True),
        ("9-11", 'Age: "18"', False),  # grown up
        ("9-11", 'His age: "17"', True),
        ("9-11", 'Page: "17"', False),
        ("9-11", "Age: 17 or so", False),
        ("9-11", "Town: Zenica", False),
        ("12-14", 'Age: "17"', False),
        ("12-14", 'Age: "8"', True),
        ("12-14", 'Age: "9"', False),
    ],
)
def test_three_years_more_or_less_than_on_the_card_are_near_enough(
    ages: str, row: str, *, told: bool
) -> None:
    wrong = [("age-off-card", "dino", row.partition('"')[2].rstrip('"'), ages)]
    assert found_in_texts(AGED.format(ages=ages, row=row), check_card) == wrong * told


def test_of_several_children_each_is_told_and_who_does_harm_is_left_out() -> None:
    three = "".join(
        f'  {who}: {{name: {who.title()}, gender: m, person: mum, profile: {{Town: Zenica, Age: "17"}}}}\n'
        for who in ("ante", "dino", "tin")
    )
    text = f"offender: {{kind: stranger, who: dino}}\ncast:\n{three}"
    assert found_in_texts(text, check_card) == [
        ("age-off-card", "ante", "17", "9-11"),
        ("age-off-card", "tin", "17", "9-11"),
    ]


@pytest.mark.parametrize(
    ("topic", "words"),
    [
        ("phishing", "A LINK came."),
        ("gambling", "He had won some coins."),
        ("privacy", "In the settings."),
        ("reporting", "She was reporting him."),
        ("scams", "It was a prize."),
        ("cyberbullying", "They were laughing."),
    ],
)
def test_one_word_of_a_topic_is_enough_whatever_its_size(topic: str, words: str) -> None:
    text = f"topics: [{topic}]\n"
    assert found_in_texts(text, check_card) == [("topic-not-seen", topic)]
    assert found_in_texts(text + hello(f"- narrate: {words}"), check_card) == []


@pytest.mark.parametrize("sign", ["bodies-or-romance", "control"])
def test_signs_of_couples_show_a_partner_without_a_word(sign: str) -> None:
    signed = hello(f"- chat: leo\n  text: Where are you?\n  signs: [{sign}]")
    assert found_in_texts("offender: partner\n" + signed, check_card) == []


def test_of_who_is_no_partner_nobody_need_speak_of_love() -> None:
    assert found_in_texts("offender: stranger\n", check_card) == []
    assert found_in_texts("offender: partner\n", check_card) == [
        ("offender-kind", "partner", "nobody speaks of love or of being together")
    ]


def test_of_several_mistakes_the_first_is_told_also_where_it_stands_in_what_helped() -> None:
    text = (
        "after-mistake: no\n"
        """endings:
  quiet: {kind: good, title: Quiet, text: All was well., helped: ["{hero} had paid him, and told."]}
  gone: {kind: open, title: Gone, text: "{hero} had sent it.", helped: [A map.]}
"""
    )
    assert found_in_texts(text, check_card) == [("mistake-told", "{hero} had paid")]


def test_who_has_no_gender_has_any_title() -> None:
    assert found_in_texts("cast:\n  club: {name: Mr and Mrs, avatar: leo_x}\n", check_card) == []
    assert found_in_texts(PERSON.format(name="Mr Ivo", gender="f", age=40), check_card) == [
        ("title-gender", "dino", "Mr", "f")
    ]


def test_each_who_wrote_in_a_group_and_is_not_in_it_is_told_once() -> None:
    group = (
        "cast:\n  band:\n    name: Band\n    avatar: leo_x\n    members: {}\n"
        "    history: [mum: Hi, leo: Hi, hero: Hi, leo: Ho]\n"
    )
    both = [("not-a-member", "mum", "band"), ("not-a-member", "leo", "band")]
    assert found(group.format("[dino]") + "  dino: {name: Dino, gender: m}\n", check_histories) == both
    assert found(group.format("[mum]"), check_histories) == both[1:]


def test_in_a_group_that_names_nobody_anybody_may_have_written() -> None:
    band = "cast:\n  band:\n    name: Band\n    avatar: leo_x\n    profile: {In it: Mum}\n"
    assert found(band + "    history: [leo: Hi]\n", check_histories) == []
