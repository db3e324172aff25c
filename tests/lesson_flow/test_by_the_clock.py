"""Every lesson ends within its minutes when it is read, talked about and counted at the speeds of a class."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from game.lesson_flow.pace import seconds_aloud, seconds_at_stop, seconds_counted
from game.lesson_flow.plan import PLANS, Form, Shape
from game.lesson_flow.what_is_asked import asked_in
from game.paths import Paths
from game.results.questionnaires import form_at
from game.results.seats import read_survey
from game.story.grammar.questionnaire import MESSAGES
from tests.lesson.lesson_pilot import LessonPilot
from tests.lesson_flow.teaching import set_up
from tests.support.stopwatch import teach_by_the_clock
from tests.support.tiers import seldom

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.long
@pytest.mark.parametrize("shape", seldom(get_args(Shape), 3))
def test_a_lesson_of_each_kind_ends_within_its_minutes(tmp_path: Path, shape: Shape) -> None:
    pilot = LessonPilot(tmp_path)
    set_up(pilot, shape)
    pilot = teach_by_the_clock(pilot)
    minutes = [
        sum(pilot.state.spent.get(part.id, 0) for part in pilot.state.setup.parts if part.sitting == sitting)
        for sitting in range(1, 1 + len(PLANS[shape].minutes))
    ]
    assert all(took <= planned for took, planned in zip(minutes, PLANS[shape].minutes, strict=True))
    story = next((part.minutes for part in PLANS[shape].parts if part.id == "episode"), 0)
    assert pilot.state.spent.get("episode", 0) <= story
    assert len(pilot.state.decisions) <= PLANS[shape].stops
    pilot.world.close()


@pytest.mark.parametrize("band", ["9-12", "13-17"])
@pytest.mark.parametrize("form", get_args(Form))
@pytest.mark.parametrize("shape", ["45", "2x20", "90"])
def test_the_questions_of_a_lesson_are_counted_within_their_minutes(
    band: str, form: Form, shape: Shape
) -> None:
    survey, _ = read_survey(Paths.find().scenarios, band)
    asked = asked_in(survey, form, shape, "a")
    (minutes,) = (part.minutes for part in PLANS[shape].parts if part.id == form)
    assert asked
    assert survey is not None
    items = survey.forms[form_at(form, "a")].by_id
    chats = [text.source for one in asked for text in items[one.id].chat]
    assert len(chats) == MESSAGES
    reading = sum(seconds_aloud(len(each.split())) for each in chats)
    assert reading + sum(seconds_counted(len(one.options)) for one in asked) <= 60 * minutes


@pytest.mark.parametrize("shape", ["45-story", "15", "30", "recall"])
def test_other_lessons_ask_nothing(shape: Shape) -> None:
    survey, _ = read_survey(Paths.find().scenarios, "13-17")
    assert asked_in(survey, "before", shape, "a") == asked_in(survey, "after", shape, "a") == ()


def test_the_speeds_are_those_that_were_timed() -> None:
    assert [round(seconds_counted(answers)) for answers in (4, 5, 7)] == [45, 54, 70]
    assert seconds_aloud(0) == 0
    assert seconds_aloud(140) == 61
    assert round(seconds_at_stop(3)) == 157
