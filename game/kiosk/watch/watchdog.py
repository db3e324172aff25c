"""When the game at a kiosk is to be started again: a pure policy over times that it is told."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from game.config.kiosk import Watch

Why = Literal["silent", "planned"]
"""No heartbeat came, or it is time for the restart of every night or after so many sessions."""
After = Literal["restart", "safe", "leave", "wait"]
"""Start the game again, show the safe picture for staff, end, as staff asked, or wait for a screen."""
DARKEST = 10.0
"""Seconds between two looks for a screen, at most."""


class Watchdog:
    """Watches one game after the other. `now` is in seconds of a clock that only goes forward."""

    def __init__(self, watch: Watch, now: float, clock: datetime) -> None:
        """`clock` is the time of day at the place."""
        self._watch = watch
        self._failures: list[float] = []
        self.pause = 0.0
        """Seconds until it is looked for a screen again: 1, 2, 4 and so on, while there is none."""
        self._dark: float | None = None
        """Since when there is none."""
        self._night = _next(watch.restart_at, clock)
        self._begin(now)

    def _begin(self, now: float) -> None:
        self._heard, self._sessions, self._busy, self._asked = now, 0, False, False

    def heard(self, line: str, now: float) -> None:
        """A line from the game.

        `beat idle`, `beat busy` while somebody plays, `session` when one ended, `restart` when the game wants
        to be started again at once, as after an update.
        """
        self._heard = now
        if line == "session":
            self._sessions += 1
        elif line.startswith("beat"):
            self._busy, self.pause, self._dark = line.endswith("busy"), 0.0, None
        elif line == "restart":
            self._asked = True

    def verdict(self, now: float, clock: datetime) -> Why | None:
        """Why the game that runs is to be ended now; None while it may go on.

        Nobody who plays is interrupted by a planned restart.
        """
        if self._asked:
            return "planned"
        if now - self._heard > self._watch.silence:
            return "silent"
        due = clock >= self._night or self._sessions >= self._watch.restart_after_sessions
        return "planned" if due and not self._busy else None

    def ended(self, now: float, clock: datetime, *, planned: bool, left: bool, dark: bool = False) -> After:
        """What follows the end of a game: ended by a plan, left by staff, or failed otherwise.

        `dark` is one that had no screen: no failure of the game, and no safe picture could be seen either.
        """
        if left:
            return "leave"
        if clock >= self._night:
            self._night = _next(self._watch.restart_at, clock)
        self._begin(now)
        if planned:
            return "restart"
        if dark:
            self.pause = min(DARKEST, self.pause * 2 or 1.0)
            self._dark = now if self._dark is None else self._dark
            return "wait"
        since = now - self._watch.restarts_within
        self._failures = [at for at in self._failures if at > since] + [now]
        if len(self._failures) <= self._watch.restarts:
            return "restart"
        self._failures.clear()
        return "safe"

    def dark_for(self, now: float) -> float:
        """For how many seconds there has been no screen."""
        return 0.0 if self._dark is None else now - self._dark

    def begun(self, now: float) -> None:
        """A game was started."""
        self._begin(now)


def _next(at: str, clock: datetime) -> datetime:
    """The next time that it is so late, after `clock`, by the clock on the wall."""
    from datetime import timedelta

    today = datetime.combine(clock.date(), time.fromisoformat(at), tzinfo=clock.tzinfo)
    return today if today > clock else today + timedelta(days=1)
