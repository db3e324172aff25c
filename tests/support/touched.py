"""Which functions of the game the tests run, and that no module is left out: the quick tier is no fig leaf.

    PYTEST_ADDOPTS=--touched=build/touched python3 run.py test
    python -m tests.support.touched build/touched

Each function gets a first line that sets its flag, as its module is read: to be told of every call by Python
took three times as long as the tests. What runs only while a module is imported does not count, nor does
what a test starts as a process.
"""

from __future__ import annotations

import ast
import builtins
import sys
from contextlib import contextmanager
from importlib.machinery import PathFinder, SourceFileLoader
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from importlib.machinery import ModuleSpec
    from types import CodeType, ModuleType

ROOT: Final = Path(__file__).resolve().parents[2]
GAME: Final = "game"
BODY: Final = 0x1
"""The flag of a function's code (`CO_OPTIMIZED`), which that of a class has not."""
FLAGS: Final = "__touched__"
"""What the first lines know the flags by, among the built-in names."""
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
        """Of the modules in the game's folder there, if they are imported from now on."""
        self._root = root
        self._places: list[Function] = []
        self._flags = bytearray()
        self._seen = 0

    def begin(self) -> None:
        """Let each function of the game set its flag, in every module that is imported until `end`."""
        setattr(builtins, FLAGS, self._flags)
        sys.meta_path.insert(0, self)

    def end(self) -> None:
        """Read further modules as they are; those that were read go on."""
        sys.meta_path.remove(self)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Take down what runs meanwhile."""
        self._flags[:] = bytes(len(self._flags))
        try:
            yield
        finally:
            self._seen |= int.from_bytes(self._flags, "little")

    @property
    def functions(self) -> set[Function]:
        """What was run while it was watched."""
        flags = self._seen.to_bytes(len(self._places), "little")
        return {place for place, flag in zip(self._places, flags, strict=True) if flag}

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """A module of the game, read by a loader that flags its functions; None of any other."""
        if name.partition(".")[0] != GAME:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is None or type(spec.loader) is not SourceFileLoader or not spec.origin:
            return spec
        if Path(spec.origin).is_relative_to(self._root / GAME):
            spec.loader = _Flagging(name, spec.origin, self)
        return spec

    def flagged(self, tree: ast.Module, file: Path) -> ast.Module:
        """Give each function in the tree of a module its first line, and a place among the flags."""
        module = file.relative_to(self._root).as_posix()
        for node in ast.walk(tree):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                line = min([node.lineno, *(each.lineno for each in node.decorator_list)])
                self._places.append((module, line))
                first = ast.parse(f"{FLAGS}[{len(self._places) - 1}] = 1").body[0]
                for each in ast.walk(first):
                    ast.copy_location(each, node.body[0])
                node.body.insert(ast.get_docstring(node, clean=False) is not None, first)
        self._flags.extend(bytes(len(self._places) - len(self._flags)))
        return tree

    @contextmanager
    def importing(self) -> Iterator[None]:
        """Leave the flags as they were, whatever is run meanwhile."""
        before = bytes(self._flags)
        try:
            yield
        finally:
            self._flags[:] = before + bytes(len(self._flags) - len(before))

    def write(self, file: Path) -> None:
        """Write one function a line."""
        file.parent.mkdir(parents=True, exist_ok=True)
        lines = [f"{line} {module}\n" for module, line in sorted(self.functions)]
        file.write_text("".join(lines), encoding="utf-8")


class _Flagging(SourceFileLoader):
    """Reads a module from its source each time, as what Python keeps of it has no flags."""

    def __init__(self, name: str, path: str, touched: Touched) -> None:
        super().__init__(name, path)
        self._touched = touched

    def get_code(self, fullname: str) -> CodeType:
        path = self.get_filename(fullname)
        tree = self._touched.flagged(ast.parse(self.get_data(path), path), Path(path))
        return compile(tree, path, "exec", dont_inherit=True)

    def exec_module(self, module: ModuleType) -> None:
        with self._touched.importing():
            super().exec_module(module)


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
