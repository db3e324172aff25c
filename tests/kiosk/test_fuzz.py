"""Hands of many children: random touches, several fingers and key chords do no harm.

`cuvari soak` does the same for hours, in a real window.
"""

import random
from pathlib import Path

import pytest

from game.ui.window.input import Ask, Closed, Digit, Down, Exposed, Finger, Input, Move, Release, Up, Wheel
from tests.support.kiosk_pilot import KioskPilot

pytestmark = pytest.mark.long

STEP = 200
MINUTES = 6


def some_inputs(chance: random.Random, w: int, h: int) -> list[Input]:
    """What happens within a fifth of a second, in pixels of the screen."""
    x, y = chance.uniform(-5, w + 5), chance.uniform(-5, h + 5)
    tap: list[Input] = [Down(x, y, touch=True), Up(x, y, touch=True)]
    drag: list[Input] = [Down(x, y, touch=True), Move(x, y - 80, held=True), Up(x, y - 80, touch=True)]
    fingers: list[Input] = [
        Finger(chance.randrange(10), chance.random(), chance.random(), chance.random() < 0.5)
        for _ in range(4)
    ]
    keys: list[Input] = [Ask("back"), Ask("full-screen"), Ask("access"), Digit(3), Closed(), Release()]
    return chance.choice(
        [tap, tap, tap, tap, tap, drag, [tap[0]], [tap[1]], fingers, keys, [Wheel(2.0)], [Exposed()], []]
    )


@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.slow) for seed in (2, 3))])
def test_the_kiosk_lives_and_keeps_nothing(tmp_path: Path, seed: int) -> None:
    kiosk, chance = KioskPilot(tmp_path, size=(640, 360)), random.Random(seed)
    before = sorted(tmp_path.rglob("*"))
    seen = set()
    for _ in range(MINUTES * 60_000 // STEP):
        kiosk.now += STEP
        kiosk.app.frame(kiosk.now, some_inputs(chance, 640, 360))
        seen.add(kiosk.scene)
        assert kiosk.app.running
    assert kiosk.app.recovered == 0
    assert {"attract", "kiosk-stories", "kiosk-begin", "play"} <= seen
    assert sorted(tmp_path.rglob("*")) == before
