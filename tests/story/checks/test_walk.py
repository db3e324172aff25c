"""The walk through a story: to each state it knows a way that can be played, and how long that is."""

from pathlib import Path

import pytest

from game.story.checks.explore import asked_flags
from game.story.checks.walk import STORY, Walk
from game.story.events import Begin
from game.story.playing.reducer import start, step
from tests.support.small_stories import DATA, sound


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
