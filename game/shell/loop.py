"""The loop: an app in a window until it ends, asleep whenever nothing moves."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from game.ui.window.input import Ask, Resized

if TYPE_CHECKING:
    from game.shell.app import App
    from game.ui.window.window import Window

AWAKE = 2000
"""Milliseconds after an input during which events are looked for 60 times a second; 20 times after that."""
QUICK, SLOW = 16, 50
"""Milliseconds between two looks for events."""


def run(app: App, window: Window) -> None:
    """Show the app in a window until it ends."""
    last_input = -AWAKE
    while app.running:
        now = app.clock()
        inputs = window.inputs()
        for one in inputs:
            if isinstance(one, Resized):
                window.resized(one.w, one.h)
            elif isinstance(one, Ask) and one.name == "full-screen":
                window.toggle_full_screen()
                app.resize(window.surface)
        if window.size != app.screen.size:
            app.resize(window.surface)
        if inputs:
            last_input = now
        window.show(app.frame(now, inputs))
        window.entitle(app.cover)
        if not inputs:
            app.attend()
        pause = QUICK if now - last_input < AWAKE else SLOW
        sleep = app.sleep(now)
        spent = app.clock() - now
        time.sleep(max(1, min(pause, sleep if sleep is not None else pause) - spent) / 1000)
