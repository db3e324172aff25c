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
DOZE: Final = 400
"""Milliseconds from one turn to the next where events are looked for seldom, no aid follows, nothing is due
and nothing left to prepare. Between them only events are looked for: a turn that does nothing costs as much
again and more."""
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
    last_input, due, shelter = -AWAKE, 0, Shelter()
    while app.running:
        now = app.clock()
        inputs: Sequence[Input] = shelter.of(NOTHING, window.inputs)
        shelter.of(None, _fit, app, window, inputs)
        if inputs:
            last_input = now
        since = now - last_input
        pause = QUICK if since < AWAKE else SLOW if since < RESTING else SELDOM
        if inputs or app.stale or now >= due:
            busy = _turn(app, window, shelter, now, inputs)
            sleep = app.sleep(now)
            wanted = now + (DOZE if sleep is None else min(DOZE, sleep))
            due = wanted if pause == SELDOM and not busy and not app.aids else now
        spent = app.clock() - now
        time.sleep(max(1, min(pause, wanted - now) - spent) / 1000)


def _turn(app: App, window: Window, shelter: Shelter, now: int, inputs: Sequence[Input]) -> bool:
    """A whole turn; gives whether something was prepared in it, so that more may be left."""
    shelter.of(None, window.show, app.frame(now, inputs))
    shelter.of(None, window.entitle, app.cover)
    return not inputs and app.attend()


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
