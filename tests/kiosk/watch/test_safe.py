"""The safe picture: in all languages, closed by a long hold and by nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from game.kiosk.watch.exit_codes import NO_SCREEN
from game.kiosk.watch.safe import Held, safe_app
from game.scenes.scene import Home
from game.ui.draw.offscreen import canvas
from game.ui.draw.widget import placed, pressables, texts
from game.ui.window.input import Ask, Digit, Down, Up
from tests.support.pilot import sharing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.shell.app import App

ALL = ("bs", "hr", "sr_BA", "sr_Latn_BA", "sr", "sr_Latn", "en")


def shown(folder: Path, size: tuple[int, int] = (1280, 720)) -> App:
    app = sharing(safe_app(ALL, folder, canvas(size)))
    app.frame(0)
    return app


def test_it_says_the_same_in_every_language(tmp_path: Path) -> None:
    app = shown(tmp_path)
    said = texts(app.tree)
    assert len(said) == 2 * len(ALL)
    assert len(set(said)) >= 2 * 3
    assert pressables(app.tree) == ()


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1366, 768), (1024, 768), (720, 1280)])
def test_all_of_it_is_on_the_screen(tmp_path: Path, size: tuple[int, int]) -> None:
    app = shown(tmp_path, size)
    page = app.screen.viewport.rect
    assert all(here.widget.rect.bottom <= page.bottom for here in placed(app.tree))


def test_a_finger_held_for_five_seconds_ends_it(tmp_path: Path) -> None:
    app = shown(tmp_path)
    app.frame(100, [Down(50, 50)])
    app.frame(5099)
    assert app.running
    app.frame(5100)
    assert not app.running


def test_it_looks_again_when_the_hold_is_long_enough() -> None:
    held = Held()
    assert held.wake(0) is None
    held.hear([Down(50, 50)], 1000)
    assert [held.wake(now) for now in (1000, 5999, 6000, 9000)] == [5000, 1, 0, 0]
    held.hear([Up(50, 50)], 9000)
    assert held.wake(9000) is None


@contextmanager
def process(size: str = "640x360", **variables: str) -> Iterator[subprocess.Popen[str]]:
    """The picture in a process of its own, once it beats."""
    command = (sys.executable, "-m", "game.kiosk.watch.safe", "bs,en", size)
    quiet = {**os.environ, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", **variables}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=quiet) as picture:
        assert picture.stdout is not None
        while "beat idle" not in (line := picture.stdout.readline()):
            assert line, "it ended without a beat"
        try:
            yield picture
        finally:
            picture.kill()


@pytest.mark.long
def test_it_beats_and_ends_where_its_supervisor_is_gone() -> None:
    with process() as picture:
        assert picture.stdout is not None
        picture.stdout.close()
        assert picture.wait(30) == 0


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGTERM")
def test_it_goes_at_once_when_it_is_asked_to_and_leaves_nothing(tmp_path: Path) -> None:
    with process(SDL_VIDEODRIVER="dummy", TMPDIR=str(tmp_path)) as picture:
        picture.terminate()
        picture.wait(20)  # raises where it takes longer
    assert list(tmp_path.iterdir()) == []


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGTERM")
def test_where_no_picture_can_be_drawn_it_waits_and_goes_when_it_is_asked_to() -> None:
    with process(size="9x9") as picture:
        picture.terminate()
        picture.wait(20)  # raises where it takes longer; without a picture it would wait a minute


@pytest.mark.long
def test_where_there_is_no_screen_it_says_so_at_once() -> None:
    blind = {**os.environ, "SDL_VIDEODRIVER": "none such", "SDL_AUDIODRIVER": "dummy"}
    done = subprocess.run(
        [sys.executable, "-m", "game.kiosk.watch.safe", "bs,en", "640x360"], env=blind, check=False
    )
    assert done.returncode == NO_SCREEN


def test_nothing_follows_from_anything_else(tmp_path: Path) -> None:
    app = shown(tmp_path)
    assert app.scene.handle(Home(), app.context()) == ()


def test_nothing_else_ends_it(tmp_path: Path) -> None:
    app = shown(tmp_path)
    app.frame(100, [Down(50, 50)])
    app.frame(4000, [Up(50, 50), Ask("back"), Ask("back"), Ask("back"), Ask("press"), Digit(1)])
    app.frame(9000)
    assert app.running
    assert app.scene.name == "safe"
