"""The band below a show: the button of its language stands out, and its edge is seen in every theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.ui.draw.display import Box
from game.ui.draw.widget import placed
from tests.support.kiosk_pilot import KioskPilot

if TYPE_CHECKING:
    from pathlib import Path


def bands(kiosk: KioskPilot) -> list[Box]:
    """The boxes that lie across the whole screen and have an edge or a shadow."""
    width = kiosk.app.tree.rect.w
    shapes = [shape for each in placed(kiosk.app.tree) for shape in each.widget.shapes]
    boxes = [shape for shape in shapes if isinstance(shape, Box) and shape.rect.w == width]
    return [each for each in boxes if each.stroke or each.shadow]


@pytest.mark.parametrize("theme", ["warm", "contrast-light"])
def test_a_theme_with_lines_has_a_line_around_it_and_any_other_a_shadow(tmp_path: Path, theme: str) -> None:
    kiosk = KioskPilot(tmp_path, size=(640, 360))
    kiosk.world.set_setting("theme", theme)
    kiosk.app.open("attract", "")
    kiosk.frame()
    [band] = bands(kiosk)
    assert bool(band.stroke) is (theme != "warm")
    assert bool(band.shadow) is (theme == "warm")
