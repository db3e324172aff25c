"""A part of pygame that can't be loaded ends a start at once, instead of a window without words."""

from __future__ import annotations

import subprocess
import sys

import pytest

WITHOUT = """
import sys

class Gone:
    def find_spec(self, name, path=None, target=None):
        if name == {name!r}:
            raise ImportError("its library is gone")

sys.meta_path.insert(0, Gone())
import pygame
import game.ui.window.window
"""


@pytest.mark.long
@pytest.mark.parametrize("part", ["display", "draw", "event", "font", "image", "key", "mouse", "transform"])
def test_a_part_that_is_gone_ends_the_start(part: str) -> None:
    code = WITHOUT.format(name=f"pygame.{part}")
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=False
    )
    assert done.returncode
    assert done.stderr.splitlines()[-1] == "ImportError: its library is gone"
