"""An ending looked at again: it is told of its hero, keeps nothing, and leads back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.after.door import DoorScene
from game.scenes.scene import Back, Pop
from game.story.playing.play import Play
from game.ui.draw.widget import texts
from tests.scenes.played import SIZES, widgets
from tests.support.actions import carried
from tests.support.overflow import overflowing, overlapping
from tests.support.season import each_story

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext


@pytest.mark.parametrize("story", each_story())
def test_every_ending_of_a_story_can_be_looked_at_again(
    world: GameWorld, context: MakeContext, story: str
) -> None:
    here, episode = context(), world.pack.episodes[story]
    for name, ending in episode.endings.items():
        told = texts(DoorScene(f"{story}:{name}", here).view(here))
        assert ending.title.source in told
        assert not any("{" in one for one in told)


@pytest.mark.parametrize("hero", ["lana", "luka"])
def test_it_is_told_of_the_hero_who_plays(world: GameWorld, context: MakeContext, hero: str) -> None:
    episode = world.pack.episodes["new-friend"]
    world.keep(Play.begin(episode, hero), "play")
    here = context()
    told = " ".join(texts(DoorScene("new-friend:jacket", here).view(here)))
    assert episode.heroes[hero].name.source in told


def test_nothing_is_kept_of_it_and_the_button_leads_back(world: GameWorld, context: MakeContext) -> None:
    here = context()
    scene = DoorScene("the-chain:stopped", here)
    go = widgets(scene, here)["go-on"]
    assert scene.handle(carried(go.action), here) == (Pop(),)
    assert scene.handle(Back(), here) == (Pop(),)
    assert scene.tick(here) == ()
    assert world.play is None
    assert world.endings_found("the-chain") == frozenset()


def test_a_door_that_is_gone_shows_a_quiet_page_with_the_way_back(context: MakeContext) -> None:
    here = context()
    for gone in ("not-there:ending", "the-chain:not-there", ""):
        assert "back" in widgets(DoorScene(gone, here), here)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_scale", [100, 200])
def test_no_text_leaves_its_place(context: MakeContext, size: tuple[int, int], text_scale: int) -> None:
    here = context(size=size, text_scale=text_scale)
    tree = DoorScene("the-chain:stopped", here).view(here)
    assert overflowing(tree, here.look.typesetter) == ()
    assert overlapping(tree, here.look.typesetter) == ()
