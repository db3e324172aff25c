"""A lesson by the clock: what is read aloud, talked about, counted and entered takes its time, as in a class.

The speeds are those of `game.lesson_flow.pace`; every press is a key of the pilot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.lesson.scenes.counting import form_of
from game.lesson_flow.pace import (
    SECONDS_CALLED_OUT,
    SECONDS_OF_TALK,
    seconds_aloud,
    seconds_at_stop,
    seconds_counted,
)
from game.story.events import Arrange, Choose
from game.ui.draw.display import Lines
from game.ui.draw.widget import placed
from tests.lesson_flow.teaching import count_survey, same, vote

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.lesson.lesson_pilot import LessonPilot

LOOK_BACK = 60.0
"""Seconds for looking at the way that was taken."""
QUESTIONS = 2
"""Of the three questions about a story two are enough."""
PIECE = 20_000
"""Milliseconds that pass at once: a clock that jumps by more is one that was set."""
STEP = 1000
"""Milliseconds from one frame to the next, while the class reads and talks."""
PATIENCE = 3000
"""Presses after which a lesson that goes on has not come to its end."""


def teach_by_the_clock(
    pilot: LessonPilot, between: Callable[[LessonPilot], LessonPilot] = same
) -> LessonPilot:
    """From where the lesson stands to its last page; `between` is what happens after a page."""
    read = 1
    for _ in range(PATIENCE):
        if pilot.scene == "lesson" and pilot.state.place[0] == "end":
            return pilot
        if pilot.scene in ("play", "vote"):
            read = _story(pilot, read)
        elif pilot.scene == "debrief":
            _look_back(pilot)
        else:
            pilot = between(_slide(pilot))
    raise AssertionError(f"the lesson did not end: {pilot.names()}")


def spend(pilot: LessonPilot, seconds: float) -> None:
    """Let so much of the lesson pass."""
    end = pilot.now + round(1000 * seconds)
    while pilot.now < end:
        pilot.leap(min(PIECE, end - pilot.now), STEP)


def _slide(pilot: LessonPilot) -> LessonPilot:
    """A page of the lesson, or the ending of its story: it is read aloud, or asked and counted."""
    form = form_of(pilot.state) if pilot.scene == "lesson" else None
    spend(pilot, seconds_aloud(words_on(pilot)))
    if form is None:
        pilot.forward()
        return pilot
    for asked in pilot.state.setup.items(form):
        spend(pilot, seconds_counted(len(asked.options)))
    return count_survey(pilot, same)


def words_on(pilot: LessonPilot) -> int:
    """The words on a page, but for those of its buttons."""
    shapes = (
        shape
        for here in placed(pilot.app.tree)
        if here.widget.role != "button"
        for shape in here.widget.shapes
        if isinstance(shape, Lines)
    )
    return sum(len(line.split()) for shape in shapes for line in shape.lines)


def _story(pilot: LessonPilot, read: int) -> int:
    """One press in the story, and the time for what came of it; gives how many of its events were read."""
    if pilot.scene == "vote" and pilot.state.vote is not None:
        spend(pilot, seconds_at_stop(len(pilot.state.vote.options)))
        vote(pilot)
    else:
        pilot.forward()
        pilot.leap(500)
    play = pilot.world.play
    if play is None:
        return read
    for number in range(min(read, len(play.events)), len(play.events)):
        before, event = play.states[number - 1], play.events[number]
        step = play.episode.nodes[before.node].steps[before.at]
        called_out = isinstance(event, (Choose, Arrange)) and step.talk is None
        spend(pilot, seconds_aloud(step.words()) + (SECONDS_CALLED_OUT if called_out else 0.0))
    return len(play.events)


def _look_back(pilot: LessonPilot) -> None:
    """A page after the story: the way, what helped, and a question that the class talks about."""
    scene = pilot.app.scene
    part, question = getattr(scene, "part", ""), getattr(scene, "question", 0)
    if part == "way":
        spend(pilot, LOOK_BACK)
    elif part == "helped":
        spend(pilot, seconds_aloud(words_on(pilot)))
    elif question < QUESTIONS:
        spend(pilot, SECONDS_OF_TALK + seconds_aloud(words_on(pilot)))
    pilot.press("next" if pilot.has("next") else "end")
