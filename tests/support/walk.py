"""Which screens a test walks through: all of them, or the screens with the moments of one story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.shots import every_shot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.shots import Shot
    from game.world import GameWorld

ONE, ALL = "new-friend", ""
STORIES = pytest.mark.parametrize(
    "story", [pytest.param(ONE, id="one-story"), pytest.param(ALL, id="all-stories", marks=pytest.mark.slow)]
)
"""The suite walks through every fifth moment of one story; through all of them the slow proofs do."""


def shots(world: GameWorld, story: str) -> Iterator[Shot]:
    """Every screen, and every fifth moment of one story, or all moments of all where it is ""."""
    for number, shot in enumerate(every_shot(world)):
        if "-play-" not in shot.name or story == ALL or (shot.name.startswith(story) and number % 5 == 0):
            yield shot
