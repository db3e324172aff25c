"""He and she of the cast, in a story with Dino, his sister Ana, Mum and leo_x."""

import pytest

from game.story.checks.pronouns import check_pronouns
from tests.story.checks.of_example import found, hello

CAST = "dino: {name: Dino, gender: m}\n  ana: {name: Ana, gender: f}"


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Dino puts down his cup.", []),
        ("Dino puts down her cup.", ["her"]),
        ("Dino laughs. She is glad.", ["She"]),
        ("Dino laughs with Ana. She is glad.", []),
        ("Ana laughs. She is glad.", []),
        ("Ana laughs. He is glad.", ["He"]),
        ("Dino asks the teacher, and she nods.", []),
        ("Dino's sister puts down her cup.", []),
        ("{hero} asks Dino for {his|her} cup.", []),
        ("Dino calls himself. Ana waits.", []),
        ("Ana calls himself. Dino waits.", ["himself"]),
        ('Dino laughs. "She is glad," he says.', []),
        ("Ana sees {hero} calm himself. Dino waits.", []),
        ("He has written to Ana, too. Dino waits.", []),
        ("He waits. Ana waits, too.", ["He"]),
        ("Near Ana somebody calms himself. Dino waits.", []),
        ("Ana and Mum calm himself. Dino waits.", []),
    ],
)
def test_a_word_of_the_other_gender_is_told(words: str, wrong: list[str]) -> None:
    said = found(hello(f"- narrate: {words!r}", CAST), check_pronouns)
    assert [each[-1] for each in said] == wrong


def test_it_is_told_of_whom_the_word_is() -> None:
    told = found(hello("- narrate: Dino waits. Mum calls himself.", CAST), check_pronouns)
    assert told == [("other-pronoun", "Mum", "himself")]


def test_whoever_was_named_shortly_before_may_be_meant() -> None:
    assert (
        found(hello("- narrate: Ana waits.\n- narrate: Dino laughs. She is glad.", CAST), check_pronouns)
        == []
    )


def test_what_is_said_of_a_message_is_about_who_wrote_it() -> None:
    steps = "- chat: leo\n  text: Where are you?\n  why: {} wants to know too much."
    assert found(hello(steps.format("He")), check_pronouns) == []
    assert found(hello(steps.format("She")), check_pronouns) == [("other-pronoun", "leo_x", "She")]


def test_questions_and_what_helped_are_read_as_well() -> None:
    questions = "questions:\n  - Why did leo_x keep {} name?\n  - Who helped?\n  - What next?\n"
    assert found(questions.format("his"), check_pronouns) == []
    assert found(questions.format("her"), check_pronouns) == [("other-pronoun", "leo_x", "her")]
    helped = 'helped:\n  tell: "Mum helped. {} did."\n'
    assert found(helped.format("He"), check_pronouns) == [("other-pronoun", "Mum", "He")]


def test_endings_are_read_as_well() -> None:
    ending = (
        "endings:\n  told:\n    kind: good\n    title: Told\n"
        "    text: Mum helped. {} did.\n    helped: [Mum.]\n"
    )
    assert found(ending.format("She"), check_pronouns) == []
    assert found(ending.format("He"), check_pronouns) == [("other-pronoun", "Mum", "He")]
