"""What comes next is worked out and drawn before it is wanted, and nothing is seen of that."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.scenes.play.foresight import Coming
from game.story.events import Continue, Use
from game.story.loading.pack import load_episode
from game.story.playing.play import Play
from game.story.playing.view import view
from game.ui.art.life import BEAT, CYCLE
from game.ui.draw.display import Picture
from game.ui.draw.widget import placed
from tests.scenes.child import Child

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from game.story.grammar.model import Episode
    from game.ui.draw.widget import Widget
    from tests.support.contexts import MakeContext

TOUR = Path(__file__).parents[1] / "data" / "phone-tour.yaml"
STEP = 130
MOMENTS = 60


@pytest.fixture(scope="module")
def tour() -> Episode:
    loaded = load_episode(TOUR)
    assert loaded.episode is not None
    return loaded.episode


def playing(world: GameWorld, context: MakeContext, tour: Episode) -> Child:
    world.keep(Play.begin(tour, "lana"), "play")
    child = Child(context)
    assert child.tree.children
    return child


def seen(world: GameWorld, context: MakeContext, tour: Episode, *, ahead: bool) -> list[Widget]:
    """What a child sees who presses whatever there is first, while the scene looks ahead or not."""
    child, trees = playing(world, context, tour), []
    for number in range(MOMENTS):
        if world.play is None or world.play.state.ended:
            break
        if ahead and child.scene.foresees:
            child.scene.ahead(child.context)
        child.now += STEP
        trees.append(child.tree)
        story = view(tour, world.play.state)
        if story.waiting.kind == "choice" and number % 3 == 0:
            child.press("choice:1")
        elif story.waiting.kind == "tap" and number % 3 == 0:
            child.scene.handle(Continue(story.node), child.context)
        else:
            child.scene.tick(child.context)
    return trees


def test_what_is_seen_is_the_same_whether_the_scene_looks_ahead_or_not(
    world: GameWorld, context: MakeContext, tour: Episode
) -> None:
    plain = seen(world, context, tour, ahead=False)
    assert len({id(tree) for tree in plain}) > 20
    assert seen(world, context, tour, ahead=True) == plain


def test_the_step_that_was_foreseen_is_made_once(
    world: GameWorld, context: MakeContext, tour: Episode
) -> None:
    child = playing(world, context, tour)
    play = world.play
    assert play is not None
    assert (child.scene.foresees, child.scene.ahead(child.context) is None) == (True, False)
    assert world.play is play  # nothing has happened yet
    coming = child.scene._coming  # noqa: SLF001 - that it is this very play is what is tested
    assert coming is not None
    asked_once = not child.scene.foresees
    child.scene.handle(Continue(play.state.node), child.context)
    assert asked_once
    assert world.play is coming.after


def test_another_step_than_the_one_foreseen_is_its_own(
    world: GameWorld, context: MakeContext, tour: Episode
) -> None:
    child = playing(world, context, tour)
    child.scene.ahead(child.context)
    child.scene.handle(Use("save"), child.context)
    assert world.play is not None
    assert world.play.events[-1] == Use("save")


def test_nothing_is_foreseen_where_the_player_decides(tour: Episode) -> None:
    play = Play.begin(tour, "lana")
    for _ in range(MOMENTS):
        story = view(tour, play.state)
        if story.waiting.kind == "choice":
            assert Coming.of(play, story) is None
            return
        coming = Coming.of(play, story)
        assert coming is not None
        play = coming.after
    pytest.fail("no choice came")


def things(tree: Widget) -> set[tuple[object, ...]]:
    """The pictures of what moves in the place, which are drawn once whatever their place."""
    shapes = (shape for here in placed(tree) for shape in here.widget.shapes)
    pictures = (shape for shape in shapes if isinstance(shape, Picture) and shape.kind == "life")
    return {(one.name, one.args, round(one.rect.w, 6), round(one.rect.h, 6)) for one in pictures}


def test_what_moves_in_the_place_is_foreseen_in_every_pose(world: GameWorld, context: MakeContext) -> None:
    child = playing(world, context, world.pack.episodes["new-friend"])
    foreseen = child.scene.ahead(child.context)
    assert foreseen is not None
    seen: set[tuple[object, ...]] = set()
    for _ in range(CYCLE // BEAT):
        child.now += BEAT
        seen |= things(child.tree)
    assert len(seen) > 7
    assert seen <= things(foreseen)
