"""A plugin of pytest: a test that takes far longer than any should fails. What was changed may never end.

So does a file of tests whose collection takes so long: what it reads for its rows may be what never ends.
"""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from types import FrameType

MOST: Final = 40
"""Seconds; the slowest test of the suite takes about ten."""
NAME: Final = "most_seconds"


class TooLongError(BaseException):
    """A test does not end. No `except Exception` takes it, and hypothesis tries no smaller example."""


def _too_long(_signal: int, _frame: FrameType | None) -> None:
    raise TooLongError("a test does not end")


def pytest_addoption(parser: pytest.Parser) -> None:
    """How many seconds a test may take at most."""
    parser.addini(NAME, "seconds that a test may take", default=str(MOST))


@contextmanager
def _alarmed(config: pytest.Config) -> Iterator[None]:
    signal.signal(signal.SIGALRM, _too_long)
    signal.alarm(int(config.getini(NAME)))
    try:
        yield
    finally:
        signal.alarm(0)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Let the alarm ring while a test runs, and never between two."""
    with _alarmed(item.config):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Let it ring while a file of tests is read."""
    with _alarmed(collector.config):
        return (yield)
