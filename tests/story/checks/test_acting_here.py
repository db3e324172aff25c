"""What the narrator sees somebody do here, who isn't here."""

import pytest

from game.story.checks.around import check_around
from tests.story.checks.of_example import found, hello, told_in_full


@pytest.mark.parametrize(
    ("stage", "words", "wrong"),
    [
        ("mum", "Mum pours the tea.", []),
        ("mum", "leo_x pours the tea.", [("acts-unseen", "leo_x")]),
        ("mum", "It rains. leo_x nods.", [("acts-unseen", "leo_x")]),
        ("mum", "leo_x can't write any more.", []),
        ("mum", "The tea that leo_x pours is cold.", []),
        ("hero", "leo_x pours the tea.", []),
    ],
)
def test_somebody_acts_where_others_are_seen(stage: str, words: str, wrong: list[tuple[str, ...]]) -> None:
    steps = f"- place: kitchen\n- show: {stage}\n- narrate: {words}"
    assert [each for each in found(hello(steps), check_around) if each[0] == "acts-unseen"] == wrong


@pytest.mark.parametrize(
    "told",
    [
        "- say: mum\n  text: leo_x nods.",
        "- day: leo_x nods.",
        "- choose:\n  - do: leo_x nods.\n    id: a\n  - do: Go on.\n    id: b",
    ],
)
def test_nobody_acts_in_what_is_said_offered_or_stands_on_a_card(told: str) -> None:
    steps = f"- place: kitchen\n- show: mum\n{told}"
    assert "acts-unseen" not in {each[0] for each in found(hello(steps), check_around)}


@pytest.mark.parametrize(
    ("steps", "wrong"),
    [
        ("- show: mum\n- narrate: leo_x nods.", True),
        ("- narrate: leo_x nods.", False),  # nobody is to be seen
        ("- show: mum\n- hide: mum\n- narrate: leo_x nods.", False),
        ("- show: mum\n- chat: leo\n  text: Hi.\n  why: leo_x nods.", False),
        ("- show: mum\n- narrate: Leo nods.", False),
        ("- show: mum\n- narrate: Mum nods. leo_x grins!", True),
        ('- show: mum\n- narrate: "{leo} nods."', True),
        ("- show: mum\n- narrate: leo_x nodded.", False),
        ("- show: mum\n- narrate: Mum sees that leo_x nods.", False),
    ],
)
def test_who_acts_unseen_is_told_with_the_node(steps: str, *, wrong: bool) -> None:
    told = told_in_full(hello(f"- place: kitchen\n{steps}"), check_around)
    unseen = [{"code": "acts-unseen", "who": "leo_x", "node": "hello"}]
    assert [each for each in told if each["code"] == "acts-unseen"] == unseen * wrong
