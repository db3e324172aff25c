"""Tabs: side by side where they fit, and named even where only their icons are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.ui.draw.geometry import Rect
from game.ui.parts.tabs import Tab, tabs, tabs_width
from tests.support.actions import PRESSED

if TYPE_CHECKING:
    from game.ui.draw.look import Look

ENTRIES = tuple(
    Tab(f"tab:{name}", "chat", name, PRESSED) for name in ("The way", "What helped", "Who can help")
)


def rows(look: Look, width: float) -> list[float]:
    """The y of each tab."""
    made = tabs(look, "tabs", Rect(0, 0, width, 0), ENTRIES, "tab:The way")
    return [child.rect.y for child in made.children]


def test_they_stand_in_one_row_where_they_fit(look: Look) -> None:
    assert rows(look, tabs_width(look, ENTRIES)) == [0, 0, 0]


def test_they_stand_in_two_rows_where_two_fit_beside_each_other(look: Look) -> None:
    assert rows(look, tabs_width(look, ENTRIES) - 40) == [0, 0, 66]


def test_five_that_are_too_wide_for_one_row_stay_in_one(look: Look) -> None:
    five = tuple(Tab(f"tab:{number}", "chat", f"Part {number}", PRESSED) for number in range(5))
    made = tabs(look, "tabs", Rect(0, 0, tabs_width(look, five) - 40, 0), five, "tab:0")
    assert {child.rect.y for child in made.children} == {0}
    assert [child.name for child in made.children] == [tab.label for tab in five]


@pytest.mark.parametrize("width", [900.0, 500.0, 400.0])
def test_however_narrow_all_are_there_named_and_inside(look: Look, width: float) -> None:
    made = tabs(look, "tabs", Rect(0, 0, width, 0), ENTRIES, "tab:What helped")
    assert [child.name for child in made.children] == [tab.label for tab in ENTRIES]
    assert all(child.rect.right <= width + 0.01 and child.rect.w >= 48 for child in made.children)
    assert [child.state for child in made.children] == [(), ("selected",), ()]
