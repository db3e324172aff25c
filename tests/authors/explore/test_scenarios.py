"""The episodes of the game: everything in them is reached, and they play as was written down."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest

from game.authors.explore.card import usual_minutes
from game.authors.explore.command import MUST_BE_WHOLE
from game.authors.explore.coverage import Budget, Exploration, exploration
from game.authors.explore.find import plays_beside
from game.authors.explore.play_steps import PLAY_STEPS
from game.authors.explore.plays import LoadedPlays, PlayTest, load_plays, perform
from game.story.checks.walk import moves
from game.story.events import Choose, Use
from game.story.loading.pack import episode_files
from game.story.playing.play import Play
from game.story.playing.view import view
from tests.support.small_stories import sound
from tests.support.tiers import seldom

SCENARIOS = Path(__file__).parents[3] / "scenarios"
EPISODES = {path.stem: path for path in episode_files(SCENARIOS)}
SMALLER = sorted(EPISODES, key=lambda name: name == "pay-or-else")
"""The last takes as long as all others, for its states: its whole exploration is a slow proof."""
LEAST_PLAYS = 5


def written(name: str) -> LoadedPlays:
    """The plays beside an episode."""
    return load_plays(plays_beside(EPISODES[name]))


FIRST = 3
"""Written plays of each story that are among the quick tests; the long tests play them all."""


def every_play() -> list[object]:
    """One case for each play of each episode; the first of each are in the quick tests."""
    return [
        pytest.param(name, test, id=f"{name}: {test.play}", marks=() if at < FIRST else pytest.mark.long)
        for name in EPISODES
        for at, test in enumerate(written(name).plays)
    ]


@pytest.mark.parametrize(("name", "test"), every_play())
def test_a_play_goes_as_written(name: str, test: PlayTest) -> None:
    outcome = perform(sound(EPISODES[name]), test, plays_beside(EPISODES[name]).name)
    assert outcome.trouble is None, str(outcome.trouble)


@pytest.mark.long
@pytest.mark.parametrize("name", EPISODES)
def test_wherever_a_written_play_leads_there_is_a_place_or_a_card(name: str) -> None:
    for test in written(name).plays:
        play = perform(sound(EPISODES[name]), test, "").play
        assert play is not None
        views = [view(play.episode, state) for state in play.states]
        assert views[-1].ending == play.state.ended
        assert all(shown.place or shown.card for shown in views), test.play


@pytest.mark.parametrize("hero", ["amra", "marko"])
def test_after_a_picture_was_sent_and_told_of_an_adult_knows_before_anybody_gets_out(hero: str) -> None:
    episode, chance, alone = sound(EPISODES["just-one-photo"]), random.Random(7), 0
    for _ in range(60):
        play = Play.begin(episode, hero)
        while play.state.node != "school-stop" and not play.state.ended:
            events = [event for event in moves(episode, play.state) if not isinstance(event, Use)]
            sending = [event for event in events if event == Choose("sawmill", "send")]
            play = play.do(chance.choice(sending or events))
        if play.state.node == "school-stop" and "sent" in play.state.flags:
            assert play.state.flags & {"with-vesna", "with-zlatko"}
            alone += "with-friend" in play.state.flags
    assert alone > 5


def test_who_is_in_dough_up_to_the_elbows_is_seen_to_knead_it() -> None:
    test = next(each for each in written("pay-or-else").plays if each.play.startswith("Small things"))
    play = perform(sound(EPISODES["pay-or-else"]), test, "").play
    assert play is not None
    views = [view(play.episode, state) for state in play.states]
    told = [each for each in views if each.speech and "in dough" in each.speech.text.source]
    assert [{one.who: one.pose for one in each.stage} for each in told] == [{"hero": "", "zlatko": "dough"}]


def test_no_tree_has_leaves_in_a_story_that_plays_in_february() -> None:
    for name, file in EPISODES.items():
        text = file.read_text("utf-8")
        assert "It's February" not in text or "place: schoolyard\n" not in text, name


@pytest.mark.long
@pytest.mark.parametrize(
    "name",
    [
        "it-isnt-me",
        "just-one-photo",
        "live",
        "pay-or-else",
        "the-best-seat",
        "the-chain",
        "the-door-handle",
        "the-first-hour",
        "the-loudest-laugh",
        "treasure-game",
        "when-a-child-tells-you",
    ],
)
def test_a_card_says_the_minutes_that_a_play_takes(name: str) -> None:
    episode = sound(EPISODES[name])
    usual = usual_minutes(episode, plays=21)
    assert usual is not None
    assert abs(usual - episode.minutes) < 1


@pytest.mark.parametrize("name", EPISODES)
def test_the_plays_of_an_episode_show_all_its_endings(name: str) -> None:
    loaded = written(name)
    assert loaded.problems == ()
    assert len(loaded.plays) >= LEAST_PLAYS
    ended = {getattr(step, "end", "") for test in loaded.plays for step in test.steps.items} - {""}
    assert ended == set(sound(EPISODES[name]).endings)
    used = {step.KIND for test in loaded.plays for step in test.steps.items}
    assert used >= {"choose", "use", "check", "until"}
    assert used <= set(PLAY_STEPS)


@cache
def explored(name: str) -> Exploration:
    """An episode, walked through once for all tests."""
    return exploration(sound(EPISODES[name]), Budget(plays=300, everywhere=False, glances=False))


@pytest.mark.long
@pytest.mark.parametrize("name", seldom(SMALLER, len(EPISODES) - 1))
def test_every_node_choice_and_ending_is_reached(name: str) -> None:
    found = explored(name)
    assert found.complete
    assert found.mistakes == ()
    assert [each for each in found.coverage if each.what in MUST_BE_WHOLE and each.missed] == []


@pytest.mark.long
def test_the_walk_is_quick() -> None:
    """The target are 100 000 steps a second on one core; a slow computer may take three times as long."""
    found = explored("new-friend")
    assert found.steps > 50_000
    assert found.steps_a_second > 33_000
