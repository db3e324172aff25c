"""The pilot plays: from the first start to the title again, by mouse, keys and gamepad, to every ending."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.paths import Paths
from game.records.save import Saves
from game.story.events import Arrange, Use
from tests.support.known import KNOWN, shared_pack
from tests.support.pilot import HANDS, Hand, Pilot, by_mouse
from tests.support.playing import begin, follow
from tests.support.tiers import seldom

if TYPE_CHECKING:
    from pathlib import Path

    from game.story.events import Event


EPISODES = shared_pack(Paths.find().scenarios).episodes


def heroes(episode: str) -> tuple[str, ...]:
    """The heroes of an episode, in the order of the file."""
    return tuple(EPISODES[episode].heroes)


def longest() -> tuple[str, tuple[Event, ...]]:
    """The longest of the ways to an ending: its episode and events."""
    ways = [(one.id, play.events) for one in EPISODES.values() for play in KNOWN.endings(one).values()]
    return max(ways, key=lambda way: len(way[1]))


def ends(folder: Path, episode: str, *numbers: int) -> None:
    """Play by mouse to these endings of an episode, by their place among those that are found, or to all."""
    ways = KNOWN.endings(EPISODES[episode])
    for number in numbers or range(len(ways)):
        ending, play = list(ways.items())[number]
        pilot = Pilot(folder / ending, language="bs")
        begin(pilot, by_mouse, episode, heroes(episode)[0])
        follow(pilot, by_mouse, play.events)
        pilot.until(lambda: pilot.scene == "ending")  # noqa: B023 - it is called at once
        pilot.frame()
        assert ending in pilot.world.endings_found(episode)
        pilot.world.close()


@pytest.mark.long
@pytest.mark.parametrize("episode", seldom(sorted(EPISODES, key=lambda one: one != "the-chain"), 5))
def test_an_ending_by_mouse(tmp_path: Path, episode: str) -> None:
    """Some stories stand for all with every change."""
    ends(tmp_path, episode, 0)


@pytest.mark.long
def test_some_endings_of_one_story_by_mouse(tmp_path: Path) -> None:
    """For most endings of one another stands in the suite."""
    ends(tmp_path, "new-friend", 3, 6)


@pytest.mark.slow
@pytest.mark.parametrize("episode", EPISODES)
def test_every_ending_by_mouse(tmp_path: Path, episode: str) -> None:
    ends(tmp_path, episode)


@pytest.mark.parametrize(
    "hand",
    HANDS,
    ids=lambda hand: hand.__name__,
)
@pytest.mark.slow
def test_a_whole_round_with_one_kind_of_input(tmp_path: Path, hand: Hand) -> None:
    episode, events = longest()
    pilot = Pilot(tmp_path, language="hr", country="HR")
    begin(pilot, hand, episode, heroes(episode)[1])
    follow(pilot, hand, events)
    pilot.until(lambda: pilot.scene == "ending")
    hand(pilot, "go-on")
    assert pilot.scene == "calm"
    hand(pilot, "go-on")
    assert pilot.scene == "debrief"
    hand(pilot, "detective")
    assert pilot.scene == "detective"
    pilot.key(pygame.K_ESCAPE)
    assert pilot.scene == "debrief"
    hand(pilot, "end")
    assert pilot.scene == "title"
    assert not pilot.has("go-on")


def test_the_first_start_asks_for_language_and_country(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, language=None, country=None)
    assert pilot.scene == "language"
    pilot.click("language:sr")
    pilot.click("country:RS")
    assert pilot.scene == "title"
    assert (pilot.world.settings.language, pilot.world.settings.country) == ("sr", "RS")
    pilot.world.close()  # a thread writes them
    again = Pilot(tmp_path, language=None, country=None)
    assert again.scene == "title"


@pytest.mark.long
def test_killed_at_any_moment_the_next_start_goes_on_at_the_last_event(tmp_path: Path) -> None:
    episode, events = longest()
    pilot = Pilot(tmp_path)
    begin(pilot, by_mouse, episode, heroes(episode)[0])
    more = 0  # each piece that is laid into a picture is an event of its own
    for count, event in enumerate(events[1:], 2):
        if pilot.world.play is not None and len(pilot.world.play.events) - more >= count:
            continue  # what takes no time came with the event before it
        follow(pilot, by_mouse, (event,))
        pilot.world.close()
        left, played = Saves(tmp_path).load().value, pilot.world.play
        assert left is not None
        assert played is not None
        assert left.events == played.events
        if isinstance(event, Arrange):
            more = left.events.index(event, count - 1 + more) - (count - 1)
        did = left.events[count - 1 + more]
        assert did == event or isinstance(did, Use)  # a tool that the story waits for is pressed
        if count % 20 == 0:
            again = Pilot(tmp_path)
            again.click("go-on")
            assert again.scene == "play"
            assert again.world.play is not None
            assert again.world.play.events == left.events


@pytest.mark.long
def test_escape_three_times_shows_the_neutral_screen_from_anywhere(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    begin(pilot, by_mouse, "new-friend", "lana")
    for _ in range(3):
        pilot.key(pygame.K_ESCAPE)
    assert pilot.scene == "neutral"
    pilot.key(pygame.K_ESCAPE)
    assert pilot.scene == "neutral"
    pilot.click("neutral.all")
    assert pilot.scene == "title"


@pytest.mark.long
def test_help_and_language_and_settings_are_over_every_screen(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    begin(pilot, by_mouse, "new-friend", "lana")
    before = pilot.world.play
    pilot.key(pygame.K_F1)
    assert pilot.scene == "help"
    pilot.key(pygame.K_ESCAPE)
    pilot.click("language")
    pilot.click("language:sr")
    assert pilot.world.catalog.code == "sr"
    pilot.key(pygame.K_ESCAPE)
    pilot.wait(2000)  # three Esc at once would be the quick exit
    pilot.click("settings")
    assert pilot.scene == "settings"
    pilot.key(pygame.K_ESCAPE)
    assert pilot.scene == "play"
    assert pilot.world.play == before


@pytest.mark.long
def test_the_next_one_has_letters_when_a_window_was_closed(tmp_path: Path) -> None:
    """Pilots share what measures letters, and the end of pygame is the end of its fonts."""
    Pilot(tmp_path / "one")
    pygame.quit()
    assert Pilot(tmp_path / "two").names()
