"""Ages, names and endings that are told twice."""

import pytest

from game.story.checks.sign_words import check_sign_words
from game.story.checks.told_twice import check_told_twice
from tests.story.checks.of_example import found, found_in_texts, hello

CAST = 'dino: {name: Dinko, gender: m, profile: {Friends: "12", Age: "13"}}\n  ema: {name: Ema, gender: f}'


def told(steps: str, more: str = "") -> list[tuple[str, ...]]:
    return found_in_texts(more + hello(steps, CAST), check_told_twice)


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("I'm 13.", ""),
        ("I'm thirteen.", ""),
        ("I'm 14, the goose is 3.", "14"),
        ("I am already fourteen.", "fourteen"),
        ("I'm two streets away.", ""),
        ("I'm one of them.", ""),
        ("I'm 10.", "10"),
        ("I'm only 12.", "12"),
        ("I was 14.", ""),
    ],
)
def test_an_age_is_that_of_the_profile(words: str, wrong: str) -> None:
    message = f'- chat: dino\n  text: "{words}"\n'
    assert told(message) == ([("age-differs", wrong, "13", "dino")] if wrong else [])
    assert told(message + "  signs: [story-does-not-fit]\n") == []


def test_a_row_of_digits_is_no_age() -> None:
    cast = 'dino: {name: Dinko, gender: m, profile: {Age: "%s"}}' % ("9" * 5000)
    message = '- chat: dino\n  text: "I am 13."\n'
    assert found_in_texts(hello(message, cast), check_told_twice) == []


@pytest.mark.parametrize(
    ("words", "near"),
    [
        ("Here sits Dinka.", "Dinko"),
        ("Here sits Donko.", "Dinko"),
        ("Here sits Donka.", ""),
        ("Here sits Dinnko.", "Dinko"),
        ("Here sits Dinkso.", "Dinko"),
        ("Here sits Dinkos.", "Dinko"),
        ("Here sits Dino.", ""),  # of four letters, as many a name of its own is
        ("Here sits Erma.", ""),
        ("Here sits Dragan.", ""),
        ("Here sits Dinko.", ""),
        ("Here sits Emma.", "Ema"),
        ("Here sits Emina.", ""),
        ("Here sits Lukka.", "Luka"),
        ("Here sits Dinka. And Dinka. And Dinka.", ""),
        ("Dinka sits here.", ""),
    ],
)
def test_a_word_that_is_nearly_a_name_is_told(words: str, near: str) -> None:
    assert [each[2] for each in told(f"- narrate: {words}")] == ([near] if near else [])


@pytest.mark.parametrize(
    ("word", "near"),
    [("Dina", ""), ("Dinno", "Dino"), ("Diino", "Dino"), ("Dinoo", "Dino"), ("Dinao", ""), ("Din", "")],
)
def test_of_a_short_name_only_a_letter_twice_is_told(word: str, near: str) -> None:
    steps = hello(f"- narrate: Here sits {word}.", "dino: {name: Dino, gender: m}")
    assert [each[2] for each in found_in_texts(steps, check_told_twice)] == ([near] if near else [])


def ending(title: str, blame: str) -> str:
    return (
        f"endings:\n  alone:\n    kind: hard\n    title: {title}\n    text: It was long.\n"
        f"    helped: [The chat.]\n    responsible: Who asks for secrets.\n    blame: {blame}\n"
    )


def test_an_ending_has_a_title_of_its_own_and_spares_the_child() -> None:
    named = "offender: {kind: stranger, who: leo}\n"
    soup = "- narrate: Soup."
    assert told(soup, named + ending("A long evening", '"{Luka|Lana} is not to blame."')) == []
    assert told(soup, named + ending("Told", '"{Luka|Lana} is not to blame."'))[0][0] == "same-ending"
    blamed = told(soup, named + ending("A long evening", "leo_x is not to blame."))
    assert blamed == [("blame-of-another", "leo_x", "alone")]
    for spared in (
        "Mum is not to blame.",
        "Mum and leo_x know whose fault it is.",
        "It was never your fault.",
    ):
        assert told(soup, named + ending("A long evening", spared)) == []
    both = '"leo_x did it, and {Luka|Lana} is not to blame."'
    assert told(soup, named + ending("A long evening", both)) == []
    assert told(soup, named + ending("TOLD", '"{Luka|Lana} is not to blame."')) == [
        ("same-ending", "alone", "told")
    ]


@pytest.mark.parametrize(
    ("words", "why", "seen"),
    [
        ("Blue sky.", "Odd.", True),
        ("A picture of the roof, please.", "Odd.", False),
        ("Tell nobody.", "Odd.", True),
        ("Half a roof.", "He wants a secret.", True),
    ],
)
def test_a_sign_is_seen_where_any_is_in_message_or_reason(words: str, why: str, seen: bool) -> None:  # noqa: FBT001
    message = f"- chat: leo\n  text: {words}\n  signs: [secret]\n  why: {why}"
    assert found(hello(message), check_sign_words) == ([] if seen else [("sign-not-seen", "secret", "leo")])


def test_the_hero_is_about_as_old_as_those_for_whom_the_story_is() -> None:
    for age, fits in (
        ("eight", True),
        ("nine", True),
        ("twelve", True),
        ("thirteen", False),
        ("seven", False),
    ):
        for said in (f"think: I'm {age}.", f"say: hero\n  text: I'm {age}."):  # the story is for 9-11
            assert told(f"- {said}") == ([] if fits else [("age-differs", age, "9-11", "hero")])


def test_a_voice_is_neither_quick_nor_slow() -> None:
    for seconds, words, fits in ((1, 3, True), (12, 3, True), (13, 3, False), (1, 6, True), (1, 7, False)):
        said = told(f"- chat: leo\n  voice: {seconds}\n  text: {'Soup ' * words}")
        assert said == ([] if fits else [("voice-length", str(words), str(seconds))])


def test_an_age_is_told_by_the_message_and_not_by_its_reason() -> None:
    assert told("- chat: dino\n  text: I'm 13.\n  why: I'm 14.") == []
    assert told("- chat: dino\n  text: I'm 14.\n  why: I'm 13.") == [("age-differs", "14", "13", "dino")]


def test_who_has_no_age_in_the_profile_may_be_of_any() -> None:
    assert told("- chat: ema\n  text: I'm 40.") == []
    assert told("- chat: leo\n  text: I'm 40.") == []


def test_a_word_that_is_written_twice_may_be_a_slip_and_one_that_is_known_is_none() -> None:
    twice = told("- narrate: Here sits Dinka.\n- narrate: And here Dinka.")
    assert twice == [("nearly-a-name", "Dinka", "Dinko")] * 2
    assert told("- narrate: Here sits Dinka.\n- narrate: A dinka is a spoon.") == []


def test_of_names_that_are_as_near_the_first_by_the_alphabet_is_told() -> None:
    cast = "one: {name: Dinko, gender: m}\n  other: {name: Danko, gender: m}"
    told_ = found_in_texts(hello("- narrate: Here sits Donko.", cast), check_told_twice)
    assert told_ == [("nearly-a-name", "Donko", "Danko")]
