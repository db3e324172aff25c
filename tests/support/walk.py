"""Walking over the screens of the game: each is arranged once, and whoever wants looks at it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

import pytest

from game.shell.start import make_app
from game.ui.draw.offscreen import canvas
from game.workshop.shots import SETTLED, arranged_world, every_shot
from tests.support.known import KNOWN, knowing
from tests.support.pilot import sharing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.shell.app import App
    from game.shell.world import GameWorld
    from game.workshop.shots import Shot

ONE, ALL = "new-friend", ""
STORIES = pytest.mark.parametrize(
    "story", [pytest.param(ONE, id="one-story"), pytest.param(ALL, id="all-stories", marks=pytest.mark.slow)]
)
"""The suite walks through every fifth moment of one story; through all of them the slow proofs do."""


def app_at(
    folder: Path,
    language: str = "en",
    size: tuple[int, int] = (1280, 720),
    scale: int = 100,
    theme: str = "warm",
) -> App:
    """An app without a window whose world is kept in `folder`; `scale` is that of the text in percent."""
    options = argparse.Namespace(lang=language, country="RS", theme=theme, text_scale=scale)
    return sharing(make_app(knowing(arranged_world(options, folder)), canvas(size)))


def chosen(world: GameWorld, story: str) -> Iterator[Shot]:
    """Every screen, and every fifth moment of one story, or all moments of all where it is ""."""
    for number, shot in enumerate(every_shot(world, KNOWN)):
        if "-play-" not in shot.name or story == ALL or (shot.name.startswith(story) and number % 5 == 0):
            yield shot


def arranged(app: App, story: str = ALL, share: tuple[int, int] = (0, 1)) -> Iterator[Shot]:
    """The chosen screens one after the other, each shown alone by the app, before anything was drawn.

    A `share` of (1, 3) is that third of the moments of stories that begins with the second.
    """
    first, of = share
    for number, shot in enumerate(chosen(app.world, story)):
        if "-play-" in shot.name and number % of != first:
            continue
        app.layers.clear()
        app.world.set_setting("country", "RS")  # the first start has none
        shot.arrange(app)
        yield shot


def settled(app: App, story: str = ALL, share: tuple[int, int] = (0, 1)) -> Iterator[Shot]:
    """The same, when whatever slid or blinked has come to rest."""
    for shot in arranged(app, story, share):
        app.look(0)
        app.look(SETTLED)
        yield shot
