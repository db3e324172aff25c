"""What goes on by a press: past what is said, and past a delay that runs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.scenes.play.going_on import SHOW_NOW, show_now
from game.story.events import Continue
from game.story.loading.pack import load_episode
from game.story.playing.play import Play
from game.story.playing.view import view
from game.ui.draw.geometry import Rect
from tests.scenes.child import Child

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.shell.world import GameWorld
    from game.story.playing.view import StoryView
    from tests.support.contexts import MakeContext

PLACE = Rect(10.0, 20.0, 300.0, 400.0)


@pytest.fixture
def shown(world: GameWorld, context: MakeContext) -> tuple[Child, Callable[[], StoryView]]:
    """A child who has just begun, and what she sees of the story now."""
    loaded = load_episode(Path(__file__).parents[1] / "data" / "phone-tour.yaml")
    assert loaded.episode, loaded.problems
    world.keep(Play.begin(loaded.episode, "lana"), "play")

    def now() -> StoryView:
        assert world.play
        return view(world.play.episode, world.play.state)

    return Child(context), now


def test_while_a_delay_runs_a_press_on_the_whole_place_shows_what_is_due(
    shown: tuple[Child, Callable[[], StoryView]],
) -> None:
    child, story = shown
    child.read_on(3)
    assert story().waiting.kind == "delay"
    (made,) = show_now(child.context, story(), PLACE, 16.0)
    assert (made.id, made.rect, made.radius, made.first) == ("continue", PLACE, 16.0, True)
    assert (made.name, made.state) == (SHOW_NOW.source, ("busy",))
    assert made.action == Continue(story().node)


def test_while_none_runs_there_is_nothing_to_show_at_once(
    shown: tuple[Child, Callable[[], StoryView]],
) -> None:
    child, story = shown
    assert story().waiting.kind != "delay"
    assert show_now(child.context, story(), PLACE) == ()
