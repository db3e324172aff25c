"""The ending: told warmly, remembered, and never a child's fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.ending import OPENING_MS, EndingScene
from game.scenes.scene import Back, Home, PlaySound, Push, Replace
from game.ui.widget import texts
from tests.scenes.played import GOOD, HARD, SIZES, played, widgets
from tests.support.overflow import overflowing, overlapping

if TYPE_CHECKING:
    from game.world import GameWorld
    from tests.scenes.conftest import MakeContext


def test_a_good_ending_says_what_happened_and_what_helped(world: GameWorld, context: MakeContext) -> None:
    world.keep(played(*GOOD), "play")
    here = context()
    told = texts(EndingScene("", here).view(here))
    assert "Together" in told
    assert "They found Mrva in Ema's garden." in told
    assert "Lana told somebody." in told


def test_a_hard_ending_says_in_the_heros_grammar_who_is_to_blame_and_who_is_not(
    world: GameWorld, context: MakeContext
) -> None:
    world.keep(played(*HARD, hero="luka"), "play")
    here = context()
    shown = widgets(EndingScene("", here), here)
    assert shown["ending.blame"].name == "Luka is not to blame."
    assert shown["ending.responsible"].name == "Who lies to a child is responsible for it."


def test_a_new_ending_is_heard_once_and_remembered(world: GameWorld, context: MakeContext) -> None:
    world.keep(played(*GOOD), "play")
    here = context()
    first, again = EndingScene("", here), EndingScene("", here)
    assert first.wake(0) == 0
    assert first.tick(here) == (PlaySound("door"),)
    assert world.endings_found("lost-cat") == {"together"}
    assert again.tick(here) == ()
    assert world.saved_scene == "ending"


def test_the_doors_count_this_ending_and_those_found_before(world: GameWorld, context: MakeContext) -> None:
    world.keep(played(*GOOD), "play")
    world.found_ending("lost-cat", "dark")
    here = context()
    assert widgets(EndingScene("", here), here)["ending.found"].name == "2 of 4 endings found"


def test_the_door_opens_and_then_nothing_moves(world: GameWorld, context: MakeContext) -> None:
    world.keep(played(*GOOD), "play")
    scene = EndingScene("", context())
    scene.tick(context())
    shut, open_ = scene.view(context(now=0)), scene.view(context(now=OPENING_MS))
    assert scene.wake(OPENING_MS // 2)
    assert shut != open_
    assert scene.wake(OPENING_MS + 1) is None


def test_without_motion_the_door_stands_open_at_once(world: GameWorld, context: MakeContext) -> None:
    world.keep(played(*GOOD), "play")
    scene = EndingScene("", context(motion=False))
    scene.tick(context(motion=False))
    assert scene.wake(0) is None
    assert scene.view(context(motion=False, now=0)) == scene.view(context(motion=False, now=OPENING_MS))


def test_the_way_leads_to_the_quiet_moment_and_esc_to_the_menu(
    world: GameWorld, context: MakeContext
) -> None:
    world.keep(played(*GOOD), "play")
    here = context()
    scene = EndingScene("", here)
    go = widgets(scene, here)["go-on"]
    assert go.first
    assert scene.handle(go.action, here) == (Replace("calm"),)
    assert scene.handle(Back(), here) == (Push("menu"),)


def test_without_a_play_it_leads_home(context: MakeContext) -> None:
    here = context()
    scene = EndingScene("", here)
    scene.view(here)
    assert scene.tick(here) == (Home(),)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_scale", [100, 200])
def test_no_text_leaves_its_place(
    world: GameWorld, context: MakeContext, size: tuple[int, int], text_scale: int
) -> None:
    world.keep(played(*HARD), "play")
    here = context(size=size, text_scale=text_scale)
    tree = EndingScene("", here).view(here)
    assert overflowing(tree, here.look.typesetter) == ()
    assert overlapping(tree, here.look.typesetter) == ()
