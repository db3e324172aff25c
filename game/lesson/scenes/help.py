"""Help in a lesson: that for the teacher, with the keys, and from there the one for pupils."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.scene import Push
from game.scenes.teachers.lesson_help import LessonHelp
from game.text import Text
from game.ui.parts.column import press

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.parts.part import Piece

# Translators: a button in the teacher's help: it opens the help that pupils have, with whom one can tell.
FOR_PUPILS = Text("lesson.help-pupils", "Help for pupils: whom one can tell")


class HelpInLesson(LessonHelp):
    """Opens on F1; the class may see it, so that what pupils need is one press away."""

    name = "help"

    def above(self, context: Context) -> tuple[Piece, ...]:
        """The way to the help for pupils."""
        return (
            press(
                context.look,
                "to-pupils",
                context.say(FOR_PUPILS),
                Push("pupil-help"),
                icon_name="heart",
                first=True,
            ),
        )

    def below(self, context: Context) -> tuple[Piece, ...]:
        """Nothing is printed from within a lesson."""
        del context
        return ()
