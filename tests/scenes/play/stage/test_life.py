"""Small life on the stage: it goes on for as long as somebody reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import msgspec
import pytest

from game.scenes.play.play_clock import LIVELY_MS, SLOW_BEAT, Clock
from game.scenes.play.stage.life import alive, known, things
from game.scenes.play.stage.touching import Touch
from game.story.playing.play import Play
from game.story.reading.words import Cat
from game.story.steps.place import Place
from game.ui.art.daylight import on_people
from game.ui.art.life import BARE, BEAT, CYCLE
from game.ui.art.scenery import Scenery
from game.ui.draw.display import Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget, find, placed
from tests.scenes.child import Child
from tests.support.art import shared_kit
from tests.support.pilot import Pilot

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.world import GameWorld
    from tests.support.contexts import MakeContext

HERE = Scenery(1.0, 0, -240)
GROUND = Rect(0, 0, 1280, 720)


def begun(world: GameWorld, episode: str, hero: str) -> None:
    world.keep(Play.begin(world.pack.episodes[episode], hero), "play")


def moving(tree: Widget) -> dict[str, Picture]:
    """The pictures of small life in a tree, by the ids of their widgets."""
    return {
        here.widget.id: shape
        for here in placed(tree)
        for shape in here.widget.shapes
        if isinstance(shape, Picture) and shape.kind == "life"
    }


def touches(child: Child) -> list[Touch]:
    """What of the stage can be pressed."""
    found = (here.widget.touch for here in placed(child.tree))
    return [touch for touch in found if isinstance(touch, Touch)]


def shown(world: GameWorld, place: str, whose: str, age: int, scale: float = 1.0) -> dict[str, Picture]:
    life = alive(world.paths.assets, place, whose, age, scale)
    both = (*things(HERE, GROUND, life, "back"), *things(HERE, GROUND, life, "front"))
    return moving(Widget("stage", GROUND, (), both))


@pytest.fixture
def child(world: GameWorld, context: MakeContext) -> Child:
    begun(world, "new-friend", "lana")
    return Child(context)


# The clock


def test_life_moves_in_whole_beats_and_never_ends() -> None:
    clock = Clock(since=500, stirred=500, woke=500)
    assert clock.life(500 + 3 * BEAT + 40) == 3 * BEAT
    assert clock.life(500 + 100 * CYCLE) == 100 * CYCLE
    assert clock.life(400) == 0


def test_what_happens_meanwhile_lets_it_go_on_without_a_jump() -> None:
    clock = msgspec.structs.replace(Clock(since=0, stirred=0, woke=0), stirred=5000)
    assert clock.life(5200) == 5200


# In a story


def test_things_move_as_long_as_somebody_reads_and_in_few_pictures(child: Child) -> None:
    first = moving(child.tree)
    child.now += 900
    assert moving(child.tree) != first
    child.now = 50 * CYCLE
    assert moving(child.tree) == first
    assert child.scene.wake(child.now) == SLOW_BEAT
    child.now += 900
    assert moving(child.tree) != first


def test_with_motion_off_nothing_moves_and_no_picture_is_due(child: Child) -> None:
    still = Child(child.make, motion=False)
    first = moving(still.tree)
    still.now += 900
    assert moving(still.tree) == first
    assert still.scene.wake(still.now) is None


def test_something_new_in_the_story_lets_them_go_on(child: Child) -> None:
    rest = moving(child.tree)
    child.now += 900
    child.press("continue")
    child.now += BEAT
    assert moving(child.tree).keys() == rest.keys()
    assert moving(child.tree) != rest


def test_they_move_ten_times_a_second(child: Child) -> None:
    child.now += 900
    before = moving(child.tree)
    child.now += BEAT - 1
    assert moving(child.tree) == before
    child.now += 1
    assert moving(child.tree) != before


def test_with_motion_reduced_they_lie_still(world: GameWorld, context: MakeContext) -> None:
    begun(world, "new-friend", "lana")
    child = Child(context, motion=False)
    rest = moving(child.tree)
    child.now += 900
    assert rest
    assert moving(child.tree) == rest
    assert child.scene.wake(child.now) is None


def test_the_place_itself_is_drawn_without_them(child: Child) -> None:
    for layer in ("place", "front"):
        here = find(child.tree, layer)
        assert here is not None
        assert here.widget.shapes[0].args == (BARE,)  # type: ignore[union-attr]  # a picture, as its kind is asked


@pytest.mark.parametrize(
    ("episode", "hero", "pet"),
    [
        ("new-friend", "luka", "cat-asleep"),
        ("the-chain", "ema", "hamster"),
        ("the-chain", "adi", "cactus-cool"),
    ],
)
def test_on_the_desk_lies_what_is_the_heros(
    world: GameWorld, context: MakeContext, episode: str, hero: str, pet: str
) -> None:
    begun(world, episode, hero)
    lying = {picture.name for picture in moving(Child(context).tree).values()}
    assert lying & {"cat-asleep", "hamster", "cactus-cool", "plush-dino"} == {pet}


def test_iva_and_tarik_have_no_cat(world: GameWorld) -> None:
    names = {picture.name for picture in shown(world, "bedroom-evening", "iva", 0).values()}
    assert "plush-dino" in names
    assert "cat-asleep" not in names


# On the screen


@pytest.mark.parametrize("scale", [0.5, 1.0, 1.37, 3.0])
def test_a_sliding_thing_keeps_its_size_in_pixels(world: GameWorld, scale: float) -> None:
    sizes = {
        (round(picture.rect.w * scale, 6), round(picture.rect.h * scale, 6))
        for age in range(0, CYCLE, BEAT)
        for picture in shown(world, "street", "", age, scale).values()
        if picture.name == "cloud"
    }
    assert len(sizes) == 1


def test_through_a_window_nothing_is_seen_beside_it(world: GameWorld) -> None:
    life = alive(world.paths.assets, "library", "", 300, 1.0)
    seen = [one for one in things(HERE, GROUND, life, "back") if one.shapes[0].name == "small-cloud"]  # type: ignore[union-attr]
    assert len(seen) == 1
    assert seen[0].clip
    assert seen[0].rect.w < 130
    assert seen[0].rect.h < 140


def test_behind_the_librarys_window_it_neither_rains_nor_snows(world: GameWorld) -> None:
    """Stories play there in June, with thirty degrees, and in February."""
    assert {mover.sprite for mover in known(world.paths.assets / "art" / "places")["library"]} == {
        "small-cloud",
        "pendulum",
    }


def test_a_damaged_file_stops_no_story(tmp_path: Path) -> None:
    places = tmp_path / "art" / "places"
    places.mkdir(parents=True)
    for text in ("park: {", "park: [{sprite: drop}]", "\0"):
        (places / "life.yaml").write_text(text, encoding="utf-8")
        known.cache_clear()
        assert alive(tmp_path, "park", "", 0, 1.0).movers == ()
    known.cache_clear()


@pytest.mark.parametrize("cat", get_args(Cat))
def test_the_cat_is_where_the_story_wants_it_and_only_there(world: GameWorld, cat: str) -> None:
    assets = world.paths.assets
    by_itself = {mover.sprite for mover in alive(assets, "bedroom-evening", "lana", 0, 1.0).movers}
    told = {mover.sprite for mover in alive(assets, "bedroom-evening", "lana", 0, 1.0, cat).movers}
    own = {mover.sprite for mover in known(assets / "art" / "places").get(f"cat-{cat}", ())}
    assert told == (by_itself - {"cat-asleep", "cat-tail"}) | own
    assert bool(own) is (cat != "no")


def test_without_the_hamster_its_bed_is_empty_and_all_else_stays(world: GameWorld) -> None:
    at_emas = (world.paths.assets, "bedroom-evening-ema", "ema", 0, 1.0)
    by_itself = {mover.sprite for mover in alive(*at_emas).movers}
    assert {mover.sprite for mover in alive(*at_emas, hamster=False).movers} == by_itself - {"hamster"}
    assert "hamster" in by_itself


def test_in_the_story_of_the_lost_hamster_it_is_in_no_room(world: GameWorld) -> None:
    """Until it is found it is away, whoever looks for it; at the end it lives in a slipper."""
    episode = world.pack.episodes["it-isnt-me"]
    rooms = [
        [step.KIND for step in node.steps]
        for node in episode.nodes.values()
        if any(isinstance(step, Place) and step.room("ema").startswith("bedroom") for step in node.steps)
    ]
    assert len(rooms) == 6
    assert all("hamster" in kinds for kinds in rooms)


def test_the_cat_can_come_to_any_place(world: GameWorld) -> None:
    told = alive(world.paths.assets, "kitchen-evening", "ema", 0, 1.0, "typing")
    assert {"cat-typing", "cat-paw"} <= {mover.sprite for mover in told.movers}


def test_a_frame_of_life_paints_little(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    begun(pilot.world, "new-friend", "lana")
    pilot.app.open("play")
    pilot.frame()
    whole = 1280 * 720
    for _ in range(LIVELY_MS // BEAT):
        areas = pilot.app.frame(pilot.now + BEAT)
        pilot.now += BEAT
        assert sum(area.w * area.h for area in areas) < whole / 3


# Light

CAT_LIGHT = on_people("bedroom-evening", "22:30")


def test_the_light_of_the_hour_lies_on_the_cat_as_on_people_and_not_on_what_shines(world: GameWorld) -> None:
    life = alive(world.paths.assets, "bedroom-evening", "lana", 0, 1.0, clock="22:30")
    both = (*things(HERE, GROUND, life, "back"), *things(HERE, GROUND, life, "front"))
    lit = {shape.name: shape.args[:1] for shape in moving(Widget("stage", GROUND, (), both)).values()}
    assert lit["cat-asleep"] == lit["cat-tail"] == (CAT_LIGHT,)
    assert lit["star"] == ()


def test_in_a_lamp_put_out_it_is_another(world: GameWorld, context: MakeContext) -> None:
    begun(world, "new-friend", "lana")
    child = Child(context)
    before = {shape.args[:1] for shape in moving(child.tree).values() if shape.name == "cat-asleep"}
    lamp = next(touch for touch in touches(child) if touch.lamp)
    child.scene.handle(lamp, child.context)
    after = {shape.args[:1] for shape in moving(child.tree).values() if shape.name == "cat-asleep"}
    assert before != after


def test_light_changes_the_colours_of_a_sprite() -> None:
    kit = shared_kit()
    assert kit.life_svg("cat-asleep", CAT_LIGHT) != kit.life_svg("cat-asleep")
    assert kit.life_svg("cat-asleep", "") == kit.life_svg("cat-asleep")
