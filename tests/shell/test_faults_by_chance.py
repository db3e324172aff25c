"""Faults in all screens by chance: help and quick exit are always there."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pygame
import pytest

from game.scenes.all import scenes
from game.scenes.scene import Context, Scene
from game.shell.start import make_world
from game.shell.world import GameWorld
from game.ui.window.input import Press
from tests.shell.broken import CHOSEN, with_scenes
from tests.support.pilot import SMALL, Pilot, by_mouse
from tests.support.playing import begin

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from game.action import Action
    from game.scenes.scene import Change, Context
    from game.story.playing.play import Play
    from game.ui.draw.widget import Widget

    Make = Callable[[str, Context], Scene]


pytestmark = pytest.mark.faults


class Chancy(Scene):
    """A scene that fails by chance."""

    def __init__(self, scene: Scene, chance: random.Random, rate: float) -> None:
        self.scene, self.chance, self.rate = scene, chance, rate
        self.name, self.hides = scene.name, scene.hides

    def risk(self) -> None:
        """Fail, perhaps."""
        if self.chance.random() < self.rate:
            raise self.chance.choice(FAULTS)(CHOSEN)

    def view(self, context: Context) -> Widget:
        """The scene's."""
        self.risk()
        return self.scene.view(context)

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """The scene's."""
        self.risk()
        return self.scene.handle(action, context)

    def wake(self, now: int) -> int | None:
        """The scene's."""
        self.risk()
        return self.scene.wake(now)

    def tick(self, context: Context) -> tuple[Change, ...]:
        """The scene's."""
        self.risk()
        return self.scene.tick(context)


FAULTS = (KeyError, RecursionError, MemoryError, ZeroDivisionError, UnicodeError)
KEYS = [pygame.K_ESCAPE, pygame.K_RETURN, pygame.K_TAB, pygame.K_F1, pygame.K_F2, pygame.K_DOWN, pygame.K_1]


def chancy(chance: random.Random, rate: float) -> Mapping[str, Make]:
    """The game's scenes, each of which may fail at each moment."""

    def made(make: Make) -> Make:
        return lambda argument, context: Chancy(make(argument, context), chance, rate)

    return {name: made(make) for name, make in scenes().items()}


MANY = [pytest.param(seed, marks=pytest.mark.slow) for seed in range(3, 20)]


@pytest.mark.long
@pytest.mark.parametrize("seed", [1, 2, *MANY])
def test_through_faults_by_chance_help_and_quick_exit_are_always_there(
    seed: int, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    chance = random.Random(seed)
    pilot = with_scenes(Pilot(tmp_path, size=SMALL), chancy(chance, chance.choice((0.02, 0.1, 0.5, 1.0))))
    for _ in range(60):
        ids = pilot.ids()
        if ids and chance.random() < 0.6:
            pilot.frame(Press(chance.choice([one for one in ids if one != "quit"] or ids)))
        else:
            pilot.key(chance.choice(KEYS))
        assert isinstance(pilot.app.cover, str)
        assert pilot.app.sleep(pilot.now) in (0, None) or pilot.app.layers
        if not pilot.app.running:
            break
        if chance.random() < 0.1:
            for _ in range(3):
                pilot.key(pygame.K_ESCAPE)
            assert (pilot.scene, len(pilot.names())) == ("neutral", 1)  # in whatever language was chosen
            pilot.key(pygame.K_F1)
            said = " ".join(pilot.names())
            assert "122" in said or "192" in said  # another country may have been chosen
    assert CHOSEN not in caplog.text


@pytest.mark.long
def test_a_save_that_can_not_be_taken_up_does_not_keep_the_title_away(tmp_path: Path) -> None:
    class Kept(GameWorld):
        """A world whose save fails when it is taken up."""

        @property
        def play(self) -> Play | None:
            """Fail while there is a save."""
            if self._plays.running is not None:
                raise KeyError(CHOSEN)
            return None

    begun = Pilot(tmp_path, size=SMALL)
    begin(begun, by_mouse, "new-friend", "lana")
    begun.world.close()
    pilot = Pilot(tmp_path / "other", size=SMALL)
    pilot.world = make_world(tmp_path, {"sound": False}, Kept)
    with_scenes(pilot, scenes())
    for _ in range(2):
        assert pilot.scene == "fault"
        pilot.click("home")
    assert (pilot.scene, pilot.has("go-on")) == ("title", False)
    assert (tmp_path / "save.json").exists()
