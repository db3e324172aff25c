"""A jar of pebbles, as a child meets it: dragged, pressed, by keys and by ear."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.story.events import Choose, Continue
from game.story.playing.play import Play
from game.ui.draw.display import Picture
from game.ui.draw.theme import THEMES
from game.ui.draw.widget import placed
from tests.scenes.child import LONG, Child, check_places
from tests.support.dragging import drag
from tests.support.faces import covering
from tests.support.pilot import HANDS, Hand, Pilot
from tests.support.small_stories import DATA, sound
from tests.support.targets import misplaced
from tests.support.tiers import few

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.world import GameWorld
    from game.story.grammar.model import Episode
    from tests.support.contexts import MakeContext

SIZES = [(1280, 720), (1024, 600), (1024, 768), (1920, 1080), (720, 1280)]


@pytest.fixture(scope="module")
def story() -> Episode:
    return sound(DATA / "pebbles.yaml")


def asked(story: Episode) -> Play:
    """Before the jar."""
    return Play.begin(story, "lana").do(Continue("first"))


def poured(story: Episode) -> Play:
    """The row of three."""
    play = asked(story).do(Choose("first", "drop")).do(Continue("first"))
    return play.do(Choose("first", "drop"))


def stones(child: Child) -> int:
    """How many pebbles are drawn in the jar."""
    jar = child.place("jar").widget
    shapes = (shape for here in placed(jar) for shape in here.widget.shapes)
    return sum(isinstance(shape, Picture) and shape.name.startswith("pebble") for shape in shapes)


def test_the_jar_fills_and_says_so(world: GameWorld, context: MakeContext, story: Episode) -> None:
    world.keep(asked(story), "play")
    child = Child(context)
    assert "An empty jar" in child.told()
    assert "Drop a pebble in The seat beside him" in child.told()
    child.press("choice:1")
    child.now += LONG
    child.press("continue")
    child.now += LONG
    assert "A jar with 1 pebble" in child.told()
    assert stones(child) == 1


def test_the_row_is_told_and_the_whole_card_goes_on(
    world: GameWorld, context: MakeContext, story: Episode
) -> None:
    world.keep(poured(story), "play")
    child = Child(context)
    told = child.told()
    assert told.index("The seat beside him") < told.index("more grown-up") < told.index("A lift home")
    child.press("continue")
    assert "Show me the row." in child.told()


def test_a_pebble_is_carried_into_the_jar(tmp_path: Path, story: Episode) -> None:
    pilot = Pilot(tmp_path, paints=False)
    pilot.world.keep(asked(story), "play")
    pilot.app.open("play")
    pilot.frame()
    drag(pilot, "pebble", "jar")
    assert pilot.world.play is not None
    assert pilot.world.play.events[-1] == Choose("first", "drop")


def test_a_pebble_that_falls_beside_it_lies_where_it_was(tmp_path: Path, story: Episode) -> None:
    pilot = Pilot(tmp_path, paints=False)
    before = asked(story)
    pilot.world.keep(before, "play")
    pilot.app.open("play")
    pilot.frame()
    drag(pilot, "pebble", "tool:pause")
    assert pilot.world.play == before
    assert pilot.has("pebble")


@pytest.mark.parametrize("hand", HANDS)
@pytest.mark.parametrize(("choice", "taken"), [("choice:1", "drop"), ("choice:2", "leave")])
def test_every_hand_drops_it_or_not(
    tmp_path: Path, story: Episode, hand: Hand, choice: str, taken: str
) -> None:
    pilot = Pilot(tmp_path, paints=False)
    pilot.world.keep(asked(story), "play")
    pilot.app.open("play")
    pilot.frame()
    hand(pilot, choice)
    assert pilot.world.play is not None
    assert pilot.world.play.events[-1] == Choose("first", taken)


MOMENTS = {"asked": asked, "poured": poured}


@pytest.mark.parametrize("look", few(zip((200, 100, 150, 100), THEMES, strict=True)))
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("moment", MOMENTS)
def test_everything_has_its_place_and_no_face_is_hidden(
    world: GameWorld, context: MakeContext, moment: str, size: tuple[int, int], look: tuple[int, str]
) -> None:
    world.keep(MOMENTS[moment](sound(DATA / "pebbles.yaml")), "play")
    child = Child(context, size=size, text_scale=look[0], theme=look[1])
    child.now += LONG
    check_places(child, f"{moment} {size} {look}")
    assert misplaced(child.tree) == ()
    assert not list(covering(child.tree))
