"""Over the real stories: whatever tool is used wherever, after its scene all is there that was before."""

from random import Random

import pytest

from game.paths import Paths
from game.story.checks.explore import moves
from game.story.events import Use
from game.story.playing.play import Play
from game.story.playing.view import StoryView, view
from tests.support.known import shared_pack
from tests.support.season import each_story

MOST = 40
"""Events after which a tool's scene has become the story."""


def seen(story: StoryView) -> tuple[object, ...]:
    """Where one is: the place, its people, how late it is, and what the phone shows."""
    people = tuple((one.who, one.expression) for one in story.stage)
    return (story.place, people, story.clock, story.phone.app, story.phone.with_)


def own(play: Play, chance: Random) -> Play:
    """The play, one event of the story further."""
    events = moves(play.episode, play.state)
    return play.do(chance.choice([each for each in events if not isinstance(each, Use)] or list(events)))


@pytest.mark.parametrize("story", each_story())
@pytest.mark.parametrize("seed", range(6))
def test_after_a_tools_scene_all_is_as_it_was(story: str, seed: int) -> None:
    episode = shared_pack(Paths.find().scenarios).episodes[story]
    chance, play = Random(seed), Play.begin(episode, min(episode.heroes))
    came_back = 0
    while not play.state.ended:
        here, before = (play.state.node, play.state.at), seen(view(episode, play.state))
        tools = [each for each in moves(episode, play.state) if isinstance(each, Use)]
        if tools and not play.state.back and chance.random() < 0.3:
            aside = play.do(chance.choice(tools))
            for _ in range(MOST):
                if aside.state.ended or not aside.state.back:
                    break
                aside = own(aside, chance)
            if not aside.state.ended and (aside.state.node, aside.state.at) == here:
                came_back += 1
                assert seen(view(episode, aside.state)) == before
        play = own(play, chance)
    assert came_back
