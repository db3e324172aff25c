"""The quiet moment: two ways to become calm, and a way out at any moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.after.calm import BREATHS, STEPS, Calm
from game.scenes.scene import Home, PlaySound, Push, Replace
from game.ui.parts.flower import BREATH_MS, IN_MS
from tests.scenes.played import GOOD, HARD, SIZES, played, widgets
from tests.support.actions import carried
from tests.support.overflow import overflowing, overlapping

if TYPE_CHECKING:
    from game.scenes.scene import Change, Context
    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext


@pytest.fixture
def arrived(world: GameWorld, context: MakeContext) -> Calm:
    """The quiet moment after a hard ending, just begun."""
    world.keep(played(*HARD), "play")
    scene = Calm("", context())
    scene.tick(context())
    return scene


def press(scene: Calm, wanted: str, here: Context) -> tuple[Change, ...]:
    """Press a widget by its id."""
    return scene.handle(carried(widgets(scene, here)[wanted].action), here)


def test_it_can_be_left_at_once(arrived: Calm, context: MakeContext) -> None:
    here = context()
    assert widgets(arrived, here)["go-on"].first
    assert press(arrived, "go-on", here) == (Replace("debrief"),)


def test_the_flower_says_in_while_it_opens_and_out_while_it_closes(
    arrived: Calm, context: MakeContext
) -> None:
    def said(now: int) -> str:
        return widgets(arrived, context(now=now))["calm.flower"].name

    assert said(IN_MS // 2) == "Breathe in…"
    assert said(IN_MS + 100) == "… and out"
    assert said(BREATHS * BREATH_MS) == "That's it."


def test_each_breath_is_heard_once(arrived: Calm, context: MakeContext) -> None:
    heard = [arrived.tick(context(now=now)) for now in range(40, BREATHS * BREATH_MS + 2000, 500)]
    assert heard.count((PlaySound("calm"),)) == BREATHS


def test_after_the_last_breath_nothing_moves(arrived: Calm) -> None:
    assert arrived.wake(BREATH_MS) is not None
    assert arrived.wake(BREATHS * BREATH_MS) is None


def test_without_motion_it_begins_with_looking_around_and_nothing_moves(
    world: GameWorld, context: MakeContext
) -> None:
    world.keep(played(*GOOD), "play")
    still = context(motion=False)
    scene = Calm("", still)
    scene.tick(still)
    assert scene.way == "look"
    assert scene.wake(0) is None
    press(scene, "way:breathe", still)
    assert scene.wake(0) is None
    assert "Four times" in widgets(scene, still)["calm.words"].name


def test_looking_around_goes_from_sense_to_sense_by_pressing_the_flower(
    arrived: Calm, context: MakeContext
) -> None:
    here = context()
    press(arrived, "way:look", here)
    shown = widgets(arrived, here)
    assert shown["calm.words"].name.startswith("Find 5 things that you can see.")
    assert shown["calm.flower"].value == "5 left"
    for _ in range(5):
        press(arrived, "calm.flower", here)
    assert widgets(arrived, here)["calm.words"].name.startswith("Find 3 things that you can hear.")
    for _ in range(sum(count for _, count, _ in STEPS) - 5):
        press(arrived, "calm.flower", here)
    assert widgets(arrived, here)["calm.flower"].name == "That's it."


def test_whoever_wants_to_talk_finds_help(arrived: Calm, context: MakeContext) -> None:
    assert press(arrived, "talk", context()) == (Push("help"),)


def test_without_a_play_it_leads_home(context: MakeContext) -> None:
    scene = Calm("", context())
    scene.view(context())
    assert scene.tick(context()) == (Home(),)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_scale", [100, 200])
@pytest.mark.parametrize("motion", [True, False])
def test_no_text_leaves_its_place(
    world: GameWorld,
    context: MakeContext,
    size: tuple[int, int],
    text_scale: int,
    motion: bool,  # noqa: FBT001 - given by name
) -> None:
    world.keep(played(*HARD), "play")
    here = context(size=size, text_scale=text_scale, motion=motion)
    tree = Calm("", here).view(here)
    assert overflowing(tree, here.look.typesetter) == ()
    assert overlapping(tree, here.look.typesetter) == ()
