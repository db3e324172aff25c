"""Several stories can be under way at once: none takes the place of another, each goes on where it waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.before.episodes import Episodes
from game.scenes.before.note import Begin, Note
from game.scenes.before.under_way import GoOn, UnderWay
from game.scenes.scene import Back, Home, Pop, Push, Replace
from game.story.events import Continue
from game.story.playing.play import Play
from game.ui.draw.widget import find, texts
from tests.support.overflow import overflowing, overlapping
from tests.support.targets import misplaced

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from game.ui.draw.widget import Widget
    from tests.support.contexts import MakeContext


@pytest.fixture
def begun(world: GameWorld) -> Play:
    """A story that was begun, and left for another one."""
    play = Play.begin(world.pack.episodes["new-friend"], "luka")
    play = play.do(Continue(play.state.node))
    world.keep(play, "play")
    world.keep(Play.begin(world.pack.episodes["the-chain"], "ema"), "play")
    return play


def widget(tree: Widget, wanted: str) -> Widget:
    here = find(tree, wanted)
    assert here is not None, wanted
    return here.widget


def test_beginning_another_story_asks_nothing_and_gives_up_nothing(
    world: GameWorld, context: MakeContext, begun: Play
) -> None:
    assert Note("report-it:lana").handle(Begin(), context()) == (Home(), Push("play"))
    assert world.play is not None
    assert world.play.episode.id == "report-it"
    assert world.take_up("new-friend")
    assert world.play == begun


@pytest.mark.usefixtures("begun")
def test_the_houses_of_all_stories_under_way_are_marked_and_ask_at_once(context: MakeContext) -> None:
    tree = Episodes().view(context())
    for name in ("new-friend", "the-chain"):
        assert widget(tree, f"episode:{name}").action == Push("under-way", name)
        assert widget(tree, f"episode:{name}").value == "Under way"
    assert widget(tree, "episode:report-it").action == Push("hero", "report-it")


@pytest.mark.usefixtures("begun")
def test_the_question_tells_who_waits_also_where_another_story_runs(context: MakeContext) -> None:
    scene, here = UnderWay("new-friend"), context()
    said = "\n".join(texts(scene.view(here)))
    assert "Luka is still in the middle of “A new friend”." in said
    assert scene.wake(0) is None
    assert scene.handle(Back(), here) == (Pop(),)


@pytest.mark.parametrize("episode", ["new-friend", "the-chain"])
def test_going_on_has_the_focus_and_leads_back_into_the_story(
    world: GameWorld, context: MakeContext, begun: Play, episode: str
) -> None:
    scene, here = UnderWay(episode), context()
    go_on = widget(scene.view(here), "go-on")
    assert (go_on.first, go_on.action) == (True, GoOn())
    assert scene.handle(GoOn(), here) == (Replace("play", "saved"),)
    assert world.play is not None
    assert world.play.episode.id == episode
    assert (world.play == begun) is (episode == "new-friend")


@pytest.mark.usefixtures("begun")
def test_beginning_anew_takes_the_place_of_this_story_alone(world: GameWorld, context: MakeContext) -> None:
    here = context()
    anew = widget(UnderWay("new-friend").view(here), "anew")
    assert (anew.name, anew.action) == ("Begin anew", Replace("hero", "new-friend"))
    Note("new-friend:lana").handle(Begin(), here)
    assert world.play is not None
    assert (world.play.state.hero, len(world.play.events)) == ("lana", 1)
    assert world.take_up("the-chain")
    assert world.take_up("new-friend")
    assert (world.play.state.hero, len(world.play.events)) == ("lana", 1)


def test_a_story_that_has_ended_does_not_wait(world: GameWorld, context: MakeContext, begun: Play) -> None:
    assert world.play is not None
    world.keep(world.play, "debrief")
    assert world.under_way("the-chain") is None
    assert UnderWay("the-chain").handle(GoOn(), context()) == (Home(),)
    Note("report-it:lana").handle(Begin(), context())
    assert not world.take_up("the-chain")
    assert world.take_up("new-friend")
    assert world.play == begun


def test_where_nothing_is_under_way_there_is_nothing_to_ask(context: MakeContext) -> None:
    here = context()
    scene = UnderWay("new-friend")
    assert scene.view(here).id == "under-way.page"
    assert scene.handle(Back(), here) == (Home(),)


@pytest.mark.usefixtures("begun")
@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (720, 1280)])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_everything_fits(context: MakeContext, size: tuple[int, int], text_scale: int) -> None:
    here = context(size=size, text_scale=text_scale)
    tree = UnderWay("new-friend").view(here)
    assert overflowing(tree, here.look.typesetter) == ()
    assert overlapping(tree, here.look.typesetter) == ()
    assert misplaced(tree) == ()
