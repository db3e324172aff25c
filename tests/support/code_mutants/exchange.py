"""The code of a function exchanged while the program runs, so that nothing is read again for a mutant."""

from __future__ import annotations

import ast
import gc
from types import CodeType, FunctionType
from typing import TYPE_CHECKING

from tests.support.code_mutants.made import is_python
from tests.support.code_mutants.statements import statement_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from tests.support.code_mutants.made import Mutant

Alive = dict[tuple[str, str, int], list[FunctionType]]
"""Functions by file and place."""
Place = tuple[str, int]
"""A function by its name inside of the module, `Class.name`, and its first line with decorators."""


class ModuleCode:
    """A module: its source, and which of its functions lies where."""

    def __init__(self, path: Path) -> None:
        """Read it. Raises OSError."""
        self._path = path
        self._source = path.read_text(encoding="utf-8")
        self._tree = ast.parse(self._source)

    def statement_of(self, line: int) -> int:
        """The line in which the innermost statement around a line begins; 0 where there is none."""
        return statement_of(self._tree, line)

    def exchange(self, mutant: Mutant, functions: Alive) -> Callable[[], None] | None:
        """What gives the functions that are alive the code of a mutant; None where that can't be done."""
        place, mutated = outermost(self._tree, mutant.line), mutant.of(self._source)
        if place is None or not is_python(mutated):
            return None
        changed = functions.get((str(self._path), *place), ())
        code = code_at(compile(mutated, str(self._path), "exec", dont_inherit=True), place)
        if code is None or not can_have(changed, code):
            return None

        def change() -> None:
            for one in changed:
                one.__code__ = code

        return change


def alive(folder: Path) -> Alive:
    """All functions that are alive and come from below a folder."""
    found: Alive = {}
    for one in gc.get_objects():
        if type(one) is FunctionType and one.__code__.co_filename.startswith(str(folder)):
            code = one.__code__
            found.setdefault((code.co_filename, code.co_qualname, code.co_firstlineno), []).append(one)
    return found


def outermost(tree: ast.Module, line: int) -> Place | None:
    """The function around a line that lies in no other; None where there is none."""
    todo: list[tuple[str, ast.AST]] = [("", tree)]
    while todo:
        above, node = todo.pop()
        for one in ast.iter_child_nodes(node):
            if not isinstance(one, ast.stmt) or not _first_line(one) <= line <= (one.end_lineno or 0):
                continue
            if isinstance(one, ast.FunctionDef):
                return f"{above}{one.name}", _first_line(one)
            todo.append((f"{above}{one.name}." if isinstance(one, ast.ClassDef) else above, one))
    return None


def _first_line(node: ast.stmt) -> int:
    decorators = node.decorator_list if isinstance(node, (ast.FunctionDef, ast.ClassDef)) else ()
    return min([node.lineno, *(each.lineno for each in decorators)])


def code_at(module: CodeType, place: Place) -> CodeType | None:
    """The code of a function in that of its module; None where it has none."""
    return next((code for code in _inside(module) if (code.co_qualname, code.co_firstlineno) == place), None)


def _inside(code: CodeType) -> Iterator[CodeType]:
    yield code
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield from _inside(one)


def can_have(functions: Sequence[FunctionType], code: CodeType) -> bool:
    """Whether these functions, of which there are some, can have this code: it takes as much from outside."""
    return bool(functions) and all(
        len(one.__code__.co_freevars) == len(code.co_freevars) for one in functions
    )
