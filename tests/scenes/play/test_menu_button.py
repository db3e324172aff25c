"""The menu of a story for whoever has no Esc key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.kiosk_pilot import KioskPilot
from tests.support.pilot import HANDS, Pilot, by_mouse
from tests.support.playing import begin
from tests.support.short import EPISODE, SMALL

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.pilot import Hand


@pytest.mark.parametrize("hand", HANDS)
def test_a_button_beside_the_quick_exit_opens_the_menu_and_the_story_waits(
    tmp_path: Path, hand: Hand
) -> None:
    pilot = Pilot(tmp_path, size=SMALL, motion="reduced")
    begin(pilot, by_mouse, EPISODE, "lana")
    before = pilot.world.play
    ids = pilot.ids()
    assert ids[ids.index("quick-exit") + 1] == "menu"
    hand(pilot, "menu")
    assert pilot.scene == "menu"
    hand(pilot, "go-on")
    assert (pilot.scene, pilot.world.play) == ("play", before)


def test_only_a_story_has_it(tmp_path: Path) -> None:
    pilot = Pilot(tmp_path, size=SMALL, motion="reduced")
    for button in ("settings", "back", "play", f"episode:{EPISODE}", "hero:lana"):
        assert not pilot.has("menu"), pilot.scene
        pilot.click(button)
    assert not pilot.has("menu")


def test_a_stand_where_one_starts_again_has_none(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path)
    kiosk.begin()
    kiosk.until(lambda: kiosk.scene == "play")
    assert "again" in kiosk.ids()
    assert "menu" not in kiosk.ids()
