"""What the system is told once the first frame is shown."""

from __future__ import annotations

import subprocess
import sys

import pytest

from game.ui.window import environment

HOLES = """
import sys
import pygame
from game.kiosk.soak.process import memory_mib
from game.ui.window.environment import give_back_memory

if sys.argv[1] == "told":
    give_back_memory()
for _ in range(3):  # from blocks that come and go, glibc learns to keep such blocks
    pygame.Surface((1280, 720), pygame.SRCALPHA)
pictures = [pygame.Surface((300, 300), pygame.SRCALPHA) for _ in range(100)]
for picture in pictures:
    picture.fill("white")
before = memory_mib()
del pictures[::2]
print(before - memory_mib())
"""


def given_back(how: str) -> float:
    """MiB that go back when every second of 100 pictures (17 MiB of 34) is dropped."""
    done = subprocess.run([sys.executable, "-c", HOLES, how], capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1])


@pytest.mark.long
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the system is not told")
def test_the_memory_of_dropped_pictures_goes_back_to_the_system() -> None:
    assert given_back("told") > 15
    assert given_back("untold") < 5


def test_other_systems_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr("ctypes.CDLL", lambda _: pytest.fail("no library of Linux is asked for"))
    environment.give_back_memory()
