"""Things and people on the stage answer a press by mouse or finger, and are never in the way of the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from game.scenes.play.play_clock import AGAIN_MS, HOP_MS, MOVES_MS, SAID_MS, Clock
from game.scenes.play.stage.touching import Touch, known
from game.story.checks.walk import moves
from game.story.playing.play import Play
from game.story.playing.view import StoryView, view
from game.ui.draw.display import Picture
from game.ui.draw.widget import find, hit, placed, pressables
from tests.scenes.child import Child
from tests.support.one_node import one_node
from tests.support.small_stories import DATA, sound

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext


def at(
    world: GameWorld, make: MakeContext, wanted: Callable[[StoryView], bool], **how: object
) -> tuple[Child, Play]:
    """Lana in "A new friend", at the first moment that is wanted."""
    play = Play.begin(world.pack.episodes["new-friend"], "lana")
    while not wanted(view(play.episode, play.state)):
        play = play.do(moves(play.episode, play.state)[0])
    world.keep(play, "play")
    child = Child(make, **how)
    child.now = 5_000
    return child, play


def reading(story: StoryView) -> bool:
    return story.waiting.kind == "tap" and story.speech is not None and not story.on_card


def in_kitchen(story: StoryView) -> bool:
    return reading(story) and story.place == "kitchen-evening" and len(story.stage) > 1


def touch(child: Child, what: str) -> None:
    here = find(child.tree, f"touch:{what}")
    assert here is not None, what
    assert here.widget.touch is not None
    assert child.scene.handle(here.widget.touch, child.context) == ()


def touched(child: Child) -> set[str]:
    return {here.widget.id.removeprefix("touch:") for here in placed(child.tree) if here.widget.touch}


def pictures(child: Child, kind: str) -> list[Picture]:
    shapes = [shape for here in placed(child.tree) for shape in here.widget.shapes]
    return [shape for shape in shapes if isinstance(shape, Picture) and shape.kind == kind]


def hero_of(child: Child) -> Picture:
    return next(shape for shape in pictures(child, "person") if shape.name == "lana")


def test_a_thing_swells_for_a_moment_and_the_story_stays(world: GameWorld, context: MakeContext) -> None:
    child, play = at(world, context, reading)
    touch(child, "lamp")
    child.now += HOP_MS // 2
    assert [shape.args[0] for shape in pictures(child, "thing")] == ["lamp"]
    child.now += HOP_MS
    assert pictures(child, "thing") == []
    assert world.play is play


def test_a_thing_leaves_its_place_which_is_empty_meanwhile(world: GameWorld, context: MakeContext) -> None:
    child, _ = at(world, context, reading)
    touch(child, "heart-picture")
    child.now += 120
    (gap,) = pictures(child, "gap")
    (moved,) = pictures(child, "thing")
    assert gap.rect == moved.rect
    assert gap.args[0] == moved.args[0] == "heart-picture"
    child.now += MOVES_MS
    assert pictures(child, "gap") == []


def test_a_thing_before_people_is_left_out_of_what_stands_there(
    world: GameWorld, context: MakeContext
) -> None:
    child, _ = at(world, context, in_kitchen)
    touch(child, "potatoes")
    child.now += 120
    assert "without:potatoes" in pictures(child, "front")[0].args
    assert [shape.args[0] for shape in pictures(child, "thing")] == ["potatoes"]
    assert pictures(child, "gap") == []
    child.now += MOVES_MS
    assert "without:potatoes" not in pictures(child, "front")[0].args


def test_in_a_dark_room_what_moves_is_as_dark_as_what_is_around_it(
    world: GameWorld, context: MakeContext
) -> None:
    steps = "    - place: bedroom-evening\n    - dim: yes\n    - narrate: Quiet."
    world.keep(Play.begin(one_node(steps), "lana"), "play")
    child = Child(context)
    child.now = 5_000
    touch(child, "heart-picture")
    child.now += 120
    order = [here.widget.id for here in placed(child.tree)]
    assert order.index("gap:heart-picture") < order.index("moved:heart-picture") < order.index("dusk")


def test_hearts_come_out_of_a_picture_of_one(world: GameWorld, context: MakeContext) -> None:
    child, _ = at(world, context, reading)
    touch(child, "heart-picture")
    assert sum(shape.name == "heart-rose" for shape in pictures(child, "life")) == 2
    child.now += SAID_MS
    assert sum(shape.name == "heart-rose" for shape in pictures(child, "life")) == 0


def test_a_curtain_that_is_pressed_moves_more_for_a_while(world: GameWorld, context: MakeContext) -> None:
    def lean(child: Child) -> float:
        (curtain,) = (one for one in pictures(child, "life") if one.name == "curtain")
        return float(curtain.args[2]) if len(curtain.args) > 1 else 0.0

    child, _ = at(world, context, lambda story: reading(story) and story.place == "bedroom-day")
    begun = child.now
    before = max(lean(child) for child.now in range(begun, begun + SAID_MS, 100))
    child.now = begun
    curtain = next(what for what in touched(child) if what.startswith("curtain"))
    touch(child, curtain)
    assert max(lean(child) for child.now in range(begun, begun + SAID_MS, 100)) > before


def test_with_motion_off_nothing_swells_and_nobody_nods(world: GameWorld, context: MakeContext) -> None:
    child, _ = at(world, context, reading, motion=False)
    before = hero_of(child).rect
    touch(child, "globe")
    touch(child, "person:hero")
    child.now += HOP_MS // 2
    assert pictures(child, "thing") == []
    assert hero_of(child).rect == before
    assert hero_of(child).args[3] == "ahead"


def test_who_is_pressed_closes_the_eyes_looks_up_and_then_as_before(
    world: GameWorld, context: MakeContext
) -> None:
    child, _ = at(world, context, reading)
    before = hero_of(child)
    touch(child, "person:hero")
    assert hero_of(child).args[1] == "blink"
    child.now += HOP_MS // 2
    assert hero_of(child).args[3] == "ahead"
    assert hero_of(child).rect.y > before.rect.y
    child.now += SAID_MS
    assert hero_of(child).args[3] == before.args[3]


def test_who_answered_a_moment_ago_is_in_nobodys_way(world: GameWorld, context: MakeContext) -> None:
    child, _ = at(world, context, reading)
    x, y = child.place("person:hero").widget.rect.center
    first = hit(child.tree, x, y)
    assert first is not None
    assert first.touch == Touch("person:hero")
    touch(child, "person:hero")
    assert hit(child.tree, x, y) is None, "a press there reads on, as on any place with nothing on it"
    assert child.tree.elsewhere == "continue"
    child.now += AGAIN_MS
    again = hit(child.tree, x, y)
    assert again is not None
    assert again.touch == first.touch


def test_a_thing_that_answered_eats_no_press_of_whoever_reads_on(
    world: GameWorld, context: MakeContext
) -> None:
    child, _ = at(world, context, lambda story: reading(story) and story.place == "bedroom-evening")
    x, y = child.place("touch:globe").widget.rect.center
    for what in ("globe", "heart-picture"):
        touch(child, what)
    assert hit(child.tree, x, y) is None, "a press there reads on"
    child.now += AGAIN_MS - 1
    child.read_on()
    assert "globe" not in touched(child), "it is quiet for as long as somebody reads on"
    child.now += AGAIN_MS
    assert "globe" in touched(child)


def test_where_nothing_is_to_be_read_a_thing_answers_as_often_as_one_likes(
    world: GameWorld, context: MakeContext
) -> None:
    child, _ = at(world, context, lambda story: story.waiting.kind == "choice" and bool(story.stage))
    thing = next(what for what in sorted(touched(child)))
    touch(child, thing)
    touch(child, thing)


def test_a_lamp_goes_out_and_on_again(world: GameWorld, context: MakeContext) -> None:
    child, _ = at(world, context, reading)
    assert "switched" not in pictures(child, "place")[0].args
    touch(child, "lamp")
    child.now += SAID_MS
    assert "switched" in pictures(child, "place")[0].args
    assert "switched" in pictures(child, "front")[0].args
    touch(child, "lamp")
    assert "switched" not in pictures(child, "place")[0].args


def test_in_the_next_place_all_lamps_are_as_they_were() -> None:
    play = Play.begin(sound(DATA / "stage-tour.yaml"), "lana")
    clock, before = Clock(since=0, stirred=0).after_switching("thing:lamp"), view(play.episode, play.state)
    same = clock.changed(1000, before, before, tool="")
    assert same.switched == {"thing:lamp"}
    elsewhere = msgspec.structs.replace(before, place="park")
    assert clock.changed(1000, before, elsewhere, tool="").switched == frozenset()


def test_by_day_a_lamp_is_lit(world: GameWorld, context: MakeContext) -> None:
    child, _ = at(world, context, lambda story: reading(story) and story.place == "bedroom-day")
    assert find(child.tree, "glow:lamp") is None
    touch(child, "lamp")
    assert find(child.tree, "glow:lamp") is not None
    assert "switched" not in pictures(child, "place")[0].args


def test_a_mug_steams(world: GameWorld, context: MakeContext) -> None:
    child, _ = at(world, context, in_kitchen)
    before = len(pictures(child, "life"))
    touch(child, "mug")
    assert len(pictures(child, "life")) == before + 1
    child.now += SAID_MS
    assert len(pictures(child, "life")) == before


def test_no_key_no_switch_and_no_screen_reader_comes_there(world: GameWorld, context: MakeContext) -> None:
    child, _ = at(world, context, reading)
    assert touched(child) >= {"globe", "lamp", "person:hero"}
    assert not [here for here in pressables(child.tree) if here.widget.id.startswith("touch:")]
    assert all(
        not here.widget.name and here.widget.role == "group"
        for here in placed(child.tree)
        if here.widget.touch is not None
    )


def test_while_something_is_chosen_nobody_can_be_pressed_for_an_answer(
    world: GameWorld, context: MakeContext
) -> None:
    child, _ = at(world, context, lambda story: story.waiting.kind == "choice" and bool(story.stage))
    assert not {what for what in touched(child) if what.startswith("person:")}


@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (720, 1280)])
@pytest.mark.parametrize("text_scale", [100, 200])
def test_nothing_on_the_stage_takes_a_press_from_what_is_read_or_pressed(
    world: GameWorld, context: MakeContext, size: tuple[int, int], text_scale: int
) -> None:
    for wanted in (reading, in_kitchen, lambda story: story.waiting.kind == "choice"):
        child, _ = at(world, context, wanted, size=size, text_scale=text_scale)
        tree = child.tree
        areas = [here.widget.rect for here in placed(tree) if here.widget.touch is not None]
        for here in pressables(tree):
            if not here.widget.id.startswith("pet:"):
                shown = here.widget.rect.intersection(here.clip)
                assert not [area for area in areas if area.intersects(shown)], here.widget.id


def test_a_story_of_a_place_that_nobody_drew_has_nothing_to_press(tmp_path: Path) -> None:
    (tmp_path / "answers.yaml").write_text("park: [1]\n", encoding="utf-8")
    assert known(tmp_path) == {}
