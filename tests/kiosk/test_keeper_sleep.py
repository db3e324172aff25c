"""The keeper of a kiosk sleeps just until it has something to do, in the real app."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.kiosk.keeper import ATTRACT, QUIET, STAFF_IDLE
from game.ui.window.input import Down, Finger
from tests.support.kiosk_pilot import PIN, SECOND, KioskPilot
from tests.support.pilot import FRAME

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def kiosk(tmp_path: Path) -> KioskPilot:
    """A kiosk with a PIN, in its attract loop."""
    return KioskPilot(tmp_path)


def wakes(kiosk: KioskPilot) -> int | None:
    """Milliseconds until the keeper wants to look again."""
    return kiosk.app.keeper.wake(kiosk.now)


def test_it_sleeps_just_until_something_is_to_happen(kiosk: KioskPilot) -> None:
    assert wakes(kiosk) is None
    kiosk.begin()
    assert wakes(kiosk) == 90 * SECOND - FRAME  # a finger is lifted a frame after it came
    kiosk.now += 89 * SECOND
    assert wakes(kiosk) == SECOND - FRAME
    kiosk.frame(Finger(1, 0.01, 0.02, True))
    assert wakes(kiosk) == 5 * SECOND


def test_at_the_end_of_a_session_it_waits_for_a_quiet_moment(kiosk: KioskPilot) -> None:
    kiosk.begin()
    assert kiosk.stand.session
    end = kiosk.stand.session.begun + 720 * SECOND
    while kiosk.now < end - 10 * SECOND:
        kiosk.now = min(kiosk.now + 60 * SECOND, end - 5 * SECOND)
        kiosk.tap(2, 2)
    assert wakes(kiosk) == end - kiosk.now
    kiosk.now = end
    kiosk.frame(Down(2, 2))
    assert (kiosk.scene, wakes(kiosk)) == ("play", QUIET)
    kiosk.now += QUIET - 1
    kiosk.app.frame(kiosk.now)
    assert (kiosk.scene, wakes(kiosk)) == ("play", 1)
    kiosk.now += 1
    kiosk.app.frame(kiosk.now)
    assert kiosk.scene == "kiosk-end"


def test_a_game_that_shows_its_beginning_again_is_forgotten_at_once(kiosk: KioskPilot) -> None:
    kiosk.begin()
    kiosk.app.restart(ATTRACT)
    assert wakes(kiosk) == 0
    kiosk.frame()
    assert kiosk.stand.session is None


def test_it_wakes_for_a_menu_that_staff_has_left_open(kiosk: KioskPilot) -> None:
    kiosk.hold_corners()
    kiosk.enter(PIN)
    assert wakes(kiosk) == STAFF_IDLE - FRAME
    kiosk.now += STAFF_IDLE - FRAME - 1
    kiosk.app.frame(kiosk.now)
    assert (kiosk.scene, wakes(kiosk)) == ("staff-menu", 1)
    kiosk.now += 1
    kiosk.app.frame(kiosk.now)
    assert (kiosk.scene, wakes(kiosk)) == ("attract", None)
