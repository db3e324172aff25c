"""Nodes as a graph: what leads where, what comes in rings, and how much is carried out at once."""

import pytest

from game.story.grammar.graph import (
    answers,
    at_once,
    closure,
    components,
    longest_run,
    playable,
    reachable,
    rings,
    scenes,
)
from tests.story.checks.of_example import example

EDGES = {"a": {"b"}, "b": {"c"}, "c": {"b", "d"}, "d": set[str](), "e": {"e"}, "f": {"g"}}


@pytest.mark.parametrize(
    ("starts", "found"),
    [("a", "abcd"), ("d", "d"), ("ce", "bcde"), ("f", "fg"), ("x", "x"), ("", "")],
)
def test_all_to_which_edges_lead_is_found_with_the_starts_themselves(starts: str, found: str) -> None:
    assert closure(EDGES, starts) == set(found)


def test_what_leads_back_to_itself_is_one_component_and_a_ring() -> None:
    found = sorted(sorted(each) for each in components(EDGES))
    assert found == [["a"], ["b", "c"], ["d"], ["e"], ["f"]]
    assert rings(EDGES) == {"b", "c", "e"}


def test_a_ring_within_a_ring_is_one() -> None:
    edges = {"a": {"b"}, "b": {"c", "a"}, "c": {"d"}, "d": {"b"}, "e": {"a", "f"}, "f": set[str]()}
    assert sorted(sorted(each) for each in components(edges)) == [["a", "b", "c", "d"], ["e"], ["f"]]


def test_what_it_is_led_to_comes_before() -> None:
    order = [min(each) for each in components({"a": {"b", "c"}, "b": {"c"}, "c": set[str]()})]
    assert order == ["c", "b", "a"]


STORY = """\
nodes:
  hello:
    - tools: {pause: rest}
    - narrate: Soup.
    - goto: last
      if: did-pause
    - end: quiet
  last:
    - end: quiet
  rest:
    - narrate: Breathe.
    - goto: rest-2
  rest-2:
    - choose:
        - do: Back
          goto: rest-3
        - do: Home
          goto: last
  rest-3:
    - return: yes
  far:
    - goto: hello
"""


def test_reached_is_what_ways_lead_to_and_played_what_tools_do_as_well() -> None:
    episode = example(STORY)
    nodes, always = episode.nodes, episode.always
    assert reachable(nodes, ["hello", "nowhere"]) == {"hello", "last"}
    assert reachable(nodes, ["rest"]) == {"rest", "rest-2", "rest-3", "last"}
    played = playable(nodes, "evening", always)
    assert {"rest", "rest-2", "rest-3", "pause", "tell", "last"} <= played
    assert "far" not in played
    assert answers(nodes, always, ["hello"]) == {"rest", *always.values()}
    assert answers(nodes, always, ["last"]) == set(always.values())


def test_a_scene_is_what_can_come_back_and_is_not_of_the_story() -> None:
    episode = example(STORY)
    found = scenes(episode.nodes, "evening", episode.always)
    assert found == {"pause", "keep", "report", "rest", "rest-2", "rest-3"}
    assert found == {name for name, node in episode.nodes.items() if node.scene}


def test_at_once_a_node_leads_on_until_it_waits() -> None:
    nodes = example(STORY).nodes
    assert at_once(nodes["far"]) == {"hello"}
    assert at_once(nodes["hello"]) == at_once(nodes["rest-2"]) == set()


def test_the_turns_of_a_node_are_its_steps_that_lead_somewhere_or_do_an_act() -> None:
    nodes = example(STORY).nodes
    assert nodes["hello"].turns == (2, 3)
    assert nodes["rest-2"].turns == nodes["rest-3"].turns == (0,)
    assert nodes["tell"].turns == (2, 3)


AT_ONCE = """\
nodes:
  hello:
    - clear: [read]
    - narrate: Soup.
    - set: [read]
    - goto: one
  one:
    - place: bedroom
    - set: [said]
    - goto: two
  two:
    - set: [read]
    - place: bedroom
    - narrate: Cake.
    - end: quiet
"""


def test_the_longest_run_is_of_steps_that_wait_for_nothing() -> None:
    """In each of these nodes three steps wait for nothing; an ending is one of them."""
    names = ("hello", "one", "two")
    nodes = {name: node for name, node in example(AT_ONCE).nodes.items() if name in names}
    assert longest_run(nodes) == 3 + 3 + 3
    assert longest_run({"two": nodes["two"]}) == 3


def test_the_longest_run_goes_through_all_nodes_that_lead_on_at_once() -> None:
    """Two steps of each node wait for nothing, of the last one too; what is no node counts nothing."""
    chain = "".join(f"  n{at}:\n    - set: [read]\n    - goto: n{at + 1}\n" for at in range(8))
    last = "  n8:\n    - set: [read]\n    - end: quiet\n"
    text = f"nodes:\n  hello:\n    - narrate: Soup.\n    - goto: n0\n{chain}{last}"
    nodes = {name: node for name, node in example(text).nodes.items() if name.startswith("n")}
    assert longest_run(nodes) == 2 * 9
    assert longest_run({"n7": nodes["n7"]}) == 2
