"""The clock in the story and after it: quiet, in a corner, and on nothing that is read or pressed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from game.authors.explore.moments import endings, telling_moments
from game.lesson.scenes.clock import CLOCKED
from game.lesson.scenes.kit import minute_said
from game.lesson_flow.events import Go, Minute
from game.lesson_flow.stops import story_of
from game.paths import Paths
from game.ui.draw.display import Lines
from game.ui.draw.widget import find, placed
from tests.lesson.lesson_pilot import LessonPilot
from tests.support.known import shared_pack
from tests.support.tiers import seldom

if TYPE_CHECKING:
    from pathlib import Path

    from game.story.playing.play import Play


def covered(pilot: LessonPilot) -> list[str]:
    """What lies under the clock and is read or pressed."""
    clock = find(pilot.app.tree, "lesson.clock")
    if clock is None:
        return []
    return [
        here.widget.id
        for here in placed(pilot.app.tree)
        if here.widget.id not in ("lesson.clock", "")
        and (here.widget.pressable or any(isinstance(each, Lines) for each in here.widget.shapes))
        and here.visible
        and here.widget.rect.intersection(here.clip).intersects(clock.widget.rect)
    ]


def begun(folder: Path, size: tuple[int, int], story: str = "treasure-game") -> LessonPilot:
    pilot = LessonPilot(folder, size=size, language="sr")
    assert pilot.lesson_world.begin("9-12", 20, story, "45")
    pilot.lesson_world.do(Go("episode"))
    for _ in range(7):
        pilot.lesson_world.do(Minute())
    return pilot


@cache
def plays() -> tuple[Play, ...]:
    """A play to each telling moment of the story, as a lesson of 45 minutes has it."""
    whole = shared_pack(Paths.find().scenarios).episodes["treasure-game"]
    return tuple(play for _, play in telling_moments(story_of(whole, "45")))


@pytest.mark.long
@pytest.mark.parametrize("size", seldom([(1024, 600), (1280, 720), (720, 1280)]))
@pytest.mark.parametrize("scale", [100, 200])
def test_the_minute_is_seen_in_the_story_and_hides_nothing(
    tmp_path: Path, size: tuple[int, int], scale: int
) -> None:
    pilot = begun(tmp_path, size)
    pilot.world.set_setting("text_scale", scale)
    world, seen = pilot.lesson_world, 0
    for play in plays():
        pilot.app.layers.clear()
        world.keep(play, "play")
        pilot.app.open("play")
        pilot.frame()
        pilot.leap(3000)
        assert covered(pilot) == []
        seen += pilot.has("lesson.clock")
    if size == (1280, 720) and scale == 100:
        assert pilot.widget("lesson.clock").widget.name.startswith("Минут ")
    assert seen > 0


@pytest.mark.parametrize("scene", ["ending", "debrief"])
def test_after_the_story_it_is_there_too_and_on_a_slide_only_once(tmp_path: Path, scene: str) -> None:
    pilot = begun(tmp_path, (1280, 720))
    world = pilot.lesson_world
    world.keep(plays()[-1], "play")
    pilot.app.open(scene, "treasure-game")
    pilot.frame()
    assert scene in CLOCKED
    assert pilot.widget("lesson.clock").widget.name == minute_said(pilot.app.context(), pilot.state)
    assert covered(pilot) == []
    pilot.lesson_world.do(Go("rules"))
    pilot.app.open("title")
    pilot.frame()
    assert sum(here.widget.id == "lesson.clock" for here in placed(pilot.app.tree)) == 1


def test_while_a_class_looks_back_it_stays_where_it_is_and_off_the_panel(tmp_path: Path) -> None:
    pilot = begun(tmp_path, (1280, 720))
    world = pilot.lesson_world
    play = next(iter(endings(world.as_played(world.pack.episodes["treasure-game"])).values()))
    world.do(Go("talk"))
    world.keep(play, "ending")
    pilot.app.open("debrief", "treasure-game")
    pilot.frame()
    places, asked = [], 0
    while pilot.scene == "debrief":
        clock, panel = (pilot.widget(id_).widget.rect for id_ in ("lesson.clock", "debrief.panel"))
        assert not clock.intersects(panel)
        places.append(clock)
        asked += pilot.has("talk.card")
        pilot.forward()
    assert len(places) > 4
    assert asked == 3, "each question is seen at once, with what turns to the next"
    assert len(set(places)) == 1


@pytest.mark.long
def test_what_helped_is_read_and_left_by_three_presses(tmp_path: Path) -> None:
    pilot = begun(tmp_path, (1280, 720))
    world = pilot.lesson_world
    for ending, play in endings(world.as_played(world.pack.episodes["treasure-game"])).items():
        world.do(Go("talk"))
        world.keep(play, "ending")
        pilot.app.layers.clear()
        pilot.app.open("debrief", "treasure-game")
        pilot.frame()
        pilot.press("part:helped")
        presses = 0
        while pilot.has("acts"):
            pilot.forward()
            presses += 1
        assert presses <= 3, ending
