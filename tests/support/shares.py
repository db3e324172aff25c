"""Each process of the quick tests reads a share of the test files, and runs it.

Every process would read all of them otherwise, and in a fresh clone work out the assertions of each anew.
A fifth of the files is read by all: who has done with its share takes of these, so that all end together.
Whose a file is follows from its path alone.
"""

from __future__ import annotations

import zlib
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

COMMON: Final = 5
"""One file of so many is read by all."""
FEW: Final = 2
"""Tests left at which a process gets more: it begins none before it knows the next."""


class Worker(Protocol):
    """A process that runs tests, as pytest-xdist sees it from outside."""

    shutting_down: bool

    def send_runtest_some(self, indices: Sequence[int]) -> None:
        """Let it run those of the tests that it has read."""

    def shutdown(self) -> None:
        """Let it run what it was given, and end."""


def divided(config: pytest.Config) -> bool:
    """Whether quick tests of whole folders are asked for: a single one of the long may take a minute.

    Of what failed last each reads all: one that finds none of it in its share would run the whole share.
    """
    quick = config.getoption("markexpr") in config.getini("addopts")
    again = config.getoption("lf", default=False)
    return quick and not again and all(Path(each).is_dir() for each in config.args)


def is_of(worker: int, workers: int, file: str) -> bool:
    """Whether the worker of this number reads a file, by its path in the project."""
    drawn, own = divmod(zlib.crc32(file.encode()), COMMON)
    return own == 0 or drawn % workers == worker


class Shares:
    """Gives workers whole files: first those that one alone has read, then those that all have.

    It is a `Scheduling` of pytest-xdist. The one that comes with it wants all to have read the same tests,
    and looks through all of them for each that it gives.
    """

    def __init__(self, config: pytest.Config) -> None:
        """For as many workers as the options say."""
        self._config = config
        self._workers = len(config.getoption("tx"))
        self._read: dict[Worker, Sequence[str]] = {}
        self._files: dict[Worker, dict[str, list[int]]] = {}
        self._alone: dict[Worker, deque[str]] = {}
        self._common: deque[str] = deque()
        self._given: dict[Worker, dict[int, None]] = {}

    @property
    def nodes(self) -> list[Worker]:
        """The workers that are there."""
        return list(self._given)

    @property
    def collection_is_completed(self) -> bool:
        """Whether all have read their files."""
        return len(self._read) >= self._workers

    @property
    def has_pending(self) -> bool:
        """Whether anything is still to be run."""
        return self._left or any(self._given.values())

    @property
    def tests_finished(self) -> bool:
        """Whether all is given, and each worker at the last test, which it begins when it is told to end."""
        return (
            self.collection_is_completed
            and not self._left
            and all(len(each) < FEW for each in self._given.values())
        )

    @property
    def _left(self) -> bool:
        return bool(self._common) or any(self._alone.values())

    def add_node(self, node: Worker) -> None:
        """A worker more, that now reads its files."""
        self._given[node] = {}

    def remove_node(self, node: Worker) -> str | None:
        """Return the test in which a worker died, None where it was done; what it alone has read is left."""
        given = self._given.pop(node)
        self._alone.pop(node, None)
        return self._read[node][next(iter(given))] if given else None

    def add_node_collection(self, node: Worker, collection: Sequence[str]) -> None:
        """Note the tests that a worker has read, and where those of each file stand."""
        self._read[node] = collection
        files = self._files[node] = {}
        for index, test in enumerate(collection):
            files.setdefault(test.partition("::")[0], []).append(index)

    def schedule(self) -> None:
        """Give each the first of its files, once all have read theirs, and say how many tests there are."""
        every = dict.fromkeys(file for files in self._files.values() for file in files)
        common = {file for file in every if all(file in files for files in self._files.values())}
        self._common.extend(file for file in every if file in common)
        for node, files in self._files.items():
            self._alone[node] = deque(file for file in files if file not in common)
        if session := self._config.pluginmanager.get_plugin("session"):
            session.testscollected = len({test for tests in self._read.values() for test in tests})
        for node in self.nodes:
            self._feed(node)

    def mark_test_complete(self, node: Worker, item_index: int, duration: float = 0) -> None:  # noqa: ARG002
        """Take down that a worker has run one, and give it more."""
        del self._given[node][item_index]
        self._feed(node)

    def _feed(self, node: Worker) -> None:
        while not node.shutting_down and len(self._given[node]) <= FEW:
            files = self._alone[node] or self._common
            if not files:
                node.shutdown()
                return
            tests = self._files[node][files.popleft()]
            self._given[node].update(dict.fromkeys(tests))
            node.send_runtest_some(tests)

    def mark_test_pending(self, item: str) -> None:
        """Nothing runs twice."""
        raise NotImplementedError

    def remove_pending_tests_from_node(self, node: Worker, indices: Sequence[int]) -> None:
        """Nothing is taken away again."""
        raise NotImplementedError
