"""Staff looks at a stick from the menu: the kiosk goes on meanwhile, and tells how it went."""

from __future__ import annotations

import io
import threading
from typing import TYPE_CHECKING

import pytest

from game.kiosk.child import attach
from game.kiosk.staff.stick_job import TAKEN, WORKING, StickHooks
from game.kiosk.staff.update import Outcome
from tests.support.kiosk_pilot import PIN, SECOND, KioskPilot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from game.text import Text


def test_the_menu_tells_how_it_goes_and_how_it_went(tmp_path: Path) -> None:
    pilot, plugged, restarts = KioskPilot(tmp_path), threading.Event(), list[bool]()

    def job(_read: Callable[[], None]) -> Outcome:
        plugged.wait(10)
        return Outcome(stick=True, version=7, counters=True)

    def say(text: Text, /, **values: object) -> str:
        return pilot.app.context().say(text, None, **values)

    pilot.stand.hooks = StickHooks(job, lambda: restarts.append(True), say)
    pilot.hold_corners()
    pilot.enter(PIN)
    pilot.touch("staff.update")
    assert pilot.widget("staff.told").widget.name == say(WORKING)  # a line of its own
    plugged.set()
    for thread in threading.enumerate():
        if thread.name == "stick":
            thread.join(10)
    pilot.wait(1000)
    assert say(TAKEN, version=7) in pilot.widget("staff.told").widget.name
    assert restarts == [True]


class LongUpdate:
    """A kiosk at whose stick an update is being tested until `taken`; `told` is what the supervisor hears."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.pilot, self._out, self._ready = (
            KioskPilot(folder, size=(1280, 720)),
            io.StringIO(),
            threading.Event(),
        )
        monkeypatch.setattr("game.kiosk.child.look_at_sticks", self._look)
        attach(self.pilot.app, folder, self._out)
        self.pilot.hold_corners()
        self.pilot.enter(PIN)
        self.pilot.touch("staff.update")

    def _look(self, *_: object) -> Outcome:
        self._ready.wait(10)
        return Outcome(stick=True, version=7)

    @property
    def told(self) -> list[str]:
        return self._out.getvalue().splitlines()

    def taken(self) -> None:
        self._ready.set()
        for thread in threading.enumerate():
            if thread.name == "stick":
                thread.join(10)


@pytest.fixture
def long_update(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LongUpdate]:
    update = LongUpdate(tmp_path, monkeypatch)
    yield update
    update.taken()


def test_the_menu_stays_open_while_an_update_is_tested(long_update: LongUpdate) -> None:
    pilot = long_update.pilot
    pilot.wait_in_steps(170 * SECOND, SECOND)
    assert pilot.scene == "staff-menu"
    long_update.taken()
    pilot.wait(7 * SECOND)
    assert "restart" not in long_update.told
    assert (pilot.scene, "7" in pilot.widget("staff.told").widget.name) == ("staff-menu", True)
    pilot.wait(3 * SECOND)
    assert "restart" in long_update.told
    pilot.wait_in_steps(121 * SECOND, SECOND)
    assert pilot.scene == "attract"
    assert long_update.told.count("restart") == 1


@pytest.mark.long
def test_an_update_waits_until_the_child_has_played(long_update: LongUpdate) -> None:
    pilot = long_update.pilot
    pilot.touch("staff.back")
    pilot.wait(1100)
    assert long_update.told[-1] == "beat busy"  # nor is any other restart planned now
    pilot.begin()
    long_update.taken()
    pilot.wait_in_steps(30 * SECOND, SECOND)
    assert (pilot.scene, "restart" in long_update.told) == ("play", False)
    pilot.touch("quick-exit")
    pilot.wait(1100)
    assert "restart" in long_update.told
