"""A clicker, which can drag nothing, leads a class through all that hands do in a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.story.playing.play import Play
from tests.lesson.lesson_pilot import LessonPilot
from tests.scenes.play.boards.test_find_board import STORY as SEARCHED
from tests.scenes.play.boards.test_put_board import STORY as BUILT
from tests.support.one_node import one_node

if TYPE_CHECKING:
    from pathlib import Path

SORTED = """
    - place: bedroom-day
    - order:
        - {text: Stop, picture: anchor, id: stop}
        - {text: Keep, picture: treasure-chest, id: keep}
        - {text: Tell, picture: parrot, id: tell, anywhere: yes}
"""
PRESSES = 20


@pytest.mark.parametrize("story", [SORTED, SEARCHED, BUILT], ids=["order", "find", "put"])
def test_a_clicker_alone_comes_to_the_end(tmp_path: Path, story: str) -> None:
    pilot = LessonPilot(tmp_path)
    pilot.world.keep(Play.begin(one_node(story), "lana"), "play")
    pilot.app.open("play")
    pilot.frame()
    for _ in range(PRESSES):
        if pilot.scene == "play":
            pilot.forward()
            pilot.wait(1000)
    assert pilot.scene == "ending"


def test_the_class_sees_what_was_found_before_it_goes_on(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    pilot.world.keep(Play.begin(one_node(SEARCHED), "lana"), "play")
    pilot.app.open("play")
    pilot.frame()
    told = []
    for _ in range(3):
        pilot.forward()
        told.append(pilot.widget("find.told").widget.name)
    assert told == [
        "The little door: A slipper. Only the left one.",
        "The whale: It carries an umbrella. In the sea.",
        "The king: He nods. Left of the teapot, he says.",
    ]
