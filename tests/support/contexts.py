"""A world in an empty folder, and contexts of any size, language, theme and text size."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from game.scenes.scene import Context
from game.shell.start import make_world
from game.ui.draw.geometry import viewport
from game.ui.draw.look import Look
from game.ui.draw.offscreen import prepare
from game.ui.draw.theme import THEMES, typography
from tests.support.known import knowing
from tests.support.letters import shared_typesetter

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.world import GameWorld

MakeContext = Callable[..., Context]


@pytest.fixture
def world(tmp_path: Path) -> GameWorld:
    """A world with the game's own episodes that nobody has played yet, in English."""
    return knowing(make_world(tmp_path, {"language": "en", "country": "BA", "sound": False}))


@pytest.fixture
def context(world: GameWorld) -> MakeContext:
    """Make a context: `context(size=(1024, 768), text_scale=200, language="hr", theme="night", now=500)`."""
    prepare()

    def make(  # noqa: PLR0913 - each test names the one or two that it is about
        *,
        size: tuple[int, int] = (1280, 720),
        text_scale: int = 100,
        easy: bool = False,
        language: str = "en",
        theme: str = "warm",
        now: int = 0,
        motion: bool = True,
        scrolled: dict[str, float] | None = None,
    ) -> Context:
        view = viewport(*size)
        world.set_setting("language", language)
        world.set_setting("text_scale", text_scale)
        world.set_setting("theme", theme)
        look = Look(
            THEMES[theme], typography(text_scale / 100, easy=easy), shared_typesetter(view.scale), motion, now
        )
        return Context(
            world, view, look, world.catalog, world.gender, world.hero, scrolled or {}, players=world.players
        )

    return make
