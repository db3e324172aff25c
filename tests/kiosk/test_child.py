"""The game at a kiosk in a process of its own: what it says, and which content it starts with."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from game.bundles.active import Active, active, content_of, switch
from game.kiosk.options import Options, kiosk_paths
from game.kiosk.pin import hashed
from game.kiosk.staff import StaffStore

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def kiosk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for all that is kept; a PIN is set, so that the attract loop is the first thing shown."""
    monkeypatch.setitem(os.environ, "SDL_VIDEODRIVER", "dummy")
    monkeypatch.setitem(os.environ, "SDL_AUDIODRIVER", "dummy")
    StaffStore(kiosk_paths(Options(data=tmp_path)).config).change(pin=hashed("271828"))
    return tmp_path


def started(kiosk: Path) -> str:
    """The first line of a start: "" where it came to nothing."""
    words = ["--data", str(kiosk), "--config", str(kiosk / "none.yaml"), "--windowed", "640x400"]
    with subprocess.Popen(
        [sys.executable, "-m", "game.kiosk.child", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        process.kill()
    return line.strip()


def test_content_that_does_not_start_gives_way_to_the_game_s_own(kiosk: Path) -> None:
    data = kiosk_paths(Options(data=kiosk)).data
    (content_of(data, 1) / "scenarios").mkdir(parents=True)  # no story at all: the self-test would refuse it
    switch(data, Active(version=1, newest=1, trial=1))
    assert [started(kiosk) for _ in range(3)] == ["", "", "beat idle"]
    assert active(data) == Active(newest=1)
