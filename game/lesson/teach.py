"""`cuvari teach`: the lesson in a window, and the notes on a screen of their own where there is one."""

from __future__ import annotations

import gc
import logging
import os
import sys
import time
from typing import TYPE_CHECKING

import msgspec

from game.lesson.app import LessonApp
from game.lesson.scenes.all import scenes
from game.lesson.world import LessonWorld
from game.lesson_flow.save import OPEN_ALREADY, forget_left
from game.paths import Paths
from game.shell.start import TITLE, Wish, assembled, given_to, make_world, play_in
from game.text import Text

if TYPE_CHECKING:
    import argparse

    from game.ui.draw.offscreen import Surface
    from game.ui.window.window import Window

_log = logging.getLogger(__name__)

# Translators: on the frame of the window that only the teacher sees.
NOTES = Text("lesson.window", "Notes for the lesson")


class Closed(msgspec.Struct, frozen=True):
    """How a lesson was closed: with which exit code, and whether by its own button."""

    code: int
    left: bool = False


def teach(options: argparse.Namespace) -> int:
    """Open the lesson and run it until the window is closed; gives the exit code."""
    wish = Wish(data=options.data, windowed=options.windowed, language=options.lang)
    return lesson_in(wish, options.lesson, options.screens).code


def lesson_in(wish: Wish, word: str = "", screens: int = 0) -> Closed:
    """Open the lesson and run it; `word` is said at the seats, `screens` 0 takes as many as there are."""
    gc.disable()  # as in a start of the game
    forget_left(Paths.find(wish.data).data, time.time())
    world = make_world(wish.data, {}, LessonWorld, given_to(wish))
    if not world.take_lesson():
        sys.stderr.write(world.catalog.render(OPEN_ALREADY) + "\n")
        gc.enable()
        return Closed(1, left=True)
    world.claim()
    world.word = word
    window, app = opened(world, wish.windowed, screens=screens)
    window.show(app.frame(app.clock()))
    gc.enable()
    tidy(world)
    return Closed(play_in(app, window, world), app.left)


def tidy(world: LessonWorld) -> None:
    """Let single answers of lessons that were left for a day become sums; no trouble with them ends a lesson.

    Results that are spoilt are put aside, and the teacher is told.
    """
    from game.results.database import StoreError
    from game.results.lessons import NAME, LessonStore
    from game.results.seats import surveys_in

    data = world.home.data
    try:
        if os.path.lexists(data / NAME):
            with LessonStore.open(data, surveys_in(world.paths.scenarios)) as store:
                store.end_abandoned(time.time())
    except StoreError as error:
        if not world.begin_anew(error):
            _log.warning("%s", error)
    except Exception:  # noqa: BLE001 - whatever is wrong with what is kept, the lesson goes on
        _log.exception("what is kept of lessons can't be looked through")


def opened(world: LessonWorld, windowed: tuple[int, int] | None, *, screens: int) -> tuple[Window, LessonApp]:
    """The window, or both, and the app in it; `screens` 0 takes as many as there are.

    A ring shows from the start where one is: who teaches begins with a keyboard or a clicker.
    """
    from game.ui.window.two_windows import TwoWindows
    from game.ui.window.two_windows import screens as there
    from game.ui.window.window import Window

    full = windowed is None
    if (screens or there()) > 1:
        two = TwoWindows(windowed, TITLE, world.catalog.render(NOTES), full_screen=full)
        app = make_app(world, two.surface)
        app.inputs.use_keys()
        app.show_aside(two)
        return two, app
    one = Window(windowed, TITLE, full_screen=full)
    app = make_app(world, one.surface)
    app.inputs.use_keys()
    return one, app


def make_app(world: LessonWorld, surface: Surface) -> LessonApp:
    """The lesson's app with its first scene: the language until it is known, or the lesson that waits."""
    app = assembled(LessonApp, world, scenes(), surface)
    if world.settings.language is None or world.settings.country is None:
        app.open("language")
    else:
        app.open("lesson-resume" if world.waiting else "title")
    return app
