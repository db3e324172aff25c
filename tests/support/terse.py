"""A worker tells whoever prints of each test that it passed, or how it did not, and not how it was got ready.

Six messages a test took a twentieth of the time of the quick tests, most of it at the reader, who is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from _pytest.runner import runtestprotocol

if TYPE_CHECKING:
    import pytest


def suits(config: pytest.Config) -> bool:
    """Whether nobody wants to know more than that: neither names nor times of each part were asked for."""
    return (
        hasattr(config, "workerinput")
        and config.getoption("verbose") <= 0
        and not config.getoption("durations")
    )


class Terse:
    """Runs a test as pytest does, and reports its body and whatever did not pass."""

    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool:
        """Run it, with its fixtures; this is instead of what pytest itself would do."""
        for report in runtestprotocol(item, nextitem=nextitem, log=False):
            if report.when == "call" or not report.passed:
                item.ihook.pytest_runtest_logreport(report=report)
        item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
        return True
