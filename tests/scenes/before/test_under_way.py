"""Nothing takes the place of a story that is under way without a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.before.episodes import Episodes
from game.scenes.before.hero import HeroChoice
from game.scenes.before.note import Begin, Note
from game.scenes.before.under_way import UnderWay
from game.scenes.scene import Back, Home, Pop, Push, Replace
from game.story.playing.play import Play
from game.ui.draw.widget import find, texts
from tests.support.actions import carried
from tests.support.overflow import overflowing, overlapping
from tests.support.targets import misplaced

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from game.ui.draw.widget import Widget
    from tests.support.contexts import MakeContext


@pytest.fixture
def begun(world: GameWorld) -> Play:
    """A story that was begun."""
    play = Play.begin(world.pack.episodes["new-friend"], "lana")
    world.keep(play, "play")
    return play


def widget(tree: Widget, wanted: str) -> Widget:
    here = find(tree, wanted)
    assert here is not None, wanted
    return here.widget


def test_starting_another_story_asks_first_and_loses_nothing(
    world: GameWorld, context: MakeContext, begun: Play
) -> None:
    note, here = Note("the-chain:ema"), context()
    assert note.handle(Begin(), here) == (Push("under-way", "the-chain:ema"),)
    assert world.play == begun


@pytest.mark.usefixtures("begun")
def test_the_question_names_both_stories_and_goes_on_by_itself_with_none(context: MakeContext) -> None:
    scene, here = UnderWay("the-chain:ema"), context()
    said = "\n".join(texts(scene.view(here)))
    assert "Lana is still in the middle of “A new friend”." in said
    assert "Begin “The chain”" in said
    assert scene.wake(0) is None
    assert scene.handle(Back(), here) == (Pop(),)


@pytest.mark.usefixtures("begun")
def test_going_on_has_the_focus_and_leads_back_into_the_story(context: MakeContext) -> None:
    tree = UnderWay("the-chain:ema").view(context())
    go_on = widget(tree, "go-on")
    assert go_on.first
    assert go_on.action == Replace("play", "saved")


@pytest.mark.usefixtures("begun")
def test_whoever_has_read_the_note_already_does_not_read_it_again(
    world: GameWorld, context: MakeContext
) -> None:
    here, scene = context(), UnderWay("the-chain:ema")
    answer = widget(scene.view(here), "anew").action
    assert scene.handle(carried(answer), here) == (Home(), Push("play"))
    assert world.play is not None
    assert (world.play.episode.id, world.play.state.hero) == ("the-chain", "ema")


@pytest.mark.usefixtures("begun")
def test_the_answer_is_asked_for_only_once(world: GameWorld, context: MakeContext) -> None:
    note, here = Note("the-chain:ema:anew"), context()
    assert note.handle(Begin(), here) == (Home(), Push("play"))
    assert world.play is not None
    assert world.play.episode.id == "the-chain"


@pytest.mark.usefixtures("begun")
def test_the_house_of_the_story_under_way_is_marked_and_asks_at_once(context: MakeContext) -> None:
    here = context()
    tree = Episodes().view(here)
    assert widget(tree, "episode:new-friend").action == Push("under-way", "new-friend")
    assert widget(tree, "episode:new-friend").value == "Under way"
    assert widget(tree, "episode:the-chain").action == Push("hero", "the-chain")
    anew = widget(UnderWay("new-friend").view(here), "anew")
    assert (anew.name, anew.action) == ("Begin anew", Replace("hero", "new-friend:anew"))
    hero = widget(HeroChoice("new-friend:anew").view(here), "hero:luka")
    assert hero.action == Push("note", "new-friend:luka:anew")


def test_a_story_that_has_ended_is_in_nobodys_way(
    world: GameWorld, context: MakeContext, begun: Play
) -> None:
    world.keep(begun, "debrief")
    assert Note("the-chain:ema").handle(Begin(), context()) == (Home(), Push("play"))


def test_where_nothing_is_under_way_there_is_nothing_to_ask(context: MakeContext) -> None:
    here = context()
    scene = UnderWay("new-friend")
    assert scene.view(here).id == "under-way.page"
    assert scene.handle(Back(), here) == (Home(),)


@pytest.mark.usefixtures("begun")
@pytest.mark.parametrize("argument", ["the-chain:ema", "new-friend"])
@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (720, 1280)])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_everything_fits(context: MakeContext, argument: str, size: tuple[int, int], text_scale: int) -> None:
    here = context(size=size, text_scale=text_scale)
    tree = UnderWay(argument).view(here)
    assert overflowing(tree, here.look.typesetter) == ()
    assert overlapping(tree, here.look.typesetter) == ()
    assert misplaced(tree) == ()
