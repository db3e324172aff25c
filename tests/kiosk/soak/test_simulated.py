"""The kiosk on a canvas, with hands: its clock, its counters, and how fast it goes."""

from __future__ import annotations

import time
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from game.config.kiosk import KioskConfig
from game.kiosk.soak.simulated import COARSE, OPENED, Plan, Simulation
from game.paths import Paths

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.long
MINUTE = 60_000


@pytest.fixture
def play(tmp_path: Path) -> Simulation:
    return Simulation(Paths.find(tmp_path), KioskConfig(), Plan((640, 400)))


def test_it_opens_in_the_morning_with_the_attract_loop_and_a_pin(play: Simulation) -> None:
    assert play.now == 0
    assert play.app.scene.name == "attract"
    assert play.stand.has_pin
    assert play.touches == 0
    assert not play.world.settings.sound


def test_time_goes_on_by_just_so_much_and_the_hands_have_touched(play: Simulation) -> None:
    play.run(MINUTE)
    assert play.now == MINUTE
    assert play.touches > 20


def test_between_two_frames_lies_a_tenth_of_a_second_at_least_unless_a_hand_comes(play: Simulation) -> None:
    frames: list[tuple[int, int]] = []
    frame = play.app.frame

    def watched(now: int, inputs: list[object]) -> None:
        frames.append((now, len(inputs)))
        frame(now, inputs)  # type: ignore[arg-type]  # what comes in is passed on

    play.app.frame = watched  # type: ignore[method-assign,assignment]  # it is looked at, and goes on
    play.run(MINUTE)
    assert frames[-1][0] == MINUTE
    assert [at for at, _ in frames] == sorted(at for at, _ in frames)
    waits = [later - now for (now, _), (later, touched) in pairwise(frames) if not touched]
    assert COARSE in waits
    assert max(waits) > COARSE
    assert len(frames) < MINUTE / COARSE


def test_what_is_counted_is_told_first_with_the_clock_of_the_kiosk(play: Simulation) -> None:
    told: list[tuple[str, ...]] = []
    play.counters.tell = told.append
    play.run(2 * MINUTE)
    assert told
    assert {what[0] for what in told} == set(play.stand.sums())
    assert len(told) == sum(play.stand.sums().values())
    assert {key.day for key in play.counters.totals} == {OPENED.date().isoformat()}
    assert OPENED + timedelta(milliseconds=play.now) < OPENED.replace(hour=10)


def test_a_kiosk_that_was_left_is_not_played_with(play: Simulation) -> None:
    play.app.running = False
    play.run(MINUTE)
    assert (play.now, play.touches) == (0, 0)


def test_at_a_speed_it_is_held_back_and_without_one_it_is_not(tmp_path: Path) -> None:
    begun = time.monotonic()
    play = Simulation(Paths.find(tmp_path), KioskConfig(), Plan((640, 400), speed=50))
    play.run(10_000)
    assert time.monotonic() - begun >= 10 / 50
