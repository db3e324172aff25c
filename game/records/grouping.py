"""Lessons taken together for figures that leave the school: by one thing at a time, and only large ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from game.records.telling import OUTSIDE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from game.records.results import Result

Attribute: TypeAlias = Literal[
    "band", "content", "country", "episode", "language", "school", "trainer", "week"
]
"""What lessons can be told apart by. Two at once are never taken: that would make groups of few."""


def large(results: Iterable[Result], answers: Callable[[Result], int], least: int = OUTSIDE) -> list[Result]:
    """The lessons with enough answers to a figure; smaller ones go into no figure at all.

    All figures are made of these whole lessons. So whatever is subtracted from whatever, on one page or on
    pages of different days, leaves nothing or the answers of at least one whole lesson.
    """
    return [each for each in results if answers(each) >= least]


def grouped(
    results: Iterable[Result], by: Attribute, answers: Callable[[Result], int], least: int = OUTSIDE
) -> dict[str, list[Result]]:
    """The large lessons by one thing, sorted by its value."""
    found: dict[str, list[Result]] = {}
    for each in large(results, answers, least):
        found.setdefault(getattr(each.lesson, by), []).append(each)
    return dict(sorted(found.items()))
