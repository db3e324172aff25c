"""Episodes made at random: what the checks let pass can be played."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.story.checks.explore import explore
from game.story.grammar.model import Episode
from game.story.loading.pack import load_bytes
from game.story.reading.diagnostics import Report
from tests.support.examples import tried

NAMES = ["a", "b", "c", "d", "e", "f", "g"]
HEAD = """\
episode: any
title: Any
summary: Any.
ages: 9-11
minutes: 1
topics: [any]
offender: none
after-mistake: no
note: Any.
heroes:
  lana: {name: Lana, gender: f}
  luka: {name: Luka, gender: m}
cast: {x: {name: X, gender: m}}
start: a
questions: [One?, Two?, Three?]
endings:
  good: {kind: good, title: Good, text: Good., helped: [It.]}
  hard: {kind: hard, title: Hard, text: Hard., helped: [It.]}
"""

node = st.sampled_from(NAMES)
condition = st.sampled_from(
    [
        "up", "not up", "did-tell", "did-block", "not did-tell", "[up, not did-tell]", "hero-lana",
        "up or did-save", "[not up or did-tell, count-1]", "count-2", "not count-1",
    ]
)  # fmt: skip
played = st.one_of(
    st.just("narrate: Any."),
    st.sampled_from(["act: tell", "act: save", "set: [up]", "clear: [up]", "add: count"]),
    st.sampled_from(["act: block\n      with: x", "chat: x\n      text: Any."]),
    st.just("chat: x\n      text: Any.\n      signs: [secret]"),
)
middle = st.one_of(
    played,
    st.builds("{}\n      if: {}".format, played, condition),
    st.builds(
        "{}\n      if: {}".format, st.sampled_from(["return: yes", "end: good", "end: hard"]), condition
    ),
    st.builds("if: {}\n      goto: {}".format, condition, node),
    st.builds("goto: {1}\n      if: {0}".format, condition, node),
)
option = st.builds(
    "        - do: Any\n          id: o{}\n          goto: {}{}".format,
    st.integers(0, 99),
    node,
    st.one_of(
        st.just(""), st.just("\n          act: tell"), st.builds("\n          if: {}".format, condition)
    ),
)
last = st.one_of(
    st.builds("goto: {}".format, node),
    st.sampled_from(["end: good", "end: good", "end: hard", "return: yes"]),
    st.builds("if: {}\n      goto: {}\n      else: {}".format, condition, node, node),
    st.builds("choose:\n{}".format, st.lists(option, min_size=1, max_size=3).map("\n".join)),
)


@st.composite
def episodes(draw: st.DrawFn) -> Episode | None:
    """Give an episode of seven nodes, or None where the checks refuse it."""
    text = HEAD + "nodes:\n"
    for name in NAMES:
        steps = [*draw(st.lists(middle, max_size=3)), draw(last)]
        text += f"  {name}:\n" + "".join(f"    - {step}\n" for step in steps)
    text += "  unused:\n    - set: [up]\n    - add: count\n    - end: good\n"
    tools = {tool: draw(node) for tool in ("pause", "save", "report", "block", "leave", "tell")}
    text += "always: {" + ", ".join(f"{tool}: {to}" for tool, to in tools.items()) + "}\n"
    return load_bytes(text.encode(), Report("any.yaml")).episode


@pytest.mark.long
@given(episodes())
@settings(max_examples=tried(600), deadline=None)
def test_in_a_sound_episode_nobody_gets_stuck(episode: Episode | None) -> None:
    if episode is None:
        return
    walk = explore(episode, 3_000)
    assert walk.stuck == {}
    assert "unused" not in walk.nodes
