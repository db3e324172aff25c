"""The choice of the hero."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from game.scenes.before.hero import HeroChoice
from game.scenes.scene import Back, Home, Pop, Push
from game.story.checks.doors import way_to
from game.story.playing.debrief import choices_taken
from game.ui.draw.display import Picture
from game.ui.draw.widget import find, flatten, placed, texts
from tests.scenes.played import by_chance
from tests.support.actions import carried
from tests.support.overflow import overflowing
from tests.support.tiers import few

if TYPE_CHECKING:
    from game.scenes.scene import Change, Context
    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext


def test_both_heroes_lead_to_the_note_of_their_story(context: MakeContext) -> None:
    ctx = context()
    scene = HeroChoice("new-friend", ctx)
    for hero in ("lana", "luka"):
        here = find(scene.view(ctx), f"hero:{hero}")
        assert here is not None
        assert scene.handle(carried(here.widget.action), ctx) == (Push("note", f"new-friend:{hero}"),)


def test_behind_a_closed_door_the_story_begins_at_the_first_choice_that_is_new(
    world: GameWorld, context: MakeContext
) -> None:
    ctx, story = context(), world.pack.episodes["the-chain"]
    play = by_chance(story, 1)
    world.keep(play, "play")
    world.found_ending("the-chain", play.state.ended)
    world.keep(None, "")
    closed = next(name for name in story.endings if name != play.state.ended)
    scene = HeroChoice(f"the-chain:{closed}", ctx)
    for hero in story.heroes:
        here = find(scene.view(ctx), f"hero:{hero}")
        assert here is not None
        assert scene.handle(carried(here.widget.action), ctx) == (Home(), Push("play"))
        assert world.play is not None
        assert world.play.state.hero == hero
        assert choices_taken(world.play) <= choices_taken(play)
        assert way_to(world.play, closed) is not None


def test_it_says_that_the_story_is_the_same(context: MakeContext) -> None:
    ctx = context()
    assert any("same story" in said for said in texts(HeroChoice("new-friend", ctx).view(ctx)))


def test_both_heroes_are_drawn_equally_large(context: MakeContext) -> None:
    for size in ((1280, 720), (720, 1280), (1024, 768)):
        ctx = context(size=size)
        shapes = [item.shape for item in flatten(HeroChoice("new-friend", ctx).view(ctx))]
        people = [shape.rect for shape in shapes if isinstance(shape, Picture) and shape.kind == "person"]
        assert len(people) == 2
        assert (people[0].w, people[0].h) == (people[1].w, people[1].h)


def test_back_closes_and_a_story_that_is_gone_leads_home(context: MakeContext) -> None:
    ctx = context()
    assert HeroChoice("new-friend", ctx).handle(Back(), ctx) == (Pop(),)
    gone = HeroChoice("gone", ctx)
    assert gone.view(ctx).id == "hero"
    assert gone.handle(Back(), ctx) == (Home(),)


def test_two_of_us_asks_for_the_grammar_alone_and_leads_on_with_it(context: MakeContext) -> None:
    ctx = context()
    scene = HeroChoice("new-friend", ctx)
    assert _press(scene, "two", ctx) == ()
    for players in ("girls", "boys", "mixed"):
        assert _press(scene, f"who:{players}", ctx) == ()
        assert _press(scene, "hero:lana", ctx) == (Push("note", f"new-friend:lana:{players}"),)
    assert _press(scene, "who:", ctx) == ()
    assert _press(scene, "hero:lana", ctx) == (Push("note", "new-friend:lana"),)


@pytest.mark.parametrize("language", ["bs", "hr", "sr", "en"])
@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (720, 1280)])
@pytest.mark.parametrize("scale", few([200, 100, 150]))
def test_of_the_answers_who_plays_none_is_left_alone_in_a_row(
    context: MakeContext, scale: int, size: tuple[int, int], language: str
) -> None:
    ctx = context(size=size, text_scale=scale, language=language)
    scene = HeroChoice("new-friend", ctx)
    _press(scene, "two", ctx)
    tree = scene.view(ctx)
    rows = Counter(here.widget.rect.y for here in placed(tree) if here.widget.id.startswith("who:"))
    assert len(set(rows.values())) == 1
    assert overflowing(tree, ctx.look.typesetter) == ()


def test_two_may_go_through_a_closed_door_as_well(world: GameWorld, context: MakeContext) -> None:
    ctx, story = context(), world.pack.episodes["the-chain"]
    scene = HeroChoice(f"the-chain:{next(iter(story.endings))}", ctx)
    _press(scene, "two", ctx)
    _press(scene, f"hero:{next(iter(story.heroes))}", ctx)
    assert world.play is not None
    assert world.play.players == "mixed"


def _press(scene: HeroChoice, wanted: str, ctx: Context) -> tuple[Change, ...]:
    here = find(scene.view(ctx), wanted)
    assert here is not None
    return scene.handle(carried(here.widget.action), ctx)
