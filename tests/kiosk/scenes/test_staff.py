"""The menu of the staff says how loud it is, and each touch changes that by ten within what is allowed."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from game.action import Unanswered
from game.config.kiosk import KioskConfig
from game.kiosk.counting.counters import Counters
from game.kiosk.scenes.keypad import Delete
from game.kiosk.scenes.staff import Leave, Louder, Update
from game.kiosk.scenes.staff_counters import NAMES
from game.scenes.scene import Quit
from game.ui.draw.widget import placed
from tests.support.kiosk_pilot import PIN, KioskPilot, at_ten

if TYPE_CHECKING:
    from pathlib import Path


def test_the_loudness_is_told_and_stays_between_nothing_and_the_ceiling(tmp_path: Path) -> None:
    kiosk = KioskPilot(tmp_path, KioskConfig(volume_ceiling=25), size=(640, 360))
    kiosk.world.set_setting("language", "en")
    kiosk.hold_corners()
    kiosk.enter(PIN)
    kiosk.world.set_setting("language", "en")
    kiosk.app.look(kiosk.now)
    told = []
    for button in ("softer", "softer", "softer", "louder", "louder", "louder"):
        kiosk.touch(f"staff.{button}")
        told.append(kiosk.widget("staff.loudness").widget.name)
    assert told == [f"Loudness: {n} % of at most 25 %" for n in (15, 5, 0, 10, 20, 25)]


def test_what_was_never_counted_is_told_as_none(tmp_path: Path) -> None:
    counters = Counters(tmp_path / "counters", at_ten)
    counters.count("start", "bs", "new-friend")
    kiosk = KioskPilot(tmp_path, counters=counters)
    kiosk.world.set_setting("language", "en")
    kiosk.app.open("staff-counters", "")
    kiosk.app.look(kiosk.now)
    told = {kind: kiosk.widget(f"staff.count.{kind}").widget.name for kind in NAMES}
    assert [kind for kind, said in told.items() if said.endswith(": 1")] == ["start"]
    assert all(said.endswith((": 0", ": 1")) for said in told.values())


@pytest.fixture
def menu(tmp_path: Path) -> KioskPilot:
    """A kiosk whose menu is open."""
    kiosk = KioskPilot(tmp_path, size=(640, 360))
    kiosk.app.open("staff-menu", "")
    kiosk.app.look(kiosk.now)
    return kiosk


def test_a_stick_is_looked_at_only_where_that_can_be_and_how_it_goes_is_told(menu: KioskPilot) -> None:
    scene = menu.app.scene
    assert "staff.update" not in menu.ids()
    assert scene.handle(Update(), menu.app.context()) == ()
    assert scene.wake(0) is None
    asked: list[str] = []
    stick: Any = SimpleNamespace(working=False, told="", update=lambda: asked.append("looked"))
    menu.stand.hooks = stick
    menu.app.look(menu.now)
    assert "staff.update" in [here.widget.id for here in placed(menu.app.tree)]
    assert scene.wake(0) is None
    assert scene.handle(Update(), menu.app.context()) == ()
    assert asked == ["looked"]
    stick.working, stick.told = True, "Looking…"
    menu.app.look(menu.now)
    assert menu.widget("staff.told").widget.name == "Looking…"
    assert [scene.wake(now) for now in (0, 777)] == [500, 500]
    assert scene.tick(menu.app.context()) == ()


def test_who_closes_the_kiosk_has_left_it(menu: KioskPilot) -> None:
    assert not menu.stand.left
    assert menu.app.scene.handle(Leave(), menu.app.context()) == (Quit(),)
    assert menu.stand.left


def test_how_loud_it_is_stays_and_what_the_menu_does_not_know_is_a_dead_button(menu: KioskPilot) -> None:
    scene, ceiling = menu.app.scene, menu.config.volume_ceiling
    for by, loud in ((-10, ceiling - 10), (5, ceiling - 5), (50, ceiling), (-200, 0)):
        assert scene.handle(Louder(by), menu.app.context()) == ()
        assert menu.stand.store.staff.volume == loud
    with pytest.raises(Unanswered):
        scene.handle(Delete(), menu.app.context())
