"""A voice that is never heard: samples are the words themselves, and end when a test says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.aids.voice.voice import Speech
from game.ui.aids.voice.worker import Job, Worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.text import Text
    from game.ui.aids.voice.spoken import Say
    from game.ui.aids.voice.state import Manner
    from game.ui.aids.voice.voice import SpeechSettings
    from game.ui.aids.voice.worker import Voice
    from game.ui.sound.sounds import Sounds


class Instant(Worker):
    """Makes samples at once, without a thread; `trouble` is what befalls each job, `hanging` ends none."""

    def __init__(self) -> None:
        super().__init__(_no_voice)
        self.trouble: Text | None = None
        self.hanging = False
        self.manners: list[Manner] = []

    def make(self, words: str, manner: Manner) -> Job:
        self.manners.append(manner)
        job = Job(words, manner)
        job.samples, job.trouble = words.encode(), self.trouble
        if not self.hanging:
            job.done.set()
        return job


class Ear:
    """A mouth that remembers what it said, and is busy until `end`."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.volumes: list[int] = []
        self.busy = False
        self.closed = False

    def say(self, samples: bytes, volume: int) -> Text | None:
        self.heard.append(samples.decode())
        self.volumes.append(volume)
        self.busy = True
        return None

    def end(self) -> None:
        """What is being said has been said to its end."""
        self.busy = False

    def stop(self) -> None:
        self.busy = False

    def close(self) -> None:
        self.closed = True


class Listener:
    """Makes the voices of an app, and hears the last one."""

    def __init__(self) -> None:
        self.worker, self.ear = Instant(), Ear()

    def voice(self, say: Say, settings: Callable[[], SpeechSettings], sounds: Sounds) -> Speech:
        """What `Speech.of` is to be replaced by."""
        del sounds
        self.ear = Ear()
        return Speech(say, settings, self.worker, self.ear)


def _no_voice() -> Voice:
    raise AssertionError("nothing is loaded here")
