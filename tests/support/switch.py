"""Hands with one switch: waiting until the highlight is where it should be, or bringing it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.aids.scan_tree import leaves
from game.ui.aids.scanning import LONG, Scanner

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.ui.aids.scan_tree import Stop
    from tests.support.pilot import Pilot

MOST = 40
"""Steps after which a place is not reached any more."""


def scanner(pilot: Pilot) -> Scanner:
    """The scanning that follows the game. Raises StopIteration where none does."""
    pilot.app.switch_aids()
    return next(aid for aid in pilot.app.aids if isinstance(aid, Scanner))


def push(pilot: Pilot, milliseconds: int = 80) -> None:
    """Hold the space bar for so long."""
    pilot.send(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_SPACE, mod=0, held=True))
    _pass(pilot, milliseconds)
    pilot.send(pygame.event.Event(pygame.KEYUP, key=pygame.K_SPACE, mod=0))
    pilot.frame()


def by_auto(pilot: Pilot, wanted: str) -> None:
    """Wait until the highlight comes, and push."""
    _bring(pilot, wanted, on=lambda: _pass(pilot, pilot.world.settings.scan_pace), take=lambda: push(pilot))


def by_step(pilot: Pilot, wanted: str) -> None:
    """Move the highlight on with short pushes, and take what it is on with a long one."""
    _bring(pilot, wanted, on=lambda: push(pilot), take=lambda: push(pilot, LONG + 100))


def _bring(pilot: Pilot, wanted: str, *, on: Callable[[], None], take: Callable[[], None]) -> None:
    scan = scanner(pilot)
    pilot.frame()
    for _ in range(MOST):
        stop = scan.here
        if stop is None or _leads(stop, wanted):
            take()
            if stop is not None and not stop.inner:
                return
        else:
            on()
    raise AssertionError(f"{wanted} is not reached on {pilot.scene}: {scan.here}")


def _leads(stop: Stop, wanted: str) -> bool:
    return any(leaf.widget == wanted for leaf in leaves((stop,)))


def _pass(pilot: Pilot, milliseconds: int) -> None:
    """Let time pass for the highlight, and for the story too."""
    pilot.wait(milliseconds)
    pilot.frame()
