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
        ("She brings soup to Dino.", []),
        ("She's with Dino.", []),
        ("She takes leo_x to Dino.", ["She"]),
        ("She takes soup to Dino and to leo_x.", []),
        ("Dino and the teacher share her cup.", []),
        ("Dino and the queen share her cup.", []),
        ("Here Dino finds her cup. Ana waits.", []),
        ("Dino finds her cup. Ana waits.", ["her"]),
        ("Soup. Dino finds her cup. Ana waits.", ["her"]),
        ("Dino finds her cup {now|here}. Ana waits.", ["her"]),
        ("Dino finds {her|his} cup. Ana waits.", []),
        ("Dino waits. Then comes the queen, and she laughs.", []),
        ("Dino's king laughs. She is glad.", ["She"]),
        ("Mum waits. He is glad, and so is the king.", []),
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


def test_of_several_the_first_by_the_alphabet_is_told() -> None:
    told = found(hello("- narrate: leo_x and Dino wait. She is glad.", CAST), check_pronouns)
    assert told == [("other-pronoun", "Dino", "She")]


@pytest.mark.parametrize(
    ("before", "wrong"),
    [
        ("- narrate: Ana waits.\n" + 3 * "- narrate: Soup.\n", []),
        ("- narrate: Ana waits.\n" + 4 * "- narrate: Soup.\n", ["She"]),
        ("- chat: ana\n  text: Soup.\n", []),
        ("- chat: leo\n  text: Soup.\n", ["She"]),
        ("- chat: leo\n  text: Hi.\n  why: Ana likes soup.\n", ["She"]),
        ("- narrate: A queen waits.\n", []),
        ("- narrate: She waits.\n", []),
    ],
)
def test_four_texts_before_are_remembered_with_who_spoke_them(before: str, wrong: list[str]) -> None:
    told = found(hello(before + "- narrate: Dino laughs. She is glad.", CAST), check_pronouns)
    assert [each[-1] for each in told] == wrong


def test_a_reason_may_speak_of_who_wrote_beside_another() -> None:
    steps = "- chat: {}\n  text: Hi.\n  why: Dino knows that she is here."
    assert found(hello(steps.format("ana"), CAST), check_pronouns) == []
    assert found(hello(steps.format("leo"), CAST), check_pronouns) == [("other-pronoun", "Dino", "she")]
