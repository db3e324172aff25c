"""Of what is tried for many values, the quick tests try what fails first, and the long tests the rest.

What only repeats a proof that takes seconds is left to the slow proofs in the same way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from _pytest.mark.structures import ParameterSet


def few(values: Iterable[Any], count: int = 1) -> list[ParameterSet]:
    """Each value of an argument: the first `count` in the quick tests, the others in the long ones."""
    return few_rows(((value,) for value in values), count)


def seldom(values: Iterable[Any], count: int = 1) -> list[ParameterSet]:
    """Each value of an argument of a long test: the first `count` there, the others in the slow proofs."""
    return [
        pytest.param(value, marks=() if at < count else pytest.mark.slow) for at, value in enumerate(values)
    ]


def few_rows(rows: Iterable[tuple[Any, ...]], count: int = 1) -> list[ParameterSet]:
    """The same, of rows of values for several arguments."""
    return [pytest.param(*row, marks=() if at < count else pytest.mark.long) for at, row in enumerate(rows)]
