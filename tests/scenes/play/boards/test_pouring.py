"""A jar that is poured out: pebbles roll to their words one after the other, and lie there without motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.play.boards.jar_board import MOUTH, STONE
from game.scenes.play.boards.pouring import NEXT_MS, ROLL_MS
from game.scenes.scene import PlaySound
from game.story.events import Choose, Continue
from game.story.playing.play import Play
from game.ui.draw.display import Picture
from game.ui.draw.widget import placed
from tests.scenes.child import LONG, Child
from tests.support.small_stories import DATA, sound

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from game.ui.draw.geometry import Rect
    from tests.support.contexts import MakeContext

ALL = ROLL_MS + 2 * NEXT_MS
"""Milliseconds until three pebbles lie."""


@pytest.fixture
def before(world: GameWorld) -> Play:
    """Before the last pebble, after which the jar is poured out."""
    play = Play.begin(sound(DATA / "pebbles.yaml"), "lana").do(Continue("first"))
    play = play.do(Choose("first", "drop")).do(Continue("first"))
    world.keep(play, "play")
    return play


def pouring(context: MakeContext, **how: object) -> Child:
    """A child who has just dropped the last pebble."""
    child = Child(context, **how)
    child.now += LONG
    child.press("choice:1")
    return child


def stones(child: Child) -> dict[str, Rect]:
    """Where pebbles of the row are seen."""
    return {
        here.widget.id: here.widget.rect
        for here in placed(child.tree)
        if here.widget.id.startswith(STONE) and here.widget.shapes
    }


@pytest.mark.usefixtures("before")
def test_it_is_heard_once(context: MakeContext) -> None:
    child = Child(context)
    child.now += LONG
    assert PlaySound("pebbles") in child.press("choice:1")
    assert PlaySound("pebbles") not in child.press("continue")


@pytest.mark.usefixtures("before")
def test_pebbles_come_out_one_after_the_other_and_roll_to_their_words(context: MakeContext) -> None:
    child = pouring(context)
    begun = child.now
    seen = []
    for age in (1, NEXT_MS + 1, 2 * NEXT_MS + 1):
        child.now = begun + age
        seen.append(len(stones(child)))
    assert seen == [1, 2, 3]
    child.now = begun + 1
    first, jar = stones(child)[f"{STONE}0"], child.place(MOUTH).widget.rect
    assert abs(first.center[0] - jar.center[0]) < jar.w
    child.now = begun + ALL
    lying = stones(child)
    child.now += LONG
    assert stones(child) == lying
    assert lying[f"{STONE}0"].y > first.y


@pytest.mark.usefixtures("before")
@pytest.mark.parametrize("motion", [True, False])
def test_the_jar_lies_on_its_side(context: MakeContext, motion: bool) -> None:  # noqa: FBT001 - a parameter
    shapes = pouring(context, motion=motion).place("jar.poured").widget.shapes
    assert [shape.name for shape in shapes if isinstance(shape, Picture)] == ["jar-poured"]


@pytest.mark.usefixtures("before")
def test_while_pebbles_roll_frames_come_and_then_they_rest(context: MakeContext) -> None:
    child = pouring(context)
    begun = child.now
    assert stones(child)
    due = [child.scene.wake(begun + age) for age in (ALL - 20, ALL + 400)]
    assert due[0] is not None
    assert due[0] <= 16
    assert due[1] is None or due[1] > 16


@pytest.mark.usefixtures("before")
def test_without_motion_the_jar_is_poured_out_at_once(context: MakeContext) -> None:
    child = pouring(context, motion=False)
    at_once = stones(child)
    child.now += LONG
    assert stones(child) == at_once
    assert len(at_once) == 3


@pytest.mark.usefixtures("before")
def test_whoever_reads_on_at_once_need_not_wait(context: MakeContext) -> None:
    child = pouring(context)
    child.press("continue")
    assert "Show me the row." in child.told()
