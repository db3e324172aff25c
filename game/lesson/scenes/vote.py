"""The vote at a choice of the story: talk, hands or cards A to D, hidden until shown, and what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.lesson.actions import Add, Chooser, Decided, Do, Keyed, LeaveVote
from game.lesson.scenes.kit import Press, Slide, Strip, nothing, slide, strip, world_of
from game.lesson.scenes.rows import Row, option_of, rows
from game.lesson_flow.events import Decide, Hands, OpenVote, RevealVotes
from game.lesson_flow.keying import Typed, keyed
from game.lesson_flow.voting import LETTERS
from game.scenes.play.story_card import TALK
from game.scenes.scene import Back, Change, Context, FocusFirst, Pop, Still
from game.story.playing.view import view as story_view
from game.text import Text
from game.ui.parts.layout import stack
from game.ui.parts.part import one
from game.ui.parts.pieces import said

if TYPE_CHECKING:
    from game.action import Action
    from game.lesson_flow.events import Way
    from game.lesson_flow.voting import Vote
    from game.story.playing.view import StoryView
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget
    from game.ui.parts.part import Content, Part

TITLE = Text("lesson.vote", "What do we choose?")
HANDS = Text("lesson.vote-hands", "{n} of {size} hands counted", "{n} of {size} hands counted")
SHOW = Text("lesson.vote-show", "Show the hands")
TO_STORY = Text("lesson.vote-back", "Back to the story")
TAKE = Text("lesson.vote-take", "We take {letter}")
TEACHER = Text("lesson.vote-teacher", "The teacher chooses")
CLASS = Text("lesson.vote-class", "The class chooses")
TIE = Text(
    "lesson.vote-tie", "A tie. What speaks for each of them? Talk about it, and then choose one together."
)
NONE = Text("lesson.vote-none", "Nothing was counted. Talk about it, and then choose one together.")
ONE = Text("lesson.vote-one", "Other answers can be tried later: every door can be opened again.")
ASK_TEACHER = Text("lesson.vote-by-teacher", "The teacher chooses one after the talk.")
HOW = Text("lesson.vote-how", "Hold up a card or a hand. Take your time: nobody has to.")


class VoteScene(Still):
    """Over the story while it waits at a choice; the hands are the lesson's, so that nothing is lost."""

    name = "vote"
    counts = paged = True
    """Number keys count here."""

    def __init__(self, argument: str = "", context: Context | None = None) -> None:
        """Opens the vote of the choice, or goes on with it."""
        super().__init__(argument, context)
        self._by: Way = "class"
        self._typed = Typed()
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
        main, *more = self._presses(vote)
        return Slide(
            title, lambda room: self._content(context, vote, story, room), main=main, more=tuple(more),
            top=True,
        )  # fmt: skip

    def _presses(self, vote: Vote) -> tuple[Press, ...]:
        """The main button first: show the hands, or take what leads; in a tie the class talks."""
        back = Press("story", TO_STORY, LeaveVote(), "chat")
        other: Way = "teacher" if self._by == "class" else "class"
        switch = Press("chooser", TEACHER if other == "teacher" else CLASS, Chooser(other))
        if not vote.revealed and self._by == "class":
            return Press("show", SHOW, Do(RevealVotes()), "eye"), switch, back
        if self._by == "class" and len(vote.leading) == 1:
            letter = LETTERS[vote.options.index(vote.leading[0])]
            return Press("take", TAKE, Decided(vote.leading[0]), "check", letter), switch, back
        return back, switch

    def _choosing(self, vote: Vote) -> bool:
        """Whether a press on a row chooses it, instead of counting."""
        return vote.revealed or self._by == "teacher"

    def _content(self, context: Context, vote: Vote, story: StoryView, room: Rect) -> Content:
        look, choosing, talk = context.look, self._choosing(vote), _talk(context, story)
        above = (_strip(context, talk), 16.0) if talk else ()
        below = said(look, "vote.said", self._said(context, vote), "button", look.theme.on_page)
        given = _rows(context, vote, story, choosing=choosing)
        return rows(
            context, given, room, counting=not choosing,
            around=lambda all_: stack(*above, all_, 14.0, below),
        )  # fmt: skip

    def _said(self, context: Context, vote: Vote) -> str:
        """How one votes and how many hands are counted; afterwards what follows."""
        state = world_of(context).state
        if self._by == "teacher":
            return context.say(ASK_TEACHER)
        if not vote.revealed:
            size = state.setup.size if state is not None else 0
            return f"{context.say(HOW)} {context.say(HANDS, n=vote.counted, size=size)}"
        return context.say(TIE if vote.tied else ONE if vote.leading else NONE)

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Count hands, show them, choose."""
        vote, story = _vote(context), _story(context)
        if vote is None or story is None:
            return (Pop(),)
        match action:
            case Back() | LeaveVote():
                return (Pop(),)
            case Add() | Keyed():
                self._count(action, vote, context)
                return ()
            case Chooser():
                self._by = action.by
            case Do():
                world_of(context).do(action.event)
            case _:
                return self.common(action)
        return (FocusFirst(),)

    def onward(self, context: Context) -> Action | None:
        """What a clicker's button forward does: show the hands, then take what leads; in a tie, nothing."""
        vote = _vote(context)
        main = self._presses(vote)[0] if vote is not None else None
        return main.action if main is not None and main.id != "story" else None

    def decide(self, option: str, context: Context) -> bool:
        """End the vote with this option; gives whether it could be."""
        return world_of(context).do(Decide(option, self._by))

    def _count(self, action: Add | Keyed, vote: Vote, context: Context) -> None:
        option = action.option if isinstance(action, Add) else option_of(action.focus)
        if option not in vote.options or self._choosing(vote):
            return
        count = vote.hands[vote.options.index(option)]
        if isinstance(action, Add):
            count = max(0, count + action.by)
        else:
            self._typed, count = keyed(action, self._typed, f"{vote.node}/{option}", count, context.now)
        world_of(context).do(Hands(option, count))


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


def _rows(context: Context, vote: Vote, story: StoryView, *, choosing: bool) -> tuple[Row, ...]:
    words = {one.id: context.say(one.text) for one in story.choices}
    return tuple(
        Row(
            option,
            words.get(option, option),
            vote.hands[at],
            vote.hands[at] if vote.revealed and vote.counted else None,
            best=vote.revealed and option in vote.leading,
            action=Decided(option) if choosing else None,
        )
        for at, option in enumerate(vote.options)
    )


def _strip(context: Context, talk: str) -> Part:
    """The question for the class, on a warm strip."""
    how = Strip("subheading", side=42.0, x=24.0, gap=20.0, y=14.0, least=76.0, radius=22.0)
    shown = strip(context.look, "discuss", talk, how)
    return one("vote.talk", shown, role="heading", name=context.say(TALK), value=talk)
