"""The real kiosk on a canvas, with a clock of its own and random hands."""

from __future__ import annotations

import random
import time
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

import msgspec

from game.kiosk.app import make_kiosk
from game.kiosk.counting.counters import Counters
from game.kiosk.soak.chaos import Chaos
from game.kiosk.staff.kiosk_state import Stand
from game.kiosk.staff.staff_store import StaffStore
from game.kiosk.world import KioskWorld
from game.language.catalog import Catalogs
from game.records.settings import Given, Settings
from game.ui.draw.offscreen import canvas
from game.ui.window.environment import give_back_memory

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.config.kiosk import KioskConfig
    from game.kiosk.app import KioskApp
    from game.kiosk.counting.counters import Kind
    from game.paths import Paths
    from game.ui.window.input import Input

OPENED: Final = datetime(2026, 11, 27, 9)  # noqa: DTZ001 - the clock on the wall of the place
COARSE: Final = 100
"""Milliseconds of the kiosk's clock between two frames at least, so that hours pass in minutes."""
COUNTERS: Final = "counters"


class Plan(msgspec.Struct, frozen=True):
    """What a simulation is made of; `speed` 0 is as fast as can be."""

    size: tuple[int, int] = (1280, 720)
    seed: int = 1
    speed: float = 0.0


class Traced(Counters):
    """Counters that tell everything first."""

    tell: Callable[[tuple[Kind, str, str, str]], None] | None = None

    def count(self, kind: Kind, language: str, episode: str, what: str = "") -> None:
        """Tell, then count."""
        if self.tell is not None:
            self.tell((kind, language, episode, what))
        super().count(kind, language, episode, what)


class Simulation:
    """`now` is in milliseconds since the kiosk was opened, in the morning."""

    def __init__(self, paths: Paths, config: KioskConfig, plan: Plan) -> None:
        """`paths` holds the folder for what is kept."""
        self.now, self._plan, self._begun = 0, plan, time.monotonic()
        self.counters = Traced(paths.data / COUNTERS, self._clock, config.times.counters_sync)
        self.stand = Stand(config, StaffStore(paths.config), self.counters)
        self.stand.set_pin("271828")
        given = Given(base=Settings(sound=False))
        self.world = KioskWorld(paths, Catalogs.load(paths.locales), given, self.stand)
        self.app: KioskApp = make_kiosk(self.world, canvas(plan.size))
        self._chaos = Chaos(random.Random(plan.seed), plan.size)
        self.touches = 0
        self._frame([])
        give_back_memory()  # as the game at a kiosk does

    def _clock(self) -> datetime:
        return OPENED + timedelta(milliseconds=self.now)

    def run(self, milliseconds: int) -> None:
        """Let so much time pass, with hands on the screen all the while; ends early where the kiosk does."""
        end = self.now + milliseconds
        while self.now < end and self.app.running:
            for inputs, pause in self._chaos.act(self.app.tree, self.app.screen.viewport.scale):
                self.touches += len(inputs)
                self._frame(inputs)
                self._wait(min(pause, end - self.now))

    def _wait(self, milliseconds: int) -> None:
        end = self.now + max(0, milliseconds)
        while self.app.running and (due := self.app.sleep(self.now)) is not None:
            if self.now + max(due, COARSE) >= end:
                break
            self.now += max(due, COARSE)
            self._frame([])
        self.now = end
        self._frame([])

    def _frame(self, inputs: list[Input]) -> None:
        if self.app.running:
            self.app.frame(self.now, inputs)
        if self._plan.speed:
            ahead = self.now / 1000 / self._plan.speed - (time.monotonic() - self._begun)
            time.sleep(max(0.0, ahead))
