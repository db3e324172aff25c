"""Animals and things on the stage answer a press, for every hand, and never stand in the way of the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.play.play_clock import HOP_MS, SAID_MS, Clock
from game.scenes.play.stage.pets import HOP, PETS, Pet, hopping, said
from game.story.checks.walk import moves
from game.story.playing.play import Play
from game.story.playing.view import view
from game.ui.art.framing import seen
from game.ui.art.life import Mover
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import find, pressables
from tests.scenes.child import Child
from tests.support.small_stories import DATA, sound
from tests.support.tiers import few

if TYPE_CHECKING:
    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext


def at(world: GameWorld, context: MakeContext, heard: str, **how: object) -> Child:
    """Lana where she thinks that."""
    play = Play.begin(sound(DATA / "stage-tour.yaml"), "lana")
    while (shown := view(play.episode, play.state)).speech is None or shown.speech.text.source != heard:
        play = play.do(moves(play.episode, play.state)[0])
    world.keep(play, "play")
    return Child(context, **how)


def answer(child: Child) -> str:
    found = find(child.tree, "pet.said")
    return found.widget.value if found else ""


@pytest.mark.parametrize("heard", ["It's late.", "The cat writes.", "Mine!", "Hello."])
def test_the_cat_answers_whatever_it_does(world: GameWorld, context: MakeContext, heard: str) -> None:
    child = at(world, context, heard)
    child.press("pet:cat")
    assert answer(child) == "Prrr…"


def test_it_says_one_thing_after_the_other_and_then_is_silent(world: GameWorld, context: MakeContext) -> None:
    child = at(world, context, "Hello.")
    heard = []
    for _ in range(4):
        child.press("pet:cat")
        heard.append(answer(child))
    assert len(set(heard)) == 3
    assert heard[3] == heard[0]
    child.now += SAID_MS
    assert answer(child) == ""


def test_nothing_of_the_story_happens_by_it(world: GameWorld, context: MakeContext) -> None:
    child = at(world, context, "Hello.")
    before = world.play
    child.press("pet:cat")
    assert world.play is before


def test_where_there_is_no_cat_none_can_be_pressed(world: GameWorld, context: MakeContext) -> None:
    child = at(world, context, "Gone.")
    assert find(child.tree, "pet:cat") is None


def test_they_come_last_for_keys_and_switches(world: GameWorld, context: MakeContext) -> None:
    child = at(world, context, "Hello.")
    assert pressables(child.tree)[-1].widget.id == "pet:cat"


@pytest.mark.parametrize(
    "size",
    [(1280, 720), *(pytest.param(size, marks=pytest.mark.long) for size in ((1024, 600), (720, 1280)))],
)
@pytest.mark.parametrize("text_scale", few([200, 100]))
def test_a_cat_behind_something_else_takes_no_press_from_it(
    world: GameWorld, context: MakeContext, size: tuple[int, int], text_scale: int
) -> None:
    world.keep(play := Play.begin(world.pack.episodes["new-friend"], "lana"), "play")
    for _ in range(40):
        child = Child(context, size=size, text_scale=text_scale)
        child.now = 1000
        cat = find(child.tree, "pet:cat")
        if cat is not None:
            others = [here for here in pressables(child.tree) if not isinstance(here.widget.action, Pet)]
            for here in others:
                shown = here.widget.rect.intersection(here.clip)
                assert not shown.intersects(cat.widget.rect), here.widget.id
        play = play.do(moves(play.episode, play.state)[0])
        world.keep(play, "play")


def test_only_what_is_seen_can_be_pressed() -> None:
    place = Rect(40, 400, 200, 100)
    assert seen(place, []) == place
    assert seen(place, [Rect(0, 460, 800, 200)]) == Rect(40, 400, 200, 60)
    assert seen(place, [Rect(600, 0, 300, 700)]) == place
    assert seen(place, [Rect(100, 0, 300, 700)]).h == 0
    assert seen(place, [Rect(200, 0, 300, 700)]) == Rect(40, 400, 160, 100)
    assert seen(place, [Rect(0, 380, 800, 40), Rect(0, 480, 800, 40)]) == Rect(40, 420, 200, 60)


def test_what_was_pressed_hops_once() -> None:
    cat = Mover("cat-sitting", (0, 100, 10, 10), 3200)
    clock = Clock(since=0, stirred=0).after_a_press_on("cat", 1000)
    heights = [100 - hopping((cat,), clock, 1000 + age)[0].box[1] for age in range(0, HOP_MS + 1, 70)]
    assert max(heights) == pytest.approx(HOP, abs=0.1)
    assert heights[-1] == 0
    other = Mover("steam", (0, 100, 10, 10), 3200)
    assert hopping((other,), clock, 1100) == (other,)


def test_with_motion_off_it_answers_without_a_hop(world: GameWorld, context: MakeContext) -> None:
    child = at(world, context, "Hello.", motion=False)
    child.press("pet:cat")
    assert answer(child) == "Prrr…"
    assert child.scene.wake(child.now) == SAID_MS


def test_on_a_picture_and_on_a_day_card_there_is_nothing_to_press(
    world: GameWorld, context: MakeContext
) -> None:
    child = at(world, context, "Still the screen.")
    assert [here for here in pressables(child.tree) if isinstance(here.widget.action, Pet)] == []


def test_everything_that_answers_says_something() -> None:
    assert all(said(answers, 1).source and answers.name.source for answers in PETS.values())
