"""Hands in a real window: what a pilot sends goes through the X server and SDL, by Debian's xdotool."""

from __future__ import annotations

import subprocess
import time
from typing import TYPE_CHECKING

import pygame

from tests.support.pilot import FRAME, Pilot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.window.input import Input
    from game.ui.window.window import Window

SERBIAN = {"sr": "RS", "sr_Latn": "RS", "sr_BA": "BA", "sr_Latn_BA": "ME"}
LANGUAGES = {"bs": "BA", "hr": "HR", **SERBIAN, "en": "BA"}
"""The languages, each with a country whose numbers are shown with it."""
KEYS = {
    pygame.K_TAB: "Tab",
    pygame.K_RETURN: "Return",
    pygame.K_ESCAPE: "Escape",
    pygame.K_BACKSPACE: "BackSpace",
    pygame.K_SPACE: "space",
    pygame.K_UP: "Up",
    pygame.K_DOWN: "Down",
    pygame.K_LEFT: "Left",
    pygame.K_RIGHT: "Right",
    pygame.K_F1: "F1",
    pygame.K_PAGEDOWN: "Next",
    pygame.K_PAGEUP: "Prior",
    pygame.K_PLUS: "plus",
    pygame.K_MINUS: "minus",
    pygame.K_b: "b",
    pygame.K_n: "n",
    **{pygame.K_0 + digit: str(digit) for digit in range(10)},
}
PAD = (pygame.JOYBUTTONDOWN, pygame.JOYHATMOTION)
"""What no X server knows of: put among SDL's own events, as its driver of gamepads does."""
SENT = (pygame.MOUSEBUTTONUP, pygame.MOUSEWHEEL, pygame.KEYDOWN, pygame.JOYBUTTONDOWN)
COME = ("Up", "Ask", "Wheel", "Digit", "LessonKey")
"""The inputs that `SENT` become; each has to come through the window once."""
PATIENCE = 2.0
"""Seconds of real time within which an event that was sent has to arrive."""


class RealHands(Pilot):
    """A pilot whose window is real; only its clock is faster than life. The heir opens `window` and `app`."""

    window: Window

    def settle(self) -> None:
        """Let the window come up."""
        self._id = str(pygame.display.get_wm_info()["window"])
        for _ in range(20):
            self.frame()
            time.sleep(0.01)

    def frame(self, *inputs: Input) -> None:
        """One frame of the app, with what came through the window."""
        self.now += FRAME
        self.window.show(self.app.frame(self.now, (*self.window.inputs(), *inputs)))

    def send(self, *events: pygame.event.Event) -> None:
        """Let xdotool do what the events are, and look at the window until they have come."""
        for event in events:
            if event.type in PAD:
                pygame.event.post(event)
        words = [word for event in events if event.type not in PAD for word in _words(event, self._id)]
        if words:
            subprocess.run(["xdotool", *words], check=True)  # noqa: S607 - found on the PATH, as a person would
        pushes = sum(event.type == pygame.JOYHATMOTION and event.value != (0, 0) for event in events)
        self._until_it_came(COME, pushes + sum(event.type in SENT for event in events))
        self._until_it_came(("Release",), sum(event.type == pygame.KEYUP for event in events))

    def _until_it_came(self, kinds: Sequence[str], wanted: int) -> None:
        end, came = time.monotonic() + PATIENCE, 0
        while came < wanted and time.monotonic() < end:
            inputs = self.window.inputs()
            came += sum(type(one).__name__ in kinds for one in inputs)
            self.now += FRAME
            self.window.show(self.app.frame(self.now, inputs))
            time.sleep(0.002)
        assert came >= wanted, "what was sent did not come through the window"

    def close(self) -> None:
        """Close the window."""
        self.world.close()
        self.window.close()


def _words(event: pygame.event.Event, window: str) -> Sequence[str]:
    """What xdotool has to be told to make the event."""
    if event.type == pygame.MOUSEMOTION:
        return ("mousemove", "--window", window, str(round(event.pos[0])), str(round(event.pos[1])))
    if event.type == pygame.MOUSEBUTTONDOWN:
        return ("mousedown", "1")
    if event.type == pygame.MOUSEBUTTONUP:
        return ("mouseup", "1")
    if event.type == pygame.MOUSEWHEEL:
        return ("click", "4" if event.precise_y > 0 else "5")
    if event.type == pygame.KEYUP:
        return ("keyup", KEYS[event.key])
    return ("keydown" if event.dict.get("held") else "key", KEYS[event.key])
