"""A plugin of pytest: a test that takes far longer than any should fails. What was changed may never end."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

MOST: Final = 40
"""Seconds; the slowest test of the suite takes about ten."""
NAME: Final = "most_seconds"


def _too_long(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError("a test does not end")


def pytest_addoption(parser: pytest.Parser) -> None:
    """How many seconds a test may take at most."""
    parser.addini(NAME, "seconds that a test may take", default=str(MOST))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Let the alarm ring while a test runs, and never between two."""
    signal.signal(signal.SIGALRM, _too_long)
    signal.alarm(int(item.config.getini(NAME)))
    try:
        return (yield)
    finally:
        signal.alarm(0)
