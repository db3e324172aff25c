"""The thread in which words become samples, so that a slow or hanging voice holds up no frame."""

from __future__ import annotations

import logging
import queue
import threading
from functools import cache
from typing import TYPE_CHECKING, Protocol

from game.ui.aids.voice.state import BROKEN, Manner, SpeechError

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.text import Text

_log = logging.getLogger(__name__)


class Voice(Protocol):
    """What makes samples: eSpeak NG, or a test's own."""

    def samples(self, words: str, manner: Manner, wanted: Callable[[], bool]) -> bytes:
        """Return the words as samples; what there is of them once they are no longer wanted."""


class Job:
    """Words on their way to samples; `done` is set when there are samples or a trouble."""

    def __init__(self, words: str, manner: Manner) -> None:
        self.words, self.manner = words, manner
        self.wanted = True
        self.samples = b""
        self.trouble: Text | None = None
        self.done = threading.Event()


class Worker:
    """Makes the samples of one job after the other, as long as the process runs.

    The voice is loaded in the thread, with the first job.
    """

    def __init__(self, load: Callable[[], Voice]) -> None:
        self._load = load
        self._jobs: queue.SimpleQueue[Job] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def make(self, words: str, manner: Manner) -> Job:
        """Have samples made of these words as soon as the jobs before are done."""
        if self._thread is None:
            # A daemon: a voice that hangs in its own code must not keep the game from ending.
            self._thread = threading.Thread(target=self._run, name="voice", daemon=True)
            self._thread.start()
        job = Job(words, manner)
        self._jobs.put(job)
        return job

    def _run(self) -> None:
        voice: Voice | None = None
        while True:
            job = self._jobs.get()
            try:
                voice = voice or self._load()
                if job.wanted:
                    job.samples = voice.samples(job.words, job.manner, lambda job=job: job.wanted)  # type: ignore[misc]  # mypy sees no type in a default
            except SpeechError as error:
                job.trouble = error.told
            except Exception:  # noqa: BLE001 - whatever a voice does wrong, the game goes on
                _log.exception("nothing can be read aloud")
                job.trouble = BROKEN
            finally:
                job.done.set()


@cache
def shared_worker() -> Worker:
    """The only worker of this process, as the library keeps one state for all of it."""
    return Worker(_load_espeak)


def _load_espeak() -> Voice:
    from game.ui.aids.voice.espeak import Espeak

    return Espeak.found()
