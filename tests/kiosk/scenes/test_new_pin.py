"""A new PIN: where cancelling leads, and that a digit can be taken back in either of the two times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.kiosk_pilot import PIN, KioskPilot

if TYPE_CHECKING:
    from pathlib import Path


def test_who_cancels_it_comes_back_to_the_menu_and_the_pin_stays(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path)
    kiosk.app.open("staff-menu")
    kiosk.frame()
    kiosk.touch("staff.new-pin")
    kiosk.enter("938164")
    kiosk.touch("key.cancel")
    assert kiosk.scene == "staff-menu"
    assert kiosk.stand.try_pin(PIN, kiosk.now)


def test_who_cancels_the_first_one_comes_to_the_attract_loop_without_a_pin(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, pin=None)
    kiosk.touch("key.cancel")
    assert kiosk.scene == "attract"
    assert not kiosk.stand.has_pin


def test_a_digit_can_be_taken_back_each_time(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, pin=None)
    for _ in range(2):
        kiosk.enter(f"{PIN[:2]}9")
        kiosk.touch("key.delete")
        kiosk.enter(PIN[2:])
    assert kiosk.scene == "attract"
    assert kiosk.stand.try_pin(PIN, kiosk.now)
