"""A diagnostic is a code and a place; what it says stands on the page docs/diagnostics/<code>.md."""

from typing import Final, Literal, TypeAlias

import msgspec

Severity: TypeAlias = Literal["error", "warning"]


WARNINGS: Final = frozenset({"text-cut-off"})
"""The codes that leave an episode playable."""


class Mark(msgspec.Struct, frozen=True):
    """A place in a file: line and column, both counted from 1."""

    line: int = 1
    column: int = 1


class Diagnostic(msgspec.Struct, frozen=True):
    """One problem of one file, without words: `values` fill the message of the page of `code`."""

    code: str
    severity: Severity
    path: str
    line: int
    column: int
    values: dict[str, str] = {}


class Report:
    """Collects the problems of one file."""

    def __init__(self, path: str) -> None:
        """Start with no problems in the file at `path`."""
        self.path: Final = path
        self.problems: list[Diagnostic] = []

    def add(self, code: str, mark: Mark, **values: str) -> None:
        """Note a problem at a place."""
        severity: Severity = "warning" if code in WARNINGS else "error"
        self.problems.append(Diagnostic(code, severity, self.path, mark.line, mark.column, values))

    @property
    def failed(self) -> bool:
        """Whether anything worse than a warning was found."""
        return any(problem.severity == "error" for problem in self.problems)
