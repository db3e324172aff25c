"""What a child at a stand may set for itself: each switch says what holds, and a touch changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.kiosk.scenes.session_settings import LARGER
from game.scenes.scene import SetSetting
from game.ui.draw.widget import placed
from tests.support.kiosk_pilot import KioskPilot

if TYPE_CHECKING:
    from pathlib import Path

SWITCHES: dict[str, tuple[str | int | bool, str | int | bool]] = {
    "sound": (False, True),
    "captions": (False, True),
    "read_aloud": (False, True),
    "text_scale": (100, LARGER),
    "theme": ("warm", "contrast-dark"),
    "motion": ("full", "reduced"),
    "easy_reading": (False, True),
}
"""What each is without and with what it offers."""


@pytest.fixture
def kiosk(tmp_path: Path) -> KioskPilot:
    return KioskPilot(tmp_path, size=(640, 360))


@pytest.mark.parametrize("name", SWITCHES)
def test_a_switch_is_ticked_where_it_holds_and_a_touch_means_the_other(kiosk: KioskPilot, name: str) -> None:
    off, on = SWITCHES[name]
    for now, then in ((off, on), (on, off)):
        kiosk.world.set_setting(name, now)
        kiosk.app.open("settings")
        kiosk.app.look(kiosk.now)
        [switch] = [each.widget for each in placed(kiosk.app.tree) if each.widget.id == f"fit.{name}"]
        assert switch.action == SetSetting(name, then)
        assert (switch.state == ("checked",)) is (now == on)
