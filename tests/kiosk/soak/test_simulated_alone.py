"""The simulation's clock, hands and counters over an app that only takes down its frames."""

from __future__ import annotations

import time
from datetime import timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from game.config.kiosk import KioskConfig
from game.kiosk.soak import simulated
from game.kiosk.soak.simulated import COARSE, COUNTERS, OPENED, Plan, Simulation
from game.language.catalog import Catalogs
from game.paths import Paths
from game.ui.window.input import Down, Up
from tests.support.kiosk_pilot import hashed_once
from tests.support.known import shared_catalogs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random

    from game.kiosk.world import KioskWorld
    from game.ui.window.input import Input

TAP: list[Input] = [Down(3, 4), Up(3, 4)]


class NotedFrames:
    """An app that takes down when it was asked for a frame, and with what."""

    def __init__(self) -> None:
        self.running, self.tree = True, "what is shown"
        self.screen = SimpleNamespace(viewport=SimpleNamespace(scale=1.5))
        self.frames: list[tuple[int, list[Input]]] = []
        self.due: int | None = None
        self.ends = 10**9
        self.size: object = None

    def made(self, world: KioskWorld, size: object) -> NotedFrames:
        self.world, self.size = world, size
        return self

    def frame(self, now: int, inputs: list[Input]) -> None:
        self.frames.append((now, inputs))
        self.running = now < self.ends

    def sleep(self, now: int) -> int | None:
        assert now == self.frames[-1][0]
        return self.due

    @property
    def times(self) -> list[int]:
        return [now for now, _ in self.frames]


class SaidHands:
    """Hands that do the same again and again."""

    def __init__(self) -> None:
        self.acts: list[tuple[list[Input], int]] = [(TAP, 1000)]
        self.seen: list[tuple[object, float]] = []
        self.seeds: list[float] = []

    def made(self, chance: Random, size: tuple[int, int]) -> SaidHands:
        self.seeds.append(chance.random())
        self.size = size
        return self

    def act(self, tree: object, scale: float) -> list[tuple[list[Input], int]]:
        self.seen.append((tree, scale))
        return self.acts


@pytest.fixture
def app() -> NotedFrames:
    return NotedFrames()


@pytest.fixture
def hands() -> SaidHands:
    return SaidHands()


@pytest.fixture
def slept() -> list[float]:
    return []


@pytest.fixture
def make(
    app: NotedFrames, hands: SaidHands, slept: list[float], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Plan], Simulation]:
    """Makes a simulation; sleeping is the only thing for which time goes by."""
    shared = shared_catalogs(Paths.find().locales)
    monkeypatch.setattr(Catalogs, "load", lambda _: shared)
    monkeypatch.setattr("game.kiosk.staff.kiosk_state.hashed", hashed_once)
    monkeypatch.setattr(simulated, "make_kiosk", app.made)
    monkeypatch.setattr(simulated, "canvas", lambda size: size)
    monkeypatch.setattr(simulated, "Chaos", hands.made)
    monkeypatch.setattr(simulated, "give_back_memory", lambda: None)
    monkeypatch.setattr(time, "sleep", slept.append)
    monkeypatch.setattr(time, "monotonic", lambda: 100.0 + sum(slept))
    return lambda plan: Simulation(Paths.find(tmp_path), KioskConfig(), plan)


def test_it_opens_in_the_morning_with_a_pin_and_without_sound(
    make: Callable[[Plan], Simulation], app: NotedFrames, hands: SaidHands
) -> None:
    play = make(Plan((640, 400)))
    assert (play.now, play.touches, app.frames) == (0, 0, [(0, [])])
    assert (app.size, hands.size) == ((640, 400), (640, 400))
    assert play.stand.try_pin("271828", 0)
    assert not app.world.settings.sound
    assert app.world is play.world
    assert hands.seen == []


def test_the_same_seed_gives_the_same_hands(make: Callable[[Plan], Simulation], hands: SaidHands) -> None:
    for seed in (1, 1, 2):
        make(Plan(seed=seed))
    make(Plan())
    one, again, other, usual = hands.seeds
    assert one == again == usual != other


def test_what_is_counted_is_told_first_and_has_the_day_of_its_own_clock(
    make: Callable[[Plan], Simulation], tmp_path: Path
) -> None:
    play, told = make(Plan()), list[tuple[object, ...]]()
    play.counters.count("start", "bs", "prize")  # to nobody
    play.counters.tell = lambda what: told.append((what, len(play.counters.totals)))
    play.now = 15 * 3_600_000  # another day
    play.counters.count("choice", "bs", "prize", "a/b")
    assert told == [(("choice", "bs", "prize", "a/b"), 1)]
    later = OPENED + timedelta(days=1)
    assert [key.day for key in play.counters.totals] == [f"{day:%Y-%m-%d}" for day in (OPENED, later)]
    play.counters.flush()
    assert (Paths.find(tmp_path).data / COUNTERS).is_dir()


def test_what_is_counted_is_on_the_disk_as_soon_as_the_settings_say(
    make: Callable[[Plan], Simulation], tmp_path: Path
) -> None:
    play = make(Plan())
    play.counters.count("start", "bs", "prize")
    for now, there in ((0.0, False), (9.9, False), (10.0, True)):
        play.counters.tick(now)
        assert (Paths.find(tmp_path).data / COUNTERS).exists() is there


def test_hands_look_at_what_is_shown_and_time_goes_on_after_each_of_their_acts(
    make: Callable[[Plan], Simulation], app: NotedFrames, hands: SaidHands
) -> None:
    play = make(Plan())
    hands.acts = [(TAP, 400), ([], 600)]
    play.run(2000)
    assert (play.now, play.touches) == (2000, 4)
    assert hands.seen == [("what is shown", 1.5)] * 2
    assert app.frames[1:] == [
        (0, TAP), (400, []), (400, []), (1000, []),
        (1000, TAP), (1400, []), (1400, []), (2000, []),
    ]  # fmt: skip


def test_it_ends_at_the_time_it_was_given_even_in_the_middle_of_a_pause_or_of_an_act(
    make: Callable[[Plan], Simulation], app: NotedFrames, hands: SaidHands
) -> None:
    play = make(Plan())
    play.run(300)
    assert (play.now, app.times) == (300, [0, 0, 300])
    hands.acts = [(TAP, 100), (TAP, 100), (TAP, 100)]
    play.run(150)
    assert play.now == 450
    assert app.times[3:] == [300, 400, 400, 450, 450, 450]


@pytest.mark.parametrize(
    ("due", "times"),
    [
        (None, [1000]),
        (300, [300, 600, 900, 1000]),
        (COARSE, [*range(100, 1000, 100), 1000]),
        (10, [*range(100, 1000, 100), 1000]),
        (500, [500, 1000]),
        (1000, [1000]),
        (5000, [1000]),
    ],
)
def test_between_two_acts_it_is_shown_when_it_wants_to_be_but_not_too_often(
    make: Callable[[Plan], Simulation], app: NotedFrames, due: int | None, times: list[int]
) -> None:
    play = make(Plan())
    app.due = due
    play.run(1000)
    assert app.times == [0, 0, *times]


def test_a_kiosk_that_was_left_is_not_played_with_any_more(
    make: Callable[[Plan], Simulation], app: NotedFrames, hands: SaidHands
) -> None:
    play = make(Plan())
    app.due, app.ends = 300, 600
    play.run(10_000)
    assert app.times == [0, 0, 300, 600]
    assert len(hands.seen) == 1
    play.run(10_000)
    assert len(hands.seen) == 1


@pytest.mark.parametrize(("speed", "seconds"), [(1.0, 2.0), (4.0, 0.5), (0.5, 4.0)])
def test_at_a_speed_it_waits_as_long_as_it_is_ahead(
    make: Callable[[Plan], Simulation], slept: list[float], speed: float, seconds: float
) -> None:
    play = make(Plan(speed=speed))
    play.run(2000)
    assert sum(slept) == pytest.approx(seconds)
    assert min(slept) >= 0


def test_one_that_is_behind_does_not_wait_and_without_a_speed_none_does(
    make: Callable[[Plan], Simulation], slept: list[float]
) -> None:
    make(Plan()).run(5000)
    assert slept == []
    play = make(Plan(speed=1.0))
    slept.append(60.0)
    play.run(5000)
    assert sum(slept) == 60.0
