"""The places of an episode, that in which it begins before the others."""

from pathlib import Path

import msgspec

from game.story.checks.art import KnownNames
from game.story.checks.pack import check_loaded
from game.story.grammar.model import Episode
from game.story.grammar.pack import LoadedEpisode
from game.story.grammar.places import first_place, places
from game.story.loading.pack import load_bytes, load_episode
from game.story.playing.reducer import start
from game.story.playing.view import view
from game.story.reading.diagnostics import Report
from tests.support.one_node import AROUND

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


HEROES = """heroes:
  ema: {name: Ema, gender: f, home: ema}
  adi: {name: Adi, gender: m, home: river}
  lana: {name: Lana, gender: f}
"""
ROOMS = ["bedroom-day-ema", "bedroom-day-river", "bedroom-day"]


def at_home() -> LoadedEpisode:
    """An episode that begins in the hero's own room, with a hero of each home and one of the usual one."""
    text = AROUND.replace("heroes:\n  lana: {name: Lana, gender: f}\n", HEROES).replace(
        "  ema: {name: Ema, gender: f, person: ema}", "  nina: {name: Nina, gender: f, person: nina}"
    )
    return load_bytes((text % "    - place: bedroom-day\n      of: hero").encode(), Report("one-node.yaml"))


def test_a_room_of_the_hero_s_own_is_at_the_home_of_whoever_plays() -> None:
    episode = at_home().episode
    assert episode is not None
    assert list(places(episode)) == ROOMS
    assert [first_place(episode, hero) for hero in episode.heroes.values()] == ROOMS
    assert [view(episode, start(episode, hero)).place for hero in episode.heroes] == ROOMS


def test_a_home_without_such_a_room_is_told_at_the_place() -> None:
    known = KnownNames(place=("bedroom-day", "bedroom-day-ema"))
    told = [each for each in check_loaded(at_home(), known) if each.code == "unknown-art"]
    assert [each.values["name"] for each in told] == ["bedroom-day-river"]
