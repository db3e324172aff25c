"""The play: stage, phone and tools, and the time that passes between an event and the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.frame import bar
from game.scenes.phone.profile import CloseProfile
from game.scenes.play_clock import Clock
from game.scenes.play_view import Moment, PlayView
from game.scenes.scene import Back, Change, Context, FocusFirst, Home, PlaySound, Push, Replace, ScrollBy
from game.story.events import Choose, Continue, Inspect, Use
from game.story.step import NotApplicable
from game.story.view import StoryView
from game.story.view import view as story_view
from game.ui.widget import Widget

if TYPE_CHECKING:
    from game.story.events import Event
    from game.story.play import Play

STORY_EVENTS = (Choose, Continue, Inspect, Use)
TOOL_SOUNDS = {"save": "save", "report": "report", "block": "block", "tell": "tell"}
"""Tools whose use is heard; the other two have the sound of any press."""
FAR = 100_000.0
"""More than any chat is high: scrolls to its end."""


class PlayScene:
    """The running play; besides, it keeps only what moves: when things changed, and what was before."""

    name = "play"

    def __init__(self, argument: str, context: Context) -> None:
        """Shows the play of the world; things stand still at first, whatever came before."""
        del argument
        self._clock = Clock(since=context.now, stirred=context.now)
        self._profile = ""
        self._painted = PlayView()
        self._story: tuple[Play, StoryView] | None = None
        self._before: StoryView | None = None
        self._motion = context.look.motion

    def view(self, context: Context) -> Widget:
        """Everything at this moment."""
        play, self._motion = context.world.play, context.look.motion
        if play is None:
            return Widget("play", context.viewport.rect, (), (bar(context),))
        now = Moment(context, play, self._now(play), self._before)
        return self._painted.tree(now, self._clock, self._profile)

    def handle(self, action: object, context: Context) -> tuple[Change, ...]:
        """Story events go to the story; Esc closes a profile, or opens the menu."""
        if context.world.play is None:
            return (Home(),)
        if isinstance(action, Inspect):
            return self._inspect(action, context)
        if isinstance(action, CloseProfile) or (isinstance(action, Back) and self._profile):
            self._profile = ""
            self._clock = self._clock.restarted(context.now)
            return (FocusFirst(),)
        if isinstance(action, STORY_EVENTS):
            return self._do(action, context, by_hand=True)
        if isinstance(action, Back):
            return (Push("menu"),)
        return (action,) if isinstance(action, Change) else ()

    def wake(self, now: int) -> int | None:
        """When the next frame of what moves is due, or the end of a delay."""
        if self._story is None:
            return None
        return self._clock.wake(now, self._story[1], motion=self._motion, reading=bool(self._profile))

    def tick(self, context: Context) -> tuple[Change, ...]:
        """Let the story go on where a delay is over."""
        play = context.world.play
        if play is None:
            return (Home(),)
        story = self._now(play)
        if story.ending:
            return (Replace("ending"),)
        if self._profile or story.waiting.kind != "delay" or context.now < self._clock.due(story):
            return ()
        return self._do(Continue(story.node), context, by_hand=False)

    def _now(self, play: Play) -> StoryView:
        """The story as it stands, worked out once a state."""
        if self._story is None or self._story[0] is not play:
            self._story = (play, story_view(play.episode, play.state))
        return self._story[1]

    def _inspect(self, event: Inspect, context: Context) -> tuple[Change, ...]:
        """Open a profile; the story remembers that it was looked at."""
        self._take(event, context)
        self._profile = event.who
        return (FocusFirst(),)

    def _take(self, event: Event, context: Context) -> StoryView | None:
        """Let an event happen and keep the play; gives what was before, or None when it no longer fits."""
        play = context.world.play
        if play is None:
            return None
        try:
            after = play.do(event)
        except NotApplicable:
            return None  # a second tap on what is gone already
        before = self._now(play)
        context.world.keep(after, "play")
        return before

    def _do(
        self, event: Choose | Continue | Inspect | Use, context: Context, *, by_hand: bool
    ) -> tuple[Change, ...]:
        """Let an event happen, and answer with sound, focus and the way on."""
        before = self._take(event, context)
        play = context.world.play
        if before is None or play is None:
            return ()
        after = self._now(play)
        self._before, self._profile = before, ""
        tool = event.tool if isinstance(event, Use) else ""
        self._clock = self._clock.changed(context.now, before, after, tool=tool)
        if after.ending:
            return (*_sounds(before, after, tool), Replace("ending"))
        focus = (FocusFirst(),) if by_hand or after.waiting.kind != "delay" else ()
        return (*_sounds(before, after, tool), *_to_newest(after, context, by_hand=by_hand), *focus)


def _sounds(before: StoryView, after: StoryView, tool: str) -> tuple[Change, ...]:
    """What is heard: a tool, or else a message that was sent or came."""
    if tool:
        return (PlaySound(TOOL_SOUNDS[tool]),) if tool in TOOL_SOUNDS else ()
    same = before.phone.with_ == after.phone.with_
    new = after.phone.messages[len(before.phone.messages) :] if same else ()
    if new:
        return (PlaySound("message" if not new[-1].mine else "sent"),)
    return (PlaySound("message"),) if after.phone.banner not in (None, before.phone.banner) else ()


def _to_newest(after: StoryView, context: Context, *, by_hand: bool) -> tuple[Change, ...]:
    """Who acts sees what follows, also where the chat was scrolled back."""
    area = f"chat:{after.phone.with_}"
    return (ScrollBy(area, FAR),) if by_hand and context.scrolled.get(area) else ()
