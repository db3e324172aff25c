"""Looking at a stick in the background: how it goes is told, whatever the stick does."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from game.kiosk.staff.stick_job import (
    COUNTED,
    NO_STICK,
    NOTHING,
    READING,
    REFUSED,
    STUCK,
    TAKEN,
    TESTING,
    WORKING,
    StickHooks,
)  # fmt: skip
from game.kiosk.staff.update import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.text import Text


class Stick:
    """A stick that answers when it is told to; `now` is the clock of what looks at it."""

    def __init__(self) -> None:
        self.now, self.looks, self.restarts = 100.0, 0, 0
        self.outcome: Outcome | Exception = Outcome(stick=True)
        self.asked, self.read, self.answers = threading.Event(), threading.Event(), threading.Event()
        self.tested = threading.Event()
        self.hooks = StickHooks(self._job, self._restart, self._say, lambda: self.now)

    def _job(self, read: Callable[[], None]) -> Outcome:
        self.looks += 1
        self.asked.set()
        assert self.read.wait(10)
        read()
        self.tested.set()
        assert self.answers.wait(10)
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome

    def _restart(self) -> None:
        self.restarts += 1

    @staticmethod
    def _say(text: Text, /, **values: object) -> str:
        return text.source.format(**values)

    def begin(self) -> None:
        """Have it looked at, until it is being read."""
        self.hooks.update()
        assert self.asked.wait(10)

    def is_read(self) -> None:
        """All of it is read, and what is on it is tested."""
        self.read.set()
        assert self.tested.wait(10)

    def answer(self) -> None:
        """Let it answer, and wait until that has come."""
        self.read.set()
        self.answers.set()
        for thread in threading.enumerate():
            if thread.name == "stick":
                thread.join(10)


@pytest.fixture
def stick() -> Iterator[Stick]:
    made = Stick()
    yield made
    made.answer()


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        (Outcome(), (NO_STICK,)),
        (Outcome(stick=True), (NOTHING,)),
        (Outcome(stick=True, counters=True), (NOTHING, COUNTED)),
        (Outcome(stick=True, version=7), (TAKEN,)),
        (Outcome(stick=True, version=7, counters=True), (TAKEN, COUNTED)),
        (Outcome(stick=True, refused="is torn"), (REFUSED,)),
        (Outcome(stick=True, refused="is torn", counters=True), (REFUSED, COUNTED)),
    ],
)
def test_what_came_of_it_is_told_and_only_an_update_asks_for_a_start(
    stick: Stick, outcome: Outcome, told: tuple[Text, ...]
) -> None:
    stick.outcome = outcome
    stick.begin()
    stick.answer()
    assert stick.hooks.told == " ".join(each.source.format(version=7, problem="is torn") for each in told)
    assert not stick.hooks.working
    assert stick.restarts == (outcome.version > 0)


def test_where_nobody_has_asked_nothing_is_told(stick: Stick) -> None:
    assert (stick.hooks.told, stick.hooks.working) == ("", False)


def test_a_stick_that_does_not_answer_in_time_is_told_and_what_comes_late_counts(stick: Stick) -> None:
    stick.begin()
    stick.now += READING - 1
    assert (stick.hooks.told, stick.hooks.working) == (WORKING.source, True)
    stick.now += 1
    assert (stick.hooks.told, stick.hooks.working) == (STUCK.source, False)
    stick.answer()
    assert stick.hooks.told == NOTHING.source


def test_what_was_read_has_a_time_of_its_own_to_be_tested(stick: Stick) -> None:
    stick.begin()
    stick.now += READING - 1
    stick.is_read()
    stick.now += TESTING - 1
    assert (stick.hooks.told, stick.hooks.working) == (WORKING.source, True)
    stick.now += 1
    assert (stick.hooks.told, stick.hooks.working) == (STUCK.source, False)


def test_it_is_not_looked_at_twice_at_once_and_again_when_it_was_over(stick: Stick) -> None:
    stick.begin()
    stick.now += READING
    stick.hooks.update()
    assert (stick.looks, stick.hooks.told) == (1, STUCK.source)
    stick.answer()
    stick.answers.clear()
    stick.asked.clear()
    stick.begin()
    assert (stick.looks, stick.hooks.told) == (2, WORKING.source)


@pytest.mark.filterwarnings("error")
def test_a_fault_in_looking_is_logged_and_told_as_no_answer(
    stick: Stick, caplog: pytest.LogCaptureFixture
) -> None:
    stick.outcome = ValueError("of ours")
    stick.begin()
    stick.answer()
    assert (stick.hooks.told, stick.restarts) == (STUCK.source, 0)
    assert caplog.messages == ["the stick can't be looked at"]


def test_a_stick_that_never_answers_keeps_no_kiosk_from_ending(stick: Stick) -> None:
    stick.begin()
    assert [thread.daemon for thread in threading.enumerate() if thread.name == "stick"] == [True]
