"""Aids: told what is shown, asked for inputs at each turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.window.input import Ask, Focus, Press
from tests.support.pilot import Pilot

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from game.ui.aids.aid import Shown
    from game.ui.window.input import Input


class Recorder:
    """An aid that remembers what it was told, and asks for what a test puts into `asks`."""

    def __init__(self) -> None:
        self.shown: list[Shown] = []
        self.heard: list[Input] = []
        self.asks: list[Input] = []
        self.closed = False

    def hear(self, inputs: Sequence[Input], now: int) -> Sequence[Input]:
        del now
        self.heard += inputs
        asks, self.asks = [*inputs, *self.asks], []
        return asks

    def follow(self, shown: Shown) -> None:
        self.shown.append(shown)

    def wake(self, now: int) -> int | None:
        del now
        return 250

    def close(self) -> None:
        self.closed = True


def aided(folder: Path) -> tuple[Pilot, Recorder]:
    pilot, recorder = Pilot(folder), Recorder()
    pilot.app.add(recorder)
    pilot.app.frame(0)
    return pilot, recorder


def test_an_aid_is_told_at_once_what_is_shown(tmp_path: Path) -> None:
    _, recorder = aided(tmp_path)
    (shown,) = recorder.shown
    assert (shown.scene, shown.language) == ("title", "en")
    assert shown.tree.children


def test_an_aid_is_told_again_only_when_something_differs(tmp_path: Path) -> None:
    pilot, recorder = aided(tmp_path)
    pilot.app.redraw()
    pilot.app.frame(0)
    assert len(recorder.shown) == 1
    pilot.app.frame(20, [Ask("next")])
    assert len(recorder.shown) == 2
    assert recorder.shown[0].focus != recorder.shown[1].focus


def test_an_aid_hears_inputs_and_may_focus_and_press(tmp_path: Path) -> None:
    pilot, recorder = aided(tmp_path)
    recorder.asks = [Focus("help")]
    pilot.app.frame(20, [Ask("next")])
    assert recorder.heard == [Ask("next")]
    assert pilot.app.focus == "help"
    recorder.asks = [Press("help")]
    pilot.app.frame(40)
    assert pilot.app.scene.name == "help"


def test_the_loop_wakes_for_an_aid(tmp_path: Path) -> None:
    pilot, _ = aided(tmp_path)
    assert (pilot.app.sleep(0) or 0) <= 250


def test_an_aid_that_is_taken_away_is_closed(tmp_path: Path) -> None:
    pilot, recorder = aided(tmp_path)
    pilot.app.remove(recorder)
    pilot.app.frame(20, [Ask("next")])
    assert recorder.closed
    assert len(recorder.shown) == 1
