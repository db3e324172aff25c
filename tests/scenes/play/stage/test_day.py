"""A day card between two scenes, and how one place fades into another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.scenes.play.play_clock import FADE_MS
from game.scenes.play.play_layout import StageArea
from game.scenes.play.stage.day import sky
from game.scenes.play.stage.fade import Fade, pale
from game.story.checks.walk import moves
from game.story.playing.play import Play
from game.story.playing.view import view
from game.story.playing.view_model import CardView
from game.text import Text
from game.ui.draw.display import Box, Picture
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget, find, placed
from tests.support.pilot import Pilot
from tests.support.small_stories import DATA, problems_of, sound

if TYPE_CHECKING:
    from pathlib import Path

DAY = "Three weeks later"
WHOLE = Rect(0, 0, 1280, 720)


def before_the_day() -> Play:
    """Lana in her room, one tap before the day card."""
    play = Play.begin(sound(DATA / "stage-tour.yaml"), "lana")
    while True:
        after = play.do(moves(play.episode, play.state)[0])
        if view(after.episode, after.state).day:
            return play
        play = after


def at(tmp_path: Path, play: Play, **options: int) -> Pilot:
    pilot = Pilot(tmp_path, **options)  # type: ignore[arg-type]  # a size of text, or nothing
    pilot.world.keep(play, "play")
    pilot.app.layers.clear()
    pilot.app.open("play")
    pilot.frame()
    pilot.wait(1000)
    return pilot


def left(pilot: Pilot) -> list[Picture]:
    """The pictures of what was there before."""
    return [
        shape
        for here in placed(pilot.app.tree)
        if here.widget.id.startswith("left:")
        for shape in here.widget.shapes
        if isinstance(shape, Picture)
    ]


@pytest.mark.parametrize("scale", [100, 200])
def test_a_day_is_a_card_alone_under_the_sky_and_a_press_on_it_goes_on(tmp_path: Path, scale: int) -> None:
    pilot = at(tmp_path, before_the_day(), text_scale=scale)
    pilot.app.press("continue")
    pilot.frame()
    pilot.wait(1000)
    card = find(pilot.app.tree, "card.text")
    assert card is not None
    assert card.widget.name == DAY
    assert find(pilot.app.tree, "day.sky")
    assert not find(pilot.app.tree, "stage")
    assert find(pilot.app.tree, "tool:tell")
    pilot.app.press("continue")
    pilot.frame()
    assert pilot.world.play is not None
    assert view(pilot.world.play.episode, pilot.world.play.state).place == "park"


def test_a_card_lies_on_the_morning_over_the_town_or_on_what_it_names() -> None:
    areas = StageArea(WHOLE, WHOLE, portrait=False)
    cards = (CardView("day", Text("day", DAY)), CardView("day", Text("day", DAY), "night-road"), None)
    seen = [shape.name for card in cards for shape in sky(areas, card).shapes if isinstance(shape, Picture)]
    assert seen == ["day", "night-road", "day"]


def test_the_phone_is_out_of_sight_on_a_day_card() -> None:
    play = before_the_day()
    assert view(play.episode, play.do(moves(play.episode, play.state)[0]).state).day


def test_one_place_fades_into_another(tmp_path: Path) -> None:
    pilot = at(tmp_path, before_the_day())
    pilot.app.press("continue")
    pilot.frame()
    strengths = []
    while shapes := left(pilot):
        strengths.append({shape.alpha for shape in shapes if shape.kind == "place"})
        pilot.wait(50)
    assert len(strengths) >= FADE_MS // 50 - 1
    assert strengths == sorted(strengths, key=max, reverse=True)


def test_with_motion_off_a_place_is_there_at_once(tmp_path: Path) -> None:
    pilot = at(tmp_path, before_the_day())
    pilot.world.set_setting("motion", "reduced")
    pilot.app.press("continue")
    pilot.frame()
    assert left(pilot) == []
    assert find(pilot.app.tree, "day.sky")


def test_nothing_of_what_goes_can_be_read_or_pressed() -> None:
    gone = Widget(
        "stage", WHOLE, (Box(WHOLE, "#ff000080"),), (Widget("mum", WHOLE, name="Mum", role="image"),)
    )
    left_ = pale(gone, 0.5)
    assert [(here.widget.id, here.widget.name, here.widget.role) for here in placed(left_)] == [
        ("left:stage", "", "group"),
        ("left:mum", "", "group"),
    ]
    assert left_.shapes == (Box(WHOLE, "#ff000040"),)


def test_what_was_before_is_kept_only_until_it_is_gone() -> None:
    fade, park, room = Fade(), Widget("park", WHOLE), Widget("room", WHOLE)
    assert fade.over("park", park, 1.0) is park
    assert [child.id for child in fade.over("room", room, 0.0).children] == ["left:park"]
    assert fade.over("room", room, 1.0) is room
    assert fade.over("room", room, 0.5) is room


def test_a_day_is_said_in_a_few_words() -> None:
    step = "- think: Then what"
    long = "A very long time after all that has happened here"
    found = problems_of((step, f"- day: {long}\n    {step}"))
    assert [each.code for each in found] == ["long-text"]
