"""The page for whoever sets up a kiosk shows settings that are right, and the defaults as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.config.kiosk import KioskConfig
from game.config.read import kiosk_config, read_outside
from game.paths import Paths

if TYPE_CHECKING:
    from pathlib import Path

PAGE = Paths.find().diagnostics.parent / "kiosk.md"


def test_the_settings_on_the_page_are_read_without_a_mistake(tmp_path: Path) -> None:
    (text,) = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    file = tmp_path / "cuvari.yaml"
    file.write_text(text, encoding="utf-8")
    outside = read_outside(file, {})
    assert outside.problems == ()
    shown, usual = kiosk_config(outside, {}), KioskConfig()
    assert (shown.times, shown.watch, shown.episodes) == (usual.times, usual.watch, usual.episodes)
    assert (shown.volume_ceiling, shown.suppress_below) == (usual.volume_ceiling, usual.suppress_below)
    assert len(shown.schedule) == 2
    assert "kiosk.update_keys" in outside.system.locked
