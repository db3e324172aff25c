"""While the screen is cleaned the seconds are told, and at the end it closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.config.kiosk import KioskConfig, Times
from game.ui.draw.widget import find
from tests.support.kiosk_pilot import PIN, SECOND, KioskPilot

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def kiosk(tmp_path: Path) -> KioskPilot:
    """A kiosk that is cleaned in half a minute, since a moment."""
    kiosk = KioskPilot(tmp_path, KioskConfig(times=Times(cleaning=30)), size=(640, 360))
    kiosk.world.set_setting("language", "en")
    kiosk.hold_corners()
    kiosk.enter(PIN)
    kiosk.app.open("staff-cleaning")
    return kiosk


def test_the_seconds_that_are_left_are_told(kiosk: KioskPilot) -> None:
    scene, begun = kiosk.app.scene, kiosk.app.context().now
    told = []
    for later in (0, 1, 1000, 29_000, 29_999, 30_000, 31_000):
        kiosk.app.look(begun + later)
        said = find(scene.view(kiosk.app.context()), "cleaning.said")
        told.append(said.widget.name if said else "")
    assert told == [f"Touches count again in {n} second{'s' * (n != 1)}." for n in (30, 30, 29, 1, 1, 0, 0)]


def test_it_looks_four_times_a_second_and_at_the_end_and_closes_then(kiosk: KioskPilot) -> None:
    scene, begun = kiosk.app.scene, kiosk.app.context().now
    assert [scene.wake(begun + later) for later in (0, 29_900, 30_000, 31_000)] == [250, 100, 0, 0]
    kiosk.wait(30 * SECOND - 300)
    assert kiosk.scene == "staff-cleaning"
    kiosk.wait(600)
    assert kiosk.scene == "staff-menu"
