"""How a lesson begins on a computer: the whole screen, and a question for a teacher."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.lesson import teach
from game.lesson.scenes.school import WHERE
from game.lesson.teach import make_app
from game.lesson.world import LessonWorld
from game.paths import Paths
from game.shell.start import make_world
from game.ui.draw.offscreen import canvas
from game.ui.draw.widget import texts
from game.ui.window.input import Closed
from tests.lesson.lesson_pilot import LessonPilot
from tests.support.known import shared_catalogs

if TYPE_CHECKING:
    from pathlib import Path


def begun(folder: Path, language: str | None) -> str:
    """What the first screen of a new computer says, where this language was given with the command."""
    world = make_world(folder, {"language": language, "sound": False}, LessonWorld)
    assert isinstance(world, LessonWorld)
    app = make_app(world, canvas((1280, 720)))
    app.look(0)
    world.close()
    return " ".join(texts(app.tree))


def test_a_teacher_is_asked_where_the_school_is_and_not_for_a_language_that_is_known(tmp_path: Path) -> None:
    said = begun(tmp_path, "en")
    assert WHERE.source in said
    assert "Where do you live?" not in said
    assert "Hrvatski" not in said
    croatian = shared_catalogs(Paths.find().locales).get("hr")
    assert croatian is not None
    assert croatian.render(WHERE) in begun(tmp_path / "hr", "hr")


def test_without_a_language_that_is_asked_first(tmp_path: Path) -> None:
    assert "Hrvatski" in begun(tmp_path, None)


@pytest.mark.parametrize(("windowed", "full"), [(None, True), ((640, 480), False)])
def test_a_lesson_takes_the_whole_screen_at_every_start_unless_a_window_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, windowed: tuple[int, int] | None, *, full: bool
) -> None:
    asked: list[bool] = []

    class Window:
        """Tells what was wanted of it."""

        def __init__(self, size: object, title: object, *, full_screen: bool) -> None:
            del size, title
            asked.append(full_screen)
            self.surface = canvas((640, 480))

    monkeypatch.setattr("game.ui.window.window.Window", Window)
    for _ in range(2):
        world = make_world(tmp_path, {"language": "en", "country": "BA", "sound": False}, LessonWorld)
        assert isinstance(world, LessonWorld)
        teach.opened(world, windowed, screens=1)
        world.close()
    assert asked == [full, full]


def test_the_lesson_can_be_closed_by_a_button_before_and_while_it_waits_and_nothing_is_lost(
    tmp_path: Path,
) -> None:
    pilot = LessonPilot(tmp_path)
    pilot.click("close")
    assert (pilot.app.running, pilot.lesson_app.left) == (False, True)
    pilot = LessonPilot(tmp_path)
    pilot.click("begin")
    pilot.lesson_world.close()
    again = LessonPilot(tmp_path)
    again.click("close")
    assert (again.lesson_app.left, len(again.lesson_world.waiting)) == (True, 1)


def test_a_window_that_is_closed_is_not_left_by_the_button(tmp_path: Path) -> None:
    pilot = LessonPilot(tmp_path)
    pilot.frame(Closed())
    assert (pilot.app.running, pilot.lesson_app.left) == (False, False)
