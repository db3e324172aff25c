"""The keypad of the staff: what it takes, and that it takes nothing while it is locked."""

from pathlib import Path

from game.kiosk.scenes.keypad import Key
from game.kiosk.scenes.pin import NO_PIN
from game.kiosk.staff.pin import TRIES
from game.kiosk.staff.staff_store import LOST
from game.ui.draw.widget import texts
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


def test_it_says_whether_a_pin_was_never_there_or_was_lost(tmp_path: Path) -> None:
    for name, sentence in (("new", NO_PIN), ("lost", LOST)):
        kiosk = KioskPilot(tmp_path / name, pin="")
        kiosk.stand.store.untouched = name == "new"
        kiosk.app.open("staff-pin", "")
        kiosk.frame()
        assert kiosk.app.context().say(sentence) in " ".join(texts(kiosk.app.tree))


def test_where_there_is_no_pin_none_is_right(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, pin="")
    kiosk.app.open("staff-pin", "")
    enter(kiosk, "000000")
    assert kiosk.scene == "staff-pin"
