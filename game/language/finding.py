"""What is found in a catalog, without words: those stand on the page of its code."""

import msgspec

from game.language.codes import SEVERITIES, Severity
from game.language.po import PoError


class Finding(msgspec.Struct, frozen=True):
    """One thing found in one text; `id` is empty when it is about the whole catalog.

    `values` fill the message of the page of `code`; line and column are counted from 1.
    """

    language: str
    path: str
    line: int
    column: int
    code: str
    id: str = ""
    values: dict[str, str] = {}

    @property
    def severity(self) -> Severity:
        """How grave it is where no settings say otherwise."""
        return SEVERITIES[self.code]


def unreadable(code: str, problem: PoError) -> Finding:
    """Say that a catalog can't be read, and why."""
    reason = str(problem).removeprefix(f"{problem.path}: ")
    return Finding(code, str(problem.path), 1, 1, "catalog-unreadable", values={"reason": reason})
