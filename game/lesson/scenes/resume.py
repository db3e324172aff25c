"""After an interruption: go on at the step where the lesson stopped, or delete it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.lesson.actions import Resume
from game.lesson.scenes.kit import Press, Slide, slide, world_of
from game.lesson.scenes.talk import with_picture
from game.scenes.scene import Change, Context, Home, Still
from game.text import Text

if TYPE_CHECKING:
    from game.action import Action
    from game.lesson_flow.plan import PartId
    from game.ui.draw.widget import Widget

TITLE = Text("lesson.resume", "A lesson is waiting")
SAID = Text(
    "lesson.resume-said",
    "It stopped at: {part}. Nothing that was counted is lost. "
    "You can go on there, or delete it and begin another.",
)
GO_ON = Text("lesson.resume-go-on", "Go on there")
ANOTHER = Text("lesson.resume-another", "Delete it, begin another")

# Translators: the parts of a lesson, as they stand in a list: one to three words each.
PARTS: Final[dict[PartId, Text]] = {
    "rules": Text("lesson.part-rules", "ground rules"),
    "before": Text("lesson.part-before", "survey before the story"),
    "episode": Text("lesson.part-episode", "the story"),
    "break": Text("lesson.part-break", "the break"),
    "welcome": Text("lesson.part-welcome", "welcome back"),
    "talk": Text("lesson.part-talk", "talking about it"),
    "card": Text("lesson.part-card", "the plan card"),
    "after": Text("lesson.part-after", "survey after the story"),
    "result": Text("lesson.part-result", "the result"),
    "contacts": Text("lesson.part-contacts", "who helps"),
    "end": Text("lesson.part-end", "the end"),
}


class ResumeScene(Still):
    """Shown at a start that finds a lesson under way."""

    name = "lesson-resume"
    paged = True

    def view(self, context: Context) -> Widget:
        """Where it stopped, and the two ways."""
        state = world_of(context).state
        part = PARTS[state.place[0]] if state is not None else PARTS["end"]
        shown = Slide(
            context.say(TITLE),
            lambda room: with_picture(context, "way-house", context.say(SAID, part=part), room),
            main=Press("go-on", GO_ON, Resume(on=True), "play"),
            more=(Press("another", ANOTHER, Resume(on=False), "close"),),
        )
        return slide(context, self.name, shown, None)

    def onward(self, context: Context) -> Action | None:
        """What a clicker's button forward does: go on."""
        del context
        return Resume(on=True)

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Go on, or forget the lesson."""
        if isinstance(action, Resume):
            if not action.on:
                world_of(context).give_up()
            return (Home(),)
        return self.common(action)
