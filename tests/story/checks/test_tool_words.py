"""Words of tools, in what is pressed, chosen, put in order and told of afterwards."""

import pytest

from game.story.checks.tool_words import check_tool_words
from tests.story.checks.of_example import found, hello


def told(text: str) -> list[tuple[str, ...]]:
    return found(text, check_tool_words)


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Keep what he wrote.", ""),
        ("Report him.", "Report"),
        ("First: delete. Who and when.", "delete"),
        ("Keep first, then report.", ""),
        ("The words and the dates.", ""),
    ],
)
def test_a_button_is_called_by_its_tool(words: str, wrong: str) -> None:
    steps = f"- phone: chat\n  with: leo\n- press: save\n  with: leo\n  text: {words!r}"
    assert told(hello(steps)) == ([("other-tool", "save", wrong)] if wrong else [])


@pytest.mark.parametrize(
    ("words", "act", "wrong"),
    [
        ("Block him", "report", "Block"),
        ("Report him", "report", ""),
        ("OK, here it is", "refuse", "OK"),
        ("No, I keep it", "refuse", ""),
        ("OK, I go", "leave", ""),
        ("Report him", "tell", ""),
        ("Go away, all", "report", ""),
        ("Delete it", "save", "Delete"),
    ],
)
def test_an_option_says_what_it_does(words: str, act: str, wrong: str) -> None:
    steps = f"- choose:\n    - do: {words!r}\n      id: one\n      act: {act}\n    - do: Wait\n      id: two"
    assert told(hello(steps)) == ([("other-tool", act, wrong)] if wrong else [])


def test_what_helped_is_told_of_its_own_act() -> None:
    assert told('helped:\n  block: "{hero} kept the chat."\n') == [("other-tool", "block", "kept")]
    assert told('helped:\n  block: "{hero} kept the chat and blocked him."\n') == []
    assert told('helped:\n  report: "{hero} lit the lighthouse."\n') == []
    assert told('helped:\n  refuse: "{hero} kept the chat."\n') == []
    assert told('helped:\n  pause: "{hero} blocked leo_x."\n') == [("other-tool", "pause", "blocked")]


def test_what_is_kept_comes_before_what_is_blocked() -> None:
    order = "- order:\n    - {}\n    - {}\n    - {{text: Tell somebody, anywhere: yes}}\n  ask: What first?"
    assert told(hello(order.format("Keep it", "Block him"))) == []
    assert told(hello(order.format("Block him", "Keep it"))) == [("block-before-keep",)]
    assert told(hello(order.format("Block him", "Breathe out"))) == []


@pytest.mark.parametrize(
    ("steps", "wrong"),
    [
        (("Keep it", "Breathe out"), False),
        (("Block him, and keep it", "Breathe out"), False),
        (("Keep it", "Block him", "Save the rest"), False),
        (("Block him", "Keep it", "Block her"), True),
        (("Breathe out", "Block him", "Take a screenshot"), True),
    ],
)
def test_the_first_thing_kept_comes_before_the_first_block(steps: tuple[str, ...], *, wrong: bool) -> None:
    order = "- order:\n" + "".join(f"    - {each!r}\n" for each in steps) + "  ask: What first?"
    assert told(hello(order)) == ([("block-before-keep",)] if wrong else [])
