"""A tool does what it is called, in its own scene and in a node's own answer to it."""

import pytest

from game.story.checks.tools import check_tools
from tests.story.checks.of_example import found

OWN = """\
nodes:
  hello:
    - tools: {{{tool}: own}}
    - narrate: He has been here for three days.
    - goto: answer
  own:
    - narrate: All is well.
    - goto: further
  further:
    - narrate: It is late.
{act}    - return: yes
"""
BEFORE = "start: hello\n"


@pytest.mark.parametrize(
    ("tool", "act", "start", "wrong"),
    [
        ("save", "", "", True),
        ("save", "    - act: save\n", "", False),
        ("save", "    - act: pause\n", "", True),
        ("tell", "", "", False),
        ("save", "", BEFORE, False),
    ],
)
def test_a_nodes_own_answer_does_the_act_once_there_were_signs(
    tool: str,
    act: str,
    start: str,
    wrong: bool,  # noqa: FBT001
) -> None:
    told = found(start + OWN.format(tool=tool, act=act), check_tools)
    assert [each[:2] for each in told] == ([("tool-without-act", tool)] if wrong else [])


KEEP = (
    "nodes:\n  keep:\n    - narrate: Kept.\n    - goto: {}\n  further:\n    - act: save\n    - return: yes\n"
)


def test_what_is_done_once_the_scene_has_led_into_the_story_does_not_count() -> None:
    assert found(KEEP.format("further"), check_tools) == []
    story = "  hello:\n    - act: save\n    - end: quiet\n"
    told = found(KEEP.format("hello") + story, check_tools)
    assert told == [("tool-without-act", "save")]


def test_telling_may_be_counted_in_the_story_to_which_it_leads() -> None:
    tell = "nodes:\n  tell:\n    - show: mum\n    - goto: answer\n"
    counted = "  quiet:\n    - act: tell\n    - end: quiet\n"
    assert found(tell + counted, check_tools) == []
    assert found(tell, check_tools) == [("tool-without-act", "tell")]


def test_where_hardly_anything_is_done_that_is_told_elsewhere() -> None:
    names = ("pause", "keep", "report", "leave", "answer")
    nothing = "".join(f"  {name}:\n    - narrate: Soup.\n    - end: quiet\n" for name in names)
    assert found(f"nodes:\n{nothing}", check_tools) == []
    refused = nothing.replace("  answer:\n", "  answer:\n    - act: refuse\n")
    assert len(found(f"nodes:\n{refused}", check_tools)) == len(names) - 1


def test_it_is_still_before_all_signs_one_node_further_on() -> None:
    dusk = "  dusk:\n    - narrate: It is dark.\n    - goto: hello\n"
    assert found("start: dusk\n" + OWN.format(tool="save", act="") + dusk, check_tools) == []


def test_an_answer_of_two_nodes_is_told_once() -> None:
    two = (
        OWN.format(tool="save", act="")
        + "  answer:\n    - tools: {save: own}\n    - narrate: Soup.\n    - end: quiet\n"
    )
    assert [each[:2] for each in found(two, check_tools)] == [("tool-without-act", "save")]


def test_a_scene_that_goes_round_is_looked_at_once() -> None:
    ring = (
        "nodes:\n  keep:\n    - narrate: Kept.\n    - if: hero-lana\n      goto: keep\n    {}- return: yes\n"
    )
    assert found(ring.format(""), check_tools) == [("tool-without-act", "save")]
    assert found(ring.format("- act: save\n    "), check_tools) == []


def test_a_sign_that_may_be_passed_over_leaves_it_calm() -> None:
    maybe = (
        "nodes:\n  evening:\n    - place: bedroom\n    - chat: leo\n      text: Hush.\n"
        "      signs: [secret]\n{}    - goto: hello\n"
    )
    own = OWN.format(tool="save", act="").partition("nodes:\n")[2]
    assert found(maybe.format("      if: hero-lana\n") + own, check_tools) == []
    assert [each[:2] for each in found(maybe.format("") + own, check_tools)] == [("tool-without-act", "save")]
