"""What somebody who listens may promise, and what nobody can."""

import pytest

from game.story.checks.promises import check_promises, promised
from tests.story.checks.of_example import found, hello
from tests.support.small_stories import changed, problems_of

GLAD = "I am glad you told me, {hero}. We will look together."


@pytest.mark.parametrize(
    "sentence",
    [
        "I promise that you'll hear about every step before it happens.",
        "But you'll know every step before it happens.",
        "Every single step will be told to you first, you'll know it.",
        "He'll never find out who told.",
        "Leo will never find out who told.",
        "Nobody will ever take it.",
        "It's all deleted by tonight.",
        "He won't find out.",
        "Nobody will ever know.",
        "The picture will be gone tomorrow.",
        "Your photos will be deleted.",
        "The app always removes such things.",
        "They surely block him.",
        "Somebody is always there and helps at once.",
        "Nobody will take your phone away.",
        "Your phone always stays with you.",
        "You'll always keep your phone.",
        "It stays between the two of us.",
        "It stays our secret.",
    ],
)
def test_what_nobody_can_promise_is_found(sentence: str) -> None:
    assert list(promised(f"I'm glad. {sentence} Good night!")) == [sentence]


@pytest.mark.parametrize(
    "text",
    [
        "I tell you what I do before I do it. When others decide something, I ask them for you.",
        "I'll tell you every step that I take.",
        "I can't promise that he'll never find out.",
        "I don't know whether the picture will be gone. We ask for it.",
        "Perhaps the picture will be gone, perhaps not.",
        "The app may act, or not.",
        "I won't take your phone away.",
        "You can always tell somebody.",
        "It helps nobody to take your phone away, and I'll say so.",
        "We'll look at every step together.",
        "I never know what to cook.",
    ],
)
def test_what_is_in_their_own_hands_and_what_is_not_promised_may_be_said(text: str) -> None:
    assert not list(promised(text))


def test_a_listener_who_promises_too_much_is_told_and_others_are_not() -> None:
    false = (GLAD, "He will never find out.")
    assert "false-promise" in {each.code for each in problems_of(false)}
    nobody = ("person: mum, listener: yes", "person: mum")
    assert "false-promise" not in {each.code for each in problems_of(false, nobody)}
    assert changed(false).cast["mum"].listener


@pytest.mark.parametrize(
    "words",
    [
        "I promise that he'll leave you alone.",
        "I won't tell anybody.",
        "It'll all be fine.",
        "The police will catch him.",
        "This stays between us.",
        "I'll make sure that he never writes again.",
        "You're safe now.",
        "He'll never write again.",
        "Nobody will laugh.",
    ],
)
def test_promises_in_other_words_are_told(words: str) -> None:
    assert list(promised(words)) == [words]


@pytest.mark.parametrize(
    "words",
    [
        "I promise to ask them for you.",
        "I can't promise that it'll all be fine.",
        "I'll tell you before I tell anybody.",
        "He won't write today, perhaps.",
        "Will the police catch him? I'll ask.",
        "You can sit down here now.",
    ],
)
def test_what_is_in_ones_own_hands_may_be_promised(words: str) -> None:
    assert list(promised(words)) == []


def test_each_sentence_that_promises_is_told_by_itself() -> None:
    said = "He'll never find out. We'll see. You're safe now!"
    assert list(promised(said)) == ["He'll never find out.", "You're safe now!"]


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ("- say: mum\n  text: You're safe now.", ["You're safe now."]),
        ("- receipt: You're safe now.\n  where: The game", ["You're safe now."]),
        ("- say: dino\n  text: You're safe now.", []),
        ("- narrate: You're safe now.", []),
    ],
)
def test_who_listens_and_who_confirms_promises_nothing(steps: str, told: list[str]) -> None:
    said = found(hello(steps, "dino: {name: Dino, gender: m}"), check_promises)
    assert [each[1] for each in said] == told


def test_what_is_promised_where_nobody_comes_is_not_told() -> None:
    attic = "nodes:\n  attic:\n    - say: mum\n      text: You're safe now.\n    - end: quiet\n"
    assert found(attic, check_promises) == []
