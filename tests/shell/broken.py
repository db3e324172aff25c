"""Screens that fail, and how one comes to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.scenes.all import scenes
from game.scenes.scene import Context, Scene
from game.shell.app import App
from game.shell.start import open_first
from game.story.playing.play import Play

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from game.action import Action
    from game.scenes.scene import Change, Context
    from game.ui.aids.aid import Shown
    from game.ui.draw.widget import Widget
    from game.ui.window.input import Input
    from tests.support.pilot import Pilot

    Make = Callable[[str, Context], Scene]


CHOSEN = "new-friend: the answer that somebody chose"
ARGUMENTS = {"hero": "new-friend", "note": "new-friend:lana", "debrief": "skipped:new-friend"}
MOMENTS = ("making", "view", "handle", "tick", "wake")
HILLS = ("Picture of a landscape",)


class Broken(Scene):
    """A scene that fails at one moment, with what a child chose in its message."""

    def __init__(self, scene: Scene, moment: str) -> None:
        self.scene, self.moment, self.name, self.hides = scene, moment, scene.name, scene.hides

    def at(self, moment: str) -> None:
        """Fail, if this is the moment."""
        if moment == self.moment:
            raise KeyError(CHOSEN)

    def view(self, context: Context) -> Widget:
        """The scene's."""
        self.at("view")
        return self.scene.view(context)

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """The scene's."""
        self.at("handle")
        return self.scene.handle(action, context)

    def wake(self, now: int) -> int | None:
        """At once, where the next moment is to fail."""
        self.at("wake")
        return 0 if self.moment == "tick" else self.scene.wake(now)

    def tick(self, context: Context) -> tuple[Change, ...]:
        """The scene's."""
        self.at("tick")
        return self.scene.tick(context)


def breaking(moment: str, *names: str) -> Mapping[str, Make]:
    """The game's scenes, of which these fail at a moment."""

    def broken(make: Make) -> Make:
        def made(argument: str, context: Context) -> Scene:
            if moment == "making":
                raise KeyError(CHOSEN)
            return Broken(make(argument, context), moment)

        return made

    return {name: broken(make) if name in names else make for name, make in scenes().items()}


def with_scenes(pilot: Pilot, registry: Mapping[str, Make], kind: type[App] = App) -> Pilot:
    """The same pilot in an app with these scenes."""
    before = pilot.app
    pilot.app = kind(pilot.world, registry, before.screen.surface, before.pictures, before.sounds)
    pilot.forgiving = True
    open_first(pilot.app, pilot.world)
    pilot.frame()
    return pilot


def reach(pilot: Pilot, name: str, moment: str) -> None:
    """Open a scene and bring it to that moment."""
    episode = pilot.world.pack.episodes["new-friend"]
    pilot.world.keep(Play.begin(episode, "lana"), "play")
    pilot.app.open(name, ARGUMENTS.get(name, ""))
    pilot.frame()
    if moment == "handle":
        pilot.key(pygame.K_ESCAPE)
    pilot.wait(500)


def shows_help(pilot: Pilot) -> bool:
    """Whether the number for danger, a way to help, and a way on are on the screen."""
    return "122" in pilot.names() and {"home", "quick-exit"} <= set(pilot.ids())


class Aid:
    """An aid that fails where it is told to."""

    def __init__(self, moment: str = "") -> None:
        self.moment = moment
        self.told: list[Shown] = []

    def at(self, moment: str) -> None:
        """Fail, if this is the moment."""
        if moment == self.moment:
            raise RuntimeError(CHOSEN)

    def hear(self, inputs: Sequence[Input], now: int) -> Sequence[Input]:
        """All of it."""
        del now
        self.at("hear")
        return inputs

    def follow(self, shown: Shown) -> None:
        """Take note."""
        self.at("follow")
        self.told.append(shown)

    def wake(self, now: int) -> int | None:
        """Never."""
        del now
        self.at("wake")
        return None

    def close(self) -> None:
        """Fail again."""
        self.at(self.moment)
