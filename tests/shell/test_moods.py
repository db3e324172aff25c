"""What is shown has its motif: screens, places, worry and relief, and endings by their kind."""

import itertools

import msgspec
import pytest

from game.shell.moods import ENDINGS, SCREENS, SILENCE, Moods, mood
from game.shell.world import GameWorld
from game.story.playing.reducer import start
from game.story.playing.view import view
from game.story.playing.view_model import Figure, StoryView
from game.story.state import HERO
from tests.scenes.played import GOOD, HARD, played
from tests.ui.sound.test_score import MOTIFS


@pytest.fixture
def story(world: GameWorld) -> StoryView:
    """The first moment of an episode, with the hero alone and calm in a park."""
    episode = world.pack.episodes["new-friend"]
    first = view(episode, start(episode, "lana"))
    return msgspec.structs.replace(first, place="park", acts=(), stage=(Figure(HERO, "lana", ""),))


def feeling(story: StoryView, expression: str, *acts: str) -> str:
    return mood(msgspec.structs.replace(story, stage=(Figure(HERO, "lana", expression),), acts=acts))


def test_a_place_has_the_motif_of_its_name(story: StoryView) -> None:
    assert mood(story) == "park"
    assert feeling(story, "thinking") == "park"


@pytest.mark.parametrize("expression", ["worried", "hurt"])
def test_worry_is_heard_in_any_place(story: StoryView, expression: str) -> None:
    assert feeling(story, expression) == "worry"
    assert feeling(story, expression, "tell") == "worry"


def test_relief_is_heard_once_somebody_was_told(story: StoryView) -> None:
    assert feeling(story, "happy") == "park"
    assert feeling(story, "happy", "tell") == "relief"
    assert feeling(story, "brave", "save", "tell") == "relief"


def test_only_what_the_hero_feels_counts(story: StoryView) -> None:
    others = msgspec.structs.replace(story, stage=(Figure("mum", "mum", "worried"),))
    assert mood(others) == "park"


def test_a_screen_is_told_once_and_menus_leave_everything_as_it_is(world: GameWorld) -> None:
    moods = Moods()
    assert moods.changed("title", world) == "title"
    assert moods.changed("title", world) == ""
    assert moods.changed("settings", world) == ""
    assert moods.changed("title", world) == ""
    assert moods.changed("calm", world) == "calm"
    assert moods.changed("title", world) == "title"


def test_the_neutral_screen_is_silent(world: GameWorld) -> None:
    assert Moods().changed("neutral", world, hidden=True) == SILENCE


def test_without_a_play_there_is_no_motif_of_one(world: GameWorld) -> None:
    assert Moods().changed("play", world) == ""
    assert Moods().changed("ending", world) == ""


def test_every_motif_that_may_be_asked_for_is_in_the_score() -> None:
    assert {*SCREENS.values(), *ENDINGS.values(), "worry", "relief"} - {SILENCE} <= MOTIFS.keys()


def test_an_ending_sounds_as_it_is(world: GameWorld) -> None:
    world.keep(played(*GOOD), "ending")
    assert Moods().changed("ending", world) == "ending"
    world.keep(played(*HARD), "ending")
    assert Moods().changed("ending", world) == "worry"


def test_a_story_changes_its_motif_with_its_state(world: GameWorld) -> None:
    moods, heard = Moods(), []
    for count in range(len(played(*GOOD).events)):
        world.keep(played(*GOOD).rewound(count), "play")
        heard.append(moods.changed("play", world))
    told = [name for name in heard if name]
    assert len(set(told)) > 1
    assert all(before != after for before, after in itertools.pairwise(told))


def test_what_a_scene_has_worked_out_is_not_worked_out_again(world: GameWorld, story: StoryView) -> None:
    world.keep(played(), "play")
    assert Moods().changed("play", world, seen=lambda _: story) == "park"
