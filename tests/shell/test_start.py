"""Putting the game together: which screen comes first."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pygame
import pytest

from game.shell import start
from game.shell.start import make_app, make_world, open_first, read_art
from game.story.playing.play import Play
from game.ui.draw.offscreen import canvas
from tests.support.known import knowing

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.app import App
    from game.shell.world import GameWorld


@pytest.fixture
def world(tmp_path: Path) -> GameWorld:
    return knowing(make_world(tmp_path, {"language": "en", "country": "BA", "sound": False}))


def opened(world: GameWorld, episode: str) -> App:
    app = make_app(world, canvas((640, 360)))
    open_first(app, world, episode)
    return app


def test_an_episode_that_is_asked_for_is_opened_at_its_heroes(world: GameWorld) -> None:
    assert opened(world, "the-chain").scene.name == "hero"
    assert opened(world, "").scene.name == "title"


def test_an_episode_that_is_asked_for_does_not_take_the_place_of_a_story_under_way(world: GameWorld) -> None:
    under_way = Play.begin(world.pack.episodes["new-friend"], "lana")
    world.keep(under_way, "play")
    assert opened(world, "the-chain").scene.name == "title"
    assert world.play is under_way


def test_an_episode_that_is_not_there_leaves_the_title(
    world: GameWorld, caplog: pytest.LogCaptureFixture
) -> None:
    assert opened(world, "no-such").scene.name == "title"
    assert "cuvari check" in caplog.text
    assert "no-such" not in caplog.text  # a log is kept somewhere, and names no story


def test_the_language_is_asked_for_before_anything_else(tmp_path: Path) -> None:
    nobody = knowing(make_world(tmp_path, {"language": None, "country": None, "sound": False}))
    assert opened(nobody, "the-chain").scene.name == "language"


def test_what_is_needed_later_is_there() -> None:
    start.look_for_packages()


@pytest.mark.parametrize(("owner", "name"), [(sys, "path"), (pygame, "__path__")])
def test_what_was_removed_is_missed_before_the_window_opens_where_run_py_can_fetch_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: object, name: str
) -> None:
    monkeypatch.setattr(owner, name, [str(tmp_path)])
    monkeypatch.setenv(start.STARTER, "python")
    with pytest.raises(ModuleNotFoundError, match="is gone"):
        start.opened(start.Wish(data=tmp_path / "data", windowed=(640, 400)))
    gc.enable()
    assert not (tmp_path / "data").exists()


@pytest.mark.long
def test_art_and_stories_are_read_beside_the_first_screen(tmp_path: Path) -> None:
    world = make_world(tmp_path, {"language": "bs", "country": "BA"})
    app = make_app(world, canvas((640, 360)))
    read_art(app)
    (reading,) = [thread for thread in threading.enumerate() if thread.name == "art"]
    reading.join()
    assert "kit" in app.pictures.__dict__
    assert world.pack_in_hand is not None


CLOSED_AT_ONCE = """
from time import sleep
from game.shell.start import read_art
class App:
    @property
    def pictures(self):
        sleep(0.2)
        print("read to its end")
read_art(App())
"""


@pytest.mark.long
def test_a_game_that_is_closed_at_once_ends_when_what_it_reads_is_read() -> None:
    done = subprocess.run([sys.executable, "-c", CLOSED_AT_ONCE], capture_output=True, text=True, check=True)
    assert done.stdout == "read to its end\n"


@pytest.mark.long
def test_stories_that_cannot_be_read_do_not_end_the_reading_with_noise(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    world = make_world(tmp_path, {"language": "bs", "country": "BA"})
    app = make_app(world, canvas((640, 360)))
    del world.paths  # nothing can be found
    read_art(app)
    for thread in threading.enumerate():
        if thread.name == "art":
            thread.join()
    assert capsys.readouterr().err == ""
