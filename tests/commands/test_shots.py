"""`cuvari shots` draws what it is asked for, of the game, of the lesson and of a kiosk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.cli import main
from tests.support.known import KNOWN, read_once

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.long
@pytest.mark.parametrize(
    ("only", "picture"),
    [("about", "about"), ("teach-resume", "teach-resume"), ("staff-pin", "kiosk-staff-pin")],
    ids=["game", "lesson", "kiosk"],
)
def test_screens_are_drawn_wherever_they_belong(
    tmp_path: Path, only: str, picture: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_once(monkeypatch)
    monkeypatch.setattr("game.workshop.shots.Finder", lambda: KNOWN)  # who knows the moments of these
    assert main(["shots", "--out", str(tmp_path), "--only", only, "--size", "320x240"]) == 0
    assert [file.stem for file in tmp_path.iterdir()] == [picture]
