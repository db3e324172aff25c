"""What the screen's own lists show of the game: class, icon and frame name no story, and never change."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pygame
import pytest

from game.paths import Paths
from game.shell.start import TITLE
from game.ui.window.environment import NEUTRAL
from game.ui.window.window_icon import SIDE, window_icon
from tests.support.known import shared_pack
from tests.support.programs import PACKAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[3]
PROPERTY = re.compile(r"^(\S+?)\(\w+\) = (.*?)(?=^\S+?(?:\(\w+\))?[ :=]|\Z)", re.MULTILINE | re.DOTALL)


class Screen:
    """An X server of its own with the game on it."""

    def __init__(self, data: Path) -> None:
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x720x24"],  # noqa: S607 - on the PATH
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            self.display = f":{told.readline().strip()}"
        self.environment = {
            **os.environ,
            "DISPLAY": self.display,
            "SDL_VIDEODRIVER": "x11",
            "PYTHONPATH": str(ROOT),
        }
        self.game = subprocess.Popen(
            [sys.executable, "-P", "-m", "tests.support.shown_window", str(data)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=self.environment,
        )

    def do(self, line: str) -> dict[str, str]:
        """Let the game do that; what any program can then ask of its windows, by the properties' names."""
        assert self.game.stdin is not None
        assert self.game.stdout is not None
        self.game.stdin.write(f"{line}\n")
        self.game.stdin.flush()
        while (said := self.game.stdout.readline()) != "done\n":
            assert said
        tree = self._asked("xwininfo", "-root", "-tree")
        found: dict[str, str] = {}
        for window in re.findall(r"^\s+(0x[0-9a-f]+) ", tree, re.MULTILINE):
            found |= dict(PROPERTY.findall(self._asked("xprop", "-id", window)))
        return found

    def _asked(self, *words: str) -> str:
        done = subprocess.run(words, capture_output=True, text=True, check=True, env=self.environment)
        return done.stdout

    def end(self) -> None:
        self.game.communicate("end\n")
        self.server.terminate()
        self.server.wait(10)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    one = Screen(tmp_path)
    yield one
    one.end()


@pytest.mark.programs("Xvfb", "xprop", "xwininfo")
def test_class_icon_and_frame_are_the_same_whatever_is_played(screen: Screen) -> None:
    episodes = shared_pack(Paths.find().scenarios).episodes
    first = screen.do("title")
    assert first["WM_CLASS"].strip() == f'"{NEUTRAL}", "{NEUTRAL}"'
    assert f'"{TITLE}"' in first["_NET_WM_NAME"]
    assert first["_NET_WM_ICON"].strip()
    kept = ("WM_CLASS", "_NET_WM_ICON")
    for line in (
        *(f"story {one.id} {hero}" for one in episodes.values() for hero in one.heroes),
        "full",
        "full",
    ):
        shown = screen.do(line)
        assert [shown[name] for name in (*kept, "_NET_WM_NAME")] == [
            first[name] for name in (*kept, "_NET_WM_NAME")
        ]
        told = " ".join(value for name, value in shown.items() if name != "_NET_WM_ICON").lower()
        assert not [one.id for one in episodes.values() if one.id in told or one.title.source.lower() in told]
    hidden = screen.do("hide")
    assert TITLE not in " ".join(hidden.values())
    assert [hidden[name] for name in kept] == [first[name] for name in kept]


def test_the_icon_is_a_picture_of_its_own() -> None:
    icon = window_icon()
    assert icon.get_size() == (SIDE, SIDE)
    assert len({tuple(icon.get_at((x, y))) for x in range(SIDE) for y in range(SIDE)}) == 4
    assert pygame.image.tobytes(icon, "RGB") == pygame.image.tobytes(window_icon(), "RGB")


def test_the_programs_of_these_tests_have_a_package() -> None:
    assert {"Xvfb", "xprop", "xwininfo"} <= PACKAGES.keys()
