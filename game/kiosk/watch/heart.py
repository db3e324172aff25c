"""The heart of the game at a kiosk: an aid that tells the supervisor each second that frames go on."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Protocol

from game.ui.window.input import Closed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.ui.aids.aid import Shown
    from game.ui.window.input import Input


TO_READ: Final = 8000
"""Milliseconds for which a restart waits, so that staff can read why it comes."""


class Out(Protocol):
    """Where lines go to."""

    def write(self, line: str) -> object:
        """Take a line. Raises BlockingIOError where there is no room for it now, OSError where nobody is."""

    def flush(self) -> None:
        """Let nothing wait."""


class Pipe:
    """A pipe that nobody ever waits for: a supervisor that has stopped reading stops no game.

    Windows knows such pipes from Python 3.12 on; before it the game would wait once the pipe is full.
    """

    def __init__(self, handle: int) -> None:
        """`handle` is that of the pipe's end to be written to."""
        self._handle = handle
        with suppress(OSError, AttributeError):
            os.set_blocking(handle, False)

    def write(self, line: str) -> int:
        """Write a whole line: it is short enough for the system to take it at once, or not at all.

        Raises OSError.
        """
        return os.write(self._handle, line.encode())

    def flush(self) -> None:
        """Nothing waits here."""


class Heart:
    """Beats from the loop itself, so that a loop that hangs is silent.

    A game that nobody listens to has lost its supervisor, and another one may be about to start: it asks to
    be closed.
    """

    def __init__(self, out: Out, every: float, busy: Callable[[], bool]) -> None:
        """`every` is in seconds; `busy` tells whether somebody plays."""
        self._out, self._every, self._busy = out, every * 1000, busy
        self._due = 0.0
        self._lost = False
        self._wanted = 0
        self.restart_when: Callable[[], bool] | None = None
        """Where the game wants to be started again: whether it may be now. It says so once, with a beat."""

    def hear(self, inputs: Sequence[Input], now: int) -> Sequence[Input]:
        """Beat when it is time; the inputs are left as they are while anybody listens."""
        if now >= self._due:
            self._due = now + self._every
            self.say("beat busy" if self._busy() else "beat idle")
            self._ask_for_a_restart(now)
        return [*inputs, Closed()] if self._lost else inputs

    def _ask_for_a_restart(self, now: int) -> None:
        if self.restart_when is None:
            self._wanted = now
        elif now >= self._wanted + TO_READ and self.restart_when() and self.say("restart"):
            self.restart_when = None

    def say(self, line: str) -> bool:
        """Tell the supervisor a line; gives whether there was room for it."""
        try:
            self._out.write(line + "\n")
            self._out.flush()
        except BlockingIOError:
            return False
        except (OSError, ValueError):
            self._lost = True
        return True

    def follow(self, shown: Shown) -> None:
        """What is shown does not matter."""

    def wake(self, now: int) -> int | None:
        """When the next beat is due."""
        return max(0, round(self._due - now))

    def close(self) -> None:
        """Nothing to give back."""
