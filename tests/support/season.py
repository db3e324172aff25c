"""The stories of the season as parameters of a test: new ones come in by themselves."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from game.paths import Paths
from game.story.loading.pack import episode_files

if TYPE_CHECKING:
    from _pytest.mark.structures import ParameterSet

    from game.story.grammar.pack import Pack

QUICK = "new-friend"
"""Stands for the others with every change, so that the quick tests don't grow with the season."""


@cache
def story_ids() -> tuple[str, ...]:
    """The ids of all stories of the season, in the order of the alphabet."""
    return tuple(sorted(file.stem for file in episode_files(Paths.find().scenarios)))


def never_unattended(pack: Pack) -> tuple[str, ...]:
    """The ids of the stories that nobody must meet alone."""
    return tuple(name for name, episode in pack.episodes.items() if not episode.unattended)


def each_story(quick: str = QUICK, often: int | None = None) -> list[ParameterSet]:
    """The id of each story; all but `quick` with the long tests, after the first `often` with the slow."""
    return [
        pytest.param(each, id=each, marks=() if each == quick else _later(at, often))
        for at, each in enumerate(story_ids())
    ]


def _later(at: int, often: int | None) -> pytest.MarkDecorator:
    return pytest.mark.long if often is None or at < often else pytest.mark.slow
