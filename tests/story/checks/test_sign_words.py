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


@pytest.mark.parametrize(
    ("text", "signs", "why", "told"),
    [
        ("See you.", "[]", "A threat is no answer.", [("sign-missing", "threat", "leo")]),
        (
            "See you.",
            "[]",
            "Whoever wants a secret has a reason.",
            [("sign-missing", "wants a secret", "leo")],
        ),
        ("See you.", "[]", "Nobody wants a secret.", []),
        ("See you.", "[]", "Nobody likes blackmail.", [("sign-missing", "blackmail", "leo")]),
        ("Hush.", "[secret]", "She wants a new phone.", [("why-not-seen", "She wants a new phone", "leo")]),
        ("Hush.", "[secret]", "They want money.", [("why-not-seen", "They want money", "leo")]),
        ("Your phones, hush.", "[secret]", "They want a new phone.", []),
        ("Hush.", "[secret]", "She never wants a new phone.", []),
        (
            "Hush.",
            "[secret]",
            "He wants your address. She wants the money.",
            [
                ("why-not-seen", "He wants your address", "leo"),
                ("why-not-seen", "She wants the money", "leo"),
            ],
        ),
        ("Your address, hush.", "[secret]", "He wants your address.", []),
        (
            "Tell nobody.",
            "[secret]",
            "So much praise for a song.",
            [("other-sign", "secret", "praise", "flattery-or-gifts")],
        ),
        ("Tell nobody.", "[secret, small-tests]", "So much praise for a song.", []),
        (
            "Tell nobody.",
            "[passed-on]",
            "So much praise for a song.",
            [("sign-not-seen", "passed-on", "leo")],
        ),
        ("Send it on.", "[passed-on]", "So much praise for a song.", []),
        ("Tell nobody.", "[secret]", "So much praise to keep it.", []),
        (
            "Tell nobody.",
            "[secret]",
            "A test and praise.",
            [("other-sign", "secret", "praise", "flattery-or-gifts")],
        ),
        ("Tell nobody.", "[secret]", "It isn't praise, it's a test.", []),
        ("Blue sky.", "[secret]", "Odd.", []),
        ("Blue trees.", "[secret]", "So it is fun.", [("sign-not-seen", "secret", "leo")]),
    ],
)
def test_it_is_told_which_words_fit_no_sign(
    text: str, signs: str, why: str, told: list[tuple[str, ...]]
) -> None:
    steps = f"- chat: leo\n  text: {text}\n  signs: {signs}\n  why: {why!r}"
    assert found(OFFENDER + hello(steps), check_sign_words) == told


def test_of_whoever_does_no_harm_no_sign_is_missed() -> None:
    steps = "- chat: dino\n  text: See you.\n  why: A threat, and he wants your address."
    assert found(OFFENDER + hello(steps, "dino: {name: Dino, gender: m}"), check_sign_words) == []
    assert found(hello(steps.replace("dino", "leo")), check_sign_words) == []


def test_a_sign_without_a_reason_is_seen_by_the_reader() -> None:
    assert (
        found(OFFENDER + hello("- chat: leo\n  text: So much fun.\n  signs: [secret]"), check_sign_words)
        == []
    )
