"""Options that say no, or not yet."""

import pytest

from game.story.checks.declining import check_declining, declines
from tests.story.checks.of_example import example, found, hello

NODES = """  opened:
    - narrate: It is open.
    - end: quiet
  closed:
    - narrate: It is shut.
    - end: quiet
  kept:
    - act: save
    - end: quiet
"""


def codes(one: tuple[str, str], two: tuple[str, str], more: str = "") -> list[str]:
    """What is found where two options with words and `goto` stand in a choice."""
    steps = "- choose:\n" + "".join(
        f"    - do: {words}\n      id: o{number}\n      goto: {to}\n      {more}\n"
        for number, (words, to) in enumerate((one, two))
    )
    return [each[0] for each in found(hello(steps.replace("      \n", "")) + NODES, check_declining)]


@pytest.mark.parametrize(
    ("words", "id_", "no"),
    [
        ("Rather not", "one", True),
        ("Nope", "one", True),
        ("Do nothing", "one", True),
        ("Leave it", "one", True),
        ("Wave", "not-yet", True),
        ("Wave", "one", False),
        ("Notice it", "one", False),
    ],
)
def test_an_option_declines_by_its_first_words_or_by_its_id(words: str, id_: str, *, no: bool) -> None:
    steps = f"- choose:\n    - do: {words}\n      id: {id_}\n    - do: Go on\n      id: other\n"
    [option, _] = example(hello(steps)).nodes["hello"].steps[0].offered()
    assert declines(option) is no


@pytest.mark.parametrize(
    ("one", "two", "wrong"),
    [
        (("Open it", "opened"), ("Keep it shut", "closed"), []),
        (("Open it", "closed"), ("Keep it shut", "opened"), ["opposite-ways"]),
        (("Open it", "opened"), ("Keep it shut", "opened"), ["opposite-ways"]),
        (("Open it", "opened"), ("Not now", "opened"), ["opposite-ways"]),
        (("Open it", "opened"), ("Not now", "quiet"), []),
        (("Laugh", "opened"), ("Wave", "opened"), []),
        (("Keep the chat", "kept"), ("Not yet", "quiet"), []),
    ],
)
def test_opposites_lead_elsewhere(one: tuple[str, str], two: tuple[str, str], wrong: list[str]) -> None:
    assert codes(one, two) == wrong


def test_an_option_that_stays_leads_nowhere_that_is_called_like_another() -> None:
    steps = "- choose:\n    - do: Open it\n      goto: closed\n    - do: Keep it shut\n      id: shut\n"
    turned = "- choose:\n    - do: Keep it shut\n      id: shut\n    - do: Open it\n      goto: closed\n"
    assert found(hello(steps) + NODES, check_declining) == []
    assert found(hello(turned) + NODES, check_declining) == []


def test_not_yet_does_nothing() -> None:
    assert codes(("Keep the chat", "opened"), ("Not yet", "kept")) == ["put-off-done"]
    assert codes(("Keep the chat", "kept"), ("Wait for Mum", "kept")) == []


def test_not_yet_does_nothing_either_where_the_node_goes_on() -> None:
    ask = "- choose:\n    - do: Keep the chat\n      goto: opened\n    - do: Not yet\n      id: later\n"
    act = "- act: save\n"
    for steps, told in ((ask, []), (act + ask, []), (ask + act, ["put-off-done"])):
        assert [each[0] for each in found(hello(steps) + NODES, check_declining)] == told
