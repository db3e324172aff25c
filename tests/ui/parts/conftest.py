"""A look for parts that are drawn."""

from __future__ import annotations

import pytest

from game.ui.draw.look import Look
from game.ui.draw.offscreen import prepare
from game.ui.draw.theme import WARM, typography
from game.ui.draw.typesetting import Typesetter


@pytest.fixture(scope="module")
def look() -> Look:
    """The warm theme at normal size."""
    prepare()
    return Look(WARM, typography(1.0), Typesetter(1.0), motion=True, now=0)
