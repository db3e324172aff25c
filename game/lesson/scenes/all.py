"""The scenes of a lesson by name. What leads to the title in the game leads to the lesson here."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.scenes.scene import Context, Scene

CLASSES: Final = {
    # The lesson's own
    "lesson": "game.lesson.scenes.lesson:LessonScene",
    "lesson-setup": "game.lesson.scenes.setup:Setup",
    "lesson-resume": "game.lesson.scenes.resume:ResumeScene",
    "vote": "game.lesson.scenes.vote:VoteScene",
    "blank": "game.lesson.scenes.blank:Blank",
    # Those of the game that are right here as they are
    "play": "game.scenes.play.play:PlayScene",
    "ending": "game.scenes.after.ending:EndingScene",
    "calm": "game.scenes.after.calm:Calm",
    "debrief": "game.scenes.after.debrief:Debrief",
    "detective": "game.scenes.after.detective:Detective",
    "menu": "game.scenes.menu:Menu",
    "help": "game.scenes.help:Help",
    "about": "game.scenes.about:About",
    "language": "game.scenes.before.language:Language",
    "settings": "game.scenes.settings.settings:SettingsScene",
    "access": "game.scenes.settings.access:Access",
    "neutral": "game.scenes.neutral:Neutral",
}
"""A scene's module is imported when it is first shown."""


def scenes() -> Mapping[str, Callable[[str, Context], Scene]]:
    """The factories by name; `title` is the lesson, or what is asked before one."""

    def factory(name: str) -> Callable[[str, Context], Scene]:
        return lambda argument, context: make(name, argument, context)

    return {**{name: factory(name) for name in CLASSES}, "title": _first}


def make(name: str, argument: str, context: Context) -> Scene:
    """Build the scene of that name. Raises KeyError for a name that there is not."""
    module, _, class_name = CLASSES[name].partition(":")
    scene: Scene = getattr(import_module(module), class_name)(argument, context)
    return scene


def _first(argument: str, context: Context) -> Scene:
    from game.lesson.scenes.kit import world_of

    return make("lesson-setup" if world_of(context).state is None else "lesson", argument, context)
