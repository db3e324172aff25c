"""Everything that is read, and every icon, stands out from what it lies on, in every theme."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

import pytest

from game.shots import arranged_world
from game.start import make_app
from game.ui.display import Box, Lines, Picture, Style
from game.ui.geometry import Rect
from game.ui.offscreen import canvas
from game.ui.theme import THEMES
from game.ui.widget import Widget
from tests.support.contrasts import faint
from tests.support.walk import STORIES, shots

if TYPE_CHECKING:
    from pathlib import Path

PLACE = Rect(0, 0, 100, 40)


@STORIES
@pytest.mark.parametrize("theme", THEMES)
def test_everything_on_every_screen_stands_out(tmp_path: Path, theme: str, story: str) -> None:
    options = argparse.Namespace(lang="en", country="RS", theme=theme, text_scale=100)
    app = make_app(arranged_world(options, tmp_path), canvas((1280, 720)))
    found: dict[str, str] = {}
    for shot in shots(app.world, story):
        app.layers.clear()
        app.world.set_setting("country", options.country)
        shot.arrange(app)
        app.look(0)
        for line in faint(app.look(9000)):
            found.setdefault(line, shot.name)
    assert not found, "\n".join(f"{shot}: {line}" for line, shot in found.items())


def shown(ink: str, ground: str, size: float) -> list[str]:
    """What is told of a text of that size."""
    text = Lines(PLACE, ("words",), Style(size), ink)
    return list(faint(Widget("page", PLACE, (Box(PLACE, ground), text))))


def test_a_pale_text_is_told_and_a_large_one_may_be_paler() -> None:
    assert shown("#888888", "#ffffff", 16) == ["'words' in #888888 on #ffffff: 3.5"]
    assert shown("#888888", "#ffffff", 30) == []
    assert shown("#000000", "#ffffff", 16) == []


def test_a_pale_icon_is_told() -> None:
    icon = Picture(PLACE, "icon", "help", ("#cccccc",))
    assert list(faint(Widget("page", PLACE, (Box(PLACE, "#ffffff"), icon)))) != []


def test_what_shines_through_counts() -> None:
    veil = Box(PLACE, "#000000b0")
    text = Lines(PLACE, ("words",), Style(16), "#999999")
    assert list(faint(Widget("page", PLACE, (Box(PLACE, "#000000"), veil, text)))) == []
    assert list(faint(Widget("page", PLACE, (Box(PLACE, "#ffffff"), veil, text)))) != []
    assert list(faint(Widget("page", PLACE, (Picture(PLACE, "place", "bus"), veil, text)))) != []


def test_what_cannot_be_pressed_now_may_be_pale() -> None:
    text = Lines(PLACE, ("words",), Style(16), "#cccccc")
    shapes = (Box(PLACE, "#ffffff"), text)
    assert list(faint(Widget("page", PLACE, shapes, state=("disabled",)))) == []
