"""The loop: an app in a window until it ends, asleep whenever nothing moves."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Final, TypeVar

from game.edges.faults import told_of
from game.ui.window.input import Ask, Resized

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.shell.app import App
    from game.ui.window.input import Input
    from game.ui.window.window import Window

_log = logging.getLogger(__name__)
_T = TypeVar("_T")

QUICK, SLOW, SELDOM = 16, 50, 80
"""Milliseconds between two looks for events: what waits for less than a tenth of a second feels immediate.

SDL can't wait for events instead: under X11 it looks for them every millisecond then.
"""
AWAKE, RESTING = 2000, 10_000
"""Milliseconds after an input during which events are looked for quickly, and after which only seldom."""
MOST: Final = 20
"""So many faults of the window are passed over; a game that nobody can see or close is to end."""
NOTHING: Final[Sequence[Input]] = ()
"""What was done where the window can't tell."""


class Shelter:
    """Does what may fail with the window, so that one fault of it does not end the game."""

    def __init__(self) -> None:
        """Nothing has failed yet."""
        self._failed = 0

    def of(self, otherwise: _T, do: Callable[..., _T], *what: object) -> _T:
        """What it gives, or `otherwise` where it fails. Raises its fault after too many."""
        try:
            return do(*what)
        except Exception as fault:
            self._failed += 1
            if self._failed > MOST:
                raise
            _log.error("a fault in the window: %s", told_of(fault))
            return otherwise


def run(app: App, window: Window) -> None:
    """Show the app in a window until it ends."""
    last_input, shelter = -AWAKE, Shelter()
    while app.running:
        now = app.clock()
        inputs: Sequence[Input] = shelter.of(NOTHING, window.inputs)
        shelter.of(None, _fit, app, window, inputs)
        if inputs:
            last_input = now
        shelter.of(None, window.show, app.frame(now, inputs))
        shelter.of(None, window.entitle, app.cover)
        if not inputs:
            app.attend()
        since = now - last_input
        pause = QUICK if since < AWAKE else SLOW if since < RESTING else SELDOM
        sleep = app.sleep(now)
        spent = app.clock() - now
        time.sleep(max(1, min(pause, sleep if sleep is not None else pause) - spent) / 1000)


def _fit(app: App, window: Window, inputs: Sequence[Input]) -> None:
    """Give the window the size that is wanted, and let the app paint on what it is now."""
    for one in inputs:
        if isinstance(one, Resized):
            window.resized(one.w, one.h)
        elif isinstance(one, Ask) and one.name == "full-screen":
            window.toggle_full_screen()
            app.resize(window.surface)
    if window.size != app.screen.size:
        app.resize(window.surface)
