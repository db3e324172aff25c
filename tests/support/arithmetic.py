"""How much of a screen is coordinates computed by hand: what the layout words are there to take away.

`python -m tests.support.arithmetic` prints the table.
"""

from __future__ import annotations

import ast
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parent.parent.parent
SCREENS: Final = ("game/scenes", "game/kiosk/scenes", "game/lesson/scenes", "game/pupil_survey")
"""Folders whose modules say what lies where."""
EDGES: Final = frozenset({"x", "y", "w", "h", "right", "bottom", "center"})
"""What a rectangle and a viewport are read by."""
SUMS: Final = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod)
CUTS: Final = frozenset({"inset", "moved", "centered", "take_top", "take_bottom", "take_left", "lane"})
"""Ways to cut one rectangle out of another: arithmetic under a name."""


def modules() -> list[Path]:
    """Every module of a screen, in order."""
    found = (path for folder in SCREENS for path in (ROOT / folder).rglob("*.py"))
    return sorted(path for path in found if path.name != "__init__.py")


def counted(source: str, wrappers: frozenset[str] = frozenset()) -> int:
    """How many expressions of this source compute a place: each counts once, however much is within it.

    Three things count: a rectangle that is made, directly or by one of the `wrappers`, from anything but
    plain numbers; one that is cut out of another; and a sum with an edge in it, also by way of a name that
    holds one.
    """
    return sum(_of_scope(tree, wrappers) for tree in _scopes(ast.parse(source)))


def wrappers_in(source: str) -> frozenset[str]:
    """Names of functions that do nothing but make a rectangle of what they are given."""
    functions = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef))
    return frozenset(function.name for function in functions if _only_wraps(function))


@cache
def table() -> dict[str, int]:
    """The count of every module, by its path in the tree."""
    every = (path.read_text("utf-8") for path in (ROOT / "game").rglob("*.py"))
    known = frozenset().union(*(wrappers_in(text) for text in every if "Rect" in text))
    return {path.relative_to(ROOT).as_posix(): counted(path.read_text("utf-8"), known) for path in modules()}


def _only_wraps(function: ast.FunctionDef) -> bool:
    body = [one for one in function.body if not _is_docstring(one)]
    made = body[0].value if len(body) == 1 and isinstance(body[0], ast.Return) else None
    return (
        isinstance(made, ast.Call)
        and _called(made) == "Rect"
        and not any(isinstance(node, ast.Attribute) for arg in made.args for node in ast.walk(arg))
    )


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _called(call: ast.Call) -> str:
    name = call.func
    return name.id if isinstance(name, ast.Name) else name.attr if isinstance(name, ast.Attribute) else ""


def _scopes(tree: ast.Module) -> Iterator[ast.AST]:
    """Outermost functions and methods, and what stands beside them; inner functions belong to outer ones."""
    rest: list[ast.stmt] = []
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield from node.body
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node
        else:
            rest.append(node)
    yield ast.Module(rest, [])


def _of_scope(scope: ast.AST, wrappers: frozenset[str]) -> int:
    held = _held(scope)
    return sum(1 for _ in _outermost(scope, held, wrappers))


def _held(scope: ast.AST) -> frozenset[str]:
    """Names that hold an edge, or a sum of edges."""
    held: set[str] = set()
    before = -1
    while len(held) != before:
        before = len(held)
        for node in ast.walk(scope):
            if isinstance(node, (ast.Assign, ast.AugAssign)):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                for target in targets:
                    held |= set(_filled(target, node.value, held))
    return frozenset(held)


def _filled(target: ast.expr, value: ast.expr, held: set[str]) -> Iterator[str]:
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, given in zip(target.elts, value.elts, strict=False):
            yield from _filled(one, given, held)
    elif isinstance(target, ast.Name) and _is_edge(value, held):
        yield target.id


def _is_edge(node: ast.expr, held: frozenset[str] | set[str]) -> bool:
    """Whether the value is an edge: read from a rectangle, or reckoned from edges."""
    match node:
        case ast.Attribute(attr=name):
            return name in EDGES
        case ast.Name(id=name):
            return name in held
        case ast.Subscript(value=inner) | ast.UnaryOp(operand=inner):
            return _is_edge(inner, held)
        case ast.BinOp(left=one, right=other) | ast.IfExp(body=one, orelse=other):
            return _is_edge(one, held) or _is_edge(other, held)
        case ast.Call(args=given) if _called(node) in {"min", "max", "sum", "round", "abs"}:
            return any(_is_edge(each, held) for each in given)
        case _:
            return False


def _outermost(node: ast.AST, held: frozenset[str], wrappers: frozenset[str]) -> Iterator[ast.AST]:
    if isinstance(node, ast.expr | ast.AugAssign) and _computes(node, held, wrappers):
        yield node
        return
    for child in ast.iter_child_nodes(node):
        yield from _outermost(child, held, wrappers)


def _computes(node: ast.AST, held: frozenset[str], wrappers: frozenset[str]) -> bool:
    if isinstance(node, ast.Call):
        name = _called(node)
        if name == "Rect" or name in wrappers:
            return not all(isinstance(arg, ast.Constant) for arg in node.args)
        return name in CUTS
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, SUMS) and _is_edge(node, held)
    if isinstance(node, ast.AugAssign):
        return _is_edge(node.target, held) or _is_edge(node.value, held)
    return False


def main() -> None:
    """Print the table, the worst first."""
    found = table()
    for path, count in sorted(found.items(), key=lambda one: -one[1]):
        sys.stdout.write(f"{count:5} {path}\n")
    free = sum(1 for count in found.values() if not count)
    sys.stdout.write(f"{sum(found.values()):5} in {len(found)} modules, {free} of them without any\n")


if __name__ == "__main__":
    main()
