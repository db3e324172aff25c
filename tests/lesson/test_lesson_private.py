"""A lesson is kept until its end and forgotten then; it leaves the computer's own settings alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.lesson.world import LessonWorld
from game.paths import Paths
from game.records.settings import Given, Settings
from game.shell.start import make_world
from tests.support.known import shared_catalogs

if TYPE_CHECKING:
    from pathlib import Path


def test_a_lesson_leaves_the_settings_of_the_computer_as_they_are(tmp_path: Path) -> None:
    make_world(tmp_path, {"wallpaper": "hills"}).close()
    world = LessonWorld(Paths.find(tmp_path), shared_catalogs(Paths.find().locales))
    world.forget_play()
    world.close()
    assert make_world(tmp_path, {}).settings.wallpaper == "hills"


def test_a_lesson_is_kept_where_a_lab_keeps_nothing_of_what_is_played(tmp_path: Path) -> None:
    given = Given(base=Settings(private=True), locked=frozenset({"private"}))
    world = LessonWorld(Paths.find(tmp_path), shared_catalogs(Paths.find().locales), given)
    assert (world.private, world.may_choose_private) == (False, False)
    world.close()
