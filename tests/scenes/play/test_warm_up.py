"""The minute with the cat: all six tools are pressed, whoever plays it, and nothing of it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from game.paths import Paths
from game.scenes.play.warm_up import WarmUp
from game.story.checks.explore import explore
from game.story.events import Choose, Continue, Use
from game.story.loading.pack import load_episode
from game.story.playing.play import Play
from game.story.playing.view import view
from game.story.reading.words import TOOLS
from tests.support.pilot import Pilot

if TYPE_CHECKING:
    from pathlib import Path

FILE = Paths.find().scenarios / "warm-up.yaml"


def go_on(pilot: Pilot, scene_name: str = "warm-up") -> list[str]:
    """Press what the warm-up waits for until it is over; gives the tools that it asked for."""
    pressed: list[str] = []
    for _ in range(200):
        if pilot.scene != scene_name:
            return pressed
        tool = next((each for each in TOOLS if pilot.has("press") and asks_for(pilot, each)), "")
        if tool:
            pressed.append(tool)
            pilot.app.press(f"tool:{tool}")
            pilot.frame()
            continue
        onward = [each for each in pilot.ids() if each == "continue" or each.startswith("choice:")]
        if onward:
            pilot.app.press(onward[0])
            pilot.frame()
        pilot.wait(400)
    raise AssertionError(f"no end after {pressed}: {pilot.ids()}")


def asks_for(pilot: Pilot, tool: str) -> bool:
    """Whether the card beside the stage asks for this tool."""
    scene = pilot.app.scene
    assert isinstance(scene, WarmUp)
    play = scene.play_of(pilot.app.context())
    return play is not None and view(play.episode, play.state).press == tool


def test_after_a_wrong_tool_the_right_one_answers_at_once(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    pilot.app.open("warm-up")
    pilot.frame()
    for _ in range(40):
        if asks_for(pilot, "pause"):
            break
        pilot.app.press("choice:1" if pilot.has("choice:1") else "continue")
        pilot.frame()
    pilot.click("tool:block")
    assert not asks_for(pilot, "pause")
    pilot.click("tool:pause")
    scene = pilot.app.scene
    assert isinstance(scene, WarmUp)
    play = scene.play_of(pilot.app.context())
    assert play is not None
    assert play.state.acts == ("pause",)
    assert play.state.back == ()


def test_its_file_has_no_mistake_and_every_node_is_reached() -> None:
    loaded = load_episode(FILE)
    assert loaded.problems == ()
    assert loaded.episode is not None
    found = explore(loaded.episode)
    assert found.complete
    assert found.nodes == loaded.episode.nodes.keys()
    assert found.endings.keys() == loaded.episode.endings.keys()


def test_it_is_no_story_of_the_street(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    assert pilot.world.warm_up is not None
    assert "warm-up" not in pilot.world.pack.episodes


@pytest.mark.long
@pytest.mark.parametrize("hero", ["iva", pytest.param("tarik", marks=pytest.mark.long)])
def test_whoever_plays_the_story_tries_all_six_tools_and_then_the_story_begins(
    tmp_path: Path, hero: str
) -> None:
    pilot = Pilot(tmp_path)
    pilot.app.open("note", f"treasure-game:{hero}")
    pilot.frame()
    pilot.click("warm-up")
    assert set(go_on(pilot)) == set(TOOLS)
    assert pilot.scene == "play"
    assert pilot.world.play is not None
    assert (pilot.world.play.episode.id, pilot.world.play.state.hero) == ("treasure-game", hero)
    assert pilot.world.play == Play.begin(pilot.world.play.episode, hero)


def test_it_is_offered_until_it_was_opened_once(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    pilot.app.open("note", "treasure-game:iva")
    pilot.frame()
    assert pilot.has("start")
    pilot.click("warm-up")
    pilot.app.press("menu")
    pilot.frame()
    assert pilot.scene == "note"
    assert not pilot.has("warm-up")
    assert pilot.world.progress.warmed_up


@pytest.mark.long
def test_it_leaves_a_story_that_is_under_way_alone(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    begun = Play.begin(pilot.world.pack.episodes["the-chain"], "ema")
    pilot.world.keep(begun, "play")
    pilot.app.open("help")
    pilot.frame()
    pilot.app.press("warm-up")
    pilot.frame()
    assert set(go_on(pilot)) == set(TOOLS)
    assert pilot.scene == "help"
    assert pilot.world.play == begun
    assert pilot.world.progress.episodes == {}


def test_where_its_file_is_broken_the_story_begins_without(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path)
    pilot.world.paths = replace(pilot.world.paths, scenarios=tmp_path)
    pilot.app.open("note", "treasure-game:iva")
    pilot.frame()
    assert not pilot.has("warm-up")
    pilot.click("start")
    assert pilot.scene == "play"


def test_a_tool_that_had_its_turn_answers_with_what_it_is() -> None:
    episode = load_episode(FILE).episode
    assert episode is not None
    play = Play.begin(episode, "lana")
    assert heard_after(play, "pause") == "That button's turn comes in a moment."
    while (here := view(play.episode, play.state)).press != "block":
        if here.choices:
            play = play.do(Choose(here.node, here.choices[0].id))
        else:
            play = play.do(Use(here.press) if here.press else Continue(here.node))
    assert heard_after(play, "pause") == "Pause. Everything waits, and nothing goes on without you."
    assert heard_after(play, "save") == "That button's turn comes in a moment."


def heard_after(play: Play, tool: str) -> str:
    """What is told once a tool was used here."""
    after = play.do(Use(tool))
    speech = view(after.episode, after.state).speech
    assert speech is not None
    return speech.text.source
