"""From the title to the lesson and back: one window after the other."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from game.lesson import teach
from game.lesson.teach import Closed
from game.shell import start
from game.teachers import to_lesson
from game.teachers.office import Office
from game.ui.draw.offscreen import canvas

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from game.shell.app import App
    from game.shell.start import Wish
    from game.shell.world import GameWorld


class Evening:
    """Each time the game is opened it asks for the lesson, so many times."""

    def __init__(self, lessons: int, *, left: bool, known: dict[str, object]) -> None:
        self.lessons, self.left, self.known = lessons, left, known
        self.shown: list[tuple[str, ...]] = []
        self.taught: list[Wish] = []

    def opened(self, wish: Wish, kind: start.MakeWorld[GameWorld]) -> tuple[App, None, GameWorld]:
        world = start.make_world(wish.data, {"sound": False, **self.known}, kind)
        app = start.make_app(world, canvas((640, 360)))
        start.open_first(app, world)
        return app, None, world

    def play_in(self, app: App, window: None, world: GameWorld) -> int:
        del window
        self.shown.append(app.names)
        assert isinstance(world.desk, Office)
        if len(self.taught) < self.lessons:
            world.desk.teach()
        world.close()
        return 0

    def lesson_in(self, wish: Wish) -> Closed:
        self.taught.append(wish)
        return Closed(0, self.left)


CHOSEN: Final[dict[str, object]] = {"language": "bs", "country": "BA"}


def evening(
    monkeypatch: pytest.MonkeyPatch,
    data: Path,
    lessons: int,
    *,
    left: bool = True,
    teachers: bool = False,
    known: dict[str, object] = CHOSEN,
) -> Evening:
    one = Evening(lessons, left=left, known=known)
    monkeypatch.setattr(start, "opened", one.opened)
    monkeypatch.setattr(start, "play_in", one.play_in)
    monkeypatch.setattr(teach, "lesson_in", one.lesson_in)
    said = argparse.Namespace(
        data=data,
        windowed=(800, 450),
        lang=None,
        country=None,
        episode=None,
        seed=None,
        private=False,
        teachers=teachers,
    )
    assert to_lesson.play(said) == 0
    return one


def test_after_a_lesson_the_desk_is_shown_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    one = evening(monkeypatch, tmp_path, 2, left=True)
    assert one.shown == [("title",), ("title", "teachers"), ("title", "teachers")]
    assert [(wish.data, wish.windowed) for wish in one.taught] == [(tmp_path, (800, 450))] * 2


def test_a_lesson_whose_window_was_closed_ends_it_all(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert evening(monkeypatch, tmp_path, 2, left=False).shown == [("title",)]


def test_who_asks_for_no_lesson_just_plays(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    one = evening(monkeypatch, tmp_path, 0, left=True)
    assert (one.shown, one.taught) == ([("title",)], [])


def test_the_desk_is_the_first_that_is_shown_where_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The entry of the start menu does."""
    assert evening(monkeypatch, tmp_path, 0, teachers=True).shown == [("title", "teachers")]


def test_a_computer_that_hides_it_does_not_open_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    known = {**CHOSEN, "teachers": False}
    assert evening(monkeypatch, tmp_path, 0, teachers=True, known=known).shown == [("title",)]


def test_a_language_is_asked_for_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    [first] = evening(monkeypatch, tmp_path, 0, teachers=True, known={}).shown
    assert "teachers" not in first
