"""Two messages side by side: looked at in groups, and nothing is ever marked as wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.after.detective import Detective
from game.scenes.after.detective_pairs import Pairs
from game.scenes.scene import PlaySound, Pop
from game.story.events import Choose, Continue
from game.story.playing.play import Play
from game.ui.draw.theme import THEMES
from tests.scenes.played import widgets
from tests.support.actions import carried
from tests.support.overflow import overflowing, overlapping
from tests.support.pilot import HANDS, Hand, Pilot
from tests.support.small_stories import DATA, sound
from tests.support.targets import misplaced
from tests.support.tiers import few, few_rows

if TYPE_CHECKING:
    from pathlib import Path

    from game.scenes.scene import Change, Context
    from game.shell.world import GameWorld
    from game.story.grammar.model import Episode
    from tests.support.contexts import MakeContext

SIZES = [(1280, 720), (1024, 600), (1920, 1080), (720, 1280)]
AGE = ("morning-2", "morning-6")
SCHOOL = ("morning-3", "morning-4")
NEAR = ("morning-5", "evening-0")
BOTH_TRUE = ("morning-3", "morning-5")


@pytest.fixture(scope="module")
def story() -> Episode:
    return sound(DATA / "two-stories.yaml")


def read(story: Episode, last: str) -> Play:
    """The story, with the evening or without it."""
    play = Play.begin(story, "lana")
    for _ in range(5):
        play = play.do(Continue("morning"))
    play = play.do(Choose("morning", last))
    while not play.state.ended:
        play = play.do(Continue(play.state.node))
    return play


@pytest.fixture
def scene(world: GameWorld, context: MakeContext, story: Episode) -> Detective:
    """The round after all messages but one, with all signs known."""
    world.keep(read(story, "evening"), "play")
    made = Detective("", context())
    press(made, "rest", context())
    return made


def press(scene: Detective, wanted: str, here: Context) -> tuple[Change, ...]:
    return scene.handle(carried(widgets(scene, here)[wanted].action), here)


def lay(scene: Detective, here: Context, pair: tuple[str, str]) -> tuple[Change, ...]:
    """Press one message, then the other."""
    press(scene, f"message:{pair[0]}", here)
    return press(scene, f"message:{pair[1]}", here)


def lying(scene: Detective) -> int:
    """How many pairs wait to be looked at."""
    return len(scene.case.pairs.laid)


def told(scene: Detective, here: Context) -> str:
    return "\n".join(one.name for one in widgets(scene, here).values())


def test_it_is_offered_after_the_single_finds(world: GameWorld, context: MakeContext, story: Episode) -> None:
    world.keep(read(story, "evening"), "play")
    here, made = context(), Detective("", context())
    assert "compare" not in widgets(made, here)
    press(made, "rest", here)
    assert "compare" in widgets(made, here)
    assert press(made, "done", here) == (Pop(),)  # nobody has to


def test_a_story_without_pairs_offers_nothing(world: GameWorld, context: MakeContext, story: Episode) -> None:
    assert Pairs.of(story, frozenset()) == Pairs()
    world.keep(read(story, "asleep"), "play")
    assert [len(Detective("", context()).case.pairs.matches)] == [2]  # what was not seen is not asked for


def test_what_was_laid_is_looked_at_when_a_group_lies_there(scene: Detective, context: MakeContext) -> None:
    here = context()
    press(scene, "compare", here)
    assert "0 of 3 found" in told(scene, here)
    assert lay(scene, here, AGE) == ()
    assert lay(scene, here, SCHOOL) == ()
    assert "0 of 3 found" in told(scene, here)
    assert lay(scene, here, (NEAR[1], NEAR[0])) == (PlaySound("found-sign"),)
    assert "3 of 3 found" in told(scene, here)
    assert "These give each other away." in told(scene, here)
    assert "A maths test at eight, and at work at nine." in told(scene, here)
    assert "It doesn't add up, and now it shows" in told(scene, here)


def test_what_can_both_be_true_goes_back_and_what_was_right_stays(
    scene: Detective, context: MakeContext
) -> None:
    here = context()
    press(scene, "compare", here)
    for pair in (AGE, BOTH_TRUE, SCHOOL):
        lay(scene, here, pair)
    assert "2 of 3 found" in told(scene, here)
    assert "What stays gives each other away. The others can both be true." in told(scene, here)
    assert not any(name.startswith("compare.pair") for name in widgets(scene, here))
    assert lay(scene, here, BOTH_TRUE) == ()  # one is left, so one is looked at
    assert "These can both be true. There is no hurry." in told(scene, here)
    lay(scene, here, NEAR)
    assert "3 of 3 found" in told(scene, here)


def test_a_message_is_put_back_by_pressing_it_again_and_a_pair_too(
    scene: Detective, context: MakeContext
) -> None:
    here = context()
    press(scene, "compare", here)
    press(scene, "message:morning-2", here)
    assert "selected" in widgets(scene, here)["message:morning-2"].state
    press(scene, "message:morning-2", here)
    assert "selected" not in widgets(scene, here)["message:morning-2"].state
    lay(scene, here, AGE)
    assert "Put back: “I'm 14.” and “Age is only a number.”" in told(scene, here)
    press(scene, "compare.pair:0", here)
    assert lying(scene) == 0


def test_the_same_pair_lies_there_once(scene: Detective, context: MakeContext) -> None:
    here = context()
    press(scene, "compare", here)
    for pair in (AGE, AGE, (AGE[1], AGE[0])):
        lay(scene, here, pair)
    assert lying(scene) == 1
    lay(scene, here, BOTH_TRUE)
    lay(scene, here, SCHOOL)
    lay(scene, here, AGE)
    assert lying(scene) == 0
    assert len(scene.case.pairs.confirmed) == 2


def test_all_can_be_shown_and_one_may_always_leave(scene: Detective, context: MakeContext) -> None:
    here = context()
    press(scene, "compare", here)
    lay(scene, here, AGE)
    press(scene, "rest", here)
    assert "3 of 3 found" in told(scene, here)
    assert press(scene, "done", here) == (Pop(),)


def test_nothing_of_it_is_remembered(world: GameWorld, scene: Detective, context: MakeContext) -> None:
    here = context()
    before = world.progress
    press(scene, "compare", here)
    lay(scene, here, AGE)
    press(scene, "rest", here)
    assert world.progress == before


@pytest.mark.parametrize(("scale", "theme"), few_rows(zip((200, 100, 150, 100), THEMES, strict=True)))
@pytest.mark.parametrize("size", SIZES)
def test_everything_has_its_place(
    scene: Detective, context: MakeContext, size: tuple[int, int], scale: int, theme: str
) -> None:
    here = context(size=size, text_scale=scale, theme=theme)
    press(scene, "compare", here)
    for pair in (AGE, BOTH_TRUE, SCHOOL, BOTH_TRUE):
        lay(scene, here, pair)
        tree = scene.view(here)
        assert not overflowing(tree, here.look.typesetter)
        assert overlapping(tree, here.look.typesetter) == ()
        assert misplaced(tree) == ()


@pytest.mark.parametrize("hand", few(HANDS))
def test_every_hand_lays_two_side_by_side(tmp_path: Path, story: Episode, hand: Hand) -> None:
    pilot = Pilot(tmp_path)
    pilot.world.keep(read(story, "evening"), "play")
    pilot.app.open("detective")
    pilot.frame()
    for wanted in ("rest", "compare", "message:morning-2", "message:morning-6"):
        hand(pilot, wanted)
    assert pilot.has("compare.pair:0")
