"""A new PIN: where cancelling leads, and that a digit can be taken back in either of the two times."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.action import Unanswered
from game.kiosk.scenes.keypad import Cancel, Delete, Key
from game.kiosk.scenes.new_pin import DIFFERENT, EASY, ONCE, TWICE
from game.kiosk.scenes.staff import Leave
from game.scenes.scene import Pop, QuickExit
from tests.support.kiosk_pilot import PIN, KioskPilot
from tests.support.tiers import few_rows

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


def entered(kiosk: KioskPilot, digits: str) -> str:
    """What is said once these digits were touched; "" where the keypad is closed then."""
    for digit in digits:
        kiosk.app.act(Key(digit))
    kiosk.app.look(kiosk.now)
    return kiosk.widget("keypad.said").widget.name if kiosk.scene == "staff-new-pin" else ""


@pytest.mark.parametrize(("argument", "after"), few_rows([("menu", "staff-menu"), ("", "attract")]))
def test_at_each_of_the_two_times_it_is_told_what_is_wrong_until_both_are_the_same(
    tmp_path: Path, argument: str, after: str
) -> None:
    kiosk = KioskPilot(tmp_path, size=(640, 360))
    kiosk.app.open("staff-menu", "")
    kiosk.app.open("staff-new-pin", argument)
    once, twice, easy, different = (kiosk.app.context().say(one) for one in (ONCE, TWICE, EASY, DIFFERENT))
    assert entered(kiosk, "") == once
    assert entered(kiosk, "12345") == once
    assert entered(kiosk, "6") == easy
    assert entered(kiosk, "93816") == easy
    assert entered(kiosk, "4") == twice
    assert entered(kiosk, "938165") == different
    assert kiosk.stand.try_pin(PIN, kiosk.now)  # nothing was set by that
    assert entered(kiosk, "938164") == twice
    assert entered(kiosk, "938164") == ""
    assert kiosk.scene == after
    assert kiosk.stand.try_pin("938164", kiosk.now)


def test_a_digit_that_is_taken_back_and_a_cancel_are_no_digits(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, pin=None, size=(640, 360))
    scene, context = kiosk.app.scene, kiosk.app.context()
    assert scene.handle(Delete(), context) == ()
    assert scene.handle(Cancel(), context) == (QuickExit(),)
    with pytest.raises(Unanswered):
        scene.handle(Leave(), context)
    kiosk.app.open("staff-new-pin", "menu")
    assert kiosk.app.scene.handle(Cancel(), kiosk.app.context()) == (Pop(),)
