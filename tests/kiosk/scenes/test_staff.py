"""The menu of the staff says how loud it is, and each touch changes that by ten within what is allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.config.kiosk import KioskConfig
from tests.support.kiosk_pilot import PIN, KioskPilot

if TYPE_CHECKING:
    from pathlib import Path


def test_the_loudness_is_told_and_stays_between_nothing_and_the_ceiling(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, KioskConfig(volume_ceiling=25), size=(640, 360))
    kiosk.world.set_setting("language", "en")
    kiosk.hold_corners()
    kiosk.enter(PIN)
    kiosk.world.set_setting("language", "en")
    kiosk.app.look(kiosk.now)
    told = []
    for button in ("softer", "softer", "softer", "louder", "louder", "louder"):
        kiosk.touch(f"staff.{button}")
        told.append(kiosk.widget("staff.loudness").widget.name)
    assert told == [f"Loudness: {n} % of at most 25 %" for n in (15, 5, 0, 10, 20, 25)]
