"""A class plays in two halves: the left decides, the right asks, and both doors can be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.lesson_flow.events import Go
from game.story.events import Choose, Continue, Disagree, OtherDoor
from game.story.playing.view_of_play import view_of
from game.ui.draw.widget import texts
from tests.lesson.lesson_pilot import LessonPilot, in_lesson
from tests.support.overflow import overflowing, overlapping
from tests.support.targets import misplaced

if TYPE_CHECKING:
    from pathlib import Path

    from game.story.playing.play import Play


@pytest.mark.parametrize("language", ["bs", "hr", "sr", "en"])
@pytest.mark.parametrize("size", [(1280, 720), (1024, 600), (720, 1280)])
def test_the_button_has_its_place_in_the_largest_letters(
    tmp_path: Path, size: tuple[int, int], language: str
) -> None:
    pilot = LessonPilot(tmp_path, size=size, language=language)
    assert pilot.lesson_world.begin("9-12", 20, "new-friend", "45")
    pilot.lesson_world.set_setting("text_scale", 200)
    pilot.lesson_world.do(Go("episode"))
    pilot.app.layers.clear()
    pilot.app.open("title")
    pilot.frame()
    button = pilot.widget("two").widget
    assert min(button.rect.w, button.rect.h) >= 48
    typesetter = pilot.app.pictures.painter(pilot.app.screen.viewport).typesetter
    assert overflowing(pilot.app.tree, typesetter) == ()
    assert overlapping(pilot.app.tree, typesetter) == ()
    assert not misplaced(pilot.app.tree)


def begun(folder: Path) -> LessonPilot:
    """The story of a lesson, begun in two halves."""
    pilot = in_lesson(folder)
    pilot.lesson_world.do(Go("episode"))
    pilot.app.redraw()
    pilot.frame()
    pilot.press("two")
    return pilot


def to_a_decision(pilot: LessonPilot) -> Play:
    """Go on to a decision at which two can differ."""
    for _ in range(200):
        play = pilot.world.play
        assert play is not None
        two = view_of(play).two
        if two is not None and two.doors == "may":
            return play
        story = view_of(play)
        goes_on = story.waiting.kind in {"tap", "delay"}
        event = Continue(play.state.node) if goes_on else Choose(story.node, story.choices[0].id)
        pilot.world.keep(play.do(event), "play")
    raise AssertionError("no decision came")


@pytest.mark.long
def test_the_short_form_for_a_class_is_played_and_says_whose_turn_it_is(tmp_path: Path) -> None:
    pilot = begun(tmp_path)
    play = to_a_decision(pilot)
    assert play.players == "mixed"
    assert play.episode == pilot.lesson_world.as_played(pilot.world.pack.episodes["new-friend"])
    pilot.app.redraw()
    pilot.frame()
    assert any("The one on the left decides" in said for said in texts(pilot.app.tree))


@pytest.mark.long
def test_both_doors_are_opened_and_the_lesson_resumes_behind_the_second(tmp_path: Path) -> None:
    pilot = begun(tmp_path)
    play = to_a_decision(pilot)
    node, first = play.state.node, view_of(play).choices[0].id
    behind = play.do(Disagree(node)).do(Choose(node, first))
    pilot.world.keep(behind.do(OtherDoor()), "play")
    kept = pilot.world.play
    assert kept is not None
    pilot.world.close()
    again = LessonPilot(tmp_path)
    assert again.world.play == kept
    assert again.world.play.players == "mixed"
    assert first not in [each.id for each in view_of(again.world.play).choices]
