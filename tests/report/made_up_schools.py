"""Classes and schools that never were, and the rows of a table."""

from __future__ import annotations

import csv
import io
import random
from typing import TYPE_CHECKING

from game.report.numbers import class_figures
from tests.support.classes import Class, code, played, told

if TYPE_CHECKING:
    from game.report.numbers import ClassFigures
    from game.results.results import Result
    from game.story.grammar.questionnaire import Survey


def rows(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.removeprefix("\ufeff"))))


def one(known: Class, surveys: dict[str, Survey]) -> ClassFigures:
    """The figures of a class that answered at its seats."""
    survey = surveys[known.lesson.band]
    return class_figures(told(known, survey), survey)


def schools(surveys: dict[str, Survey], number: int) -> list[Result]:
    """Two lessons a school, of classes large and small."""
    chance = random.Random(3)
    codes = [code(chance) for _ in range(number)]
    bands = list(surveys.values())
    classes = [
        played(chance, chance.choice(bands), chance.randint(6, 28), school=school, week=f"2026-W{40 + at}")
        for at, school in enumerate([*codes, *codes])
    ]
    return [told(each, surveys[each.lesson.band]) for each in classes]
