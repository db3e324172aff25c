"""`cuvari survey --seat N`: the survey at a pupil's own computer, in a window of its own."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

import msgspec

from game.pupil_survey.sheet import SheetScene
from game.pupil_survey.world import SeatWorld
from game.shell.app import App
from game.text import Text

if TYPE_CHECKING:
    import argparse

    from game.results.journal_facts import Moment
    from game.ui.draw.offscreen import Surface

NO_SURVEY = Text("seat.no-survey", "The survey for {band} can't be used. `cuvari check` tells why.")


def survey(options: argparse.Namespace) -> int:
    """Open the survey and run it until it is done or closed; gives the exit code."""
    from game.shell.start import TITLE, Wish, given_to, make_world, play_in
    from game.ui.window.window import Window

    gc.disable()  # as in a start of the game
    wish = msgspec.structs.replace(
        Wish(), data=options.data, windowed=options.windowed, language=options.lang
    )
    world = make_world(wish.data, {}, SeatWorld, given_to(wish))
    form: Moment = options.form
    if not world.sit_down(options.seat, form, options.band, options.lesson):
        sys.stderr.write(world.catalog.render(NO_SURVEY, band=options.band) + "\n")
        return 1
    world.claim()
    window = Window(wish.windowed, TITLE, full_screen=wish.windowed is None and world.settings.fullscreen)
    app = make_seat_app(world, window.surface)
    window.show(app.frame(app.clock()))
    gc.enable()
    return play_in(app, window, world)


def make_seat_app(world: SeatWorld, surface: Surface) -> App:
    """The usual app with the survey as its first scene, and the game's help, language and settings."""
    from game.scenes.all import scenes
    from game.shell.start import assembled

    app = assembled(App, world, {**scenes(), "title": SheetScene}, surface)
    if world.settings.language is None:
        app.open("language")
    else:
        app.open("title")
    return app
