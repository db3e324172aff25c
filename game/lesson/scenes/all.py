"""The scenes of a lesson by name. What leads to the title in the game leads to the lesson here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.scenes.all import scene_table
from game.scenes.scene import NEUTRAL

if TYPE_CHECKING:
    from game.scenes.scene import Context, Scene, SceneTable

CLASSES: Final = {
    # The lesson's own
    "lesson": "game.lesson.scenes.lesson:LessonScene",
    "lesson-setup": "game.lesson.scenes.setup:Setup",
    "lesson-resume": "game.lesson.scenes.resume:ResumeScene",
    "vote": "game.lesson.scenes.vote:VoteScene",
    "ending": "game.lesson.scenes.after_story:LessonEnding",
    "debrief": "game.lesson.scenes.after_story:LessonDebrief",
    "entry": "game.lesson.scenes.entering:EntryScene",
    "help": "game.lesson.scenes.help:HelpInLesson",
    "blank": "game.lesson.scenes.dark_screen:DarkScreen",
    # Those of the game that are right here as they are
    "play": "game.scenes.play.play:PlayScene",
    "door": "game.scenes.after.door:DoorScene",
    "detective": "game.scenes.after.detective:Detective",
    "menu": "game.scenes.menu:Menu",
    "pupil-help": "game.scenes.help:Help",
    "about": "game.scenes.about:About",
    "language": "game.lesson.scenes.school:SchoolCountry",
    "settings": "game.scenes.settings.settings:SettingsScene",
    "access": "game.scenes.settings.access:Access",
    NEUTRAL: "game.scenes.quick_exit:Neutral",
}
"""A scene's module is imported when it is first shown."""


def scenes() -> SceneTable:
    """The factories by name; `title` is the lesson, or what is asked before one."""
    table = scene_table(CLASSES)

    def first(argument: str, context: Context) -> Scene:
        from game.lesson.scenes.kit import world_of

        return table["lesson-setup" if world_of(context).state is None else "lesson"](argument, context)

    return {**table, "title": first}
