"""What staff can have done with a stick: in a thread, as testing content takes longer than a heartbeat."""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING, Final, Protocol

from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.kiosk.staff.update import Outcome

_log = logging.getLogger(__name__)
READING: Final = 90.0
"""Seconds in which a stick must have been read: 64 MiB and more even of a slow one."""
TESTING: Final = 240.0
"""Seconds in which what was read must have been tested: longer than the test itself is given."""

WORKING = Text("staff.update-working", "Looking at the stick. Please leave it in.")
NO_STICK = Text("staff.update-no-stick", "No USB stick was found.")
NOTHING = Text("staff.update-nothing", "There is nothing new on the stick.")
TAKEN = Text("staff.update-taken", "Update {version} is in use. The kiosk starts again now.")
# Translators: {problem} is a sentence of the computer in English, for the technician.
REFUSED = Text("staff.update-refused", "The update was not taken, and nothing has changed: it {problem}.")
STUCK = Text("staff.update-stuck", "The stick does not answer. Please take it out and try again.")
COUNTED = Text("staff.update-counted", "The table of what was counted is on the stick.")


class Say(Protocol):
    """Gives a text in the language that is shown."""

    def __call__(self, text: Text, /, **values: object) -> str:
        """The text with these values in it."""


class StickHooks:
    """Looks at the stick in the background and tells how that goes; after an update the game starts again."""

    _due: float
    """When the stick counts as stuck, in seconds of the clock: from when it is looked at first."""

    def __init__(
        self,
        job: Callable[[Callable[[], None]], Outcome],
        restart: Callable[[], None],
        say: Say,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`job` is what is to be done, and calls what it is given once all of the stick is read.

        `restart` asks for another start; `clock` is in seconds.
        """
        self._job, self._restart, self._say, self._clock = job, restart, say, clock
        self._thread: threading.Thread | None = None
        self._outcome: Outcome | None = None

    @property
    def working(self) -> bool:
        """Whether it is being looked at the stick right now, and that has not lasted too long."""
        return self._alive and self._clock() < self._due

    @property
    def _alive(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def update(self) -> None:
        """Begin to look at the stick, unless that is going on: also where it does not answer."""
        if self._alive:
            return
        self._outcome = None
        self._due = self._clock() + READING
        self._thread = threading.Thread(target=self._exchange, name="stick", daemon=True)
        self._thread.start()

    @property
    def told(self) -> str:
        """How it goes, or went; "" where nobody has asked yet. What comes late counts, too."""
        working = self.working  # before the outcome, which a thread may leave behind as it ends
        if self._outcome is not None:
            return " ".join(self._sentences(self._outcome))
        if self._thread is None:
            return ""
        return self._say(WORKING if working else STUCK)

    def _exchange(self) -> None:
        try:
            outcome = self._job(self._read)
        except Exception:  # noqa: BLE001 - whatever it is, staff is told, and the game goes on
            _log.exception("the stick can't be looked at")
            return
        self._outcome = outcome
        if outcome.version:
            self._restart()

    def _read(self) -> None:
        self._due = self._clock() + TESTING

    def _sentences(self, outcome: Outcome) -> list[str]:
        said = []
        if not outcome.stick:
            said.append(self._say(NO_STICK))
        elif outcome.refused:
            said.append(self._say(REFUSED, problem=outcome.refused))
        elif outcome.version:
            said.append(self._say(TAKEN, version=outcome.version))
        else:
            said.append(self._say(NOTHING))
        if outcome.counters:
            said.append(self._say(COUNTED))
        return said
