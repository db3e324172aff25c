"""Which languages a stand offers: a switch each, and the last one stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.kiosk.scenes.staff_languages import Turn
from game.ui.draw.widget import placed
from tests.support.kiosk_pilot import KioskPilot

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def kiosk(tmp_path: Path) -> KioskPilot:
    made = KioskPilot(tmp_path, size=(640, 360))
    made.app.open("staff-languages", "")
    return made


def ticked(kiosk: KioskPilot) -> list[str]:
    """The languages whose switch is on; each is told in its own."""
    kiosk.app.look(kiosk.now)
    switches = [
        each.widget for each in placed(kiosk.app.tree) if each.widget.id.startswith("staff.language:")
    ]
    assert [each.language for each in switches] == list(kiosk.world.catalogs)
    assert [each.action for each in switches] == [Turn(each.language) for each in switches]
    return [each.language for each in switches if each.state == ("checked",)]


def test_a_touch_offers_a_language_no_more_or_again(kiosk: KioskPilot) -> None:
    before = ticked(kiosk)
    assert set(before) == set(kiosk.stand.languages(kiosk.world.catalogs))
    kiosk.app.act(Turn(before[0]))
    assert ticked(kiosk) == before[1:]
    kiosk.app.act(Turn(before[0]))
    assert ticked(kiosk) == before


def test_the_last_language_stays(kiosk: KioskPilot) -> None:
    *others, last = ticked(kiosk)
    for each in (*others, last):
        kiosk.app.act(Turn(each))
    assert ticked(kiosk) == [last]
