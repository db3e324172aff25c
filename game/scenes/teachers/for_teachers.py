"""For teachers: a screen of big plain rows, one for each thing that a teacher comes for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.action import Action
from game.scenes.frame import page
from game.scenes.scene import Change, Context, Push, Quit, Still
from game.scenes.teachers.at_desk import WIDTH
from game.scenes.teachers.big_rows import big_row
from game.scenes.teachers.teachers_desk import desk_of
from game.text import Text
from game.ui.parts.layout import stack

if TYPE_CHECKING:
    from game.ui.draw.widget import Widget

# Translators: an entry of the title menu, and the title of the page that it opens.
TITLE = Text("teachers.title", "For teachers")
TEACH = (
    Text("teachers.teach", "Run a lesson"),
    Text("teachers.teach-about", "For a class, with a projector: from 10 to 90 minutes"),
)
RESULTS = (
    Text("teachers.results", "Look at results"),
    Text("teachers.results-about", "The pages of lessons that have ended, on this computer and on sticks"),
)
PRINT = (
    Text("teachers.print", "Print"),
    Text("teachers.print-about", "The plan, cards, rules, contacts, a letter to parents, questions"),
)
TRAINER = (
    Text("teachers.trainer", "For trainers"),
    Text("teachers.trainer-about", "Make a stick for a colleague, or take back what a stick holds"),
)
ADULTS = (
    Text("teachers.adults", "With adults"),
    Text("teachers.adults-about", "An afternoon with colleagues, a lesson for staff, an evening for parents"),
)
HELP = (
    Text("teachers.help", "Help for the lesson"),
    Text("teachers.help-about", "Keys, the clicker, the language, and what to do when something stops"),
)


class Teach(Action, frozen=True):
    """Go over to the lesson."""


class ForTeachers(Still):
    """Six rows; Esc leads back to the title."""

    name = "teachers"

    def view(self, context: Context) -> Widget:
        """The rows, the lesson first."""
        rows = stack(
            big_row(context, "teach", "discuss", TEACH, Teach(), first=True),
            big_row(context, "results", "star", RESULTS, Push("teachers-results")),
            big_row(context, "print", "print", PRINT, Push("teachers-print")),
            big_row(context, "trainer", "team", TRAINER, Push("teachers-trainer")),
            big_row(context, "adults", "adult", ADULTS, Push("teachers-adults")),
            big_row(context, "teachers-help", "keyboard", HELP, Push("teachers-help")),
            gap=10.0,
        )
        return page(context, self.name, context.say(TITLE), rows.content, width=WIDTH)

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """The lesson has a window of its own: this one closes for it, and comes back after it."""
        if isinstance(action, Teach):
            desk_of(context).teach()
            return (Quit(),)
        return super().handle(action, context)
