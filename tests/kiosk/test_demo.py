"""The world of a show: it looks as the kiosk does, and leaves nothing behind."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from game.kiosk.counting.counters import Counters
from game.kiosk.demo import DemoWorld
from game.story.playing.play import Play
from tests.support.kiosk_pilot import KioskPilot

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def kiosk(tmp_path: Path) -> KioskPilot:
    """A kiosk in its attract loop."""
    return KioskPilot(tmp_path, size=(640, 360))


def shown(kiosk: KioskPilot, language: str = "hr") -> DemoWorld:
    """A show of a story with a girl."""
    return DemoWorld(kiosk.world, Play.begin(kiosk.world.pack.episodes["new-friend"], "lana"), language)


def test_a_show_has_the_kiosks_settings_and_stories_but_a_language_of_its_own(kiosk: KioskPilot) -> None:
    kiosk.world.set_setting("theme", "night")
    kiosk.world.set_setting("text_scale", 150)
    demo, language = shown(kiosk), kiosk.world.settings.language
    assert (demo.settings.theme, demo.settings.text_scale) == ("night", 150)
    assert (demo.settings.language, demo.catalog.code, demo.gender) == ("hr", "hr", "f")
    assert demo.pack is kiosk.world.pack
    assert demo.settings.country == kiosk.world.settings.country
    assert kiosk.world.settings.language == language


def test_nothing_of_a_show_is_counted_kept_or_known_to_the_kiosk(kiosk: KioskPilot, tmp_path: Path) -> None:
    kiosk.stand.counters = counters = Counters(tmp_path / "counters", datetime.now)
    before = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    demo = shown(kiosk)
    demo.keep(
        Play.begin(demo.pack.episodes["the-chain"], next(iter(demo.pack.episodes["the-chain"].heroes))),
        "play",
    )
    demo.found_ending("new-friend", "told")
    demo.settled()
    assert not counters.totals
    assert (kiosk.world.play, kiosk.world.endings_found("new-friend")) == (None, frozenset())
    assert (demo.private, demo.at_stand, demo.may_choose_private, demo.saved_scene) == (True, True, False, "")
    assert sorted(path for path in tmp_path.rglob("*") if path.is_file()) == before


def test_a_play_that_a_child_begins_is_counted(kiosk: KioskPilot, tmp_path: Path) -> None:
    kiosk.stand.counters = counters = Counters(tmp_path / "counters", datetime.now)
    kiosk.world.keep(Play.begin(kiosk.world.pack.episodes["new-friend"], "lana"), "play")
    assert sum(counters.totals.values()) == 1
