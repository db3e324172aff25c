"""Blame and words that take hope."""

import pytest

from game.story.checks.harsh_words import check_harsh_words
from tests.story.checks.of_example import found_in_texts, hello


def said(steps: str) -> list[str]:
    return [each[1] for each in found_in_texts(hello(steps), check_harsh_words)]


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("It's too late now.", "too late"),
        ("It's never too late.", ""),
        ("You ought to have told me.", "You ought to have"),
        ("Had you only told me at once.", "Had you only told"),
        ("Why on earth did you answer?", "Why on earth did you"),
        ("Why did {hero} answer?", ""),
        ("You let him do that.", "You let him"),
        ("That was your own mistake.", "your own mistake"),
        ("It isn't your fault.", ""),
        ("It was partly your fault.", "partly your fault"),
        ("It was careless to go.", "It was careless"),
        ("It wasn't careless to go.", ""),
        ("None of this was your fault.", ""),
        ("You were a bit naive.", "You were a bit naive"),
        ("Next time be more careful.", "Next time be more careful"),
        ("There's no way back.", "no way back"),
        ("What on earth made you answer?", "What on earth made you"),
        ("What made the soup so hot?", ""),
        ("Honestly, who falls for that?", "who falls for"),
        ("Anybody would have noticed.", "Anybody would have noticed"),
        ("Even my little sister wouldn't.", "Even my little sister wouldn't"),
        ("You should look twice from now on.", "should look twice"),
        ("Now it's on your conscience.", "on your conscience"),
        ("It isn't on your conscience.", ""),
        ("{hero} will never get over it.", "will never get over"),
        ("It was late, and you were tired.", ""),
        ("You let me sit down here. Thank you.", ""),
    ],
)
def test_a_listener_blames_nobody_and_takes_no_hope(words: str, wrong: str) -> None:
    assert said(f'- say: mum\n  text: "{words}"') == ([wrong] if wrong else [])


def test_whoever_harms_may_say_it_and_the_hero_may_think_it() -> None:
    assert said("- chat: leo\n  text: It's too late now.") == []
    assert said("- think: It's too late now.") == []


def test_an_explanation_may_tell_what_somebody_does() -> None:
    steps = "- chat: leo\n  text: You began.\n  why: {}"
    assert said(steps.format("He makes it your fault.")) == []
    assert said(steps.format("It was your fault.")) == ["your fault"]


def test_whoever_harms_may_say_it_under_another_name_of_theirs_too() -> None:
    asks = "- chat: leo\n  text: What is your name?\n  signs: [asks-personal]\n"
    steps = asks + "- chat: {}\n  text: It's too late now.\n"
    cast = "again: {name: leo_x, gender: m}\n  dino: {name: Dino, gender: m}"
    told = [found_in_texts(hello(steps.format(who), cast), check_harsh_words) for who in ("again", "dino")]
    assert [len(each) for each in told] == [0, 1]
