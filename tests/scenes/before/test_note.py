"""The content note before a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.before.note import Note
from game.scenes.scene import Back, Home, Pop, Push
from game.story.events import Continue
from game.story.playing.play import Play
from game.story.reading.words import TOOLS
from game.ui.draw.focus import settle
from game.ui.draw.widget import find, texts
from tests.support.actions import carried

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext


def test_it_says_for_whom_how_long_and_what_about_and_how_to_get_out(
    world: GameWorld, context: MakeContext
) -> None:
    ctx = context()
    said = texts(Note("new-friend:luka", ctx).view(ctx))
    assert world.pack.episodes["new-friend"].note.source in said
    assert any("Esc three times" in line for line in said)
    assert {"For ages 12–14", "About 10 minutes"} <= set(said)
    assert any("counts the same" in line for line in said)


def test_it_is_no_manual_but_leads_to_where_the_tools_are_tried(
    world: GameWorld, context: MakeContext
) -> None:
    ctx = context()
    scene = Note("new-friend:luka", ctx)
    tree = scene.view(ctx)
    assert not any(find(tree, f"note.tool:{tool}") for tool in TOOLS)
    assert settle(tree, "") == "warm-up"
    here = find(tree, "warm-up")
    assert here is not None
    assert scene.handle(carried(here.widget.action), ctx) == (Push("warm-up", "new-friend:luka"),)
    assert find(scene.view(ctx), "warm-up") is None
    assert world.play is None


def test_start_begins_the_play_as_the_hero_and_keeps_it(world: GameWorld, context: MakeContext) -> None:
    world.warmed_up()
    ctx = context()
    scene = Note("new-friend:luka", ctx)
    tree = scene.view(ctx)
    assert settle(tree, "") == "start"
    here = find(tree, "start")
    assert here is not None
    assert scene.handle(carried(here.widget.action), ctx) == (Home(), Push("play"))
    assert world.play is not None
    assert world.play.state.hero == "luka"
    assert world.saved_scene == "play"


def test_one_press_of_start_is_enough_over_another_story_that_is_under_way(
    world: GameWorld, context: MakeContext
) -> None:
    waiting = Play.begin(world.pack.episodes["new-friend"], "lana").do(Continue("hello"))
    world.keep(waiting, "play")
    ctx = context()
    scene = Note("the-chain:ema", ctx)
    here = find(scene.view(ctx), "start")
    assert here is not None
    assert scene.handle(carried(here.widget.action), ctx) == (Home(), Push("play"))
    assert world.play is not None
    assert world.play.episode.id == "the-chain"
    assert world.under_way("new-friend") is not None


def test_skip_credits_the_story_and_tells_what_it_is_about(world: GameWorld, context: MakeContext) -> None:
    ctx = context()
    scene = Note("new-friend:lana", ctx)
    here = find(scene.view(ctx), "skip")
    assert here is not None
    assert scene.handle(carried(here.widget.action), ctx) == (Home(), Push("debrief", "skipped:new-friend"))
    assert world.progress.of("new-friend").skipped
    assert world.play is None


def test_back_closes_and_a_story_that_is_gone_leads_home(context: MakeContext) -> None:
    ctx = context()
    assert Note("new-friend:lana", ctx).handle(Back(), ctx) == (Pop(),)
    for gone in ("gone:lana", "new-friend:gone"):
        assert Note(gone, ctx).view(ctx).id == "note"
        assert Note(gone, ctx).handle(Back(), ctx) == (Home(),)


def test_two_read_how_they_sit_and_what_a_third_one_does(world: GameWorld, context: MakeContext) -> None:
    ctx = context()
    scene = Note("new-friend:luka:girls", ctx)
    assert any("left and right" in line for line in texts(scene.view(ctx)))
    assert any("reads aloud" in line for line in texts(scene.view(ctx)))
    assert not any("reads aloud" in line for line in texts(Note("new-friend:luka", ctx).view(ctx)))
    here = find(scene.view(ctx), "start")
    assert here is not None
    assert scene.handle(carried(here.widget.action), ctx) == (Home(), Push("play"))
    assert world.play is not None
    assert world.play.players == "girls"


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [("bs", "Možeš", "Možete"), ("hr", "možeš", "možete"), ("sr", "Можеш", "Можете")],
)
def test_the_note_of_each_story_and_its_buttons_speak_to_two_where_two_are(
    world: GameWorld, context: MakeContext, language: str, one: str, two: str
) -> None:
    ctx = context(language=language)
    for episode in world.pack.episodes.values():
        hero = next(iter(episode.heroes))
        alone = texts(Note(f"{episode.id}:{hero}", ctx).view(ctx))
        both = texts(Note(f"{episode.id}:{hero}:mixed", ctx).view(ctx))
        assert one.casefold() in " ".join(alone).casefold(), episode.id
        assert two.casefold() in " ".join(both).casefold(), episode.id
        assert one.casefold() not in " ".join(both).casefold(), episode.id
        assert not {alone[-1], alone[-2]} & set(both), episode.id


def test_the_warm_up_leads_two_on_into_their_story(context: MakeContext) -> None:
    ctx = context()
    scene = Note("new-friend:luka:boys", ctx)
    here = find(scene.view(ctx), "warm-up")
    assert here is not None
    assert scene.handle(carried(here.widget.action), ctx) == (Push("warm-up", "new-friend:luka:boys"),)
