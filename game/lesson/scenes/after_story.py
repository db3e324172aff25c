"""What follows a story in a lesson: its ending, and its own pages for looking back, which are the talk."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.lesson.actions import ToTalk
from game.lesson.scenes.kit import NEXT as ON
from game.lesson.scenes.kit import world_of
from game.lesson_flow.events import Go
from game.lesson_flow.plan import part_after
from game.scenes.after.debrief import ANOTHER, NEXT, PARTS, Another, Debrief, EndStory, ShowPart
from game.scenes.after.debrief_talk import NEXT as NEXT_QUESTION
from game.scenes.after.debrief_talk import ShowQuestion
from game.scenes.after.debrief_way import way
from game.scenes.after.ending import GO_ON, EndingScene
from game.scenes.scene import FocusFirst, Home, Replace

if TYPE_CHECKING:
    from game.action import Action
    from game.scenes.frame import Buttons
    from game.scenes.scene import Change, Context
    from game.story.playing.play import Play
    from game.text import Text
    from game.ui.parts.part import Part, Piece


class LessonEnding(EndingScene):
    """The ending, from which the class goes on to talk; it shows nothing that is collected, and no doors."""

    GOES_ON: ClassVar[tuple[Text, str, Action]] = (GO_ON, "next", ToTalk())

    def arrived(self, context: Context) -> tuple[Change, ...]:
        """As after any story, but nothing new comes in."""
        come = super().arrived(context)
        self.news = ()
        return come

    def _found(self, context: Context, play: Play, gap: float) -> tuple[Piece, ...]:
        """Nothing: a lesson has no album, and its doors come with the way that was taken."""
        del context, play, gap
        return ()

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """On to the part of the lesson that follows the story."""
        if not isinstance(action, ToTalk):
            return super().handle(action, context)
        return (*(() if self.has_arrived else self.tick(context)), *_on(context, "episode"))


class LessonDebrief(Debrief):
    """The way, what helped, and the questions one after the other; the numbers have a part of their own.

    Before the end of the story, as where time ran out, there are the questions alone.
    """

    def __init__(self, argument: str, context: Context) -> None:
        """Opens at the way that was taken."""
        play = context.world.play
        ended = play is not None and bool(play.state.ended)
        super().__init__("" if ended else f"skipped:{argument}", context)
        self.parts = ("way", "helped", "talk") if ended else ("talk",)
        self.part = self.parts[0]

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """As after any story; from the last page the lesson goes on."""
        if isinstance(action, EndStory):
            return _on(context, "talk")
        if isinstance(action, (ShowPart, ShowQuestion)):
            return (*super().handle(action, context), FocusFirst())
        return super().handle(action, context)

    def _way(self, context: Context, play: Play) -> Part:
        """Without the doors while the class talks: they are behind a button on the page of the story."""
        state = world_of(context).state
        talks = state is not None and state.place[0] == "talk"
        return way(context, play, self.unfolded, doors=not talks)

    def _ways_on(self, context: Context) -> Buttons:
        """The next question or part, after the last of them the lesson; at the way also another ending."""
        say, episode = context.say, self._episode(context)
        at, asked = self.parts.index(self.part), len(episode.questions) if episode is not None else 0
        another: Buttons = (("another", say(ANOTHER), Another(), "plain"),) if self.part == "way" else ()
        if self.part == "talk" and self.question + 1 < asked:
            return (("next", say(NEXT_QUESTION), ShowQuestion(self.question + 1), "primary"), *another)
        if at + 1 < len(self.parts):
            label = say(NEXT, part=PARTS[self.parts[at + 1]][1])
            return (("next", label, ShowPart(self.parts[at + 1]), "primary"), *another)
        return (("end", say(ON), EndStory(), "primary"), *another)


def _on(context: Context, part: str) -> tuple[Change, ...]:
    """The part of the lesson after this one; the pages for talking follow at once."""
    state = world_of(context).state
    if state is None:
        return (Home(),)
    here = state.place[0] if part == "episode" and state.place[0] == "talk" else part_after(state.setup, part)
    world_of(context).do(Go(here))
    return (Replace("debrief", state.setup.episode),) if here == "talk" else (Home(),)
