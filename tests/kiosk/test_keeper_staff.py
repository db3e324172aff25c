"""The staff at a stand: the way to the keypad, the PIN and its lock, the menu."""

import os
from pathlib import Path

import pytest

from game.kiosk.scenes.new_pin import EASY
from game.kiosk.staff.pin import hashed
from game.kiosk.staff.staff_store import StaffStore
from game.ui.draw.widget import texts
from game.ui.window.input import Down, Finger, Up
from tests.support.kiosk_pilot import PIN, SECOND, KioskPilot
from tests.support.pilot import SMALL


@pytest.fixture
def kiosk(tmp_path: Path) -> KioskPilot:
    """A kiosk with a PIN, in its attract loop."""
    return KioskPilot(tmp_path, size=SMALL)


@pytest.mark.long
def test_two_corners_and_the_pin_lead_to_the_menu_and_end_the_session(kiosk: KioskPilot) -> None:
    kiosk.begin()
    kiosk.hold_corners()
    assert kiosk.scene == "staff-pin"
    kiosk.enter(PIN)
    kiosk.frame()
    assert (kiosk.scene, kiosk.stand.session, kiosk.world.play) == ("staff-menu", None, None)
    kiosk.touch("staff.back")
    assert kiosk.scene == "attract"


def test_a_mouse_holds_one_corner_after_the_other(kiosk: KioskPilot) -> None:
    for x, y in ((5, 5), (1275, 715)):
        kiosk.frame(Down(x, y))
        kiosk.wait(5100)
        kiosk.frame(Up(x, y))
    assert kiosk.scene == "staff-pin"


@pytest.mark.long
def test_a_wrong_digit_can_be_taken_back(kiosk: KioskPilot) -> None:
    kiosk.hold_corners()
    kiosk.enter(f"{PIN[:4]}99")
    kiosk.enter(f"{PIN[:4]}99")
    kiosk.enter(f"{PIN[:4]}9")
    kiosk.touch("key.delete")
    kiosk.enter(PIN[4:])
    assert kiosk.scene == "staff-menu"


@pytest.mark.long
def test_five_wrong_pins_lock_the_keypad_for_a_minute(kiosk: KioskPilot) -> None:
    kiosk.hold_corners()
    for _ in range(5):
        kiosk.enter("000000")
    assert not [one for one in kiosk.ids() if one.startswith("key:")]
    kiosk.wait_in_steps(59 * SECOND)
    assert not [one for one in kiosk.ids() if one.startswith("key:")]
    kiosk.wait(2 * SECOND)
    kiosk.enter(PIN)
    assert kiosk.scene == "staff-menu"


@pytest.mark.long
def test_a_restart_forgets_neither_wrong_pins_nor_the_lock(kiosk: KioskPilot, tmp_path: Path) -> None:
    kiosk.hold_corners()
    for _ in range(3):
        kiosk.enter("000000")
    again = KioskPilot(tmp_path, pin="")
    again.hold_corners()
    for _ in range(2):
        again.enter("000000")
    locked = KioskPilot(tmp_path, pin="")
    assert not locked.stand.try_pin(PIN, locked.now)
    assert locked.stand.try_pin(PIN, locked.now + 60 * SECOND)
    assert KioskPilot(tmp_path, pin="").stand.try_pin(PIN, 0)


def test_a_try_is_noted_before_it_is_looked_at(
    kiosk: KioskPilot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted = []

    def look(*_: str) -> bool:
        noted.append(StaffStore(tmp_path).staff.wrong)
        return False

    with monkeypatch.context() as pulled:  # the plug, while the hash is made
        pulled.setattr("game.kiosk.staff.kiosk_state.matches", look)
        for _ in range(3):
            kiosk.stand.try_pin("000000", 0)
    assert noted == [1, 2, 3]
    assert kiosk.stand.try_pin(PIN, 0)
    assert StaffStore(tmp_path).staff.wrong == 0


@pytest.mark.long
def test_two_keypads_of_one_folder_have_five_tries_together(kiosk: KioskPilot, tmp_path: Path) -> None:
    other = KioskPilot(tmp_path, pin="")
    tried = [
        each.stand.lock.left(9000) for each in (kiosk, other) * 5 if not each.stand.try_pin("000000", 9000)
    ]
    assert StaffStore(tmp_path).staff.wrong == 5
    assert tried.count(0) == 4
    assert not other.stand.try_pin(PIN, 9000)


@pytest.mark.long
def test_a_pin_set_at_the_computer_frees_a_locked_keypad(kiosk: KioskPilot, tmp_path: Path) -> None:
    for _ in range(5):
        kiosk.stand.try_pin("000000", 0)
    assert kiosk.stand.lock.left(0) == 60
    StaffStore(tmp_path).change(pin=hashed("938164"), wrong=0)
    assert kiosk.stand.try_pin("938164", 0)


def test_of_a_long_lock_the_minutes_are_told(tmp_path: Path) -> None:
    StaffStore(tmp_path).change(pin=hashed(PIN), wrong=35)
    kiosk = KioskPilot(tmp_path, pin="", size=(1280, 720))
    kiosk.hold_corners()
    assert "60 minut" in " ".join(texts(kiosk.app.tree))
    kiosk.now += 3550 * SECOND
    kiosk.frame()
    kiosk.hold_corners()
    assert "sekund" in " ".join(texts(kiosk.app.tree))


@pytest.mark.long
def test_a_pin_that_is_guessed_easily_is_not_taken(kiosk: KioskPilot) -> None:
    kiosk.hold_corners()
    kiosk.enter(PIN)
    kiosk.touch("staff.new-pin")
    kiosk.enter("112233")
    kiosk.enter("112233")
    assert kiosk.scene == "staff-new-pin"
    assert kiosk.app.context().say(EASY) in texts(kiosk.app.tree)
    kiosk.enter("938164")
    kiosk.enter("938164")
    assert kiosk.scene == "staff-menu"
    assert not kiosk.stand.try_pin("112233", kiosk.now)
    assert kiosk.stand.try_pin("938164", kiosk.now)


def test_a_new_pin_set_elsewhere_is_not_written_over(kiosk: KioskPilot, tmp_path: Path) -> None:
    StaffStore(tmp_path).change(pin=hashed("112233"))
    kiosk.stand.keep(volume=30)
    assert StaffStore(tmp_path).staff.volume == 30
    assert KioskPilot(tmp_path, pin="").stand.try_pin("112233", 0)


def test_what_could_not_be_kept_holds_still(
    kiosk: KioskPilot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "full")))
        kiosk.stand.keep(volume=30)
    kiosk.stand.keep(languages=("bs",))
    kept = StaffStore(tmp_path).staff
    assert (kept.volume, kept.languages) == (30, ("bs",))


def test_the_page_for_a_new_pin_is_not_left_open_to_the_public(kiosk: KioskPilot) -> None:
    kiosk.hold_corners()
    kiosk.enter(PIN)
    kiosk.touch("staff.new-pin")
    kiosk.wait(121 * SECOND)
    assert kiosk.scene == "attract"


@pytest.mark.long
def test_the_keypad_is_another_one_each_time(kiosk: KioskPilot) -> None:
    kiosk.hold_corners()
    orders = set()
    for _ in range(8):
        orders.add(tuple(one for one in kiosk.ids() if one.startswith("key:")))
        kiosk.touch("key.cancel")
        kiosk.app.open("staff-pin")
        kiosk.frame()
    assert all(len(order) == 10 for order in orders)
    assert len(orders) > 1


def test_leaving_ends_the_program(kiosk: KioskPilot) -> None:
    kiosk.hold_corners()
    kiosk.enter(PIN)
    assert not kiosk.stand.left
    kiosk.touch("staff.leave")
    assert (kiosk.app.running, kiosk.stand.left) == (False, True)


def test_a_menu_that_was_left_open_closes(kiosk: KioskPilot) -> None:
    kiosk.hold_corners()
    kiosk.enter(PIN)
    kiosk.wait_in_steps(121 * SECOND)
    assert kiosk.scene == "attract"


def test_while_the_screen_is_cleaned_nothing_counts_for_a_minute(kiosk: KioskPilot) -> None:
    kiosk.hold_corners()
    kiosk.enter(PIN)
    kiosk.touch("staff.clean")
    for _ in range(55):
        kiosk.wait_in_steps(SECOND)
        kiosk.tap(640, 360)
        kiosk.frame(Finger(1, 0.01, 0.01, True), Finger(2, 0.99, 0.99, True))
    assert kiosk.scene == "staff-cleaning"
    kiosk.wait(6 * SECOND)
    assert kiosk.scene == "staff-menu"


def test_at_a_first_start_a_pin_is_asked_for_before_anything_is_public(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, pin=None)
    assert kiosk.scene == "staff-new-pin"
    kiosk.enter(PIN)
    kiosk.enter("604816")
    assert not kiosk.stand.has_pin
    kiosk.enter(PIN)
    kiosk.enter(PIN)
    assert kiosk.scene == "attract"
    assert kiosk.stand.try_pin(PIN, kiosk.now)
    assert KioskPilot(tmp_path, pin=None).scene == "attract"


@pytest.mark.long
def test_who_sets_no_first_pin_ends_nothing_and_opens_nothing(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, pin=None)
    kiosk.touch("key.cancel")
    kiosk.frame()
    assert (kiosk.scene, kiosk.app.running, kiosk.stand.left) == ("attract", True, False)
    kiosk.hold_corners()
    assert not [one for one in kiosk.ids() if one.startswith("key:")]


def test_staff_sets_loudness_and_languages_for_every_session_to_come(kiosk: KioskPilot) -> None:
    kiosk.hold_corners()
    kiosk.enter(PIN)
    kiosk.touch("staff.softer")
    kiosk.touch("staff.languages")
    for code in ("hr", "sr_BA", "sr_Latn_BA", "sr", "sr_Latn"):
        kiosk.touch(f"staff.language:{code}")
    kiosk.touch("staff.done")
    kiosk.touch("staff.back")
    kiosk.frame()
    assert [one for one in kiosk.ids() if "language" in one] == ["attract.language:bs", "attract.language:en"]
    kiosk.touch("attract.language:en")
    kiosk.world.set_setting("volume", 100)
    assert kiosk.world.settings.volume == 50
    assert kiosk.world.settings.volume_speech <= 50


def test_sounds_are_as_loud_as_staff_has_set_from_the_first_touch_on(
    kiosk: KioskPilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk.stand.keep(volume=20)
    heard: list[int] = []
    monkeypatch.setattr(kiosk.app.sounds, "follow", lambda settings: heard.append(settings.volume))
    kiosk.touch("attract.language:bs")
    assert heard[-1] == 20


def test_the_last_language_stays(kiosk: KioskPilot) -> None:
    kiosk.hold_corners()
    kiosk.enter(PIN)
    kiosk.touch("staff.languages")
    for one in [one for one in kiosk.ids() if one.startswith("staff.language:")]:
        kiosk.touch(one)
    assert len(kiosk.stand.languages(kiosk.world.catalogs)) == 1
