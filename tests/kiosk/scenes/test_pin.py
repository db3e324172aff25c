"""The keypad of the staff: what it takes, and that it takes nothing while it is locked."""

from pathlib import Path

from game.kiosk.scenes.keypad import Key
from game.kiosk.staff.pin import TRIES
from tests.support.kiosk_pilot import PIN, KioskPilot


def enter(kiosk: KioskPilot, digits: str) -> None:
    """Enter digits as if each had been touched before the keypad was seen to be locked."""
    for digit in digits:
        kiosk.app.act(Key(digit))


def test_a_locked_keypad_takes_no_digit_not_even_for_later(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path)
    kiosk.app.open("staff-pin", "")
    for _ in range(TRIES):
        kiosk.stand.lock.tried(kiosk.now, right=False)
    enter(kiosk, PIN)
    assert kiosk.scene == "staff-pin"
    enter(kiosk, PIN[:3])
    kiosk.now += 61_000
    kiosk.frame()
    enter(kiosk, PIN)
    assert kiosk.scene == "staff-menu"


def test_where_there_is_no_pin_none_is_right(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, pin="")
    kiosk.app.open("staff-pin", "")
    enter(kiosk, "000000")
    assert kiosk.scene == "staff-pin"
