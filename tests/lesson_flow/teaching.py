"""A teacher's way through a whole lesson: choose the class, count every item and vote, play the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.lesson.scenes.counting import form_of
from game.lesson_flow.plan import places

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.lesson_flow.plan import Asked, Form, Shape
    from tests.lesson.lesson_pilot import LessonPilot

PATIENCE = 900
"""Presses after which a lesson that goes on has not come to its end."""


def same(pilot: LessonPilot) -> LessonPilot:
    """Nothing happens between two steps."""
    return pilot


def part_of(pilot: LessonPilot) -> str:
    return pilot.state.place[0]


def set_up(pilot: LessonPilot, shape: Shape = "45") -> None:
    """Choose the class, by keys."""
    pilot.press("band:9-12")
    pilot.press("episode:new-friend")
    pilot.press(f"shape:{shape}")
    pilot.to("size.value")
    pilot.number(20)
    pilot.press("begin")
    first = places(pilot.state.setup)[0]
    assert (pilot.scene, pilot.state.setup.size, pilot.state.place) == ("lesson", 20, first)


def counts(asked: Asked) -> tuple[int, ...]:
    """Nine for the first option, eight for the second, and nobody for the others."""
    return (9, 8, *(0,) * (len(asked.options) - 2))


def count_survey(pilot: LessonPilot, between: Callable[[LessonPilot], LessonPilot]) -> LessonPilot:
    """Enter every number of the form that is shown, while the projector is dark."""
    form: Form = "before" if part_of(pilot) == "before" else "after"
    pilot.forward()
    for page, asked in enumerate(pilot.state.setup.items(form), 1):
        for option, count in zip(asked.options, counts(asked), strict=True):
            enter(pilot, page, option)
            pilot.number(count)
            pilot.key(pygame.K_RETURN)
            pilot = between(pilot)
    while part_of(pilot) == form:
        pilot.forward()
    return pilot


def enter(pilot: LessonPilot, page: int, option: str) -> None:
    """Have the page for numbers open at this item and option."""
    if pilot.scene == "lesson":
        while pilot.state.place[1] < page:
            pilot.forward()
        pilot.key(pygame.K_1)
        assert pilot.scene == "entry"
        pilot.press("dark")
    elif option == pilot.state.setup.items(form_of(pilot.state) or "before")[page - 1].options[0]:
        pilot.forward()
    pilot.to(f"row:{option}")


def vote(pilot: LessonPilot) -> None:
    """Eleven hands for the first answer, four for the second; the class takes the first."""
    first, second = pilot.state.vote.options[:2] if pilot.state.vote else ("", "")
    pilot.to(f"row:{first}")
    pilot.number(11)
    pilot.key(pygame.K_RETURN)
    assert pilot.focus == f"row:{second}"
    pilot.number(4)
    pilot.forward()
    pilot.forward()
    assert pilot.scene == "play"


def run(pilot: LessonPilot, between: Callable[[LessonPilot], LessonPilot] = same) -> LessonPilot:
    """A lesson of any kind from the slide that is shown to its last; `between` happens after a step."""
    for _ in range(PATIENCE):
        if pilot.scene == "lesson" and part_of(pilot) == "end":
            pilot.press("finish")
            return pilot
        if pilot.scene == "lesson" and form_of(pilot.state):
            pilot = count_survey(pilot, between)
        elif pilot.scene == "vote":
            vote(pilot)
            pilot = between(pilot)
        elif pilot.scene == "play":
            pilot.forward()
            pilot.leap(3000)
        else:
            pilot.forward()
            pilot = between(pilot)
    raise AssertionError(f"the lesson did not end: {pilot.names()}")
