"""The window of a kiosk hears fingers only; what the system tells the process still counts."""

import os
import subprocess
import sys
from pathlib import Path

import pygame

from game.kiosk.window import KioskWindow
from game.ui.input import Down
from game.ui.offscreen import prepare

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


def test_the_game_ends_when_the_system_asks_it_to(tmp_path: Path) -> None:
    environment = {**os.environ, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    words = [sys.executable, "-m", "game.kiosk.child", "--data", str(tmp_path), "--windowed", "640x400"]
    with subprocess.Popen(words, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        assert child.stdout.readline().startswith("beat")
        child.terminate()
        assert child.wait(10) != 0
