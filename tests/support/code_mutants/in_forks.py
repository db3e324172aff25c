"""A plugin of pytest: asks the tests that were read about many mutants, each in a process that is forked.

All tests are run once, which tells what statements each of them runs. For a mutant a process is forked in
which its function has other code, and of the tests only those are run that run its statement, those nearest
first: it costs a tenth of a second, and some seconds where nobody notices it. To be noticed by nobody here
says less than in a copy: tests whose rows are made as they are read know the code as it was.
"""

from __future__ import annotations

import gc
import importlib
import os
import time
from array import array
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
import pytest

from tests.support.code_mutants.asked import ANSWERS, ASKED, FOLDER, Answer, Asked, Question
from tests.support.code_mutants.exchange import ModuleCode, alive
from tests.support.code_mutants.forks import CrashedError, in_fork, in_forks
from tests.support.code_mutants.statements import Statements
from tests.support.code_mutants.tests_of import Nearby

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MOST: Final = 10.0
"""Seconds of the processor after which no further test is begun about a mutant."""
PATIENCE: Final = 120.0
"""Seconds of the clock after which a process that tries a mutant is ended."""
NONE, TOO_MANY = b"none", b"too many"
"""What a process says of whose tests none failed: of all of them, or of those there was time for."""
ALL: Final = 3600.0
"""The same of the one that runs all tests once."""


class Ran(msgspec.Struct, frozen=True):
    """The numbers of the tests that run a statement, as the bytes of an array."""

    module: str
    line: int
    tests: bytes


class Once(msgspec.Struct, frozen=True):
    """What running all tests once has told; `failed` are the numbers of those that fail without a mutant."""

    ran: tuple[Ran, ...]
    failed: tuple[int, ...]


class Forks:
    """Holds the tests, and forks a process for each mutant."""

    def __init__(self, root: Path) -> None:
        """Statements of the game in `root` set their flags from now on."""
        self._root, self._near = root, Nearby(root)
        self._statements = Statements(root)
        self._statements.begin()
        self._failed = False
        self._items: Sequence[pytest.Item] = ()
        self._modules: dict[str, ModuleCode] = {}
        self._trusted: set[int] = set()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """A test has failed in this process."""
        self._failed = self._failed or report.failed

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Ask about the mutants, in place of running the tests."""
        begun, folder = time.monotonic(), session.config.getoption(FOLDER)
        question = msgspec.json.decode((folder / ASKED).read_bytes(), type=Question)
        self._items = session.items
        for module in {one.module for one in question.mutants}:
            importlib.import_module(module.removesuffix(".py").replace("/", "."))
            self._modules[module] = ModuleCode(self._root / module)
        places = self._statements.places
        self._early = {places[at] for at in self._statements.ran()}
        once = msgspec.msgpack.decode(in_fork(self._run_all, ALL), type=Once)
        self._ran = {(one.module, one.line): array("I", one.tests) for one in once.ran}
        self._distrusted = set(once.failed)
        gc.unfreeze()
        self._alive = alive(self._root)
        gc.freeze()

        def work(number: int) -> None:
            with (folder / ANSWERS).open("ab", buffering=0) as out:
                for at in range(number, len(question.mutants), question.workers):
                    if time.monotonic() > begun + question.seconds:
                        break
                    out.write(msgspec.json.encode(self._answer(at, question.mutants[at])) + b"\n")

        in_forks(question.workers, work)
        return True

    def _run_all(self) -> bytes:
        """Run every test once, in a process of its own, and tell what statements each runs."""
        found: dict[int, array[int]] = {}
        failed = []
        for number in range(len(self._items)):
            self._statements.forget()
            self._failed = False
            self._run((number, number + 1), 0)
            for statement in self._statements.ran():
                found.setdefault(statement, array("I")).append(number)
            if self._failed:
                failed.append(number)
        places = self._statements.places
        ran = tuple(Ran(*places[at], tests.tobytes()) for at, tests in found.items())
        return msgspec.msgpack.encode(Once(ran, tuple(failed)))

    def _run(self, numbers: Sequence[int], at: int) -> None:
        """Run one of these tests; what its fixtures share with the next one stays."""
        following = numbers[at + 1] if at + 1 < len(numbers) else len(self._items)
        following_item = self._items[following] if following < len(self._items) else None
        item = self._items[numbers[at]]
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following_item)

    def _answer(self, number: int, asked: Asked) -> Answer:
        begun = time.monotonic()
        test, sure = self._noticed(asked)
        return Answer(number, test, round(time.monotonic() - begun, 2), sure)

    def _noticed(self, asked: Asked) -> tuple[str, bool]:
        """The test that notices a mutant, or "", and whether that is sure.

        A test that fails without it as well is asked no more.
        """
        module = self._modules[asked.module]
        change = module.exchange(asked.mutant, self._alive)
        sure = (
            change is not None and (asked.module, module.statement_of(asked.mutant.line)) not in self._early
        )
        tests = self._tests_for(asked)
        while change is not None and tests:
            number, whole = self._failing(tests, change)
            if number is None:
                return "", sure and whole
            before = tests[: tests.index(number) + 1]
            if number in self._trusted or self._failing(before, lambda: None)[0] is None:
                self._trusted.add(number)
                return self._items[number].nodeid, True
            self._distrusted.add(number)
            tests.remove(number)
        return "", sure

    def _tests_for(self, asked: Asked) -> list[int]:
        """The numbers of the tests that run its statement, those nearest first."""
        line = self._modules[asked.module].statement_of(asked.mutant.line)
        stages = self._near.stages(Path(asked.module))
        rank = {file.as_posix(): at for at, stage in enumerate(stages) for file in stage}
        numbers = [one for one in self._ran.get((asked.module, line), ()) if one not in self._distrusted]
        return sorted(numbers, key=lambda one: (rank.get(self._files[one], len(stages)), one))

    @cached_property
    def _files(self) -> tuple[str, ...]:
        return tuple(item.nodeid.partition("::")[0] for item in self._items)

    def _failing(self, numbers: Sequence[int], change: Callable[[], None]) -> tuple[int | None, bool]:
        """The number of the first test that fails with a change, None where none does or can be blamed.

        And whether there was time for all of them.
        """

        def tried() -> bytes:
            change()
            self._failed = False
            for at, number in enumerate(numbers):
                if sum(os.times()[:2]) > MOST:
                    return TOO_MANY
                self._run(numbers, at)
                if self._failed:
                    return str(number).encode()
            return NONE

        try:
            said = in_fork(tried, PATIENCE)
        except CrashedError:
            return None, False
        return (None, said == NONE) if said in (NONE, TOO_MANY) else (int(said), True)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Where the question lies, and answers go."""
    parser.addoption(FOLDER, type=Path)


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Before anything of the game is read."""
    early_config.pluginmanager.register(Forks(early_config.rootpath), "mutants-in-forks")
