"""Which story and which play is filmed."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from game.paths import Paths
from game.workshop.film.camera import NotFilmed
from game.workshop.film.chosen import between, play_of, story_of
from game.workshop.film.films import Moments

if TYPE_CHECKING:
    from pathlib import Path

SCENARIOS = Paths.find().scenarios
SEASON = SCENARIOS / "season-1"
OWL = "That is not a play"


@pytest.mark.parametrize(
    "wanted",
    ["treasure-game", str(SEASON / "treasure-game.yaml"), str(SEASON / "treasure-game.play.yaml")],
)
def test_a_story_is_named_by_its_id_its_file_or_its_plays(wanted: str) -> None:
    episode, plays = story_of(SCENARIOS, wanted)
    assert episode.id == "treasure-game"
    assert plays.name == "treasure-game.play.yaml"


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("treasure-gamer", "Did you mean treasure-game?"),
        ("nothing-like-it", "there is no episode"),
        ("nowhere/treasure-game.play.yaml", "there is no episode"),
        ("treasure-game.play.yaml", "there is no episode"),
    ],
)
def test_a_story_that_is_not_there_is_told(wanted: str, told: str) -> None:
    with pytest.raises(NotFilmed, match=told):
        story_of(SCENARIOS, wanted)


def test_a_file_that_cannot_be_played_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("title: nothing else\n", encoding="utf-8")
    with pytest.raises(NotFilmed, match="cuvari check"):
        story_of(SCENARIOS, str(broken))


def test_a_play_is_named_or_is_the_first() -> None:
    episode, plays = story_of(SCENARIOS, "treasure-game")
    assert play_of(episode, plays).state.ended
    other = play_of(episode, plays, "No to the coins, no to the map")
    assert other.events != play_of(episode, plays).events
    with pytest.raises(NotFilmed, match="There are: The song, first wrong"):
        play_of(episode, plays, OWL)


def test_a_story_without_written_plays_is_filmed_on_its_shortest_way_to_a_good_ending(tmp_path: Path) -> None:
    alone = shutil.copy(SEASON / "treasure-game.yaml", tmp_path)
    episode, plays = story_of(SCENARIOS, str(alone))
    play = play_of(episode, plays)
    assert episode.endings[play.state.ended].kind == "good"
    with pytest.raises(NotFilmed, match=r"there is no file treasure-game\.play\.yaml"):
        play_of(episode, plays, OWL)


@pytest.mark.parametrize(
    ("plays", "told"),
    [
        ("plays: nonsense\n", "can't be read"),
        ("plays:\n  - play: Nowhere\n    steps:\n      - choose: no such answer\n", "no such answer"),
    ],
)
def test_a_play_that_does_not_go_as_written_is_told(plays: str, told: str, tmp_path: Path) -> None:
    episode, _ = story_of(SCENARIOS, "treasure-game")
    file = tmp_path / "treasure-game.play.yaml"
    file.write_text(plays, encoding="utf-8")
    with pytest.raises(NotFilmed, match=told):
        play_of(episode, file)


def test_a_part_of_a_play_lies_between_words() -> None:
    episode, plays = story_of(SCENARIOS, "treasure-game")
    play = play_of(episode, plays)
    part = Moments("treasure-game", "", "I've won! I've got five kings!", "Nana, there are only four kings.")
    begins, ends = between(play, part)
    assert len(ends.events) == len(begins.events) + 1
    assert play.events[: len(ends.events)] == ends.events
    with pytest.raises(NotFilmed, match="can't be read in that play of treasure-game"):
        between(play, Moments("treasure-game", "", "I've won! I've got five kings!", "Nobody says so."))
