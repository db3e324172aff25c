"""A fault in a lesson: the class sees a calm screen, and the lesson goes on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.lesson.app import LessonApp
from game.lesson.scenes.all import scenes
from game.scenes.scene import Still
from tests.lesson.lesson_pilot import LessonPilot

if TYPE_CHECKING:
    from pathlib import Path

    from game.scenes.scene import Context
    from game.ui.draw.widget import Widget

pytestmark = pytest.mark.faults


class Faulty(Still):
    """A screen that can't be shown."""

    name = "about"

    def view(self, context: Context) -> Widget:
        """Fail."""
        raise ValueError("what a pupil said", context)


@pytest.fixture
def pilot(tmp_path: Path) -> LessonPilot:
    """A lesson of which one screen fails."""
    pilot = LessonPilot(tmp_path)
    before = pilot.lesson_app
    registry = {**scenes(), "about": Faulty}
    pilot.lesson_app = LessonApp(
        pilot.lesson_world, registry, before.screen.surface, before.pictures, before.sounds
    )
    pilot.app, pilot.forgiving = pilot.lesson_app, True
    pilot.app.open("title")
    pilot.frame()
    return pilot


def test_after_a_fault_a_clicker_leads_back_to_the_lesson(pilot: LessonPilot) -> None:
    first = pilot.scene
    pilot.app.open("about")
    pilot.frame()
    assert pilot.scene == "fault"
    assert "122" in pilot.names()
    pilot.forward()
    assert pilot.scene == first


def test_a_fault_of_the_second_window_leaves_the_class_its_own(
    pilot: LessonPilot, caplog: pytest.LogCaptureFixture
) -> None:
    class Aside:
        def paint(self, *_: object) -> bool:
            raise MemoryError

    class Windows:
        def taken_asides(self) -> list[object]:
            return []

    first = pilot.scene
    pilot.lesson_app.aside = Aside()  # type: ignore[assignment]  # it fails like one
    pilot.lesson_app._windows = Windows()  # type: ignore[assignment]  # noqa: SLF001 - windows need a screen
    pilot.frame()
    pilot.frame()
    assert (pilot.scene, pilot.lesson_app.aside) == (first, None)
    assert caplog.text.count("a fault in the second window") == 1
