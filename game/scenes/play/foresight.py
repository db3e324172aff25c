"""What comes next in a play when somebody goes on, worked out before it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from game.scenes.play.boards.hands import Hands
from game.scenes.play.play_clock import SLIDE_MS, Clock
from game.scenes.play.play_view import Moment, PlayView
from game.scenes.shared.eyes import eyes_shut
from game.story.events import Continue
from game.story.playing.play import Play
from game.story.playing.reducer import NotApplicable
from game.story.playing.view import StoryView
from game.story.playing.view_of_play import view_of
from game.ui.draw.widget import Widget

if TYPE_CHECKING:
    from game.scenes.play.phone.opened import Opened
    from game.scenes.scene import Context
    from game.story.events import Event

AT_ONCE = 8
"""How many steps that take no time are followed; a story has two or three in a row."""


class Coming(msgspec.Struct, frozen=True):
    """A play, the play after somebody went on, and what is seen then."""

    before: Play
    after: Play
    story: StoryView

    @classmethod
    def of(cls, play: Play, story: StoryView) -> Coming | None:
        """What comes after a play that is seen as this story; None where the player decides that."""
        if not goes_on_alone(story):
            return None
        try:
            after = play.do(Continue(story.node))
        except NotApplicable:
            return None
        return cls(play, after, view_of(after))

    def is_after(self, play: Play, event: Event) -> bool:
        """Whether this is what comes of that event."""
        return play is self.before and event == self.after.events[-1]

    @property
    def at_rest(self) -> Coming:
        """The first that is seen: steps that take no time are passed."""
        coming = self
        for _ in range(AT_ONCE):
            waits = coming.story.waiting
            if waits.kind != "delay" or waits.delay_ms:
                break
            coming = Coming.of(coming.after, coming.story) or coming
        return coming


def goes_on_alone(story: StoryView) -> bool:
    """Whether there is but one way on from a story, by time or by a press anywhere."""
    return story.waiting.kind in {"delay", "tap"} and not story.ending


def foreseen(
    context: Context, coming: Coming, before: StoryView, painted: PlayView, clock: Clock, opened: Opened
) -> Widget:
    """All that will be seen: what moves in the place, what comes and has come, and when people blink."""
    ahead, last = painted.apart(), coming.at_rest
    life = ahead.foreseen_life(Moment(context, coming.before, before, None), clock)
    clock = clock.changed(context.now, before, last.story, tool="")
    later = msgspec.structs.replace(context.look, now=context.now + SLIDE_MS)
    hands = Hands().before(last.story)
    trees = tuple(
        ahead.tree(Moment(moment, last.after, last.story, before, hands), clock, opened)
        for moment in (context, msgspec.structs.replace(context, look=later))
    )
    return Widget("ahead", context.viewport.rect, (), (life, *trees, eyes_shut(trees[-1])))
