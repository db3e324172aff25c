"""A plugin of pytest: the whole names of what failed, each on a line; pytest's own summary may cut them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import pytest

FAILED: Final = "noticed by "
"""What such a line begins with."""


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name each test that failed, and each file that could not be collected."""
    for kind in ("error", "failed"):
        for report in terminalreporter.stats.get(kind, ()):
            terminalreporter.write_line(f"{FAILED}{report.nodeid}")
    terminalreporter.flush()  # whatever happens to pytest before its end
