"""What moves: nothing by itself where the player wants it still; nothing flashes, and no time runs out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.authors.explore.moments import endings
from game.scenes.play.play import PlayScene
from game.story.events import Choose, Continue, Event
from game.story.playing.view import view
from tests.support.flashes import GRID, Frame, luminances, worst_second
from tests.support.pilot import SMALL, Pilot, by_keys
from tests.support.playing import begin
from tests.support.walk import STORIES, app_at, arranged

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.app import App

pytestmark = pytest.mark.long

LONG = 10 * 60_000
REST = 20_000
"""Milliseconds after which everything rests that breathes, blinks or blows in the wind."""
LIVES = {"calm", "play", "warm-up"}
"""A flower shows how to breathe while somebody breathes with it, and a stage lives while somebody reads."""
MOST_FLASHES = 3
"""In any second (WCAG 2.2, 2.3.1)."""


def stories_time(app: App) -> bool:
    """Whether a message of the story is on its way, so that time may pass."""
    play = app.world.play
    if not isinstance(app.scene, PlayScene) or play is None:
        return False
    return view(play.episode, play.state).waiting.kind == "delay"


@STORIES
def test_with_motion_off_nothing_moves_on_any_screen_but_what_the_story_brings(
    tmp_path: Path, story: str
) -> None:
    app = app_at(tmp_path, size=SMALL)
    app.world.set_setting("motion", "reduced")
    moved = []
    for shot in arranged(app, story):
        app.frame(0)
        app.frame(1)
        due = app.sleep(1)
        if due is not None and not stories_time(app):
            moved.append(f"{shot.name} wakes after {due} ms")
        elif due is not None and app.frame(due // 2):
            moved.append(f"{shot.name} is painted while the story waits")
    assert moved == []


@STORIES
@pytest.mark.slow
def test_with_motion_on_everything_but_a_story_comes_to_rest_by_itself(tmp_path: Path, story: str) -> None:
    """The clock goes on from screen to screen: a screen keeps the time at which it came."""
    app = app_at(tmp_path, size=SMALL)
    lively = []
    now = 0
    for shot in arranged(app, story):
        app.frame(now)
        end = now + REST
        while not stories_time(app) and (due := app.sleep(now)) is not None and now < end:
            now += max(due, 1000)
            app.frame(now)
        if now >= end and app.scene.name not in LIVES:
            lively.append(shot.name)
    assert lively == []


@pytest.mark.parametrize("theme", ["warm", pytest.param("contrast-dark", marks=pytest.mark.slow)])
def test_nothing_flashes_while_a_story_is_played(tmp_path: Path, theme: str) -> None:
    pilot = Pilot(tmp_path, size=SMALL, theme=theme)
    begin(pilot, by_keys, "new-friend", "lana")
    episode = pilot.world.pack.episodes["new-friend"]
    events = max((play.events for play in endings(episode).values()), key=len)
    frames: list[Frame] = []
    for event in events[1:30]:
        _watch(pilot, frames, 400)
        _press(pilot, event)
    _watch(pilot, frames, 400)
    assert len(frames) > 300
    assert worst_second(frames) <= MOST_FLASHES


def _watch(pilot: Pilot, frames: list[Frame], milliseconds: int) -> None:
    """Look at every other frame."""
    end = pilot.now + milliseconds
    while pilot.now < end:
        pilot.frame()
        pilot.frame()
        frames.append((pilot.now, luminances(pilot.app.screen.surface)))


def _press(pilot: Pilot, event: Event) -> None:
    """What a hurried player presses to make the event happen."""
    play = pilot.world.play
    if isinstance(event, Continue) and pilot.has("continue"):
        by_keys(pilot, "continue")
    elif isinstance(event, Choose) and play is not None:
        ids = [choice.id for choice in view(play.episode, play.state).choices]
        if event.choice in ids:
            pilot.key(pygame.K_1 + ids.index(event.choice))


def blinking(times: int, dark: float, bright: float) -> list[Frame]:
    """A second in which one cell goes up and down so many times."""
    rest = (dark,) * (GRID[0] * GRID[1] - 1)
    values = [dark, *[bright, dark] * times]
    return [(number * 900 // len(values), (value, *rest)) for number, value in enumerate(values)]


def test_flashes_are_counted_as_wcag_counts_them() -> None:
    assert worst_second(blinking(5, 0.1, 0.9)) == 5
    assert worst_second(blinking(5, 0.1, 0.15)) == 0  # too faint
    assert worst_second(blinking(5, 0.85, 0.99)) == 0  # too bright


def test_no_decision_runs_out_however_long_a_player_takes(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, size=SMALL)
    begin(pilot, by_keys, "new-friend", "lana")
    while not pilot.has("choice:1"):
        if pilot.has("continue"):
            by_keys(pilot, "continue")
        pilot.wait(3000)
    before = pilot.world.play
    pilot.wait(LONG)
    assert pilot.world.play == before
    assert pilot.has("choice:1")


@pytest.mark.parametrize("scene", ["title", "episodes", "settings", "access", "help", "language", "menu"])
def test_no_screen_goes_away_by_itself(tmp_path: Path, scene: str) -> None:
    pilot = Pilot(tmp_path, size=SMALL)
    pilot.app.open(scene)
    pilot.frame()
    pilot.wait(LONG)
    assert pilot.scene == scene
