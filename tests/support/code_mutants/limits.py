"""A plugin of pytest: a test that takes far longer than any should fails. What was changed may never end.

So does a file of tests whose collection takes so long: what it reads for its rows may be what never ends.
Time is what the processor spent, so that it is the same where others keep it busy; what only waits is ended
by the clock, much later. Where not even that is noticed, inside of C or by a thread that outlives the tests,
pytest itself is ended; and what would take the memory of the whole machine gets no more than a part of it.

A run of many tests may be bounded, too: no test is begun when they, with all processes that they have
started, took so many seconds of the processor, and pytest ends with `OVER`.
"""

from __future__ import annotations

import faulthandler
import os
import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from types import FrameType

MOST: Final = 40
"""Seconds of the processor; the slowest test of the suite takes about ten."""
NAME: Final = "most_seconds"
WAITS: Final = 4
"""So many times as long may it take by the clock."""
ALL: Final = "all_seconds"
"""The name of the seconds of the processor for all tests of a run."""
OVER: Final = 17
"""What pytest ends with when these are over; its own numbers are below ten."""
MEMORY: Final = 6 << 30
"""Bytes; the largest process of the suite takes some two GB."""


class TooLongError(BaseException):
    """A test does not end. No `except Exception` takes it, and hypothesis tries no smaller example."""


def _too_long(_signal: int, _frame: FrameType | None) -> None:
    raise TooLongError("a test does not end")


def pytest_addoption(parser: pytest.Parser) -> None:
    """How many seconds a test may take at most, and all of them."""
    parser.addini(NAME, "seconds that a test may take", default=str(MOST))
    parser.addini(ALL, "seconds after which no test is begun; without them all are", default="inf")


@contextmanager
def _alarmed(config: pytest.Config) -> Iterator[None]:
    most = _most(config)
    for alarm in (signal.SIGPROF, signal.SIGALRM):
        signal.signal(alarm, _too_long)
    signal.setitimer(signal.ITIMER_PROF, most, most / 4)  # again, as a `finally` may not end either
    signal.setitimer(signal.ITIMER_REAL, WAITS * most, most / 4)
    _end_after((WAITS + 1) * most)
    try:
        yield
    finally:
        for timer in (signal.ITIMER_PROF, signal.ITIMER_REAL):
            signal.setitimer(timer, 0)
        faulthandler.cancel_dump_traceback_later()


def _most(config: pytest.Config) -> int:
    return int(config.getini(NAME))


def _end_after(seconds: int) -> None:
    """End pytest as failed, even where no line of Python is run any more."""
    faulthandler.dump_traceback_later(seconds, exit=True, file=sys.__stderr__ or sys.stderr)


def pytest_configure() -> None:
    """Let no test take all the memory there is."""
    import resource  # Windows has none, and reads this module for its names

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


def pytest_unconfigure(config: pytest.Config) -> None:
    """Wait for threads that never end no longer than for a test."""
    _end_after(_most(config))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Let the alarm ring while a test runs, and never between two; begin none when the time is over."""
    if sum(os.times()[:4]) > float(item.config.getini(ALL)):
        pytest.exit("the time for all tests is over", OVER)
    with _alarmed(item.config):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Let it ring while a file of tests is read."""
    with _alarmed(collector.config):
        return (yield)
