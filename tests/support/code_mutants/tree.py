"""A copy of the project in which one module at a time is a mutant, and its tests are run."""

from __future__ import annotations

import compileall
import os
import shutil
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Final

from tests.support.code_mutants.limits import ALL, OVER
from tests.support.code_mutants.names import FAILED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LEFT_OUT: Final = shutil.ignore_patterns(
    ".git", ".venv*", "__pycache__", "build", "dist", ".*_cache", ".hypothesis", "goldens"
)
WORDS: Final = (
    "-m", "pytest", "-q", "-x", "-p", "no:xdist", "-p", "no:cacheprovider", "--no-header", "--tb=no",
    "-p", "tests.support.code_mutants.limits", "-p", "tests.support.code_mutants.names",
)  # fmt: skip
QUICK: Final = ()
"""Words for pytest by which the tests run that run with every change."""
WHOLE: Final = ("-m", "not programs and not slow", "--hypothesis-profile=ci")
"""Words by which all tests run that need Python alone, with all their examples."""
LONG: Final = ("-m", "long and not programs and not slow", "--hypothesis-profile=ci")
"""Words by which only those of them run that do not run with every change."""
CRASHED: Final = "pytest ended with"
"""Stands before its number in place of a test's name, where pytest names none."""
NONE_COLLECTED: Final = 5
"""What pytest ends with when there was no test."""
ASKED_WRONGLY: Final = 4
"""What pytest ends with when an option or a place is none, and where a conftest can't be imported."""
CONFTEST: Final = "ImportError while loading conftest"
"""How pytest tells the second: whatever was raised, it says so."""

STAGE: Final = 150.0
"""Seconds of the processor for the tests of a stage: those that were not begun by then are not asked."""
HANGS: Final = 6.0
"""So many times as long by the clock is waited for pytest, should it hang where none of its limits hold."""


class TimeOverError(Exception):
    """The time was over before all tests were run, and none of those that were had failed."""


class Tree:
    """A copy of the project at `root` in `folder`; nothing is ever written to the project itself."""

    def __init__(self, root: Path, folder: Path, stage: float = STAGE) -> None:
        """Copy and compile all modules; mutants are not compiled, as two of one size could be confused.

        `stage` is how many seconds of the processor the tests of a stage may take.
        """
        shutil.copytree(root, folder, ignore=LEFT_OUT)
        self.root, self._words, self._stage = folder, (*WORDS, "-o", f"{ALL}={stage}"), stage
        self._tier: Sequence[str] = WHOLE
        self._running: subprocess.Popen[str] | None = None
        self._trusted: set[str] = set()
        self._left_out: list[str] = []
        for part in ("game", "tests"):
            compileall.compile_dir(folder / part, quiet=2)

    def notices(
        self, module: Path, source: str, files: Sequence[Path], tier: Sequence[str] = WHOLE
    ) -> str | None:
        """Why tests in `files` fail with this source: the name of the first; None where none does.

        `tier` are words for pytest that choose the tests. One that fails without the change as well is left
        out from then on. Raises TimeOverError.
        """
        self._tier = tier
        while (test := self._failing(module, source, files)) is not None:
            if test in self._trusted or not self._fails_anyway(module, test):
                self._trusted.add(test)
                return test
            self._left_out.append(test)
        return None

    def end(self) -> None:
        """End the tests that run."""
        if self._running is not None:
            end(self._running)

    def is_sound(self, module: Path, files: Sequence[Path]) -> bool:
        """Whether tests of these files fail with a module that can't even be imported, and start as it is."""
        source = (self.root / module).read_text(encoding="utf-8")
        try:
            as_it_is = self._failing(module, source, (*files, "--collect-only"))
            if as_it_is is not None and as_it_is.startswith(CRASHED):
                return False
            return self.notices(module, f"{source}\nraise RuntimeError\n", files) is not None
        except TimeOverError:
            return False

    def _fails_anyway(self, module: Path, test: str) -> bool:
        """Whether a test fails with the module as it is, or a file of tests can't even be collected."""
        if test in self._left_out or test.startswith(CRASHED):
            return False
        source = (self.root / module).read_text(encoding="utf-8")
        what = (test,) if "::" in test else (test, "--collect-only")
        return self._failing(module, source, what) is not None

    def _failing(self, module: Path, source: str, what: Sequence[Path | str]) -> str | None:
        path = self.root / module
        before = path.read_bytes()
        for compiled in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
            compiled.unlink()
        path.write_text(source, encoding="utf-8", newline="\n")
        try:
            return self._ran(what)
        finally:
            path.write_bytes(before)

    def _ran(self, what: Sequence[Path | str]) -> str | None:
        """Run tests: the name of the first that fails, or what else pytest ended with.

        Raises TimeOverError, and RuntimeError where pytest was not asked as it wants to be: that notices no
        mutant.
        """
        left_out = [word for test in self._left_out for word in ("--deselect", test)]
        command = (sys.executable, *self._words, *self._tier, *left_out, *map(str, what))
        with subprocess.Popen(
            command, cwd=self.root, env=environment(self.root), text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
        ) as running:  # fmt: skip
            self._running = running
            try:
                said = running.communicate(timeout=HANGS * self._stage)[0]
            except subprocess.TimeoutExpired as over:
                raise TimeOverError from over
            finally:
                end(running)
        if running.returncode == OVER:
            raise TimeOverError
        if running.returncode in (0, NONE_COLLECTED):
            return None
        if running.returncode == ASKED_WRONGLY and CONFTEST not in said:
            raise RuntimeError(f"pytest takes no such words: {said[-500:]}")
        failed = [line.removeprefix(FAILED) for line in said.splitlines() if line.startswith(FAILED)]
        return failed[0] if failed else f"{CRASHED} {running.returncode}"


def environment(root: Path) -> dict[str, str]:
    """In which pytest runs for a mutant of the project at `root`: nothing that is said to pytest outside."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}
    return {**kept, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(root)}


def end(running: subprocess.Popen[str] | subprocess.Popen[bytes]) -> None:
    """End what was started with all that it started itself."""
    try:
        os.killpg(running.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    running.wait()


def now() -> float:
    """Seconds of a clock that only goes forward."""
    return time.monotonic()
