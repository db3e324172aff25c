"""The languages of a stand: each is told in its own, and holds at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.scene import Pop, SetSetting
from game.ui.draw.widget import placed
from tests.support.kiosk_pilot import KioskPilot

if TYPE_CHECKING:
    from pathlib import Path


def test_each_language_is_told_in_its_own_and_the_one_that_is_read_is_ticked(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, size=(640, 360))
    kiosk.world.set_setting("language", "bs")
    kiosk.app.open("language", "")
    kiosk.frame()
    languages = kiosk.stand.languages(kiosk.world.catalogs)
    buttons = {each.widget.id: each.widget for each in placed(kiosk.app.tree)}
    shown = [buttons[f"language:{code}"] for code in languages]
    assert [each.language for each in shown] == list(languages)
    assert [each.action for each in shown] == [SetSetting("language", code) for code in languages]
    assert [each.state == ("checked",) for each in shown] == [code == "bs" for code in languages]
    assert [each.first for each in shown] == [code == "bs" for code in languages]


def test_a_language_holds_at_once_and_one_is_back_where_one_was(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, size=(640, 360))
    kiosk.app.open("language", "")
    chosen = SetSetting("language", "hr")
    assert kiosk.app.scene.handle(chosen, kiosk.app.context()) == (chosen, Pop())
