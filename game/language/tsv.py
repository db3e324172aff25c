"""Tables that people keep as text: a row a line, columns between tabs, their names in the first line."""

import csv
import io
from pathlib import Path

from game.edges.real_files import read_regular
from game.language.languages import LARGEST


def table(path: Path, columns: set[str]) -> list[dict[str, str]]:
    """The rows of a file by their columns, which must be there.

    Raises:
        OSError: The file can't be read.
        ValueError: It is no such table, or no UTF-8.
    """
    text = read_regular(path, LARGEST).decode("utf-8")
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter="\t", quoting=csv.QUOTE_NONE)
    try:
        if missing := columns.difference(rows.fieldnames or ()):
            raise ValueError(f"{path}: no column {', '.join(sorted(missing))}")
        # What stands behind the last column has no name.
        return [{name: value or "" for name, value in row.items() if name} for row in rows]
    except csv.Error as problem:
        raise ValueError(f"{path}: {problem}") from problem
