"""Two at one screen: the strip with left and right, and what they can do about a door."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.play.two_bar import QUESTIONS
from game.scenes.scene import Replace
from game.story.events import Choose, Continue, Disagree, OtherDoor
from game.story.playing.play import Play
from game.ui.aids.aid import Shown
from game.ui.aids.reader.tree import outline
from game.ui.draw.display import Box
from game.ui.draw.theme import THEMES
from game.ui.draw.widget import find
from tests.scenes.child import LONG, Child, check_places
from tests.support.faces import covering
from tests.support.pilot import HANDS, Hand, Pilot
from tests.support.small_stories import lost_cat
from tests.support.targets import misplaced

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.world import GameWorld
    from game.text import Players
    from game.ui.aids.reader.tree import Entry
    from tests.support.contexts import MakeContext

SIZES = [(1280, 720), (1024, 600), (1024, 768), (720, 1280)]


def decision(players: Players = "girls") -> Play:
    """Two before the first decision of the small story."""
    play = Play.begin(lost_cat(), "lana", players)
    for _ in range(5):
        play = play.do(Continue("evening"))
    return play


def differing() -> Play:
    """They don't agree, and choose the first of two doors."""
    return decision().do(Disagree("answer"))


def behind_first() -> Play:
    """Behind the first door, at the next decision."""
    play = differing().do(Choose("answer", "look"))
    return play.do(Continue("answer")).do(Continue("answer"))


def at_other() -> Play:
    """Back at the doors: the other one is to be opened."""
    return behind_first().do(OtherDoor())


MOMENTS = {"may": decision, "first": differing, "waits": behind_first, "last": at_other}


def test_the_strip_says_by_left_and_right_who_decides_and_who_asks(
    world: GameWorld, context: MakeContext
) -> None:
    world.keep(decision(), "play")
    child = Child(context)
    strip = child.place("two.turn").widget
    assert strip.name == "The one on the left decides. The one on the right asks: Why?"
    child.press("choice:4")
    child.wait(LONG)
    child.wait(LONG)
    after = child.place("two.turn").widget
    assert after.name.startswith("The one on the right decides.")
    assert after.live


def test_another_question_comes_each_time() -> None:
    assert len({each.id for each in QUESTIONS}) == len(QUESTIONS) >= 3


def test_one_child_sees_nothing_of_it(world: GameWorld, context: MakeContext) -> None:
    world.keep(decision(""), "play")
    assert not [each for each in Child(context).pressable() if each.startswith("two.")]
    assert find(Child(context).tree, "two.turn") is None


def test_both_doors_are_opened_by_hand(world: GameWorld, context: MakeContext) -> None:
    world.keep(decision(), "play")
    child = Child(context)
    child.press("two.differ")
    assert "Choose the first one" in child.told()
    assert "two.differ" not in child.pressable()
    child.press("choice:4")
    child.wait(LONG)
    child.wait(LONG)
    assert child.press("two.other") == (Replace("play"),)
    again = Child(context)
    assert "two.other" not in again.pressable()
    assert "Look at the picture first" in again.told()
    assert [each for each in again.pressable() if each.startswith("choice:")] == [
        "choice:1",
        "choice:2",
        "choice:3",
    ]


@pytest.mark.parametrize("moment", MOMENTS)
def test_the_first_answer_stays_the_first_thing_to_press(
    world: GameWorld, context: MakeContext, moment: str
) -> None:
    world.keep(MOMENTS[moment](), "play")
    assert Child(context).place("choice:1").widget.first


@pytest.mark.long
@pytest.mark.parametrize("look", tuple(zip((100, 100, 150, 200), THEMES, strict=True)))
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("moment", MOMENTS)
def test_it_has_its_place_in_every_shape_and_hides_no_face(
    world: GameWorld, context: MakeContext, moment: str, size: tuple[int, int], look: tuple[int, str]
) -> None:
    world.keep(MOMENTS[moment](), "play")
    child = Child(context, size=size, text_scale=look[0], theme=look[1])
    child.now += LONG
    check_places(child, f"{size} {look} {moment}")
    assert misplaced(child.tree) == ()
    assert not list(covering(child.tree))


@pytest.mark.parametrize("hand", HANDS)
def test_every_hand_opens_both_doors(tmp_path: Path, hand: Hand) -> None:
    pilot = Pilot(tmp_path)
    pilot.world.keep(decision(), "play")
    pilot.app.open("play")
    pilot.frame()
    hand(pilot, "two.differ")
    assert pilot.world.play is not None
    assert pilot.world.play.events[-1] == Disagree("answer")


def heard(child: Child) -> dict[str, Entry]:
    """What a screen reader is told, by the ids of the widgets."""
    here = child.context
    shown = Shown(child.tree, "choice:1", "play", "en", here.viewport, child.now, hidden=False)
    return {entry.widget: entry for entry in outline(shown, "The game").entries.values()}


def test_a_screen_reader_hears_whose_turn_it_is(world: GameWorld, context: MakeContext) -> None:
    world.keep(decision(), "play")
    child = Child(context)
    strip = heard(child)["two.turn"]
    assert (strip.kind, strip.live, strip.children) == ("text", True, ())
    assert strip.name == "The one on the left decides. The one on the right asks: Why?"
    child.press("choice:4")
    child.wait(LONG)
    child.wait(LONG)
    assert heard(child)["two.turn"].name != strip.name


def test_a_screen_reader_hears_the_button_and_what_came_of_it(world: GameWorld, context: MakeContext) -> None:
    world.keep(decision(), "play")
    child = Child(context)
    button = heard(child)["two.differ"]
    assert (button.kind, button.name, button.state) == ("button", "We don't agree", ())
    assert "press" in button.deeds
    child.press("two.differ")
    assert heard(child)["two.first"].live
    world.keep(at_other(), "play")
    assert heard(Child(context))["two.last"].live


def test_a_long_question_has_the_room_that_one_word_leaves(world: GameWorld, context: MakeContext) -> None:
    world.keep(decision(), "play")
    assert _halves(Child(context)) == [1.0, 1.0], "a short one takes half"
    world.keep(at_other(), "play")
    asks, decides = _halves(Child(context))
    assert asks > decides


def _halves(child: Child) -> list[float]:
    """How wide the two halves are, from the left, measured by the narrower one."""
    boxes = [shape.rect.w for shape in child.place("two.turn").widget.shapes if isinstance(shape, Box)]
    return [w / min(boxes) for w in boxes]
