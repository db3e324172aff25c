"""Of what is tried for many values, the quick tests try what fails first, and the long tests the rest.

What only repeats a proof that takes seconds is left to the slow proofs in the same way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from _pytest.mark.structures import ParameterSet

if TYPE_CHECKING:
    from collections.abc import Iterable


def few(values: Iterable[Any], count: int = 1) -> list[ParameterSet]:
    """Each value of an argument: the first `count` in the quick tests, the others in the long ones."""
    return few_rows(((value,) for value in values), count)


def few_rows(rows: Iterable[tuple[Any, ...]], count: int = 1) -> list[ParameterSet]:
    """The same, of rows of values for several arguments; `TypeError` for a row that has its marks already."""
    return _marked(rows, count, pytest.mark.long)


def seldom(values: Iterable[Any], count: int = 1) -> list[ParameterSet]:
    """Each value of an argument of a long test: the first `count` there, the others in the slow proofs."""
    return _marked(((value,) for value in values), count, pytest.mark.slow)


def _marked(rows: Iterable[tuple[Any, ...]], count: int, mark: pytest.MarkDecorator) -> list[ParameterSet]:
    given = list(rows)
    if any(isinstance(value, ParameterSet) for row in given for value in row):
        raise TypeError("pytest would take a row that has its marks already for a value")
    return [pytest.param(*row, marks=() if at < count else mark) for at, row in enumerate(given)]
