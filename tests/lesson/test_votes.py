"""Votes of a class: hands, ties, and what a clicker does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.lesson.actions import Decided
from game.ui.draw.widget import pressables
from tests.lesson.lesson_pilot import LessonPilot, in_lesson, voting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def pilot(tmp_path: Path) -> Iterator[LessonPilot]:
    made = in_lesson(tmp_path)
    yield made
    made.world.close()


@pytest.mark.long
def test_in_a_tie_nothing_is_taken_until_somebody_chooses(pilot: LessonPilot) -> None:
    voting(pilot, 7, 7)
    pilot.forward()
    assert any(name.startswith("A tie") for name in pilot.names())
    pilot.back()
    pilot.back()
    chosen = pilot.focus.removeprefix("row:")
    pilot.forward()
    assert pilot.scene == "play"
    assert [one.option for one in pilot.state.decisions] == [chosen]


@pytest.mark.long
def test_a_pupil_who_was_added_can_be_taken_back_while_hands_are_counted(pilot: LessonPilot) -> None:
    voting(pilot, 15, 6)
    pilot.press("larger")
    assert any("of 21 pupils" in name for name in pilot.names())
    pilot.press("smaller")
    assert any("So far 15 hands of 20 pupils." in name for name in pilot.names())
    assert pilot.state.setup.size == 20, "which the result takes"
    assert not pilot.has("smaller")


@pytest.mark.long
def test_in_a_tie_page_up_goes_through_those_with_the_most_hands_alone(pilot: LessonPilot) -> None:
    voting(pilot, 3, 7, 7)
    pilot.forward()
    vote = pilot.state.vote
    assert vote is not None
    leading = {f"row:{one}" for one in vote.leading}
    reached = set()
    for _ in range(4):
        pilot.back()
        reached.add(pilot.focus)
    assert reached == leading
    pilot.lesson_app.act(Decided(vote.options[0]))
    assert (pilot.scene, pilot.state.decisions) == ("vote", ()), "nor by any other way"


@pytest.mark.long
def test_in_a_tie_page_down_says_how_an_answer_is_taken(pilot: LessonPilot) -> None:
    voting(pilot, 7, 7)
    pilot.forward()
    pilot.to("story")
    pilot.forward()
    assert pilot.scene == "vote"
    assert any("First go to an answer" in name for name in pilot.names())
    pilot.back()
    assert not any("First go to an answer" in name for name in pilot.names())


def test_after_a_quick_exit_a_clicker_brings_nothing_back(pilot: LessonPilot) -> None:
    for _ in range(3):
        pilot.key(pygame.K_ESCAPE)
    for press in (pilot.forward, pilot.back, pilot.forward):
        press()
        assert pilot.scene == "neutral"
    pilot.key(pygame.K_RETURN)
    assert pilot.scene == "lesson"


@pytest.mark.long
def test_a_tie_says_how_one_is_taken_and_an_answer_without_hands_cant_be(pilot: LessonPilot) -> None:
    voting(pilot, 7, 7)
    vote = pilot.state.vote
    assert vote is not None
    assert any("So far 14 hands of 20 pupils." in name for name in pilot.names())
    pilot.forward()
    assert any("an arrow key and Enter" in name for name in pilot.names())
    untouched = [f"row:{one}" for one in vote.options[2:]]
    able = {one.widget.id for one in pressables(pilot.app.tree)}
    assert not able & {*untouched}
    pilot.lesson_app.act(Decided(vote.options[-1]))
    assert (pilot.scene, pilot.state.decisions) == ("vote", ()), "nor by any other way"
    pilot.press(f"row:{vote.options[1]}")
    assert [one.option for one in pilot.state.decisions] == [vote.options[1]]


@pytest.mark.long
def test_one_press_too_many_takes_nothing_and_shows_nothing(pilot: LessonPilot) -> None:
    voting(pilot)
    vote = pilot.state.vote
    for _ in range(3):
        pilot.forward()
        vote = pilot.state.vote
        assert vote is not None
        assert (pilot.scene, vote.closed, pilot.state.decisions) == ("vote", False, ())
    assert any("No hand is counted yet" in name for name in pilot.names())
    assert vote is not None
    pilot.to(f"row:{vote.options[0]}")
    pilot.number(5)
    pilot.forward()
    assert pilot.state.vote is not None
    assert (pilot.state.vote.hands[0], pilot.state.vote.closed) == (5, True)


@pytest.mark.long
def test_a_vote_that_was_closed_too_early_is_counted_from_nothing(pilot: LessonPilot) -> None:
    voting(pilot, 7)
    pilot.forward()
    pilot.press("recount")
    vote = pilot.state.vote
    assert vote is not None
    pilot.to(f"row:{vote.options[1]}")
    pilot.number(9)
    pilot.forward()
    assert pilot.state.vote is not None
    assert pilot.state.vote.hands[:2] == (0, 9)


@pytest.mark.long
def test_the_last_stop_is_opened_again_from_the_page_of_the_story(pilot: LessonPilot) -> None:
    voting(pilot, 11, 4)
    pilot.forward()
    pilot.forward()
    (decided,) = pilot.state.decisions
    pilot.back()
    assert (pilot.scene, pilot.state.place) == ("lesson", ("episode", 0))
    pilot.press("stop")
    assert pilot.scene == "vote"
    vote = pilot.state.vote
    assert vote is not None
    assert (vote.options, vote.hands, pilot.state.decisions) == (decided.options, decided.hands, ())
    pilot.press("recount")
    pilot.to(f"row:{vote.options[0]}")
    pilot.number(11)
    pilot.key(pygame.K_RETURN)
    pilot.number(15)
    pilot.key(pygame.K_RETURN)
    assert any("26, and the class has 20 pupils" in name for name in pilot.names())
    pilot.number(9)
    pilot.to(f"row:{vote.options[0]}")
    pilot.number(3)
    pilot.key(pygame.K_RETURN)
    pilot.forward()
    pilot.forward()
    assert [one.option for one in pilot.state.decisions] == [vote.options[1]]
    play = pilot.world.play
    assert play is not None
    assert sum(getattr(one, "choice", "") in vote.options for one in play.events) == 1


@pytest.mark.long
def test_a_vote_says_that_it_is_public_and_shows_its_hands(pilot: LessonPilot) -> None:
    voting(pilot, 7, 3)
    vote = pilot.state.vote
    assert vote is not None
    assert any("everybody sees it" in name for name in pilot.names())
    assert [pilot.widget(f"row:{one}").widget.value for one in vote.options[:2]] == ["7", "3"]


@pytest.mark.long
def test_outside_of_stops_a_clicker_shows_an_answer_before_it_takes_it(pilot: LessonPilot) -> None:
    voting(pilot, 11, 4)
    pilot.forward()
    pilot.forward()
    for _ in range(60):
        if pilot.has("choice:2"):
            break
        pilot.forward()
        pilot.leap(3000)
    play = pilot.world.play
    assert play is not None
    before = len(play.events)
    pilot.forward()
    assert (pilot.scene, pilot.focus) == ("play", "choice:1")
    pilot.back()
    assert pilot.focus == "choice:2"
    assert pilot.world.play is not None
    assert len(pilot.world.play.events) == before
    pilot.forward()
    assert len(pilot.world.play.events) > before


@pytest.mark.long
def test_a_clicker_going_back_shows_the_first_answer_first(pilot: LessonPilot) -> None:
    voting(pilot, 11, 4)
    pilot.forward()
    pilot.forward()
    for _ in range(60):
        if pilot.has("choice:2"):
            break
        pilot.forward()
        pilot.leap(3000)
    pilot.back()
    assert (pilot.scene, pilot.focus) == ("play", "choice:1")
    pilot.back()
    assert pilot.focus == "choice:2"


@pytest.mark.long
def test_a_vote_that_was_left_keeps_its_hands(pilot: LessonPilot) -> None:
    voting(pilot, 7, 3)
    pilot.key(pygame.K_ESCAPE)
    assert pilot.scene == "play"
    pilot.forward()
    vote = pilot.state.vote
    assert vote is not None
    assert vote.hands[:2] == (7, 3)


@pytest.mark.long
def test_after_a_quick_exit_the_lesson_goes_on_at_its_step(pilot: LessonPilot) -> None:
    voting(pilot, 7, 3)
    for _ in range(3):
        pilot.key(pygame.K_ESCAPE)
    assert pilot.scene == "neutral"
    pilot.key(pygame.K_RETURN)
    assert (pilot.scene, pilot.state.place) == ("lesson", ("episode", 0))
    pilot.press("go-on")
    assert pilot.scene == "play"


@pytest.mark.long
def test_the_teacher_may_choose_against_the_hands(pilot: LessonPilot) -> None:
    voting(pilot, 9, 2)
    vote = pilot.state.vote
    assert vote is not None
    pilot.press("chooser")
    pilot.press(f"row:{vote.options[1]}")
    (decision,) = pilot.state.decisions
    assert (decision.option, decision.by, decision.hands[:2]) == (vote.options[1], "teacher", (9, 2))


@pytest.mark.long
def test_a_stop_point_opens_the_vote_whatever_is_pressed(pilot: LessonPilot) -> None:
    pilot.world.set_setting("motion", "reduced")
    voting(pilot)
    pilot.press("story")
    assert pilot.scene == "play"
    for _ in range(200):
        story = pilot.lesson_app.world.play
        assert story is not None
        step = story.episode.nodes[story.state.node].steps[story.state.at]
        if getattr(step, "talk", None) is not None:
            break
        if pilot.has("choice:1"):
            pilot.key(pygame.K_1)
        else:
            pilot.forward()
        pilot.leap(3000)
    pilot.key(pygame.K_2)
    assert pilot.scene == "vote"
    assert pilot.has("vote.talk")
