"""The safe picture: in all languages, closed by a long hold and by nothing else."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from game.kiosk.watch import safe
from game.kiosk.watch.exit_codes import NO_SCREEN
from game.kiosk.watch.safe import ENDED, WAIT, Held, safe_app
from game.scenes.scene import Home
from game.ui.draw.offscreen import canvas
from game.ui.draw.widget import placed, pressables, texts
from game.ui.window.environment import NoScreenError
from game.ui.window.input import Ask, Digit, Down, Up
from tests.support.pilot import sharing
from tests.support.tiers import few

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.shell.app import App
    from game.ui.aids.aid import Aid

ALL = ("bs", "hr", "sr_BA", "sr_Latn_BA", "sr", "sr_Latn", "en")


def shown(folder: Path, size: tuple[int, int] = (1280, 720)) -> App:
    app = sharing(safe_app(ALL, folder, canvas(size)))
    app.frame(0)
    return app


def test_it_says_the_same_in_every_language(tmp_path: Path) -> None:
    app = shown(tmp_path)
    said = texts(app.tree)
    assert not app.world.settings.sound
    assert len(said) == 2 * len(ALL)
    assert len(set(said)) >= 2 * 3
    assert pressables(app.tree) == ()


@pytest.mark.parametrize("size", few([(720, 1280), (1920, 1080), (1280, 720), (1366, 768), (1024, 768)]))
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


class SaidPicture:
    """Stands for the window, its app, and the loop that would show the picture."""

    surface = "what is drawn on"

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.size: tuple[int, int] | None = (0, 0)
        self.full_screen = self.closed = False
        self.languages: list[tuple[str, ...]] = []
        self.aids: list[Aid] = []
        self.fault: Exception | None = None
        self.beats: list[tuple[str, float]] = []
        self.asked: list[tuple[object, ...]] = []
        self.prepared: list[str] = []
        self.said, self.heard = io.StringIO(), ""
        self.reading, self.writing = os.pipe()
        os.set_blocking(self.reading, False)
        monkeypatch.setenv("SDL_NO_SIGNAL_HANDLERS", "")
        monkeypatch.delenv("SDL_NO_SIGNAL_HANDLERS")
        for name in ("stay_awake", "prepare_environment"):
            monkeypatch.setattr(safe, name, lambda name=name: self.prepared.append(name))
        monkeypatch.setattr(safe, "safe_app", self.app)
        monkeypatch.setattr(signal, "signal", lambda *what: self.asked.append(what))
        monkeypatch.setattr("game.ui.window.window.Window", self)
        monkeypatch.setattr("game.shell.loop.run", self.run)
        monkeypatch.setattr("time.sleep", lambda seconds: self.beats.append((self.heard, seconds)))
        monkeypatch.setattr(self.said, "flush", self.flush)
        monkeypatch.setattr(self.said, "fileno", lambda: self.writing, raising=False)
        self._patch = monkeypatch

    def flush(self) -> None:
        """What was said can be heard now."""
        self.heard = self.said.getvalue()

    def main(self, *words: str) -> int:
        """Show it; what it says goes to this pipe."""
        with self._patch.context() as output:
            output.setattr(sys, "stdout", self.said)
            return safe.main(words)

    def __call__(self, size: tuple[int, int] | None, title: str, *, full_screen: bool) -> SaidPicture:
        if self.fault:
            raise self.fault
        self.size, self.full_screen, self.title = size, full_screen, title
        return self

    def app(self, languages: tuple[str, ...], folder: Path, surface: str) -> SaidPicture:
        assert surface is self.surface
        self.languages.append(languages)
        self.folder = folder
        return self

    def add(self, aid: Aid) -> None:
        self.aids.append(aid)

    def run(self, app: SaidPicture, window: SaidPicture) -> None:
        assert app is window is self
        assert self.folder.is_dir()
        assert not self.closed
        for aid in self.aids:
            for now in (0, 999, 1000):
                aid.hear((), now)

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def picture(monkeypatch: pytest.MonkeyPatch) -> Iterator[SaidPicture]:
    said = SaidPicture(monkeypatch)
    yield said
    os.close(said.reading)
    os.close(said.writing)


@pytest.mark.parametrize(
    ("words", "size"), [(["bs,en"], None), (["bs,en", "640x360"], (640, 360)), (["bs,en", "9x7"], (9, 7))]
)
def test_it_is_a_window_only_where_a_size_is_asked_for_and_beats_while_it_is_shown(
    picture: SaidPicture, words: list[str], size: tuple[int, int] | None
) -> None:
    assert picture.main(*words) == 0
    assert (picture.size, picture.full_screen, picture.closed) == (size, size is None, True)
    assert picture.languages == [("bs", "en")]
    assert picture.prepared == ["stay_awake", "prepare_environment"]
    assert os.read(picture.reading, 100) == b"beat idle\nbeat idle\n"  # one a second
    assert picture.beats == []
    assert not picture.folder.exists()


def test_where_no_picture_can_be_shown_it_beats_for_a_minute_and_ends_so_that_the_game_is_tried(
    picture: SaidPicture, caplog: pytest.LogCaptureFixture
) -> None:
    picture.fault = ValueError("no picture")
    assert picture.main("bs,en") == 0
    assert [seconds for _, seconds in picture.beats] == [1] * WAIT
    assert [said for said, _ in picture.beats] == ["beat idle\n" * at for at in range(1, WAIT + 1)]
    assert caplog.messages == ["not even the safe picture can be shown"]


def test_where_there_is_no_screen_it_ends_at_once_and_says_so(picture: SaidPicture) -> None:
    picture.fault = NoScreenError()
    assert picture.main("bs,en") == NO_SCREEN
    assert picture.beats == []


def test_it_ends_as_shells_tell_it_when_the_system_asks_it_to_and_no_window_swallows_that(
    picture: SaidPicture,
) -> None:
    picture.main("bs,en")
    assert os.environ["SDL_NO_SIGNAL_HANDLERS"] == "1"
    [(number, ended)] = picture.asked
    assert number is signal.SIGTERM
    assert callable(ended)
    with pytest.raises(SystemExit) as end:
        ended(signal.SIGTERM, None)
    assert end.value.code == ENDED
