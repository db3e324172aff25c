"""The game at a kiosk in a process of its own: what it says, and which content it starts with."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from game.bundles.active import active, switch
from game.bundles.content_note import Active, content_of
from game.kiosk.options import Options, kiosk_paths
from game.kiosk.staff.pin import hashed
from game.kiosk.staff.staff_store import StaffStore
from game.kiosk.watch.supervisor import NOTE

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.long


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


def test_a_kiosk_without_a_pin_tells_the_supervisor_what_is_wrong_and_plays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(os.environ, "SDL_VIDEODRIVER", "dummy")
    monkeypatch.setitem(os.environ, "SDL_AUDIODRIVER", "dummy")
    said = started(tmp_path / "gone")
    assert said.startswith(NOTE)
    assert said.endswith(f"{tmp_path / 'gone' / 'kiosk'} is missing")


def test_what_kills_have_left_half_written_is_swept_away_at_a_start(kiosk: Path) -> None:
    own = kiosk_paths(Options(data=kiosk))
    left = [own.config / ".kiosk.json-abcd1234.tmp"]
    left += [
        own.data / folder / f".{name}-abcd1234.tmp"
        for folder, name in (
            ("counters", "counters.json"),
            ("counters", "told.json"),
            ("bundles", "active.json"),
            ("crashes", "crash-000001.txt"),
        )
    ]
    for file in left:
        file.parent.mkdir(exist_ok=True)
        file.touch()
        os.utime(file, (0, 0))
    assert started(kiosk) == "beat idle"
    assert [file for file in left if file.exists()] == []


def test_content_that_does_not_start_gives_way_to_the_game_s_own(kiosk: Path) -> None:
    data = kiosk_paths(Options(data=kiosk)).data
    (content_of(data, 1) / "scenarios").mkdir(parents=True)  # no story at all: the self-test would refuse it
    switch(data, Active(version=1, newest=1, trial=1))
    assert [started(kiosk) for _ in range(3)] == ["", "", "beat idle"]
    assert active(data) == Active(newest=1)
