"""The random hands do everything that hands do, and the same with the same seed."""

from __future__ import annotations

import random

from game.kiosk.soak.chaos import Chaos
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.window.input import Ask, Closed, Down, Finger, Move, Up, Wheel
from tests.support.actions import PRESSED

SIZE = (1280, 720)
BUTTON = Widget("go-on", Rect(100, 100, 200, 50), action=PRESSED, role="button")
TREE = Widget("page", Rect(0, 0, 1280, 720), (), (BUTTON,))


def beats(seed: int, acts: int = 2000) -> list[object]:
    chaos = Chaos(random.Random(seed), SIZE)
    return [beat for _ in range(acts) for beat in chaos.act(TREE, 1.0)]


def test_they_touch_drag_press_keys_and_go_away() -> None:
    inputs = [one for found, _ in beats(1) for one in found]  # type: ignore[misc, has-type]
    assert {Down, Up, Move, Finger, Wheel, Ask, Closed} <= {type(one) for one in inputs}
    assert Down(200.0, 125.0, touch=True) in inputs  # the middle of what can be pressed
    assert any(pause > 60_000 for _, pause in beats(1))  # type: ignore[misc, has-type]


def test_the_same_seed_does_the_same() -> None:
    assert beats(7, 100) == beats(7, 100)
    assert beats(7, 100) != beats(8, 100)
