"""A teacher's way through a whole lesson: choose the class, count every item and vote, play the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.lesson_flow.plan import Form, Shape
    from tests.lesson.lesson_pilot import LessonPilot

PATIENCE = 900
"""Presses after which a story that goes on has not come to its end."""


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
    pilot.number(20)
    pilot.press("begin")
    assert (pilot.scene, pilot.state.setup.size, pilot.state.place) == ("lesson", 20, ("rules", 0))


def count_survey(pilot: LessonPilot, between: Callable[[LessonPilot], LessonPilot]) -> LessonPilot:
    """Count every item of the form that is shown: nine for the first option, eight for the second."""
    part = pilot.state.place[0]
    pilot.forward()
    while pilot.state.place[0] == part:
        form: Form = "before" if part == "before" else "after"
        asked = pilot.state.setup.items(form)[pilot.state.place[1] - 1]
        for option, count in zip(asked.options, (9, 8), strict=False):
            pilot.to(f"row:{option}")
            pilot.number(count)
            pilot = between(pilot)
        pilot.forward()
    return pilot


def vote(pilot: LessonPilot) -> None:
    """Eleven hands for the first answer, four for the second; the class takes the first."""
    first, second = pilot.state.vote.options[:2] if pilot.state.vote else ("", "")
    pilot.to(f"row:{first}")
    pilot.number(11)
    pilot.to(f"row:{second}")
    pilot.number(4)
    pilot.forward()
    pilot.forward()
    assert pilot.scene == "play"


def play_story(pilot: LessonPilot, between: Callable[[LessonPilot], LessonPilot]) -> LessonPilot:
    """Read on, and vote wherever something is chosen, until the story has ended."""
    for _ in range(PATIENCE):
        if pilot.scene not in ("play", "vote", "lesson"):
            return pilot
        if pilot.scene == "vote":
            vote(pilot)
            pilot = between(pilot)
        else:
            pilot.forward()
            pilot.wait(3000)
    raise AssertionError(f"the story did not end: {pilot.names()}")


def run(pilot: LessonPilot, between: Callable[[LessonPilot], LessonPilot] = same) -> LessonPilot:
    """The 45 minutes from the first slide to the last."""
    pilot.forward()
    pilot = count_survey(pilot, between)
    assert pilot.state.place == ("episode", 0)
    pilot = play_story(pilot, between)
    for _ in range(60):
        if pilot.scene == "lesson":
            break
        pilot.forward()
    assert pilot.scene == "lesson"
    while pilot.state.place[0] != "after":
        pilot.forward()
    pilot = count_survey(pilot, between)
    assert part_of(pilot) == "result"
    pilot.forward()
    pilot.forward()
    assert part_of(pilot) == "end"
    pilot.press("finish")
    return pilot
