"""A lesson and a survey beside a running game: its settings are left alone, what is theirs is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.lesson.world import LessonWorld
from game.paths import Paths
from game.pupil_survey.world import SeatWorld
from game.records.folder_lock import lock_folder
from game.records.settings import Given
from game.shell.claimed_folder import IN_USE
from game.shell.companion_world import SETTINGS_IN_USE
from game.shell.start import make_world
from tests.support.known import shared_catalogs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.shell.world import GameWorld

KNOWN = {"language": "bs", "country": "BA"}


def beside(kind: type[SeatWorld | LessonWorld], folder: Path) -> SeatWorld | LessonWorld:
    """A lesson or a survey over the folder of the game, as its window opens it."""
    world = kind(Paths.find(folder), shared_catalogs(Paths.find().locales), Given())
    world.claim()
    return world


@pytest.fixture
def game(tmp_path: Path) -> Iterator[GameWorld]:
    """A game that runs over the folder."""
    world = make_world(tmp_path, KNOWN)
    world.claim()
    assert world.settled()
    yield world
    world.close()


@pytest.mark.parametrize("kind", [SeatWorld, LessonWorld])
def test_beside_a_running_game_its_settings_are_not_written(
    game: GameWorld, tmp_path: Path, kind: type[SeatWorld | LessonWorld]
) -> None:
    before = (tmp_path / "settings.json").read_bytes()
    other = beside(kind, tmp_path)
    assert other.trouble == (SETTINGS_IN_USE,)
    other.set_setting("language", "hr")
    other.set_setting("theme", "night")
    other.forget_played()  # has the wallpaper as at first
    other.close()
    assert (other.settings.language, other.settings.theme) == ("hr", "night")
    assert (tmp_path / "settings.json").read_bytes() == before
    game.set_setting("volume", 10)
    game.close()
    assert make_world(tmp_path, {}).settings.language == "bs"


@pytest.mark.parametrize("kind", [SeatWorld, LessonWorld])
def test_alone_they_keep_what_is_chosen_there_and_a_game_gives_way_to_them(
    tmp_path: Path, kind: type[SeatWorld | LessonWorld]
) -> None:
    first = beside(kind, tmp_path)
    assert first.trouble == ()
    first.set_setting("language", "hr")
    game = make_world(tmp_path, {})
    game.claim()
    assert (game.private, game.trouble) == (True, (IN_USE,))
    game.close()
    first.close()
    assert make_world(tmp_path, {}).settings.language == "hr"
    lock = lock_folder(tmp_path)
    assert lock is not None
    lock.free()


@pytest.mark.usefixtures("game")
def test_a_lesson_beside_a_game_is_kept(tmp_path: Path) -> None:
    world = beside(LessonWorld, tmp_path)
    assert isinstance(world, LessonWorld)
    assert world.take_lesson()
    assert world.begin("9-12", 20, "new-friend", "45")
    world.close()
    again = beside(LessonWorld, tmp_path)
    assert isinstance(again, LessonWorld)
    assert again.state is not None
    again.close()


def test_what_is_half_written_is_left_to_whoever_has_the_folder(tmp_path: Path) -> None:
    half = tmp_path / "lesson" / ".lesson.json-abcd1234.tmp"
    half.parent.mkdir()
    half.write_bytes(b"a lesson that is being written")
    beside(SeatWorld, tmp_path).close()
    assert half.exists()


def test_a_survey_that_was_private_takes_the_folder_of_the_game_when_it_is_so_no_more(tmp_path: Path) -> None:
    world = beside(SeatWorld, tmp_path)
    world.set_setting("private", value=True)
    lock = lock_folder(tmp_path)
    assert lock is not None
    lock.free()
    world.set_setting("private", value=False)
    assert lock_folder(tmp_path) is None
    assert not (tmp_path / "lesson").exists()
    world.close()


def test_a_lesson_is_open_in_one_window_and_leaves_no_empty_folder(tmp_path: Path) -> None:
    first, second = beside(LessonWorld, tmp_path), beside(LessonWorld, tmp_path)
    assert isinstance(first, LessonWorld)
    assert isinstance(second, LessonWorld)
    assert first.take_lesson()
    assert not second.take_lesson()
    second.close()
    first.close()
    assert not (tmp_path / "lesson").exists()
    assert second.take_lesson()
    second.close()
