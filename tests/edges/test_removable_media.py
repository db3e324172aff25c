"""Sticks: what is mounted where sticks are, and nothing else."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.edges import removable_media

if TYPE_CHECKING:
    import pytest


def test_a_folder_in_which_nothing_is_mounted_is_no_stick(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("school/STICK", "school/empty"):
        (tmp_path / name).mkdir(parents=True)
    places = tuple(f"{tmp_path}/{each}" for each in ("*", "*/*"))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(removable_media, "_LINUX", places)
    monkeypatch.setattr(os.path, "ismount", lambda path: Path(path).name == "STICK")
    assert removable_media.sticks() == [tmp_path / "school" / "STICK"]
