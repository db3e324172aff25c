"""Starting the game in a window."""

from __future__ import annotations

import gc
import logging
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar, overload

import msgspec

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping

    from game.language.catalog import Catalogs
    from game.paths import Paths
    from game.records.settings import Given
    from game.scenes.scene import SceneTable
    from game.shell.app import App
    from game.shell.world import GameWorld
    from game.ui.art.pictures import Pictures
    from game.ui.draw.offscreen import Surface
    from game.ui.sound.sounds import Sounds
    from game.ui.window.window import Window

W = TypeVar("W", bound="GameWorld")
A = TypeVar("A", bound="App")

if TYPE_CHECKING:
    MakeWorld = Callable[[Paths, Catalogs, Given], W]
    MakeApp = Callable[[W, SceneTable, Surface, Pictures, Sounds], A]

_log = logging.getLogger(__name__)

TITLE = "Čuvari mreže"
"""What stands on the window's frame: the name of the game, in no particular language."""


STARTER: Final = "CUVARI_STARTER"
"""The variable by which run.py says that it started the game, and can put its packages right."""
NEEDED: Final = (("", "yaml"), ("pygame", "font"))
"""What is missed only once the window is open, and without what nothing can be played: folder and module."""


class Wish(msgspec.Struct, frozen=True):
    """How the game is to be started; what is not said is as the player left it."""

    data: Path | None = None
    windowed: tuple[int, int] | None = None
    language: str | None = None
    country: str | None = None
    episode: str = ""
    seed: int = 0
    private: bool = False

    @classmethod
    def of(cls, options: argparse.Namespace) -> Wish:
        """What the words of the command say."""
        return cls(
            options.data,
            options.windowed,
            options.lang,
            options.country,
            options.episode or "",
            options.seed or 0,
            options.private,
        )


def play(options: argparse.Namespace) -> int:
    """Open the window and play until it is closed; gives the exit code."""
    return play_in(*opened(Wish.of(options)))


def play_in(app: App, window: Window, world: GameWorld) -> int:
    """Play in this window until it is closed; gives the exit code."""
    from game.shell.loop import run

    after_first_frame(window)
    read_art(app)
    app.switch_aids()
    follow_for_readers(app)
    try:
        run(app, window)
    finally:
        world.close()
        for aid in tuple(app.aids):
            app.remove(aid)
        app.sounds.close()
        window.close()
    return 0


def after_first_frame(window: Window) -> None:
    """What can wait until the player sees something."""
    from game.ui.window.environment import give_back_memory

    give_back_memory()
    window.find_pads()


def read_art(app: App) -> None:
    """Read the art and the stories beside what the player does first: the next screen needs both.

    No daemon: Python waits for it where the game is closed at once, as a reading that is cut off in the midst
    of the parser's own code takes the process down with it.
    """
    from threading import Thread

    def read() -> None:
        with suppress(Exception):  # what is wrong is told to whoever asks for it next
            _ = app.pictures.kit, app.world.pack

    Thread(target=read, name="art").start()


def follow_for_readers(app: App) -> None:
    """Let screen readers follow; where that can't be, the game goes on without."""
    try:
        from game.ui.aids.reader.reader import ScreenReader
        from game.ui.aids.reader.service import AccessKit

        app.add(ScreenReader(TITLE, AccessKit))
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001 - whatever is wrong, the game can be played; a panic is no Exception
        _log.exception("screen readers can't follow on this computer")


def opened(wish: Wish, kind: MakeWorld[GameWorld] | None = None) -> tuple[App, Window, GameWorld]:
    """The game with its window open and the first frame shown; `kind` makes another world than the usual."""
    gc.disable()  # nothing that is made while starting is garbage, and looking for it takes 4 ms
    from game.shell.world import GameWorld
    from game.ui.window.window import Window

    if STARTER in os.environ:
        look_for_packages()
    world = make_world(wish.data, {}, kind or GameWorld, given_to(wish))
    world.seed = wish.seed
    world.claim()
    full_screen = world.settings.fullscreen and wish.windowed is None
    window = Window(wish.windowed, TITLE, full_screen=full_screen)
    app = make_app(world, window.surface)
    open_first(app, world, wish.episode)
    window.show(app.frame(app.clock()))
    gc.enable()
    gc.freeze()  # what a start made stays to the end: later collections leave it out
    return app, window, world


def look_for_packages() -> None:
    """Look whether all is there that is imported later, without importing it.

    Raises ModuleNotFoundError, at which run.py fetches again what something else has removed: once the window
    is open the fault screen would come in its place, at each start.
    """
    from importlib.machinery import PathFinder

    for package, name in NEEDED:
        place = sys.modules[package].__path__ if package else None
        if PathFinder.find_spec(name, place) is None:
            raise ModuleNotFoundError(f"{name} is gone", name=name)


def given_to(wish: Wish) -> Given:
    """What the system's file, the environment and the command line say of the settings."""
    from game.config.read import given
    from game.config.sources import system_file

    said = {"language": wish.language, "country": wish.country, "private": wish.private}
    return given({name: value for name, value in said.items() if value}, system_file(), os.environ)


@overload
def make_world(
    data: Path | None, settings: Mapping[str, object], kind: None = None, given: Given | None = None
) -> GameWorld: ...
@overload
def make_world(
    data: Path | None, settings: Mapping[str, object], kind: MakeWorld[W], given: Given | None = None
) -> W: ...
def make_world(
    data: Path | None,
    settings: Mapping[str, object],
    kind: MakeWorld[GameWorld] | None = None,
    given: Given | None = None,
) -> GameWorld:
    """The world over the folder `data` (or the usual one), with the settings that are not None chosen.

    `kind` makes another world than the usual; `given` is what others than the player say of the settings.
    """
    from game.language.catalog import Catalogs
    from game.paths import Paths
    from game.records.settings import Given
    from game.shell.world import GameWorld

    paths = Paths.find(data)
    world = (kind or GameWorld)(paths, Catalogs.load(paths.locales), given or Given())
    for name, value in settings.items():
        if value is not None:
            world.set_setting(name, value)
    return world


def make_app(world: GameWorld, surface: Surface) -> App:
    """The game's app over a surface."""
    from game.scenes.all import scenes
    from game.shell.app import App

    return assembled(App, world, scenes(), surface)


def assembled(kind: MakeApp[W, A], world: W, table: SceneTable, surface: Surface) -> A:
    """An app of this kind with these scenes, and with the game's own art and sounds."""
    from game.ui.art.pictures import Pictures
    from game.ui.sound.sounds import Sounds

    pictures = Pictures(world.paths.assets / "art", world.paths.ahead / "pictures")
    sounds = Sounds.of(world.paths.assets / "sounds", world.settings)
    return kind(world, table, surface, pictures, sounds)


def open_first(app: App, world: GameWorld, episode: str = "") -> None:
    """The first screen: the language until it is known, else the title, and over it the named episode.

    A story that is under way is not left for it: the title offers to go on.
    """
    if world.settings.language is None or world.settings.country is None:
        app.open("language")
        return
    app.open("title")
    if not episode or world.saved_scene:
        return  # a story that is under way comes first: the title offers to go on
    if episode in world.pack.episodes:
        app.open("hero", episode)
    else:
        # Its name is left out: the system may keep what the game says.
        _log.warning("there is no such episode that can be played: `cuvari check` tells why")
