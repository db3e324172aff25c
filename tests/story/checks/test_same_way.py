"""Two ways to one place, beside a node or an ending to which none leads."""

import pytest

from game.story.checks.reach import check_reach
from tests.story.checks.of_example import found, hello

CHOICE = """
- choose:
    - do: Go up to the attic
      id: attic
      goto: {attic}
    - do: Wait for the bus
      id: wait
      goto: stop
"""
NODES = "  stop:\n    - end: quiet\n  attic:\n    - end: quiet\n"


def test_the_answer_that_is_called_like_the_missing_node_is_told() -> None:
    assert found(hello(CHOICE.format(attic="attic")) + NODES, check_reach) == []
    assert found(hello(CHOICE.format(attic="stop")) + NODES, check_reach) == [("same-way", "stop", "attic")]


def test_a_node_far_from_two_ways_and_called_otherwise_is_told_itself() -> None:
    far = "".join(f"  far-{number}:\n    - goto: far-{number + 1}\n" for number in range(4))
    nodes = (
        NODES
        + "  begin:\n    - goto: far-0\n"
        + far
        + "  far-4:\n    - end: quiet\n  cellar:\n    - end: quiet\n"
    )
    steps = (
        CHOICE.replace("Wait for the bus", "Wait") + "    - do: Begin\n      id: begin\n      goto: begin\n"
    )
    told = found(hello(steps.format(attic="attic")) + nodes, check_reach)
    assert told == [("unreachable-node",)]


@pytest.mark.parametrize(
    ("between", "told"), [(1, ("same-way", "stop", "cellar")), (2, ("unreachable-node",))]
)
def test_two_nodes_on_in_the_file_is_near_and_three_are_not(between: int, told: tuple[str, ...]) -> None:
    others = "".join(f"  far-{each}:\n    - narrate: Far.\n    - end: quiet\n" for each in range(between))
    ways = "".join(f"    - do: Go\n      id: go-{each}\n      goto: far-{each}\n" for each in range(between))
    nodes = "  stop:\n    - end: quiet\n" + others + "  cellar:\n    - end: quiet\n"
    steps = CHOICE.replace("      goto: {attic}\n", "      goto: stop\n").rstrip("\n") + "\n" + ways
    assert found(hello(steps) + nodes, check_reach) == [told]


def test_two_branches_to_one_node() -> None:
    steps = "- if: did-tell\n  goto: stop\n- if: did-save\n  goto: {}\n"
    assert found(hello(steps.format("attic")) + NODES, check_reach) == []
    assert found(hello(steps.format("stop")) + NODES, check_reach) == [("same-way", "stop", "attic")]


def test_an_end_in_a_node_that_is_called_like_the_missing_ending() -> None:
    ends = "  end-gone:\n    - end: {}\n"
    leave = "  leave:\n    - act: leave\n    - return: yes\n"
    text = hello("- if: did-tell\n  goto: end-gone") + leave
    assert found(text + ends.format("gone"), check_reach) == []
    assert found(text + ends.format("quiet"), check_reach) == [("same-way", "quiet", "gone")]


def test_what_only_leads_on_from_a_missing_node_is_told_itself() -> None:
    nodes = NODES + "  attic-2:\n    - goto: attic-3\n  attic-3:\n    - end: quiet\n"
    told = found(hello(CHOICE.format(attic="attic")) + nodes, check_reach)
    assert ("unreachable-node",) in told


ALWAYS = "always: {{pause: pause, save: keep, report: {}, block: block, leave: leave, tell: tell}}\n"


def test_two_tools_with_one_scene_are_told_before_anything_else() -> None:
    assert found(ALWAYS.format("report"), check_reach) == []
    assert found(ALWAYS.format("keep"), check_reach) == [("same-way", "keep", "report")]
    both = found(ALWAYS.format("keep") + hello(CHOICE.format(attic="stop")) + NODES, check_reach)
    assert sorted(both) == [("same-way", "keep", "attic"), ("same-way", "keep", "report")]


def test_a_choice_whose_answers_stay_has_no_two_ways() -> None:
    stays = "- choose:\n    - {do: Look, id: attic}\n    - {do: Wait, id: wait}\n- goto: stop"
    assert found(hello(stays) + NODES, check_reach) == [("unreachable-node",)]
