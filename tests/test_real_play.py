"""The real thing: a story in a real window, from the title to an ending, by each hand that there is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from tests.support.at_spi_stage import ROOT, x_screen
from tests.support.tiers import seldom

PATIENCE = 240
"""Seconds after which an ending should have come long ago: a play takes about 30."""
FEWEST = 20
"""Presses that the shortest play of the story takes, and some."""


@pytest.mark.programs("Xvfb", "xdotool")
@pytest.mark.parametrize("hand", seldom(["mouse", "switch", "keys", "pad"]))
def test_an_ending_is_reached_in_a_real_window_with_one_hand_alone(hand: str) -> None:
    with x_screen({**os.environ, "SDL_AUDIODRIVER": "dummy", "SDL_VIDEODRIVER": "x11"}) as environment:
        done = subprocess.run(
            [sys.executable, "-m", "tests.support.real_play", "--hand", hand],
            capture_output=True, text=True, check=False, timeout=PATIENCE, cwd=ROOT, env=environment,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    assert len(told["endings"]) == 1
    assert len(told["pressed"]) > FEWEST
