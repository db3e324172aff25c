"""One visit to everything that the game shows, from its first start to the forgetting of it all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.shell.loop import run
from game.shell.start import Wish, follow_for_readers, opened
from tests.support.pilot import SMALL, Pilot
from tests.support.short import EPISODE, play_to_an_ending

if TYPE_CHECKING:
    from pathlib import Path

SWITCH = ("language", "language:sr", "language:hr", "done")
MENUS = (
    "title.cat", "help", "back", "about", "back", *SWITCH,
    "settings", "theme:night", "sound", "motion", "text-size:130", "back",
)  # fmt: skip
AFTER = (
    "go-on", "go-on", "part:helped", "part:talk", "part:help", "part:way", "detective", "rest", "done",
)  # fmt: skip


def visit_everything(data: Path) -> None:
    """Start, menus, languages, a story with its ending, what follows it, quick exit, and a window."""
    pilot = Pilot(data, language=None, country=None, size=SMALL)
    press(pilot, "language:bs", "country:BA", *MENUS)
    play_to_an_ending(pilot)
    press(pilot, *AFTER, *SWITCH, "quick-exit", "neutral.all")
    pilot.world.close()
    again = Pilot(data, language=None, country=None, size=SMALL)
    press(again, "go-on", "end", "play", f"episode:{EPISODE}", "hero:luka", "skip", "part:talk", "quick-exit")
    press(again, "neutral.all", "settings", "forget", "forget.yes", "forget.go-on")
    again.world.close()
    a_window(data)


def press(pilot: Pilot, *wanted: str) -> None:
    """Click one thing after the other, slowly enough for what comes by itself."""
    for id_ in wanted:
        pilot.click(id_)
        pilot.wait(500)


def a_window(data: Path) -> None:
    """The game in a window, with gamepads, sounds and screen readers looked for; closed at once."""
    app, window, world = opened(Wish(data=data, windowed=SMALL))
    window.find_pads()
    app.sounds.play("tap")
    follow_for_readers(app)
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    run(app, window)
    for aid in tuple(app.aids):
        app.remove(aid)
    world.close()
