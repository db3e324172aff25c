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
