"""Mutants of Python source: one small change of what a function does, at a time."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator

COMPARED: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
RECKONED: Final[dict[type[ast.operator], type[ast.operator]]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
CALLED: Final = {"min": "max", "max": "min", "any": "all", "all": "any"}
EMPTY: Final[dict[str, str]] = {"bool": "not ({})", "int": "0", "float": "0.0", "str": "''", "tuple": "()"}
"""What a function of that type gives in place of its result; any other gives None."""

LEAVING: Final = (ast.Return, ast.Raise, ast.Continue, ast.Break)
SILENT: Final = ("_log", "logging")
"""What is only logged may be logged otherwise."""


class Mutant(msgspec.Struct, frozen=True):
    """The source between two places, in bytes, and what stands there in its stead."""

    kind: str
    line: int
    start: int
    end: int
    instead: str

    def of(self, source: str) -> str:
        """The source with the change."""
        data = source.encode()
        return (data[: self.start] + self.instead.encode() + data[self.end :]).decode()


def mutants(source: str) -> tuple[Mutant, ...]:
    """Every mutant of the functions in a module, in the order of the source; a few of them are no Python."""
    lines = [0]
    for line in source.encode().split(b"\n"):
        lines.append(lines[-1] + len(line) + 1)
    found: dict[Mutant, None] = {}
    for function in _functions(ast.parse(source)):
        for kind, node, instead in _changes(function):
            start = lines[node.lineno - 1] + node.col_offset
            end = lines[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
            found[Mutant(kind, node.lineno, start, end, instead)] = None
    return tuple(sorted(found, key=lambda one: (one.start, one.kind, one.instead)))


Change = tuple[str, "ast.expr | ast.stmt | ast.keyword", str]
"""The kind of a change, what is changed, and what stands there then."""


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    """The functions and methods of a module; those inside of others come with them."""
    todo: list[ast.AST] = [tree]
    while todo:
        node = todo.pop()
        if isinstance(node, ast.FunctionDef):
            yield node
        elif isinstance(node, (ast.Module, ast.ClassDef)):
            todo.extend(node.body)


def _changes(function: ast.FunctionDef) -> Iterator[Change]:
    """What can be changed in the body of a function, which keeps its docstring and what it logs."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    todo: list[tuple[ast.AST, ast.FunctionDef]] = [(one, function) for one in body]
    while todo:
        node, inside = todo.pop()
        if isinstance(node, (ast.JoinedStr, ast.Assert, ast.Import, ast.ImportFrom)) or _only_logs(node):
            continue  # Python 3.11 knows no places inside of an f-string
        yield from _of_statement(node, inside)
        if isinstance(node, ast.expr):
            yield from _of_expression(node)
        if isinstance(node, ast.FunctionDef):
            todo += [(one, node) for one in node.body]
        elif isinstance(node, ast.AnnAssign):
            todo += [(node.value, inside)] if node.value is not None else []
        else:
            todo += [(one, inside) for one in ast.iter_child_nodes(node) if not _asserts(one, node)]


def _asserts(node: ast.AST, above: ast.AST) -> bool:
    """Whether it is the `strict` of a `zip`: like `assert` it says what always holds, or that it need not."""
    called = above.func if isinstance(above, ast.Call) else None
    is_zip = isinstance(called, ast.Name) and called.id == "zip"
    return is_zip and isinstance(node, ast.keyword) and node.arg == "strict"


def _only_logs(node: ast.AST) -> bool:
    called = node.value if isinstance(node, ast.Expr) else None
    name = called.func if isinstance(called, ast.Call) else None
    return isinstance(name, ast.Attribute) and isinstance(name.value, ast.Name) and name.value.id in SILENT


def _of_statement(node: ast.AST, inside: ast.FunctionDef) -> Iterator[Change]:
    if isinstance(node, ast.If) and not node.orelse and isinstance(node.body[-1], LEAVING):
        yield "guard dropped", node, "pass"
    elif isinstance(node, ast.stmt) and _can_be_dropped(node):
        yield "statement dropped", node, "pass"
    elif isinstance(node, ast.Return) and node.value is not None:
        result = ast.unparse(inside.returns).split("[")[0] if inside.returns else ""
        instead = EMPTY.get(result, "None").format(ast.unparse(node.value))
        if instead != ast.unparse(node.value):
            yield "result emptied", node, f"return {instead}"


def _can_be_dropped(node: ast.stmt) -> bool:
    if isinstance(node, ast.Expr):
        return not isinstance(node.value, (ast.Constant, ast.Yield, ast.YieldFrom))
    if isinstance(
        node, (ast.Assign, ast.Delete)
    ):  # of a local name would only raise an error later, or nothing
        return isinstance(node.targets[0], (ast.Attribute, ast.Subscript))
    return isinstance(node, (ast.AugAssign, ast.Raise))


def _of_expression(node: ast.expr) -> Iterator[Change]:
    if isinstance(node, ast.Compare):
        for at, compared in enumerate(node.ops):
            ops = [*node.ops[:at], COMPARED[type(compared)](), *node.ops[at + 1 :]]
            yield "comparison", node, _text(ast.Compare(node.left, ops, node.comparators))
    elif isinstance(node, ast.BoolOp):
        yield from _of_conditions(node)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "not dropped", node, _text(node.operand)
    elif isinstance(node, ast.IfExp):
        yield "ways exchanged", node, _text(ast.IfExp(node.test, node.orelse, node.body))
    elif isinstance(node, ast.Constant):
        yield from _of_constant(node)
    elif isinstance(node, ast.BinOp) and type(node.op) in RECKONED:
        yield "reckoning", node, _text(ast.BinOp(node.left, RECKONED[type(node.op)](), node.right))
    elif isinstance(node, ast.Call):
        yield from _of_call(node)
    elif isinstance(node, (ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.DictComp)):
        yield from (("filter dropped", one, "True") for each in node.generators for one in each.ifs)


def _of_conditions(node: ast.BoolOp) -> Iterator[Change]:
    other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    yield "and / or", node, _text(ast.BoolOp(other, node.values))
    for at in range(len(node.values)):
        rest = [*node.values[:at], *node.values[at + 1 :]]
        yield "condition dropped", node, _text(ast.BoolOp(node.op, rest) if rest[1:] else rest[0])


def _of_constant(node: ast.Constant) -> Iterator[Change]:
    if isinstance(node.value, bool):
        yield "constant", node, str(not node.value)
    elif isinstance(node.value, (int, float)):
        for instead in (node.value + 1, node.value - 1):
            yield "constant", node, f"({instead!r})"


def _of_call(node: ast.Call) -> Iterator[Change]:
    if isinstance(node.func, ast.Name) and node.func.id in CALLED:
        yield "function exchanged", node.func, CALLED[node.func.id]
    for at, keyword in enumerate(node.keywords):
        if keyword.arg is not None and not _asserts(keyword, node):
            rest = [*node.keywords[:at], *node.keywords[at + 1 :]]
            yield "argument dropped", node, _text(ast.Call(node.func, node.args, rest))


def _text(node: ast.expr) -> str:
    return f"({ast.unparse(ast.fix_missing_locations(node))})"


def is_python(source: str) -> bool:
    """Whether it can be compiled."""
    try:
        compile(source, "mutant", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True
