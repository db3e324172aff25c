"""Tables for spreadsheets, in which no cell is a formula, whoever made up what stands in it."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Final

from game.edges.terminal import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FORMULA: Final = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]")
"""How a cell begins that spreadsheets reckon with (OWASP, *CSV Injection*), also in wide signs."""
_NUMBER: Final = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")


def sheet(rows: Iterable[Sequence[str | int]], end: str = "\n") -> str:
    """The rows as CSV (RFC 4180); `end` ends each line."""
    written = io.StringIO()
    csv.writer(written, lineterminator=end).writerows([cell(value) for value in row] for row in rows)
    return written.getvalue()


def cell(value: str | int) -> str | int:
    """What stands in a cell: a number as it is, and text that nothing reckons with or is steered by."""
    if isinstance(value, int) or _NUMBER.fullmatch(value):
        return value
    return plain(f"'{value}" if _FORMULA.match(value) else value)
