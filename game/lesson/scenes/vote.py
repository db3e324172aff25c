"""The vote at a stop of the story: talk, then raised hands, which everybody sees, and what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.lesson.actions import Add, Chooser, Decided, Do, Keyed, LeaveVote
from game.lesson.scenes.kit import Press, Slide, Strip, letters_of, nothing, resizing, slide, strip, world_of
from game.lesson.scenes.number_rows import Counting, Sheet, ends
from game.lesson.scenes.rows import Row, rows
from game.lesson_flow.events import CloseVote, Decide, Hands, OpenVote, Recount, Resize
from game.lesson_flow.number_entry import NumberEntry
from game.scenes.play.story_card import TALK
from game.scenes.scene import Back, Change, Context, FocusFirst, Pop
from game.story.playing.view import view as story_view
from game.text import Text
from game.ui.parts.layout import stack
from game.ui.parts.part import one
from game.ui.parts.pieces import said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.action import Action
    from game.lesson_flow.events import Way
    from game.lesson_flow.voting import Vote
    from game.story.playing.view import StoryView
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Content, Part

TITLE = Text("lesson.vote", "What do we choose?")
CLOSE = Text("lesson.vote-close", "All hands are counted")
RECOUNT = Text("lesson.vote-recount", "Count again")
TO_STORY = Text("lesson.vote-back", "Back to the story")
TAKE = Text("lesson.vote-take", "We take {letter}")
TEACHER = Text("lesson.vote-teacher", "The teacher chooses")
CLASS = Text("lesson.vote-class", "The class chooses")
TIE = Text("lesson.vote-tie-why", "What speaks for each of them?")
# Translators: which answer the class takes after a tie; the keys are those of a keyboard. As short as can be.
PICK = Text(
    "lesson.vote-tie-both", "A tie. Talk, then take one together: press it, or an arrow key and Enter."
)
ONE = Text("lesson.vote-one", "Other answers can be tried later: every door can be opened again.")
ASK_TEACHER = Text("lesson.vote-by-teacher", "The teacher chooses one after the talk.")
HOW = Text(
    "lesson.vote-how",
    "Raise a hand or a card: everybody sees it, and it is about the story alone. Nobody has to.",
)


HANDS = Text(
    "lesson.vote-hands",
    "So far {n} hand of {size} pupils.",
    "So far {n} hands of {size} pupils.",
)


class VoteScene(Counting):
    """Over the story while it waits at a choice; the hands are the lesson's, so that nothing is lost."""

    name = "vote"
    paged = True

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """Opens the vote of the choice, or goes on with it."""
        super().__init__(argument, context)
        self._by: Way = "class"
        if context is not None and (story := _story(context)) is not None:
            world_of(context).do(OpenVote(story.node, tuple(one.id for one in story.choices)))

    def view(self, context: Context) -> Widget:
        """The question, the rows, and what follows."""
        state, vote, story = world_of(context).state, _vote(context), _story(context)
        if state is None or vote is None or story is None:
            return slide(context, self.name, Slide(context.say(TITLE), nothing), None)
        return slide(context, self.name, self._slide(context, vote, story), state)

    def _slide(self, context: Context, vote: Vote, story: StoryView) -> Slide:
        title = context.say(story.ask or TITLE)
        main, *more = (*self._presses(vote, letters_of(context)), *resizing(context))
        return Slide(
            title, lambda room: self._content(context, vote, story, room), main=main, more=tuple(more),
            top=True, below=self._below(context, vote),
        )  # fmt: skip

    def _presses(self, vote: Vote, letters: str) -> tuple[Press, ...]:
        """The main button first: show the hands, or take what leads; in a tie the class talks."""
        back = Press("story", TO_STORY, LeaveVote(), "chat")
        if self._by == "teacher":
            return back, Press("chooser", CLASS, Chooser("class"))
        if not vote.closed:
            close = Press("close", CLOSE, Do(CloseVote()), "hand")
            return close, Press("chooser", TEACHER, Chooser("teacher")), back
        again = Press("recount", RECOUNT, Do(Recount()), "back")
        if vote.tied:
            return back, again
        letter = letters[vote.options.index(vote.leading[0])]
        return Press("take", TAKE, Decided(vote.leading[0]), "check", letter), again, back

    def _choosing(self, vote: Vote) -> bool:
        """Whether a press on a row chooses it, instead of counting."""
        return vote.closed or self._by == "teacher"

    def choosing(self, context: Context) -> bool:
        """Whether a press on a row chooses it now."""
        vote = _vote(context)
        return vote is not None and self._choosing(vote)

    def _content(self, context: Context, vote: Vote, story: StoryView, room: Rect) -> Content:
        look, choosing, talk = context.look, self._choosing(vote), _talk(context, story)
        above = (_strip(context, talk), 16.0) if talk and not (vote.closed or vote.counted) else ()
        below = said(look, "vote.said", self._said(context, vote), "button", look.theme.on_page)
        sheet = self.sheet(context)
        shown = ends(context, sheet, covered=False) if sheet is not None else tuple(map(str, vote.hands))
        words = {one.id: context.say(one.text) for one in story.choices}
        here = world_of(context).entry.row
        given = tuple(self._row(vote, words, at, shown[at], here) for at in range(len(vote.options)))
        return rows(
            context, given, room, kind="read" if choosing else "counted",
            around=lambda all_: stack(*above, all_, 14.0, below),
        )  # fmt: skip

    def _row(self, vote: Vote, words: Mapping[str, str], at: int, shown: str, here: int) -> Row:
        """An answer with its hands; once they are counted, the class can take those that got one."""
        option = vote.options[at]
        action: Action | None = Add(option, 1)
        if self._choosing(vote):
            action = Decided(option) if self._may(vote, option) else None
        return Row(
            option, words.get(option, option), shown if shown != "0" else "",
            vote.hands[at] if vote.closed else 0, best=vote.closed and option in vote.leading, action=action,
            first=at == here and not self._choosing(vote),
        )  # fmt: skip

    def _may(self, vote: Vote, option: str) -> bool:
        """Whether this can be taken: by the teacher any answer, by the class one with a hand.

        In a tie the class takes one of those that have the most.
        """
        if self._by == "teacher":
            return True
        return option in vote.leading if vote.closed and vote.tied else vote.may_win(option)

    def _said(self, context: Context, vote: Vote) -> str:
        """How one votes; afterwards what follows."""
        if self._by == "teacher":
            return context.say(ASK_TEACHER)
        return context.say(HOW if not vote.closed else TIE if vote.tied else ONE)

    def _below(self, context: Context, vote: Vote) -> Part | None:
        """What stays in sight: how many hands are counted, which everybody sees, or how a tie ends."""
        state = world_of(context).state
        if state is None or self._by == "teacher" or not vote.counted:
            return None
        if vote.closed and not vote.tied:
            return None
        words = (
            context.say(PICK) if vote.closed else context.say(HANDS, n=vote.counted, size=state.setup.size)
        )
        return said(context.look, "vote.below", words, "button", context.look.theme.on_page)

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Count hands, look at them, choose."""
        vote, story = _vote(context), _story(context)
        if vote is None or story is None:
            return (Pop(),)
        if isinstance(action, (Add, Keyed)):
            self._count(action, context)
            return ()
        if not self.settle(context):
            return ()
        match action:
            case Back() | LeaveVote():
                return (Pop(),)
            case Chooser():
                self._by = action.by
            case Do():
                if isinstance(action.event, Recount):
                    world_of(context).entry = NumberEntry()
                elif isinstance(action.event, Resize):
                    self.resized(context)
                world_of(context).do(action.event)
            case _:
                return self.common(action)
        return (FocusFirst(),)

    def onward(self, context: Context) -> Action | None:
        """What a clicker's button forward does: show the hands, then take what leads; in a tie, nothing."""
        vote = _vote(context)
        main = self._presses(vote, letters_of(context))[0] if vote is not None else None
        return main.action if main is not None and main.id != "story" else None

    def decide(self, option: str, context: Context) -> bool:
        """End the vote with this option; gives whether it could be: a class takes one of the most hands."""
        vote = _vote(context)
        if vote is None or not self._may(vote, option):
            return False
        return world_of(context).do(Decide(option, self._by))

    def sheet(self, context: Context) -> Sheet | None:
        """The hands, as long as they are counted."""
        vote, world = _vote(context), world_of(context)
        if vote is None or self._choosing(vote):
            return None

        def put(option: str, number: int | None) -> bool:
            return world.do(Hands(option, number or 0))

        return Sheet(vote.options, vote.hands, put)

    def _count(self, action: Add | Keyed, context: Context) -> None:
        if isinstance(action, Add):
            self.to_option(action.option, context)
            self.press_key("plus" if action.by > 0 else "minus", context)
        else:
            self.press_key(action.key, context)


def _vote(context: Context) -> Vote | None:
    state = world_of(context).state
    return state.vote if state is not None else None


def _story(context: Context) -> StoryView | None:
    play = context.world.play
    return story_view(play.episode, play.state) if play is not None else None


def _talk(context: Context, story: StoryView) -> str:
    """The question for the class at this choice; "" where it is no stop point."""
    play = context.world.play
    if play is None:
        return ""
    step = play.episode.nodes[story.node].steps[play.state.at]
    return context.say(step.talk) if step.talk is not None else ""


def _strip(context: Context, talk: str) -> Part:
    """The question for the class, on a warm strip."""
    how = Strip("subheading", side=42.0, x=24.0, gap=20.0, y=14.0, least=76.0, radius=22.0)
    shown = strip(context.look, "discuss", talk, how)
    return one("vote.talk", shown, role="heading", name=context.say(TALK), value=talk)
