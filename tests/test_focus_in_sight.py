"""The focus is always in sight: on every screen, wherever a key takes it, its ring can be seen."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

import pytest

from game.shots import arranged_world, every_shot
from game.start import make_app
from game.ui.input import Ask
from game.ui.offscreen import canvas
from game.ui.theme import THEMES
from game.ui.widget import find, placed, pressables
from tests.support.rings import seen_part
from tests.support.walk import STORIES, shots

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.app import App

MOST_OF_IT = 0.5
"""Part of the ring that is seen at least: a bubble of a chat, or a door, may lie on one side of it."""


@pytest.mark.parametrize(
    ("size", "scale"), [((1280, 720), 100), pytest.param((720, 1280), 200, marks=pytest.mark.slow)]
)
@STORIES
def test_wherever_a_key_takes_the_focus_its_ring_is_seen(
    tmp_path: Path, size: tuple[int, int], scale: int, story: str
) -> None:
    options = argparse.Namespace(lang="hr", country="HR", theme="warm", text_scale=scale)
    app = make_app(arranged_world(options, tmp_path), canvas(size))
    hidden: list[str] = []
    for shot in shots(app.world, story):
        app.layers.clear()
        app.world.set_setting("country", options.country)
        shot.arrange(app)
        app.look(0)
        app.look(9000)
        if app.scene.name != "neutral":  # a picture that fills the screen, so that nothing tells of a game
            hidden += [f"{shot.name}: {line}" for line in _hidden(app)]
    assert not hidden, "\n".join(hidden)


def _hidden(app: App) -> list[str]:
    """Go through the whole screen by Tab; what could not be seen when it had the focus."""
    found = []
    for _ in pressables(app.tree):
        app._input(Ask("next"))  # noqa: SLF001 - one key, without painting a frame
        app.look(9000)
        here = find(app.tree, app.focus)
        assert here is not None
        part = seen_part(app.tree, app.focus, THEMES["warm"])
        if not here.visible or part < MOST_OF_IT:
            found.append(f"{app.focus}: {part:.0%} of its ring")
    return found


def each_screen(folder: Path) -> Iterator[tuple[str, App]]:
    """The first picture of every screen, settled; not the one that tells nothing of a game."""
    options = argparse.Namespace(lang="hr", country="HR", theme="warm", text_scale=100)
    app = make_app(arranged_world(options, folder), canvas((1280, 720)))
    met = {"neutral"}
    for shot in every_shot(app.world):
        app.layers.clear()
        app.world.set_setting("country", options.country)
        shot.arrange(app)
        app.look(9000)
        if app.scene.name not in met:
            met.add(app.scene.name)
            yield shot.name, app


def test_the_focus_alone_changes_nothing_and_tab_leads_round_every_screen(tmp_path: Path) -> None:
    for name, app in each_screen(tmp_path):
        scene, play, settings, begin = app.scene, app.world.play, app.world.settings, app.focus
        for _ in pressables(app.tree):
            app._input(Ask("next"))  # noqa: SLF001 - one key, without painting a frame
            app.look(9000)
            assert (app.scene, app.world.play, app.world.settings) == (scene, play, settings), name
        assert app.focus == begin, name


BAR = ("back", "quick-exit", "help", "language", "settings")


def test_help_and_quick_exit_are_in_the_same_order_on_every_screen(tmp_path: Path) -> None:
    for name, app in each_screen(tmp_path):
        there = [here.widget.id for here in placed(app.tree) if here.widget.id in BAR]
        assert there in (list(BAR), list(BAR[1:])), name
