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


def rows(kiosk: KioskPilot, languages: tuple[str, ...]) -> list[list[str]]:
    """The languages on the buttons, row by row, each of buttons of one size."""
    kiosk.stand.event_languages = lambda: languages
    kiosk.app.look(kiosk.now)
    found: dict[float, list[str]] = {}
    for here in placed(kiosk.app.tree):
        if here.widget.id.startswith("attract.language:"):
            found.setdefault(here.widget.rect.y, []).append(here.widget.language)
    return [found[y] for y in sorted(found)]


ALL = ("bs", "hr", "sr", "sr_Latn", "sr_BA", "sr_Latn_BA", "en")


@pytest.mark.parametrize(
    ("size", "number", "lengths"),
    [
        *(((960, 540), number, [number]) for number in range(1, 6)),
        ((960, 540), 6, [3, 3]),
        ((960, 540), 7, [3, 4]),
        ((540, 960), 1, [1]),
        ((540, 960), 2, [2]),
        ((540, 960), 5, [2, 2, 1]),
        ((540, 960), 6, [2, 2, 2]),
        ((540, 960), 7, [2, 2, 2, 1]),
    ],
)
def test_all_languages_are_in_one_row_or_in_two_and_on_a_tall_page_two_are_beside_each_other(
    tmp_path: Path, size: tuple[int, int], number: int, lengths: list[int]
) -> None:
    found = rows(KioskPilot(tmp_path, size=size), ALL[:number])
    assert [len(row) for row in found] == lengths
    assert tuple(code for row in found for code in row) == ALL[:number]
