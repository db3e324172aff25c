"""What is made when the game is installed fits the first screens, and a start needs nothing else."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from game.paths import Paths
from game.records.settings import Given, Settings
from game.records.writer import Discard
from game.shell.start import make_app
from game.shell.world import GameWorld
from game.teachers.office import Office
from game.ui.art.picture_store import ANY_ART
from game.ui.art.pictures import Pictures
from game.ui.draw.offscreen import canvas
from game.workshop import prebuild
from tests.support.known import shared_catalogs

if TYPE_CHECKING:
    from pathlib import Path

SMALL = (320, 180)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `python -m game.workshop.prebuild` makes, for two small windows."""
    folder = tmp_path_factory.mktemp("ahead")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(prebuild, "USUAL", SMALL)
        patch.setattr(prebuild, "WINDOWS", ())
        patch.setattr(prebuild, "SCREENS", ((640, 360), SMALL))
        prebuild.make(Paths.find(folder), folder, ANY_ART)
    return folder


@pytest.mark.long
@pytest.mark.parametrize("size", [SMALL, (640, 360)])
@pytest.mark.parametrize("country", [None, "BA"])
@pytest.mark.parametrize("private", [True, False])
@pytest.mark.parametrize("kind", [GameWorld, prebuild.UnderWay])
def test_the_first_screens_need_no_drawing(
    made: Path, country: str | None, size: tuple[int, int], kind: type[GameWorld], *, private: bool
) -> None:
    paths = Paths.find(made)
    chosen = Settings(language="bs", country=country, sound=False, private=private)
    world = kind(paths, shared_catalogs(paths.locales), Given(base=chosen), Discard())
    world.desk = Office(paths)
    app = make_app(world, canvas(size))
    app.pictures = Pictures(paths.assets / "art", made)
    app.resize(app.screen.surface)
    for scene in ("title", "neutral") if country else ("language",):
        app.open(scene)
        for now in (0, 950, 2350, 9000):
            app.frame(now)
    assert "kit" not in app.pictures.__dict__


@pytest.mark.parametrize("month", range(1, 13))
def test_no_quick_exit_waits_for_a_picture_whatever_the_season_and_the_computer(
    made: Path, month: int
) -> None:
    paths = Paths.find(made)
    chosen = Settings(language="bs", country="BA", sound=False)
    world = GameWorld(paths, shared_catalogs(paths.locales), Given(base=chosen), Discard())
    app = make_app(world, canvas(SMALL))
    app.pictures = Pictures(paths.assets / "art", made)
    app.resize(app.screen.surface)
    world.month = month
    for world.computer in range(7):
        app.layers.clear()
        app.open("neutral")
        app.frame(0)
    assert "kit" not in app.pictures.__dict__


@pytest.mark.long
def test_made_anywhere_on_any_day_it_is_the_same(
    made: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name, size in (("USUAL", SMALL), ("WINDOWS", ()), ("SCREENS", ((640, 360), SMALL))):
        monkeypatch.setattr(prebuild, name, size)
    monkeypatch.setattr("time.localtime", lambda *_: time.struct_time((2031, 7, 1, 0, 0, 0, 1, 182, 0)))
    monkeypatch.setenv("COMPUTERNAME", "another")
    prebuild.make(Paths.find(tmp_path), tmp_path, ANY_ART)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        path.name: path.read_bytes() for path in made.iterdir()
    }


IN_TWO = """
import os, sys
from pathlib import Path
from game.paths import Paths
from game.workshop import prebuild
from game.workshop.prebuild import FirstPictures

def write(pictures):
    if os.getpid() == here:
        sys.exit("one after the other")
    drawn(pictures)

here, drawn, FirstPictures.write = os.getpid(), FirstPictures.write, write
prebuild.USUAL, prebuild.WINDOWS, prebuild.SCREENS = (320, 180), (), ((640, 360), (320, 180))
prebuild.processors = lambda: 2
folder = Path(sys.argv[1])
prebuild.make(Paths.find(folder), folder, sys.argv[2])
"""


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is forked")
def test_made_in_two_processes_it_is_the_same(made: Path, tmp_path: Path) -> None:
    words = [sys.executable, "-c", IN_TWO, str(tmp_path), ANY_ART]
    subprocess.run(words, check=True, capture_output=True, timeout=60)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        path.name: path.read_bytes() for path in made.iterdir()
    }


@pytest.mark.long
def test_made_again_nothing_is_drawn_again(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {path: path.stat().st_mtime_ns for path in made.iterdir()}
    assert before
    monkeypatch.setattr(prebuild, "USUAL", SMALL)
    monkeypatch.setattr(prebuild, "WINDOWS", ())
    monkeypatch.setattr(prebuild, "SCREENS", ((640, 360), SMALL))
    prebuild.make(Paths.find(made), made, ANY_ART)
    assert {path: path.stat().st_mtime_ns for path in made.iterdir()} == before


@pytest.mark.long
def test_a_start_imports_nothing_of_it() -> None:
    script = "import sys, game.cli, game.shell.start; print('game.workshop.prebuild' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
