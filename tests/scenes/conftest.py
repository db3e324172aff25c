"""A world in an empty folder, contexts of any size, and the tour of all that has a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.scenes.picture_tour import load_tour
from tests.support.contexts import context, world

if TYPE_CHECKING:
    from game.story.grammar.model import Episode

__all__ = ["context", "world"]


@pytest.fixture(scope="session")
def tour() -> Episode:
    """The tour of all that has a picture."""
    return load_tour()
