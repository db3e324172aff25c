"""A pilot at a kiosk: the real kiosk app on a canvas, fingers, and a clock of its own."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Literal

from game.config.kiosk import KioskConfig
from game.kiosk.app import KioskApp, make_kiosk
from game.kiosk.staff.kiosk_state import Stand
from game.kiosk.staff.pin import hashed
from game.kiosk.staff.staff_store import StaffStore
from game.kiosk.world import KioskWorld
from game.paths import Paths
from game.records.settings import Given, Settings
from game.scenes.scene import SEEN_MS
from game.ui.draw.offscreen import canvas
from game.ui.draw.widget import Placed, find, pressables
from game.ui.window.input import Down, Finger, Input, Up
from tests.support.known import shared_catalogs, shared_pack
from tests.support.pilot import FRAME, shared_pictures

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.kiosk.staff.kiosk_state import Counting

PIN = "604815"
SECOND = 1000
STRIDE = 2 * SECOND


def at_ten() -> datetime:
    """A clock on the wall that stands still."""
    return datetime(2026, 5, 30, 10, 15)  # noqa: DTZ001 - a kiosk goes by the clock on the wall


@cache
def hashed_once(pin: str) -> str:
    """What is kept of a PIN; making it is slow on purpose."""
    return hashed(pin)


class KioskPilot:
    """`data` is the folder of the kiosk; `pin` "" is a kiosk that knows none, None one that asks for it.

    Few tests look at pixels: nothing is painted unless it has `pictures`,
    those that all pilots share or its own.
    """

    def __init__(
        self,
        data: Path,
        config: KioskConfig | None = None,
        *,
        size: tuple[int, int] = (960, 540),
        pin: str | None = PIN,
        counters: Counting | None = None,
        pictures: Literal["shared", "own", "none"] = "none",
    ) -> None:
        self.config = config or KioskConfig()
        paths = Paths.find(data)
        self.stand = Stand(self.config, StaffStore(paths.config), counters)
        self.stand.may_be_new = pin is None
        if pin:
            self.stand.keep(pin=hashed_once(pin))
        given = Given(base=Settings(sound=False))
        self.world = KioskWorld(paths, shared_catalogs(paths.locales), given, self.stand)
        self.world.take_pack(shared_pack(paths.scenarios))
        self.app: KioskApp = make_kiosk(self.world, canvas(size))
        if pictures != "own":
            self.app.pictures = shared_pictures(paths.assets / "art", paints=pictures == "shared")
            self.app.resize(self.app.screen.surface)
        self.now = 0
        self.frame()

    @property
    def scene(self) -> str:
        """Name of the scene on top."""
        return self.app.scene.name

    def frame(self, *inputs: Input) -> None:
        """One frame of the app."""
        self.now += FRAME
        self.app.frame(self.now, inputs)

    def wait(self, milliseconds: int) -> None:
        """Let time pass; the app is asked for a frame whenever it wants one."""
        end = self.now + milliseconds
        while (due := self.app.sleep(self.now)) is not None and self.now + due <= end:
            self.now += max(due, FRAME)
            self.app.frame(self.now)
        self.now = max(self.now, end)
        self.app.frame(self.now)

    def wait_in_steps(self, milliseconds: int, step: int = 250) -> None:
        """Let time pass with few frames: for long times in which only the clock matters.

        What comes after some time stays for longer than the steps that lead to the last ones.
        """
        end = self.now + milliseconds
        while self.now < end:
            far = end - self.now > 2 * STRIDE
            self.now = min(end, self.now + (STRIDE if far else step))
            self.app.frame(self.now)

    def widget(self, wanted: str) -> Placed:
        """The widget of that id. Raises AssertionError when it is not there."""
        here = find(self.app.tree, wanted)
        assert here is not None, f"no {wanted} on {self.scene}: {self.ids()}"
        return here

    def ids(self) -> list[str]:
        """Ids of what can be touched."""
        return [here.widget.id for here in pressables(self.app.tree)]

    def see(self) -> None:
        """Let as much time pass as it takes to see what is offered; where a delay runs none passes.

        A phone that is leaving still shows the delay it was left at; nothing in it can be pressed.
        """
        shown = find(self.app.tree, "continue")
        if not (shown and shown.widget.action and "busy" in shown.widget.state):
            self.frame()
            self.now += SEEN_MS
            self.frame()

    def touch(self, wanted: str) -> None:
        """Touch the middle of what can be seen of a widget, once it was there for long enough."""
        self.see()
        here = self.widget(wanted)
        seen = here.widget.rect.intersection(here.clip)
        self.tap(*seen.center)

    def tap(self, x: float, y: float) -> None:
        """Touch a place, in logical units."""
        scale = self.app.screen.viewport.scale
        self.frame(Down(x * scale, y * scale, touch=True))
        self.frame(Up(x * scale, y * scale, touch=True))

    def until(self, reached: Callable[[], bool], milliseconds: int = 60_000) -> None:
        """Let time pass until it is so. Raises AssertionError when it does not become so."""
        begin = self.now
        while not reached():
            assert self.now - begin < milliseconds, f"waited in vain on {self.scene}: {self.ids()}"
            self.now += max(self.app.sleep(self.now) or 0, FRAME)
            self.app.frame(self.now)

    def begin(self, story: str = "new-friend") -> None:
        """From the attract loop into a story, as the first hero."""
        self.touch(next(one for one in self.ids() if one.startswith("attract.language")))
        self.touch(f"story:{story}")
        self.touch(next(one for one in self.ids() if one.startswith("hero:")))
        assert self.scene == "play"

    def go_on_to(self, wanted: str) -> None:
        """Touch what goes on until there is a widget of that id to touch."""
        for _ in range(200):
            if wanted in self.ids():
                return
            if "continue" in self.ids():
                self.touch("continue")
            self.wait(500)
        raise AssertionError(f"never came to {wanted}: {self.ids()}")

    def hold_corners(self) -> None:
        """Hold two opposite corners long enough for the staff's keypad."""
        self.frame(Finger(1, 0.01, 0.02, True), Finger(2, 0.99, 0.98, True))
        self.wait_in_steps(round(self.config.times.corner_hold * SECOND) + 100)
        self.frame(Finger(1, 0.01, 0.02, False), Finger(2, 0.99, 0.98, False))

    def enter(self, pin: str) -> None:
        """Touch the digits on the keypad."""
        for digit in pin:
            self.touch(f"key:{digit}")
