"""Whoever presses what the screen offers, and knows nothing of the story, comes to an ending."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.story.playing.play import Play
from game.story.playing.two_players import partings
from tests.support.pilot import Pilot, by_keys, by_mouse
from tests.support.player import go_on_by_hand, play_by_hand, two_by_hand
from tests.support.real_play import by_pad
from tests.support.small_stories import DATA, sound

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.pilot import Hand

STORIES = sorted(path.name for path in DATA.glob("*.yaml"))


@pytest.mark.parametrize(
    "hand",
    [
        pytest.param(by_mouse, marks=pytest.mark.long),
        pytest.param(by_keys, marks=pytest.mark.slow),
        pytest.param(by_pad, marks=pytest.mark.slow),
    ],
)
@pytest.mark.parametrize("story", STORIES)
def test_an_ending_is_reached_by_pressing_what_is_shown(tmp_path: Path, story: str, hand: Hand) -> None:
    episode = sound(DATA / story)
    pilot = Pilot(tmp_path)
    pilot.world.keep(Play.begin(episode, next(iter(episode.heroes))), "play")
    pilot.app.open("play")
    pilot.frame()
    list(go_on_by_hand(pilot, hand))
    assert pilot.world.play is not None
    assert pilot.world.play.state.ended in episode.endings


@pytest.mark.slow
@pytest.mark.parametrize("episode", ["the-chain", "report-it", "treasure-game", "new-friend"])
def test_so_are_those_of_the_season(tmp_path: Path, episode: str) -> None:
    pilot = Pilot(tmp_path)
    list(play_by_hand(pilot, by_mouse, episode))
    assert pilot.world.endings_found(episode)


@pytest.mark.long
@pytest.mark.parametrize("hand", [by_mouse, pytest.param(by_keys, marks=pytest.mark.slow)])
def test_two_come_to_an_ending_behind_each_door(tmp_path: Path, hand: Hand) -> None:
    pilot = Pilot(tmp_path)
    way = list(two_by_hand(pilot, hand, "new-friend", "girls"))
    assert {"two.differ", "two.other"} <= {*way}
    play = pilot.world.play
    assert play is not None
    first = partings(play.events)[0]
    assert play.rewound(first.back).state.ended
    assert play.state.ended
    assert play.players == "girls"
