"""Signs and reasons of which nothing is seen in a message."""

import pytest

from game.story.checks.sign_words import check_sign_words
from tests.story.checks.of_example import found, hello

OFFENDER = "offender: {kind: stranger, who: leo}\n"


@pytest.mark.parametrize(
    ("text", "signs", "why", "code"),
    [
        ("You'll see what you get.", "[]", "A threat is no answer.", "sign-missing"),
        ("You'll see what you get.", "[secret]", "A threat is no answer, and nobody is told.", ""),
        ("You are the best, tell nobody.", "[secret]", "So much praise, all of it for a song.", "other-sign"),
        ("You are the best, tell nobody.", "[secret]", "So much praise for a secret.", ""),
        ("You are the best, tell nobody.", "[secret]", "This is no praise at all.", ""),
        ("Only the two of us.", "[]", "Whoever wants a secret has a reason.", "sign-missing"),
        ("See you at training.", "[]", "An ordinary question.", ""),
        ("It stays our secret.", "[secret]", "Now he asks for the password, too.", "why-not-seen"),
        ("Your password, and tell nobody.", "[secret]", "Now he asks for the password, too.", ""),
        ("One selfie, and tell nobody.", "[secret]", "He wants a picture.", ""),
        ("It stays our secret.", "[secret]", "Nobody who likes you wants a picture.", ""),
    ],
)
def test_a_reason_fits_its_message(text: str, signs: str, why: str, code: str) -> None:
    steps = f"- chat: leo\n  text: {text}\n  signs: {signs}\n  why: {why}"
    assert [each[0] for each in found(OFFENDER + hello(steps), check_sign_words)] == ([code] if code else [])
