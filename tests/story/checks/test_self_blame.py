"""A hero who takes the blame, and who answers it."""

import pytest

from game.story.checks.self_blame import check_self_blame
from tests.story.checks.of_example import found

NODE = "nodes:\n  hello:\n    - think: {thought}\n{more}    - goto: {to}\n"


@pytest.mark.parametrize(
    "thought", ["It's my own fault.", "It serves me right.", "I should never have told him."]
)
def test_blame_that_nobody_answers_is_told(thought: str) -> None:
    [(code, said)] = found(NODE.format(thought=thought, more="", to="quiet"), check_self_blame)
    assert code == "self-blame"
    assert said.casefold() in thought.casefold()


@pytest.mark.parametrize(
    "answer",
    ["    - narrate: It isn't anybody's fault but his.\n", "    - think: Whoever lies is to blame.\n"],
)
def test_blame_that_is_answered_in_the_scene_is_not_told(answer: str) -> None:
    assert found(NODE.format(thought="It's my own fault.", more=answer, to="quiet"), check_self_blame) == []


def test_the_answer_may_come_in_the_next_scene() -> None:
    assert found(NODE.format(thought="I ruined it.", more="", to="tell"), check_self_blame) == []


def test_other_thoughts_are_nobodys_blame() -> None:
    assert found(NODE.format(thought="I should go home.", more="", to="quiet"), check_self_blame) == []


@pytest.mark.parametrize(
    ("step", "told"),
    [
        ("think: It's my own fault.", True),
        ("say: hero\n      text: It's my own fault.", True),
        ("chat: hero\n      thread: leo\n      text: It's my own fault.", True),
        ("say: mum\n      text: It's my own fault.", False),
        ("narrate: It's my own fault.", False),
        ("choose:\n        - {say: It is my fault., id: one}\n        - {do: Wait, id: two}", True),
    ],
)
def test_the_hero_blames_themselves_in_thoughts_and_in_words(step: str, *, told: bool) -> None:
    text = f"nodes:\n  hello:\n    - {step}\n    - goto: quiet\n"
    assert bool(found(text, check_self_blame)) is told


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ("- narrate: It isn't your fault.\n    - think: I ruined it.\n    - goto: quiet", True),
        ("- if: hero-lana\n      goto: tell\n    - think: I ruined it.\n    - goto: quiet", True),
        ("- think: I ruined it.\n    - if: hero-lana\n      goto: tell\n    - goto: quiet", False),
        ("- think: I ruined it. It is not my fault.\n    - goto: quiet", True),
        ("- think: I ruined it.\n    - goto: answer", True),
    ],
)
def test_the_answer_comes_after_it_on_one_of_the_ways(steps: str, *, told: bool) -> None:
    text = f"nodes:\n  hello:\n    {steps}\n"
    assert bool(found(text, check_self_blame)) is told


def test_what_nobody_reaches_is_not_looked_at() -> None:
    assert found("nodes:\n  attic:\n    - think: I ruined it.\n    - end: quiet\n", check_self_blame) == []
