"""The keypad of the staff: what it takes, and that it takes nothing while it is locked."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from game.action import Unanswered
from game.kiosk.scenes.keypad import Cancel, Delete, Key
from game.kiosk.scenes.pin import LOCKED, LOCKED_LONG, NO_PIN, SAID, TITLE, WRONG
from game.kiosk.scenes.staff import Leave
from game.kiosk.staff.pin import TRIES
from game.kiosk.staff.staff_store import LOST
from game.scenes.scene import Back, Pop
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


def told(kiosk: KioskPilot) -> str:
    """What is said below the title of the keypad."""
    kiosk.app.look(kiosk.now)
    return kiosk.widget("keypad.said").widget.name


def digits(kiosk: KioskPilot) -> list[str]:
    """The digits that can be touched, in the order in which they lie."""
    kiosk.app.look(kiosk.now)
    return [one.removeprefix("key:") for one in kiosk.ids() if one.startswith("key:")]


@pytest.fixture
def asked(tmp_path: Path) -> KioskPilot:
    """A kiosk whose keypad is open."""
    kiosk = KioskPilot(tmp_path, size=(640, 360))
    kiosk.app.open("staff-pin", "")
    return kiosk


def test_after_a_wrong_pin_that_is_told_and_the_digits_lie_elsewhere(asked: KioskPilot) -> None:
    say, before = asked.app.context().say, digits(asked)
    assert told(asked) == say(SAID)
    assert asked.widget("keypad.title").widget.name == say(TITLE)
    enter(asked, "00000")
    assert (told(asked), asked.stand.store.staff.wrong) == (say(SAID), 0)
    enter(asked, "0")
    assert (told(asked), asked.stand.store.staff.wrong) == (say(WRONG), 1)
    assert sorted(digits(asked)) == sorted(before)
    assert digits(asked) != before
    enter(asked, PIN)
    assert asked.scene == "staff-menu"


def test_a_digit_is_taken_back_and_where_there_is_none_nothing_is(asked: KioskPilot) -> None:
    for entered in ("", "9", PIN[:3] + "99"):
        enter(asked, entered)
        for _ in range(3 if len(entered) < 2 else 2):
            asked.app.act(Delete())
    enter(asked, PIN[3:])
    assert asked.scene == "staff-menu"


@pytest.mark.parametrize("left", [1, 60, 119, 120, 121, 180, 3600])
def test_how_long_it_is_locked_is_told_in_minutes_only_where_that_is_long(
    asked: KioskPilot, monkeypatch: pytest.MonkeyPatch, left: int
) -> None:
    monkeypatch.setattr(asked.stand, "lock", SimpleNamespace(left=lambda _: left))
    say = asked.app.context().say
    minutes = {120: 2, 121: 3, 180: 3, 3600: 60}
    wanted = say(LOCKED_LONG, n=minutes[left]) if left in minutes else say(LOCKED, n=left)
    assert told(asked) == wanted
    assert digits(asked) == []
    assert "key.delete" not in asked.ids()
    assert "key.cancel" in asked.ids()


def test_who_leaves_it_is_back_where_they_were_and_what_it_does_not_know_is_a_dead_button(
    asked: KioskPilot,
) -> None:
    scene, context = asked.app.scene, asked.app.context()
    assert scene.handle(Cancel(), context) == scene.handle(Back(), context) == (Pop(),)
    with pytest.raises(Unanswered):
        scene.handle(Leave(), context)


def test_it_looks_twice_a_second_at_how_long_it_is_locked(asked: KioskPilot) -> None:
    assert [asked.app.scene.wake(now) for now in (0, 12_345)] == [500, 500]
