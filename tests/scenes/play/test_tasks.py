"""A room of tasks, as a child meets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.story.events import Choose, Continue
from game.story.playing.play import Play
from game.ui.draw.theme import THEMES
from tests.scenes.child import LONG, Child, check_places
from tests.support.faces import covering
from tests.support.pilot import HANDS, Hand, Pilot
from tests.support.small_stories import DATA, sound
from tests.support.targets import misplaced

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext

SIZES = [(1280, 720), (1024, 600), (1024, 768), (1920, 1080), (720, 1280)]


def half_done() -> Play:
    """Two of four are done."""
    play = Play.begin(sound(DATA / "library.yaml"), "lana").do(Choose("board", "sit")).do(Continue("sit"))
    return play.do(Choose("board", "biscuits")).do(Continue("biscuits"))


def test_what_is_done_is_ticked_and_told_and_can_not_be_pressed(
    world: GameWorld, context: MakeContext
) -> None:
    world.keep(half_done(), "play")
    child = Child(context)
    told = child.told()
    assert "Sit down done" in told
    assert "Reports with Jelena, three of them" in told
    assert "done:sit" not in child.pressable()
    assert {"choice:1", "choice:2", "choice:3"} <= set(child.pressable())
    assert child.place("choice:3").widget.name == "That's enough for today"


@pytest.mark.parametrize("hand", HANDS)
def test_every_hand_reaches_the_way_on(tmp_path: Path, hand: Hand) -> None:
    pilot = Pilot(tmp_path)
    pilot.world.keep(half_done(), "play")
    pilot.app.open("play")
    pilot.frame()
    hand(pilot, "choice:3")
    assert pilot.world.play is not None
    assert pilot.world.play.events[-1] == Choose("board", "enough")


@pytest.mark.parametrize("look", tuple(zip((100, 100, 150, 200), THEMES, strict=True)))
@pytest.mark.parametrize("size", SIZES)
def test_everything_has_its_place_and_no_face_is_hidden(
    world: GameWorld, context: MakeContext, size: tuple[int, int], look: tuple[int, str]
) -> None:
    world.keep(half_done(), "play")
    child = Child(context, size=size, text_scale=look[0], theme=look[1])
    child.now += LONG
    check_places(child, f"{size} {look}")
    assert misplaced(child.tree) == ()
    assert not list(covering(child.tree))
