"""Samples are made in a thread; whatever a voice does wrong there is told and not thrown."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from game.ui.aids.voice.state import BROKEN, MISSING, NO_VOICE, Manner, SpeechError
from game.ui.aids.voice.worker import Worker, shared_worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.text import Text
    from game.ui.aids.voice.worker import Job

SECONDS = 20.0


class Parrot:
    """A voice whose samples are its words, or an error."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error
        self.threads: list[str] = []

    def samples(self, words: str, manner: Manner, wanted: Callable[[], bool]) -> bytes:
        del manner
        self.threads.append(threading.current_thread().name)
        if self.error is not None:
            raise self.error
        assert wanted()
        return words.encode()


def made(worker: Worker, words: str = "hello") -> Job:
    job = worker.make(words, Manner("en"))
    assert job.done.wait(SECONDS)
    return job


def test_jobs_are_done_one_after_the_other_in_another_thread() -> None:
    parrot = Parrot()
    worker = Worker(lambda: parrot)
    jobs = [worker.make(words, Manner("en")) for words in ("one", "two", "three")]
    assert all(job.done.wait(SECONDS) for job in jobs)
    assert [job.samples for job in jobs] == [b"one", b"two", b"three"]
    assert set(parrot.threads) == {"voice"}


def test_nothing_is_loaded_before_the_first_job() -> None:
    loaded: list[str] = []

    def load() -> Parrot:
        loaded.append("once")
        return Parrot()

    worker = Worker(load)
    assert loaded == []
    made(worker)
    made(worker)
    assert loaded == ["once"]


@pytest.mark.parametrize(
    ("error", "told"), [(SpeechError(NO_VOICE), NO_VOICE), (ZeroDivisionError("odd"), BROKEN)]
)
def test_an_error_of_a_voice_is_a_trouble_and_the_next_job_is_done(error: Exception, told: Text) -> None:
    parrot = Parrot(error)
    worker = Worker(lambda: parrot)
    assert made(worker).trouble == told
    parrot.error = None
    assert made(worker).samples == b"hello"


def test_a_voice_that_can_not_be_loaded_is_a_trouble() -> None:
    def load() -> Parrot:
        raise SpeechError(MISSING)

    assert made(Worker(load)).trouble == MISSING


def test_a_job_that_is_no_longer_wanted_is_not_begun() -> None:
    gate, parrot = threading.Event(), Parrot()

    def load() -> Parrot:
        gate.wait(SECONDS)
        return parrot

    job = (worker := Worker(load)).make("hello", Manner("en"))
    job.wanted = False
    gate.set()
    made(worker, "next")
    assert job.samples == b""
    assert len(parrot.threads) == 1


def test_a_hanging_voice_holds_up_nobody() -> None:
    gate = threading.Event()

    class Hanging(Parrot):
        def samples(self, words: str, manner: Manner, wanted: Callable[[], bool]) -> bytes:
            gate.wait(SECONDS)
            return super().samples(words, manner, wanted)

    job = Worker(Hanging).make("hello", Manner("en"))
    assert not job.done.is_set()
    gate.set()
    assert job.done.wait(SECONDS)


def test_the_real_voice_is_loaded_in_the_one_worker_of_the_process() -> None:
    assert shared_worker() is shared_worker()
    assert len(made(shared_worker(), "Zdravo").samples) > 1000
