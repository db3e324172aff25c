"""The tables of scenes: every class is there, and says of itself what an app must know of it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from game.kiosk.scenes.all import CLASSES as OF_KIOSK
from game.lesson.scenes.all import CLASSES as OF_LESSON
from game.scenes.all import CLASSES as OF_GAME
from game.scenes.all import scene_table
from game.scenes.scene import NEUTRAL, Scene

if TYPE_CHECKING:
    from tests.support.contexts import MakeContext

PLACES = {*OF_GAME.values(), *OF_LESSON.values(), *OF_KIOSK.values()}
every_place = pytest.mark.parametrize("place", sorted(PLACES))


def class_at(place: str) -> type[Scene]:
    module, _, name = place.partition(":")
    found: type[Scene] = getattr(import_module(module), name)
    assert issubclass(found, Scene)
    return found


@every_place
def test_every_scene_of_a_table_is_one(place: str) -> None:
    assert class_at(place).name


def test_only_the_picture_of_the_quick_exit_hides_the_game() -> None:
    assert [place for place in sorted(PLACES) if class_at(place).hides] == ["game.scenes.quick_exit:Neutral"]


@pytest.mark.parametrize("table", [OF_GAME, OF_LESSON, OF_KIOSK], ids=["game", "lesson", "kiosk"])
def test_every_app_has_a_title_and_what_the_quick_exit_shows(table: dict[str, str]) -> None:
    assert NEUTRAL in table
    assert "title" in table or table is OF_LESSON, "the lesson makes its own"


def test_notes_stand_beside_whatever_does_not_stand_alone() -> None:
    alone = {class_at(place).name for place in OF_LESSON.values() if class_at(place).covers}
    assert alone == {"blank", NEUTRAL}


def test_the_slides_of_a_lesson_answer_to_a_clicker() -> None:
    slides = {class_at(place).name for place in PLACES if class_at(place).paged}
    assert slides == {"lesson", "lesson-setup", "lesson-resume", "vote", "entry"}
    for place in PLACES:
        assert class_at(place).paged == (class_at(place).onward is not Scene.onward)


def test_a_scene_is_made_of_its_argument(context: MakeContext) -> None:
    scene = scene_table({"doors": "game.scenes.album.album:AlbumScene"})["doors"]("wallpapers", context())
    assert getattr(scene, "part", "") == "wallpapers"
