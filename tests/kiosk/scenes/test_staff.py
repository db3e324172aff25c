"""The menu of the staff says how loud it is, and each touch changes that by ten within what is allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.config.kiosk import KioskConfig
from game.kiosk.counting.counters import Counters
from game.kiosk.scenes.staff_counters import NAMES
from tests.support.kiosk_pilot import PIN, KioskPilot, at_ten

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


def test_what_was_never_counted_is_told_as_none(tmp_path: Path) -> None:
    counters = Counters(tmp_path / "counters", at_ten)
    counters.count("start", "bs", "new-friend")
    kiosk = KioskPilot(tmp_path, counters=counters)
    kiosk.world.set_setting("language", "en")
    kiosk.app.open("staff-counters", "")
    kiosk.app.look(kiosk.now)
    told = {kind: kiosk.widget(f"staff.count.{kind}").widget.name for kind in NAMES}
    assert [kind for kind, said in told.items() if said.endswith(": 1")] == ["start"]
    assert all(said.endswith((": 0", ": 1")) for said in told.values())
