"""The supervisor: a small process that starts the game, listens to its heart, and starts it again.

It imports nothing that could fail: no window, no episodes. The game tells a line a second on its output; what
it says of errors goes to files for staff.
"""

from __future__ import annotations

import logging
import queue
import subprocess
import sys
import threading
import time
from collections import deque
from datetime import datetime
from typing import IO, TYPE_CHECKING

from game.kiosk.watch.crashes import keep_crash
from game.kiosk.watch.exit_codes import LEFT, NO_SCREEN
from game.kiosk.watch.systemd import Notifier
from game.kiosk.watch.watchdog import DARKEST, Watchdog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from game.config.kiosk import Watch
    from game.records.folder_lock import FolderLock

_log = logging.getLogger(__name__)

NOTE = "note "
"""How a line begins that the game wants to stand in the log, for staff."""
LINES = 200
"""Of what a game said of errors so many last lines are kept."""
DARK = 60.0
"""Seconds without a screen after which the kiosk ends where systemd has started it.

It starts the compositor below anew, too, which may be waiting for the kiosk to end.
"""
LOOK = 0.25
"""Seconds between two looks at the clock."""


def wall_clock(seconds: Callable[[], float] = time.time) -> datetime:
    """The time on the wall of the place, whose offset may change in a night; `seconds` are of the epoch."""
    return datetime.fromtimestamp(seconds())  # noqa: DTZ006 - on the wall


class Supervisor:
    """Keeps one game running; `run` returns when staff leaves it."""

    def __init__(
        self,
        game: Sequence[str],
        safe: Sequence[str],
        watch: Watch,
        crashes: Path,
        held: FolderLock | None = None,
        notifier: Notifier | None = None,
    ) -> None:
        """`game` and `safe` are the commands of the game and of the safe picture.

        They hold the lock too, so that no other kiosk begins while one of them is left.
        """
        self._game, self._safe, self._watch, self._crashes = game, safe, watch, crashes
        self._held = held
        self._notifier = notifier or Notifier("")

    def run(
        self,
        now: Callable[[], float] = time.monotonic,
        clock: Callable[[], datetime] | None = None,
        first: Sequence[str] = (),
    ) -> int:
        """Start the game again and again; gives the exit code of the whole kiosk.

        `first` are words for the game that hold for its first start only.
        """
        clock = clock or wall_clock
        dog = Watchdog(self._watch, now(), clock())
        while True:
            child, planned = self._watched((*self._game, *first), dog, now, clock)
            first = ()
            left, dark = (not planned and child.code == code for code in (LEFT, NO_SCREEN))
            if not planned and not left and not dark:
                keep_crash(self._crashes, child.errors, child.code, self._watch.crash_files)
            after = dog.ended(now(), clock(), planned=planned, left=left, dark=dark)
            if after == "leave":
                _log.info("staff has left the kiosk")
                return 0
            if after == "wait":
                if self._notifier.heard and dog.dark_for(now()) > DARK:
                    return NO_SCREEN
                self._wait(dog.pause, now)
                continue
            _log.info("the game has ended (%s): %s", child.code, after)
            if after == "safe":
                self._watched(self._safe, dog, now, clock)
                dog.ended(now(), clock(), planned=True, left=False)  # a night in which it was shown is over

    def _wait(self, seconds: float, now: Callable[[], float]) -> None:
        """Let time pass until it is looked for a screen again."""
        if seconds < DARKEST:
            _log.warning("there is no screen; the next look is in %.0f seconds", seconds)
        until = now() + seconds
        while now() < until:
            self._notifier.alive(now())
            time.sleep(LOOK)

    def _watched(
        self, command: Sequence[str], dog: Watchdog, now: Callable[[], float], clock: Callable[[], datetime]
    ) -> tuple[Child, bool]:
        """Start a command and listen until it has ended, or end it; gives it and whether that was planned."""
        dog.begun(now())
        child = Child(command, () if self._held is None else (self._held.handle,))
        try:
            return child, self._listened(child, dog, now, clock)
        finally:
            child.kill()  # whatever ends the supervisor, no window is left behind

    def _listened(
        self, child: Child, dog: Watchdog, now: Callable[[], float], clock: Callable[[], datetime]
    ) -> bool:
        while (line := child.listen(LOOK)) is not None:
            self._notifier.alive(now())
            if line.startswith(NOTE):
                _log.warning("%s", line.removeprefix(NOTE))
            if line:
                dog.heard(line, now())
            verdict = dog.verdict(now(), clock())
            if verdict is not None:
                child.kill()
                return verdict == "planned"
        child.wait(self._watch.silence)
        return False


class Child:
    """A process whose lines are read without waiting for them."""

    def __init__(self, command: Sequence[str], handles: Sequence[int] = ()) -> None:
        """Start it; it gets these open files, where the system can do that."""
        self._process = subprocess.Popen(  # noqa: S603 - a command of our own
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            encoding="utf-8", errors="replace", pass_fds=() if sys.platform == "win32" else handles,
        )  # fmt: skip
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._errors: deque[str] = deque(maxlen=LINES)
        self._readers = [
            threading.Thread(target=self._hear, args=(self._process.stdout,), daemon=True),
            threading.Thread(target=self._note, args=(self._process.stderr,), daemon=True),
        ]
        for reader in self._readers:
            reader.start()

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def code(self) -> int:
        """Its exit code, once it has ended; negative when it was killed."""
        return self._process.poll() or 0

    @property
    def errors(self) -> tuple[str, ...]:
        """The last lines that it said of errors."""
        return tuple(self._errors)

    def listen(self, seconds: float) -> str | None:
        """Its next line; "" when none came in that time, None when it has closed its output."""
        try:
            return self._lines.get(timeout=seconds)
        except queue.Empty:
            return ""

    def kill(self) -> None:
        """End it at once, even when it is stopped, and wait until it has ended."""
        self._process.kill()
        self.wait()

    def wait(self, seconds: float | None = None) -> int:
        """Wait until it has ended, and end it after so many seconds; gives its exit code."""
        try:
            code = self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        for reader in self._readers:
            reader.join(timeout=5)
        return code

    def _hear(self, stream: IO[str]) -> None:
        with stream:
            for line in stream:
                self._lines.put(line.strip())
        self._lines.put(None)

    def _note(self, stream: IO[str]) -> None:
        with stream:
            for line in stream:
                self._errors.append(line.rstrip())


def python(*words: str) -> tuple[str, ...]:
    """The command of a module of ours."""
    return (sys.executable, "-m", *words)
