"""Playing with the desk for teachers at hand: from the title to the lesson in its own window, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.shell import start
from game.teachers.office import Office

if TYPE_CHECKING:
    import argparse

    from game.language.catalog import Catalogs
    from game.paths import Paths
    from game.records.settings import Given
    from game.shell.world import GameWorld


def play(options: argparse.Namespace) -> int:
    """Play until the window is closed; gives the exit code.

    A lesson takes the place of the game, and when it is left by its button the desk is shown again. It is
    shown at once where the words ask for it, once a language is chosen, and unless the settings hide it.
    """
    wish, back = start.Wish.of(options), options.teachers
    while True:
        app, window, world = start.opened(wish, at_desk)
        if back and world.settings.teachers and app.names == ("title",):
            app.open("teachers")
        code = start.play_in(app, window, world)
        if not (isinstance(world.desk, Office) and world.desk.teaching):
            return code
        if not _taught(wish):
            return 0
        wish, back = msgspec.structs.replace(wish, episode=""), True


def at_desk(paths: Paths, catalogs: Catalogs, given: Given) -> GameWorld:
    """The world of the game with the desk in it."""
    from game.shell.world import GameWorld

    world = GameWorld(paths, catalogs, given)
    world.desk = Office(paths)
    return world


def _taught(wish: start.Wish) -> bool:
    """Open the lesson, and give whether it was left for the desk and not closed with its window."""
    from game.lesson.teach import lesson_in

    lesson = start.Wish(data=wish.data, windowed=wish.windowed, language=wish.language, country=wish.country)
    return lesson_in(lesson).left
