"""Which functions of the game the tests run, and that no module is left out: the quick tier is no fig leaf.

    PYTEST_ADDOPTS=--touched=build/touched python3 run.py test
    python -m tests.support.touched build/touched

A function that runs only while a module is imported does not count, nor does what a test starts as a
process. Looking costs more than the tests do, so that a test in which nothing new has come for long is looked
at no more: the figure is a lower bound.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import CodeType, FrameType

ROOT: Final = Path(__file__).resolve().parents[2]
GAME: Final = "game" + os.sep
BODY, GLOBAL = 0x1, "<module>"
"""The flag of a function's code (`CO_OPTIMIZED`), which that of a class has not; the name of a module's."""
PATIENCE: Final = 1_000_000
"""Calls in a test without any function that was not seen before."""
ELSEWHERE: Final = {
    "game/__main__.py": "a process begins with it",
    "game/kiosk/soak/simulated.py": "plays for minutes: tests/kiosk/soak/test_simulated.py, long",
    "game/records/trouble.py": "runs in the thread that writes: tests/test_bad_computer.py",
    "game/ui/aids/aid.py": "a protocol: its functions have no body",
    "game/workshop/art_sheet.py": "draws all the art: tests/ui/art/test_kit.py, slow",
    "game/workshop/bench/child.py": "a process that is measured: `bench`, in .ci/release",
    "game/workshop/bench/inside.py": "a process that is measured: `bench`, in .ci/release",
    "game/workshop/bench/loading.py": "a process that is measured: `bench`, in .ci/release",
}
"""Modules of which the quick tests can run nothing, and what runs them."""

Function = tuple[str, int]
"""A module, as its path in the project, and the line in which the function begins."""


class Touched:
    """What was run between `begin` and `end`."""

    def __init__(self, root: Path = ROOT) -> None:
        self._prefix = f"{root}{os.sep}"
        self._seen: dict[int, CodeType] = {}
        """By their ids, as hashing one takes long; they are kept, so that no other takes the id of one."""
        self._calls = 0
        self.functions: set[Function] = set()

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Take down what runs meanwhile in this thread: in many at once Python 3.11 may crash."""
        self._calls = 0
        sys.settrace(self._called)
        try:
            yield
        finally:
            sys.settrace(None)

    def _called(self, frame: FrameType, _event: str, _argument: object) -> None:
        """Answer None, so that no line of the function is told."""
        code = frame.f_code
        self._calls += 1
        if id(code) in self._seen:
            if self._calls > PATIENCE:
                sys.settrace(None)
            return
        place = code.co_filename.removeprefix(self._prefix)
        if not place.startswith(GAME):
            self._seen[id(code)] = code
        elif code.co_flags & BODY and not self._is_import(frame):
            self._seen[id(code)], self._calls = code, 0
            self.functions.add((Path(place).as_posix(), code.co_firstlineno))

    def write(self, file: Path) -> None:
        """Write one function a line."""
        file.parent.mkdir(parents=True, exist_ok=True)
        lines = [f"{line} {module}\n" for module, line in sorted(self.functions)]
        file.write_text("".join(lines), encoding="utf-8")

    def _is_import(self, frame: FrameType) -> bool:
        """Whether a module of the game that is being imported called it."""
        above: FrameType | None = frame
        while above is not None:
            code = above.f_code
            if code.co_name == GLOBAL and code.co_filename.startswith(self._prefix + GAME):
                return True
            above = above.f_back
        return False


def read(folder: Path) -> set[Function]:
    """Everything that the workers of a run have written there."""
    lines = [line for file in folder.glob("*.txt") for line in file.read_text(encoding="utf-8").splitlines()]
    return {(module, int(line)) for line, module in (each.split(" ", 1) for each in lines)}


def functions(root: Path, module: Path) -> set[Function]:
    """All functions of a module, those inside of others too, without lambdas and comprehensions."""
    todo = [compile(module.read_bytes(), str(module), "exec", dont_inherit=True)]
    found: set[Function] = set()
    while todo:
        code = todo.pop()
        todo += [each for each in code.co_consts if hasattr(each, "co_consts")]
        if code.co_flags & BODY and not code.co_name.startswith("<"):
            found.add((module.relative_to(root).as_posix(), code.co_firstlineno))
    return found


def main(words: list[str], root: Path = ROOT) -> int:
    """Tell how many functions were run, and each module of which none was; gives the exit code."""
    ran = read(Path(words[0]))
    every = {module: functions(root, module) for module in sorted((root / "game").rglob("*.py"))}
    untouched = [
        name
        for module, there in every.items()
        if there and not there & ran and (name := module.relative_to(root).as_posix()) not in ELSEWHERE
    ]
    there = set().union(*every.values())
    share = 100 * len(there & ran) / max(1, len(there))
    sys.stdout.write(f"{len(there & ran)} of {len(there)} functions of the game were run: {share:.0f} %\n")
    sys.stdout.writelines(f"Nothing of it was run: {name}\n" for name in untouched)
    return 1 if untouched or not ran else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
