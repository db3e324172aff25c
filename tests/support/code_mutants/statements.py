"""Which statements of the game each test runs: every statement of a function sets its flag first."""

from __future__ import annotations

import ast
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from tests.support.touched import FLAGS, Touched

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Statement = tuple[str, int]
"""A module, as its path in the project, and the line in which the statement begins."""
BODIES: Final = ("body", "orelse", "finalbody")


class Statements(Touched):
    """Tells what ran since it was asked last, by statements in place of functions."""

    def flagged(self, tree: ast.Module, file: Path) -> ast.Module:
        """Give each statement inside of a function a line before it that sets its flag."""
        module = file.relative_to(self._root).as_posix()
        for node in ast.walk(tree):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                start = int(ast.get_docstring(node, clean=False) is not None)
                node.body[start:] = self._with_flags(node.body[start:], module)
        self._flags.extend(bytes(len(self._places) - len(self._flags)))
        return tree

    def _with_flags(self, body: list[ast.stmt], module: str) -> list[ast.stmt]:
        found: list[ast.stmt] = []
        for node in body:
            self._places.append((module, node.lineno))
            first = ast.parse(f"{FLAGS}[{len(self._places) - 1}] = 1").body[0]
            for each in ast.walk(first):
                ast.copy_location(each, node)
            if not isinstance(node, (ast.FunctionDef, ast.ClassDef)):  # walked over for itself
                self._inside(node, module)
            found += [first, node]
        return found

    def _inside(self, node: ast.stmt, module: str) -> None:
        for name in BODIES:
            if inner := getattr(node, name, None):
                setattr(node, name, self._with_flags(inner, module))
        for each in (*getattr(node, "handlers", ()), *getattr(node, "cases", ())):
            each.body = self._with_flags(each.body, module)

    @contextmanager
    def importing(self) -> Iterator[None]:
        """What runs as a module is imported is told, too: it is not run again for a mutant."""
        yield

    def forget(self) -> None:
        """Nothing ran yet."""
        self._flags[:] = bytes(len(self._flags))

    def ran(self) -> Iterator[int]:
        """The numbers of the statements that ran since it was to forget."""
        at = self._flags.find(1)
        while at >= 0:
            yield at
            at = self._flags.find(1, at + 1)

    @property
    def places(self) -> list[Statement]:
        """Which statement has which number."""
        return self._places


def statement_of(tree: ast.Module, line: int) -> int:
    """The line in which the innermost statement around a line begins; 0 where there is none."""
    around = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.stmt) and holds(node, line)]
    return max(around, default=0)


def holds(node: ast.stmt, line: int) -> bool:
    """Whether a statement stands in a line, among others."""
    return node.lineno <= line <= (node.end_lineno or node.lineno)
