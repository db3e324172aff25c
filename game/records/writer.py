"""Writing in the background, so that a slow disk never holds up a frame."""

import logging
import threading
from collections.abc import Callable
from typing import Final

from game.records.trouble import Trouble, trouble_of_writing

_log = logging.getLogger(__name__)

LINGER: Final = 10.0
"""Seconds in which most messages of a story are followed by the next."""
Write = Callable[[], None]
"""What puts one value on the disk; it may raise, most likely OSError."""


class Writer:
    """Does writes in one thread, one after the other; of several for the same thing only the latest counts.

    The thread holds nothing of what it has written, and ends when nothing has waited for a while: to start
    another one for each message of a story takes a tenth of a millisecond of its frame. Writes are named by
    what they keep ("save", "settings"), and no more than one of a name ever waits. A write that failed is
    told by `trouble` and tried again together with the next one.
    """

    def __init__(self, linger: float = LINGER) -> None:
        """`linger` is for how many seconds the thread waits for more."""
        self._linger = linger
        self._changed = threading.Condition()
        self._waiting: dict[str, Write] = {}
        self._failed: dict[str, Write] = {}
        self._troubles: dict[str, Trouble] = {}
        self._writing = ""
        self._thread: threading.Thread | None = None

    @property
    def trouble(self) -> Trouble | None:
        """What stands in the way of the first thing that can't be kept; None as soon as all is kept again."""
        with self._changed:
            return next(iter(self._troubles.values()), None)

    def put(self, name: str, write: Write) -> None:
        """Have `write` done soon, in place of any other of this name that has not begun. Returns at once."""
        with self._changed:
            self._failed.pop(name, None)
            self._waiting = {**self._failed, **self._waiting, name: write}
            self._failed = {}
            self._start()
            self._changed.notify_all()

    def flush(self, seconds: float = 5.0) -> bool:
        """Wait until all is written, what had failed included; return whether all was.

        Gives up after `seconds`: a disk that hangs must not keep the game from closing.
        """
        with self._changed:
            self._waiting = {**self._failed, **self._waiting}
            self._failed = {}
            if self._waiting:
                self._start()
            self._changed.notify_all()
            idle = self._changed.wait_for(lambda: not self._waiting and not self._writing, seconds)
            return idle and not self._failed

    def _start(self) -> None:
        if self._thread is None:
            # A daemon: whatever it is doing when the game ends is as safe as in a power cut.
            self._thread = threading.Thread(target=self._work, name="records", daemon=True)
            self._thread.start()

    def _work(self) -> None:
        while self._is_wanted():
            self._write_next()

    def _is_wanted(self) -> bool:
        """Wait until there is something to write; tell whether there is."""
        with self._changed:
            if self._changed.wait_for(lambda: self._waiting, self._linger):
                return True
            self._thread = None
            return False

    def _write_next(self) -> None:
        """Write what waits longest; only this thread takes any."""
        with self._changed:
            name = next(iter(self._waiting))
            write = self._waiting.pop(name)
            self._writing = name
        self._settle(name, write, _attempt(name, write))

    def _settle(self, name: str, write: Write, trouble: Trouble | None) -> None:
        with self._changed:
            self._writing = ""
            if trouble is None:
                self._troubles.pop(name, None)
            else:
                self._troubles.setdefault(name, trouble)
                if name not in self._waiting:
                    self._failed[name] = write
            self._changed.notify_all()


class Discard(Writer):
    """Writes nothing, for a world that keeps nothing."""

    def put(self, name: str, write: Write) -> None:
        """Let it go."""


def _attempt(name: str, write: Write) -> Trouble | None:
    """Do the write; return what went wrong."""
    try:
        write()
    except OSError as error:
        _log.warning("%s can't be kept: %s", name, error)
        return trouble_of_writing(error)
    except Exception as error:  # noqa: BLE001 - a mistake of ours must not end the thread and keep nothing more
        _log.exception("%s can't be kept", name)
        return trouble_of_writing(error)
    return None
