"""Slips of the pen, and talk about the player."""

import pytest

from game.story.checks.written_english import check_written
from tests.story.checks.of_example import found_in_texts, hello


def told(text: str) -> list[tuple[str, ...]]:
    return found_in_texts(text, check_written)


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("It is the the third day.", [("repeated-word", "the")]),
        ("Bye bye. No no no!", []),
        ("Ha ha ha ha.", []),
        ("It was so so good.", []),
        ("It rang, rang, and rang rang rang.", []),
        ("Treasure! Treasure!", []),
        ('He said "three days.', [("odd-marks", "a quotation mark alone")]),
        ('He said "three days".', []),
        ("(from the kitchen Soup!", [("odd-marks", "a bracket alone")]),
        ("Soup :) and bread.", []),
        ("Soup , and bread.", [("odd-marks", "a space before a mark")]),
        ("Soup,and bread.", [("odd-marks", "no space after a comma")]),
        ("Soup.And bread.", [("odd-marks", "no space after a sentence")]),
        ("Soup,, and bread.", [("odd-marks", "two marks")]),
        ("Soup and bread", [("odd-marks", "no full stop at the end")]),
        ("It is a odd thing.", [("odd-marks", "“a odd”")]),
        ("It is an big thing.", [("odd-marks", "“an big”")]),
        ("It is an hour, a user, a one-time thing.", []),
        ("At 21:47 there were 1,000 gems... Really?!", []),
    ],
)
def test_slips_are_told(words: str, wrong: list[tuple[str, ...]]) -> None:
    assert told(hello(f"- narrate: {words!r}")) == wrong


def test_what_somebody_says_ends_and_a_reason_need_not() -> None:
    said = "- say: mum\n  text: {}\n  signs: [secret]\n  why: {}"
    assert told(hello(said.format("Hush.", "Odd"))) == []
    assert told(hello(said.format("Hush", "Odd."))) == [("odd-marks", "no full stop at the end")]


BUILDS = """- put: castle
  ask: What do you put where?
  pieces:
    - {picture: castle-roof, text: A roof}
    - {picture: castle-king, text: A king}
  places:
    - {at: west, text: The west tower}
    - {at: keep, text: The keep}
"""
"""Work for hands: no class talks about it."""


def test_talk_is_about_the_character() -> None:
    questions = "questions:\n  - What did {} notice?\n  - Who helped?\n  - What next?\n"
    assert told(questions.format("you")) == [("asks-player", "you")]
    assert told(questions.format('"you and me"')) == []
    ask = "- choose:\n    - do: Mum\n      id: one\n    - do: Dad\n      id: two\n  ask: Who helps you?"
    assert told(hello(ask)) == [("asks-player", "you")]
    assert told(hello(f"{ask}\n  form: yes")) == []
    assert told(hello(BUILDS)) == []
    assert told(hello("- discuss: Has that ever happened to you?")) == [("asks-player", "you")]
