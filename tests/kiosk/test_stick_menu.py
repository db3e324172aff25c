"""Staff looks at a stick from the menu: the kiosk goes on meanwhile, and tells how it went."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from game.kiosk.hooks import TAKEN, WORKING, StickHooks
from game.kiosk.update import Outcome
from tests.support.kiosk_pilot import PIN, KioskPilot

if TYPE_CHECKING:
    from collections.abc import Callable
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
    assert say(WORKING) in pilot.widget("staff.told").widget.name
    plugged.set()
    for thread in threading.enumerate():
        if thread.name == "stick":
            thread.join(10)
    pilot.wait(1000)
    assert say(TAKEN, version=7) in pilot.widget("staff.told").widget.name
    assert restarts == [True]
