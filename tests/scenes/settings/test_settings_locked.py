"""What the owner of the computer has locked is shown with the reason, and can't be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.records.settings import Given, Settings
from game.shell.start import make_app, make_world
from game.ui.draw.offscreen import canvas
from game.ui.draw.widget import find, texts
from game.ui.window.input import Press
from tests.support.known import knowing
from tests.support.pilot import sharing

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.app import App


def shown(folder: Path, scene: str, *locked: str) -> App:
    """The game at a scene, with some settings locked."""
    base = Settings(language="en", country="BA", sound=False)
    world = knowing(make_world(folder, {}, given=Given(base=base, locked=frozenset(locked))))
    app = sharing(make_app(world, canvas((1280, 720))))
    app.open("title")
    app.open(scene)
    app.frame(0)
    return app


@pytest.mark.parametrize(
    ("scene", "setting", "pressed"),
    [
        ("settings", "theme", "theme:night"),
        ("settings", "text_scale", "text-size:200"),
        ("access", "motion", "motion"),
        ("language", "language", "language:hr"),
        ("language", "country", "country:RS"),
    ],
)
def test_a_locked_setting_stays_as_it_is(tmp_path: Path, scene: str, setting: str, pressed: str) -> None:
    app = shown(tmp_path, scene, setting)
    before = getattr(app.world.settings, setting)
    assert any("Set by your school" in said for said in texts(app.tree))
    here = find(app.tree, pressed)
    assert here is not None
    assert not here.widget.pressable
    app.frame(20, [Press(pressed)])
    assert getattr(app.world.settings, setting) == before


def test_the_others_can_be_changed(tmp_path: Path) -> None:
    app = shown(tmp_path, "settings", "text_scale")
    app.frame(20, [Press("theme:night")])
    assert app.world.settings.theme == "night"


def test_nothing_is_said_where_nothing_is_locked(tmp_path: Path) -> None:
    assert not any("school" in said for said in texts(shown(tmp_path, "settings").tree))
