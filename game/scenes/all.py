"""Every scene by name. A scene's module is imported when it is first shown, which keeps the start fast."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Final

from game.scenes.scene import NEUTRAL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.scenes.scene import Context, Scene, SceneTable

CLASSES: Final = {
    "language": "game.scenes.before.language:Language",
    "title": "game.scenes.before.title:Title",
    "episodes": "game.scenes.before.episodes:Episodes",
    "hero": "game.scenes.before.hero:HeroChoice",
    "note": "game.scenes.before.note:Note",
    "under-way": "game.scenes.before.under_way:UnderWay",
    "album": "game.scenes.album.album:AlbumScene",
    "play": "game.scenes.play.play:PlayScene",
    "warm-up": "game.scenes.play.warm_up:WarmUp",
    "menu": "game.scenes.menu:Menu",
    "ending": "game.scenes.after.ending:EndingScene",
    "door": "game.scenes.after.door:DoorScene",
    "calm": "game.scenes.after.calm:Calm",
    "debrief": "game.scenes.after.debrief:Debrief",
    "detective": "game.scenes.after.detective:Detective",
    "settings": "game.scenes.settings.settings:SettingsScene",
    "access": "game.scenes.settings.access:Access",
    "help": "game.scenes.help:Help",
    "about": "game.scenes.about:About",
    "teachers": "game.scenes.teachers.for_teachers:ForTeachers",
    "teachers-results": "game.scenes.teachers.found_results:FoundResults",
    "teachers-print": "game.scenes.teachers.lesson_pages:LessonPages",
    "teachers-trainer": "game.scenes.teachers.trainer_sticks:TrainerSticks",
    "teachers-training": "game.scenes.teachers.trainings:Training",
    "teachers-code": "game.scenes.teachers.trainings:CodeEntry",
    "teachers-adults": "game.scenes.teachers.lesson_pages:AdultPages",
    "teachers-help": "game.scenes.teachers.lesson_help:LessonHelp",
    NEUTRAL: "game.scenes.quick_exit:Neutral",
}


def made(place: str, argument: str, context: Context) -> Scene:
    """The scene of the class that lies at `module:Class`."""
    module, _, class_name = place.partition(":")
    scene: Scene = getattr(import_module(module), class_name)(argument, context)
    return scene


def scene_table(classes: Mapping[str, str]) -> SceneTable:
    """Factories by name, as an app takes them, of classes by name as `module:Class`."""
    return {name: partial(made, place) for name, place in classes.items()}


def scenes() -> SceneTable:
    """The scenes of the game."""
    return scene_table(CLASSES)
