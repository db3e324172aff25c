"""Starting the game in a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from game.app import App
    from game.ui.offscreen import Surface
    from game.world import GameWorld


def play(options: argparse.Namespace) -> int:
    """Open the window and play until it is closed; gives the exit code."""
    from game.ui.environment import prepare_environment

    prepare_environment()
    from game.app import run
    from game.language.catalog import Catalogs
    from game.paths import Paths
    from game.ui.window import Window
    from game.world import GameWorld

    paths = Paths.find(options.data)
    world = GameWorld(paths, Catalogs.load(paths.locales))
    for name, value in (("language", options.lang), ("country", options.country)):
        if value:
            world.set_setting(name, value)
    full_screen = world.settings.fullscreen and options.windowed is None
    window = Window(options.windowed, "Čuvari mreže", full_screen=full_screen)
    app = make_app(world, window.surface)
    open_first(app, world, options.episode or "")
    window.show(app.frame(0))
    window.find_pads()
    try:
        run(app, window)
    finally:
        world.close()
        app.sounds.close()
        window.close()
    return 0


def make_app(world: GameWorld, surface: Surface) -> App:
    """An app over a surface, with the game's own art and sounds."""
    from game.app import App
    from game.scenes.all import scenes
    from game.ui.art import Kit
    from game.ui.sound import Sounds

    kit = Kit.load(world.paths.assets / "art")
    return App(world, scenes(), surface, kit, Sounds.of(world.paths.assets / "sounds", world.settings))


def open_first(app: App, world: GameWorld, episode: str) -> None:
    """The first screen: the language until it is known, the named episode, or the title."""
    if world.settings.language is None or world.settings.country is None:
        app.open("language")
    elif episode and episode in world.pack.episodes:
        app.open("title")
        app.open("hero", episode)
    else:
        app.open("title")
