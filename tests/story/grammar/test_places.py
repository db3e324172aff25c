"""The places of an episode, that in which it begins before the others."""

from pathlib import Path

import msgspec

from game.story.grammar.model import Episode
from game.story.grammar.places import first_place, places
from game.story.loading.pack import load_episode

DATA = Path(__file__).parents[1] / "data"


def loaded(name: str) -> Episode:
    """An episode of the tests."""
    episode = load_episode(DATA / name).episode
    assert episode is not None
    return episode


def test_the_place_where_it_begins_comes_first_whatever_stands_before_it() -> None:
    episode = loaded("lost-cat.yaml")
    assert first_place(episode) == "bedroom-evening"
    assert places(episode) == ("bedroom-evening", "kitchen")
    elsewhere = next(name for name, node in episode.nodes.items() if "kitchen" in repr(node.steps))
    assert places(msgspec.structs.replace(episode, start=elsewhere)) == ("kitchen", "bedroom-evening")


def test_a_story_that_begins_nowhere_is_where_it_comes_to_first() -> None:
    episode = loaded("lost-cat.yaml")
    nowhere = next(name for name, node in episode.nodes.items() if "place=" not in repr(node.steps))
    assert first_place(msgspec.structs.replace(episode, start=nowhere)) == "bedroom-evening"


def test_a_story_without_any_place_has_none() -> None:
    episode = loaded("../../scenes/data/phone-call.yaml")
    assert (first_place(episode), places(episode)) == ("", ())
