"""The window of a kiosk hears fingers only; what the system tells the process still counts."""

import os
import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from game.kiosk.watch.exit_codes import NO_SCREEN
from game.kiosk.window import KioskWindow
from game.ui.draw.offscreen import prepare
from game.ui.window.environment import sees
from game.ui.window.input import Down

ROOT = Path(__file__).parents[2]


def test_a_finger_hides_the_pointer_and_a_mouse_shows_it() -> None:
    prepare()
    window = KioskWindow((640, 400), "kiosk")
    for touch in (True, False):
        pygame.event.clear()
        pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(9, 9), touch=touch))
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE, mod=0))
        pygame.event.post(pygame.event.Event(pygame.QUIT))
        assert window.inputs() == [Down(9, 9, touch=touch)]
        assert pygame.mouse.get_visible() is not touch


@pytest.mark.long
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_without_a_screen_no_game_begins_that_nobody_sees(tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "SDL_VIDEODRIVER", "SDL_VIDEO_DRIVER")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    environment |= {"SDL_AUDIODRIVER": "dummy", "SDL_KMSDRM_DEVICE_INDEX": "99"}
    for words, code, said in (
        (["game.kiosk.child"], NO_SCREEN, ""),
        (["game", "play"], 1, "There is no screen to show the game on.\n"),
    ):
        command = [sys.executable, "-m", *words, "--data", str(tmp_path)]
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=60
        )
        assert (done.returncode, done.stdout) == (code, "")
        assert done.stderr.endswith(said)
        assert "Traceback" not in done.stderr


def test_what_shows_nothing_is_taken_only_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SDL_VIDEODRIVER")
    monkeypatch.delenv("SDL_VIDEO_DRIVER", raising=False)
    assert [sees(driver) for driver in ("x11", "offscreen", "dummy", "evdev")] == [True, False, False, False]
    monkeypatch.setenv("SDL_VIDEODRIVER", "x11,Offscreen")
    assert [sees(driver) for driver in ("x11", "offscreen", "dummy")] == [True, True, False]


@pytest.mark.long
def test_the_game_ends_when_the_system_asks_it_to(tmp_path: Path) -> None:
    environment = {**os.environ, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    words = [sys.executable, "-m", "game.kiosk.child", "--data", str(tmp_path), "--windowed", "640x400"]
    with subprocess.Popen(words, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        assert child.stdout.readline().startswith("note")  # no PIN is known
        assert child.stdout.readline().startswith("beat")
        child.terminate()
        assert child.wait(10) != 0
