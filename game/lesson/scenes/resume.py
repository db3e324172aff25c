"""After an interruption: the lessons that wait by class and story, to go on with, or to delete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.language.languages import class_name
from game.lesson.actions import Forget, Pick, Resume
from game.lesson.scenes.kit import CLOSE, Press, Slide, slide, world_of
from game.lesson.scenes.talk import with_picture
from game.scenes.scene import Back, Change, Context, FocusFirst, Home, Still
from game.text import Text
from game.ui.parts.cards import Words
from game.ui.parts.column import column, words
from game.ui.parts.pieces import choice

if TYPE_CHECKING:
    from game.action import Action
    from game.lesson_flow.plan import PartId
    from game.lesson_flow.state import State
    from game.ui.draw.widget import Widget
    from game.ui.parts.column import Piece

TITLE = Text("lesson.resume", "A lesson is waiting")
SAID = Text(
    "lesson.resume-said", "Nothing that was counted is lost. Go on where it stopped, or begin another lesson."
)
GO_ON = Text("lesson.resume-go-on", "Go on there")
ANOTHER = Text("lesson.resume-another", "Begin another")
DELETE = Text("lesson.resume-delete", "Delete it")
KEEP = Text("lesson.resume-keep", "Keep it")
# Translators: {lesson} is a class and a story, such as “7a, The chain”.
SURE = Text("lesson.resume-sure", "Delete what was kept of “{lesson}”? Nothing of it will be in any report.")
# Translators: a class, such as 7a, and the title of a story.
NAME = Text("lesson.resume-name", "{group}, {story}")
# Translators: {part} is a part of a lesson, such as “the story”. The lesson has two halves on two days.
FIRST_HALF = Text("lesson.resume-first-half", "first half: {part}")
SECOND_HALF = Text("lesson.resume-second-half", "second half: {part}")

# Translators: the parts of a lesson, as they stand in a list: one to three words each.
PARTS: Final[dict[PartId, Text]] = {
    "rules": Text("lesson.part-rules", "ground rules"),
    "before": Text("lesson.part-before", "questions before the story"),
    "episode": Text("lesson.part-episode", "the story"),
    "break": Text("lesson.part-break", "the break"),
    "welcome": Text("lesson.part-welcome", "welcome back"),
    "talk": Text("lesson.part-talk", "talking about it"),
    "card": Text("lesson.part-card", "the plan card"),
    "after": Text("lesson.part-after", "questions after the story"),
    "result": Text("lesson.part-result", "the result"),
    "contacts": Text("lesson.part-contacts", "who helps"),
    "end": Text("lesson.part-end", "the end"),
}


class ResumeScene(Still):
    """Shown at a start that finds lessons under way: one is chosen, the one that was shown last at first."""

    name = "lesson-resume"
    paged = True

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """Nothing is about to be deleted."""
        super().__init__(argument, context)
        self._chosen = ""
        self._deleting = False

    def view(self, context: Context) -> Widget:
        """The lessons, and what can be done with the one that is chosen."""
        if self._deleting:
            return slide(context, self.name, self._sure(context), None)
        id_ = self._id(context)
        shown = Slide(
            context.say(TITLE),
            lambda room: column(room, self._lessons(context)),
            main=Press("go-on", GO_ON, Resume(id_), "play"),
            more=(
                CLOSE,
                Press("another", ANOTHER, Resume()),
                Press("delete", DELETE, Forget(id_, sure=False)),
            ),
            top=True,
        )
        return slide(context, self.name, shown, None)

    def _sure(self, context: Context) -> Slide:
        """What would be deleted, and the two ways."""
        id_ = self._id(context)
        told = next((name_of(context, state) for one, state in world_of(context).waiting if one == id_), "")
        said = context.say(SURE, lesson=told)
        return Slide(
            context.say(TITLE),
            lambda room: with_picture(context, "way-house", said, room),
            main=Press("keep", KEEP, Back(), "check"),
            more=(Press("delete", DELETE, Forget(id_, sure=True), "close"),),
        )

    def _lessons(self, context: Context) -> tuple[Piece, ...]:
        look, id_ = context.look, self._id(context)
        cards = [
            choice(
                look, f"waiting:{at}", Words(name_of(context, state), place_of(context, state)),
                Pick("lesson", one), chosen=one == id_,
            )
            for at, (one, state) in enumerate(world_of(context).waiting)
        ]  # fmt: skip
        pieces: list[Piece] = [
            words(look, "resume.said", context.say(SAID), "subheading", look.theme.on_page)
        ]
        for card in cards:
            pieces += [14.0, card]
        return tuple(pieces)

    def _id(self, context: Context) -> str:
        """The id of the lesson that is chosen."""
        ids = [one for one, _ in world_of(context).waiting]
        return self._chosen if self._chosen in ids else ids[0] if ids else ""

    def onward(self, context: Context) -> Action | None:
        """What a clicker's button forward does: go on."""
        return Resume(self._id(context)) if not self._deleting else None

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Go on, begin another lesson, or delete one after asking once more."""
        world = world_of(context)
        match action:
            case Resume():
                world.go_on_with(action.lesson) if action.lesson else world.put_by()
                return (Home(),)
            case Pick():
                self._chosen = action.value
                return ()
            case Forget():
                return self._forget(action, context)
            case Back() if self._deleting:
                self._deleting = False
                return (FocusFirst(),)
            case _:
                return self.common(action)

    def _forget(self, action: Forget, context: Context) -> tuple[Change, ...]:
        """The first press asks, the second deletes."""
        world = world_of(context)
        self._deleting = not action.sure
        if action.sure:
            world.give_up(action.lesson)
            if not world.waiting:
                return (Home(),)
        return (FocusFirst(),)


def name_of(context: Context, state: State) -> str:
    """The class and the story of a lesson, such as “7a, The chain”; without a class the story alone."""
    episode = context.world.pack.episodes.get(state.setup.episode)
    story = context.say(episode.title) if episode is not None else state.setup.episode
    group = class_name(context.catalog.code, state.setup.grade, state.setup.letter)
    return context.say(NAME, group=group, story=story) if group else story


def place_of(context: Context, state: State) -> str:
    """Where a lesson stands: its part and, of two sittings, which half."""
    part = context.say(PARTS[state.place[0]])
    if len(state.setup.plan.minutes) == 1:
        return part
    return context.say(FIRST_HALF if state.part.sitting == 1 else SECOND_HALF, part=part)
