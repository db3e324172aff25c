"""The walk through a story: to each state it knows a way that can be played, and how long that is."""

from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from game.story.checks.explore import asked_flags
from game.story.checks.walk import STORY, Walk, moves
from game.story.events import Begin, Choose
from game.story.grammar.model import Episode
from game.story.playing.reducer import start, step
from tests.story.checks.of_example import example
from tests.support.small_stories import DATA, sound

if TYPE_CHECKING:
    from game.story.state import State

Seen = tuple[str, int, frozenset[str], frozenset[str], str]
"""A state of the story: its node and step, the flags that are asked for, who is blocked, and the ending."""


@pytest.mark.parametrize("path", sorted(DATA.glob("*.yaml")), ids=lambda path: path.stem)
def test_each_state_is_reached_by_as_many_events_as_its_way_has(path: Path) -> None:
    story = sound(path)
    walk = Walk(story, asked_flags(story) | {"did-tell"}, 10_000)
    walk.run()
    assert walk.complete
    assert all(len(walk.way(number)) == spot.far + 1 for number, spot in enumerate(walk.spots))
    for number, spot in list(enumerate(walk.spots))[::7]:
        first, *events = walk.way(number)
        assert isinstance(first, Begin)
        state = start(story, first.hero)
        for event in events:
            state = step(story, state, event)
        assert (state.node, state.at, state.ended) == (spot.state.node, spot.state.at, spot.state.ended)


def test_a_way_through_the_scene_of_a_tool_costs_as_many_events_as_it_takes() -> None:
    """A scene that was walked once is not walked again, whoever begins it; its events count all the same."""
    story = sound(DATA / "lost-cat.yaml")
    walk = Walk(story, asked_flags(story) | {"did-tell"}, 10_000)
    walk.run()
    through = [spot for spot in walk.spots if spot.frame == STORY and spot.came.used]
    assert through
    for spot in through:
        before = walk.spots[spot.came.source]
        assert spot.far > before.far + 1


def test_of_ways_to_a_node_the_nearest_is_given() -> None:
    story = sound(DATA / "lost-cat.yaml")
    walk = Walk(story, asked_flags(story) | {"did-tell"}, 10_000)
    walk.run()
    ways = walk.ways(list(range(len(walk.spots))))
    for node, way in ways.items():
        assert len(way) == 1 + min(spot.far for spot in walk.spots if spot.state.node == node)


def test_no_more_states_are_kept_than_are_allowed() -> None:
    story = sound(DATA / "lost-cat.yaml")
    whole = Walk(story, frozenset(), 10_000)
    whole.run()
    for limit, complete in ((len(whole.spots), True), (len(whole.spots) - 1, False), (1, False)):
        walk = Walk(story, frozenset(), limit)
        walk.run()
        assert (walk.complete, len(walk.spots)) == (complete, limit)


SCENES = """\
nodes:
  evening:
    - place: bedroom
    - phone: chat
      with: leo
    - chat: leo
      text: Hush.
      if: not did-pause
    - choose:
        - {do: Look, id: look, goto: hello, set: [looked]}
        - {do: Show Mum, id: show, goto: tell, if: did-pause}
  hello:
    - narrate: Soup.
      if: looked
    - chat: leo
      text: Why?
    - order: [One thing, Another]
      ask: What first?
    - end: quiet
  answer:
    - end: quiet
  pause:
    - act: pause
    - narrate: Breathe.
    - narrate: Again.
      if: looked
    - return: yes
  keep:
    - if: looked
      goto: kept
    - act: save
    - return: yes
  kept:
    - narrate: It is kept.
    - return: yes
"""


def by_hand(story: Episode, asked: frozenset[str]) -> tuple[dict[Seen, int], set[str], set[tuple[str, str]]]:
    """Go through a story event by event: how far its states are, which nodes and which options are seen."""
    far: dict[State, int] = {}
    nodes, chosen = set[str](), set[tuple[str, str]]()
    waiting = deque((start(story, hero), 0) for hero in story.heroes)
    while waiting:
        state, steps = waiting.popleft()
        nodes.update([state.node, *(entry.node for entry in state.log)])
        known = msgspec.structs.replace(state, log=(), flags=state.flags & asked, acts=frozenset())
        if known in far:
            continue
        far[known] = steps
        for event in moves(story, state):
            if isinstance(event, Choose):
                chosen.add((event.node, event.choice))
            waiting.append((step(story, state, event), steps + 1))
    seen: dict[Seen, int] = {}
    for state, steps in far.items():
        if not state.back:
            seen.setdefault((state.node, state.at, state.flags, state.blocked, state.ended), steps)
    return seen, nodes, chosen


def test_the_walk_sees_what_is_seen_event_by_event() -> None:
    story = example(SCENES)
    asked = asked_flags(story)
    seen, nodes, chosen = by_hand(story, asked)
    walk = Walk(story, asked, 10_000)
    walk.run()
    spots: dict[Seen, int] = {}
    for spot in sorted(walk.spots, key=lambda each: each.far):
        state = spot.state
        if (spot.frame == STORY or state.ended) and not spot.passing:
            spots.setdefault(
                (state.node, state.at, state.flags & asked, state.blocked, state.ended), spot.far
            )
    assert spots == seen
    assert all(len(walk.way(number)) == spot.far + 1 for number, spot in enumerate(walk.spots))
    assert (walk.nodes, walk.choices) == (nodes, chosen)
    assert set(walk.ended) == {ended for *_, ended in seen if ended}
