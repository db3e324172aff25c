"""What staff can have done with a stick: in a thread, as testing content takes longer than a heartbeat."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Protocol

from game.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.kiosk.update import Outcome

WORKING = Text("staff.update-working", "Looking at the stick. Please leave it in.")
NO_STICK = Text("staff.update-no-stick", "No USB stick was found.")
NOTHING = Text("staff.update-nothing", "There is nothing new on the stick.")
TAKEN = Text("staff.update-taken", "Update {version} is in use. The kiosk starts again now.")
# Translators: {problem} is a sentence of the computer in English, for the technician.
REFUSED = Text("staff.update-refused", "The update was not taken, and nothing has changed: it {problem}.")
COUNTED = Text("staff.update-counted", "The table of what was counted is on the stick.")


class Say(Protocol):
    """Gives a text in the language that is shown."""

    def __call__(self, text: Text, /, **values: object) -> str:
        """The text with these values in it."""


class StickHooks:
    """Looks at the stick in the background and tells how that goes; after an update the game starts again."""

    def __init__(self, job: Callable[[], Outcome], restart: Callable[[], None], say: Say) -> None:
        """`job` is what is to be done, `restart` asks for another start."""
        self._job, self._restart, self._say = job, restart, say
        self._thread: threading.Thread | None = None
        self._outcome: Outcome | None = None

    @property
    def working(self) -> bool:
        """Whether it is being looked at the stick right now."""
        return self._thread is not None and self._thread.is_alive()

    def update(self) -> None:
        """Begin to look at the stick, unless that is going on."""
        if self.working:
            return
        self._outcome = None
        self._thread = threading.Thread(target=self._exchange, name="stick", daemon=True)
        self._thread.start()

    @property
    def told(self) -> str:
        """How it goes, or went; "" where nobody has asked yet."""
        if self._outcome is None:
            return self._say(WORKING) if self._thread else ""
        return " ".join(self._sentences(self._outcome))

    def _exchange(self) -> None:
        outcome = self._job()
        self._outcome = outcome
        if outcome.version:
            self._restart()

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
