"""While a check runs garbage is looked for rarely, and afterwards as before."""

import gc

import pytest

from game.authors.check.garbage import RARE, rarely_looked_for


def test_garbage_is_looked_for_rarely_and_then_as_before() -> None:
    before = gc.get_threshold()
    with rarely_looked_for():
        assert gc.get_threshold()[0] == RARE
    assert gc.get_threshold() == before


def test_it_is_as_before_after_a_fault_too() -> None:
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="torn"), rarely_looked_for():
        raise ValueError("torn")
    assert gc.get_threshold() == before
