"""The play: stage, phone and tools, and the time that passes between an event and the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import msgspec

from game.scenes.frame import bar
from game.scenes.play.boards.dossier_board import LINES
from game.scenes.play.boards.hands import Hands
from game.scenes.play.boards.jar_board import Hold
from game.scenes.play.boards.order_board import sliding
from game.scenes.play.boards.ordering import DropAt, Grab, HangOver, Lift, Ready, Shift, ShowMe, Sorting
from game.scenes.play.boards.pouring import pours
from game.scenes.play.foresight import Coming, foreseen, goes_on_alone
from game.scenes.play.held import Held
from game.scenes.play.phone.chat import CHAT_AREA
from game.scenes.play.phone.opened import (
    Line,
    LookAway,
    Looking,
    LookInto,
    Opened,
    Switch,
    goes_on,
    is_here,
    up,
    vanishing,
)
from game.scenes.play.phone.profile import CloseProfile
from game.scenes.play.play_clock import FRAME_MS, Clock
from game.scenes.play.play_sounds import hung_up, sounds, written
from game.scenes.play.play_view import Moment, PlayView
from game.scenes.play.stage.lying import picked_up
from game.scenes.play.stage.pets import Pet
from game.scenes.play.stage.touching import Touch
from game.scenes.play.stamp import ORDERED
from game.scenes.scene import (
    Back,
    Change,
    Context,
    FocusFirst,
    Home,
    LetGo,
    Push,
    Replace,
    Scene,
    ScrollBy,
    ScrollTo,
)
from game.story.events import (
    Arrange,
    Choose,
    Continue,
    Disagree,
    Inspect,
    LeaveChat,
    OtherDoor,
    TakeBack,
    Use,
)
from game.story.playing.reducer import NotApplicable
from game.story.playing.view_of_play import view_of
from game.ui.draw.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.action import Action
    from game.story.events import Event
    from game.story.playing.play import Play
    from game.story.playing.view import StoryView

Deed: TypeAlias = Arrange | Choose | Continue | Disagree | TakeBack | Use
"""What of a story is done by a press, or by time."""
FAR = 100_000.0
"""More than any chat is high: scrolls to its end."""


class PlayScene(Scene):
    """The running play; besides, it keeps only what moves: when things changed, and what was before."""

    name = "play"

    def __init__(self, argument: str, context: Context) -> None:
        """Shows the play of the world; things stand still at first, whatever came before."""
        del argument
        self._clock = Clock(since=context.now, stirred=context.now, woke=context.now)
        self._opened = Opened()
        self._painted = PlayView()
        self._story: tuple[Play, StoryView] | None = None
        self._coming: Coming | None = None
        self._foreseen: Play | None = None
        self._before: StoryView | None = None
        self._held: Held | None = None
        self._hands = Hands()
        self._motion = context.look.motion
        self._telling = False

    def play_of(self, context: Context) -> Play | None:
        """What is played: the running play of the world."""
        return context.world.play

    def keep(self, context: Context, play: Play) -> None:
        """Go on with a play from where it stands now."""
        context.world.keep(play, "play")

    def over(self, context: Context) -> tuple[Change, ...]:
        """What follows the last moment."""
        del context
        return (Replace("ending"),)

    @property
    def offered(self) -> int:
        """When something else came to read on from or to choose."""
        return self._clock.offered

    def offers(self, action: Action) -> bool:
        """Whether it goes on or chooses; a delay can be ended at any time."""
        if self._story is None or not isinstance(action, (Choose, Continue, Disagree, OtherDoor, TakeBack)):
            return False
        return self._held is not None or self._story[1].waiting.kind != "delay"

    def view(self, context: Context) -> Widget:
        """Everything at this moment."""
        play, self._motion = self.play_of(context), context.look.motion
        self._telling = context.telling
        if play is None:
            return Widget("play", context.viewport.rect, (), (bar(context, menu=True),))
        seen, story = self._seen(play)
        story = picked_up(story) if self._opened else story
        self._hands = self._hands.before(story)
        now = Moment(context, seen, story, self._before, self._hands)
        return self._painted.tree(now, self._clock, self._opened)

    @property
    def foresees(self) -> bool:
        """Whether there is but one way on from what is seen, which was not foreseen yet."""
        if self._story is None or self._foreseen is self._story[0]:
            return False
        return not self._opened and self._held is None and goes_on_alone(self._story[1])

    def ahead(self, context: Context) -> Widget | None:
        """What is seen after the next step; the step itself is kept until it is made."""
        play = self.play_of(context)
        if play is None or self._story is None:
            return None
        story = self._real(play)
        self._foreseen, self._coming = play, Coming.of(play, story)
        if self._coming is None:
            return None
        return foreseen(context, self._coming, story, self._painted, self._clock, self._opened)

    @property
    def held(self) -> bool:
        """Whether a picture is held until somebody goes on: what the story waits for is not shown yet."""
        return self._held is not None

    def handle(self, action: Action, context: Context) -> tuple[Change, ...]:
        """Story events go to the story; Esc closes what is open on the phone, or opens the menu."""
        if self.play_of(context) is None:
            return (Home(),)
        match action:
            case Inspect():
                found = self._inspect(action, context)
            case Back() | CloseProfile():
                found = self._back(context)
            case LookInto() | LookAway():
                found = self._look(action, context)
            case LetGo() | Hold() | Pet() | Touch():
                found = self._with_the_hand(action, context)
            case Switch():
                found = self._switch(action, context)
            case Lift() | Grab() | HangOver() | DropAt() | Shift() | Ready() | ShowMe():
                found = self._sort(action, context)
            case Arrange() | Choose() | Continue() | TakeBack() | Use() | Disagree():
                found = self._by_hand(action, context)
            case OtherDoor():
                found = self._to_other_door(context)
            case _:
                found = self.common(action)
        return found

    def _to_other_door(self, context: Context) -> tuple[Change, ...]:
        """Go back to where two did not agree: all is seen as it was there."""
        return (Replace(self.name),) if self._take(OtherDoor(), context) is not None else ()

    def _by_hand(self, event: Deed, context: Context) -> tuple[Change, ...]:
        """Let an event of the story happen; from a picture that is held one only goes on, or uses a tool."""
        if self._held is None or isinstance(event, Use):
            return self._do(event, context, by_hand=True)
        if isinstance(event, Continue):
            return self._on_from_held(context)
        return ()  # a second press on what is gone: what waits now is not seen yet

    def _back(self, context: Context) -> tuple[Change, ...]:
        """Close what is open, put down what is held, or open the menu."""
        if self._opened.profile:
            self._opened = msgspec.structs.replace(self._opened, profile="")
            self._clock = self._clock.restarted(context.now)
            return (FocusFirst(),)
        if self._opened.looking is not None:
            return self._look(up(self._opened.looking), context)
        if self._hands.full:
            return self._put_back(context)
        return (Push("menu"),)

    def _with_the_hand(self, action: LetGo | Hold | Pet | Touch, context: Context) -> tuple[Change, ...]:
        """Let go of what was carried, or let what was pressed on the stage answer; the story stays."""
        if not isinstance(action, Pet | Touch):
            return self._put_back(context)
        if isinstance(action, Touch) and action.lamp:
            self._clock = self._clock.after_switching(action.what)
        self._clock = self._clock.after_a_press_on(action.what, context.now)
        return ()

    def _put_back(self, context: Context) -> tuple[Change, ...]:
        """Let what is held lie where it was."""
        self._hands = self._hands.emptied(context.now)
        return ()

    def _look(self, look: LookInto | LookAway, context: Context) -> tuple[Change, ...]:
        """Show something else on the phone, or the story again; it goes on where it waited for just that."""
        play = self.play_of(context)
        story = self._now(play) if play is not None else None
        looking: Looking | None = None
        if story is not None and isinstance(look, LookInto):
            if look.app == "chat" and self._held is not None and is_here(self._next(self._held), look):
                return self._on_from_held(context)  # its notice was pressed
            if goes_on(story, look):
                return self._do(Continue(story.node), context, by_hand=True)
            looking = None if is_here(story, look) else Looking(look.app, look.who)
            if looking is not None and vanishing(story):
                self._take(LeaveChat(story.phone.with_), context)
        self._opened = msgspec.structs.replace(self._opened, profile="", looking=looking)
        self._clock = self._clock.restarted(context.now)
        return (FocusFirst(),)

    def _switch(self, switch: Switch, context: Context) -> tuple[Change, ...]:
        """Switch the microphone or the loudspeaker of the call; or hang up, or call again."""
        line = self._opened.line.switched(switch.what)
        self._opened = msgspec.structs.replace(self._opened, line=line)
        if switch.what != "line":
            return ()
        self._clock = self._clock.restarted(context.now)
        return (*hung_up(line), FocusFirst())

    def wake(self, now: int) -> int | None:
        """When the next frame of what moves is due, or the end of a delay."""
        if self._story is None:
            return None
        reading = bool(self._opened) or self._telling
        story = self._held.pictures[0][1] if self._held is not None else self._story[1]
        due = self._clock.wake(now, story, motion=self._motion, reading=reading)
        at_work = sliding(self._hands.ordering, now) or pours(story, now - self._clock.slid)
        if self._motion and at_work:
            return min(FRAME_MS, due) if due is not None else FRAME_MS
        return due

    def tick(self, context: Context) -> tuple[Change, ...]:
        """Let the story go on where a delay is over."""
        play = self.play_of(context)
        if play is None:
            return (Home(),)
        story = self._now(play)
        if context.telling or story.held:
            return ()
        if story.ending:
            return self.over(context)
        if self._opened or story.waiting.kind != "delay" or context.now < self._clock.due(story):
            return ()
        return self._do(Continue(story.node), context, by_hand=False)

    def _now(self, play: Play) -> StoryView:
        """The story as it is seen."""
        return self._seen(play)[1]

    def _seen(self, play: Play) -> tuple[Play, StoryView]:
        """The play and the story as they are seen: where a picture is held, as they were then."""
        if self._held is not None and self._held.play is not play:
            self._held = None  # somebody went back, or elsewhere
        return self._held.pictures[0] if self._held is not None else (play, self._real(play))

    @property
    def seen_of(self) -> Callable[[Play], StoryView]:
        """The story as it stands."""
        return self._real

    def _real(self, play: Play) -> StoryView:
        """The story as it stands, worked out once a state."""
        if self._story is None or self._story[0] is not play:
            coming = self._coming
            if coming is not None and coming.after is play:
                self._story = (play, coming.story)
            else:
                self._story = (play, view_of(play))
        return self._story[1]

    def _next(self, held: Held) -> StoryView:
        """What is seen after a picture that is held."""
        return held.next.pictures[0][1] if held.next is not None else self._real(held.play)

    def _on_from_held(self, context: Context) -> tuple[Change, ...]:
        """Show what comes after a picture that was held."""
        play, held = self.play_of(context), self._held
        if play is None or held is None:
            return ()
        before, self._held = self._now(play), held.next
        return self._shown(before, context, by_hand=True)

    def _sort(self, action: Sorting, context: Context) -> tuple[Change, ...]:
        """Let hands move a card or a piece; or let the story see how they lie."""
        play = self.play_of(context)
        if play is None:
            return ()
        story = self._now(play)
        self._hands, tried = self._hands.before(story).after(action, story, context.now)
        return self._do(Arrange(story.node, tried), context, by_hand=True) if tried is not None else ()

    def _inspect(self, event: Inspect, context: Context) -> tuple[Change, ...]:
        """Open a profile; the story remembers that it was looked at."""
        self._take(event, context)
        self._opened = msgspec.structs.replace(self._opened, profile=event.who)
        return (FocusFirst(),)

    def _take(self, event: Event, context: Context) -> StoryView | None:
        """Let an event happen and keep the play; gives what was before, or None when it no longer fits."""
        play = self.play_of(context)
        if play is None:
            return None
        try:
            if isinstance(event, Use):
                play = play.past_a_remark(event.tool)
            coming = self._coming
            after = coming.after if coming is not None and coming.is_after(play, event) else play.do(event)
        except NotApplicable:
            return None  # a second tap on what is gone already
        before = self._now(play)
        self.keep(context, after)
        if self._held is not None and isinstance(event, Inspect | LeaveChat):
            self._held = self._held.still(after)
        return before

    def _do(
        self,
        event: Deed,
        context: Context,
        *,
        by_hand: bool,
    ) -> tuple[Change, ...]:
        """Let an event happen, and answer with sound, focus and the way on."""
        was = self.play_of(context)
        before = self._take(event, context)
        play = self._past_what_takes_no_time(context)
        if was is None or before is None or play is None:
            return ()
        self._held = Held.between(was, play, by_hand=by_hand)
        tool = event.tool if isinstance(event, Use) else ""
        if isinstance(event, Arrange) and before.order is not None and before.order.fits(event.order):
            tool = ORDERED
        shown = self._shown(before, context, tool, by_hand=by_hand)
        who = _profile_wanted(was, event)
        return (*shown, *self._inspect(Inspect(who), context)) if who else shown

    def _shown(
        self, before: StoryView, context: Context, tool: str = "", *, by_hand: bool
    ) -> tuple[Change, ...]:
        """What is new is shown, with sound, focus and the way on."""
        now = self.play_of(context)
        if now is None:
            return ()
        play, after = self._seen(now)
        same_call = (before.phone.app, before.phone.with_) == (after.phone.app, after.phone.with_)
        line = self._opened.line if same_call else Line()
        if tool:  # its scene is no part of the call, and comes back to it
            line = msgspec.structs.replace(line, over=False)
        self._before, self._opened = before, Opened(line=line)
        self._clock = self._clock.changed(context.now, before, after, tool=tool)
        if after.ending:
            return (*sounds(before, after, tool), *self.over(context))
        # the focus stays among the switches, and in a picture that hands reach into
        setting = bool(before.settings and after.settings) or bool(before.dossier and after.dossier)
        setting = setting or bool(_reached(before) & _reached(after))
        new = by_hand or after.waiting.kind != "delay"
        focus = (FocusFirst(),) if new and not setting else ()
        shown = Moment(context, play, after, before)
        return (*sounds(before, after, tool), *self._to_newest(shown, by_hand=by_hand), *focus)

    def _to_newest(self, now: Moment, *, by_hand: bool) -> tuple[Change, ...]:
        """Who acts sees what follows, also in a chat scrolled back; what is new in the feed is shown."""
        before, after = now.before, now.story
        if before is not None and after.phone.app == "feed":
            new = written(before) < written(after) or bool(after.phone.typing)
            opened = before.phone.app != "feed"
            return (ScrollTo("feed", self._painted.newest_in_feed(now)),) if new or opened else ()
        if before is not None and before.dossier:  # its next reader begins at the top
            return self._painted.turned_line(now) if after.dossier else (ScrollTo(LINES, 0.0),)
        area = f"{CHAT_AREA}{after.phone.with_}"
        return (ScrollBy(area, FAR),) if by_hand and now.context.scrolled.get(area) else ()

    def _past_what_takes_no_time(self, context: Context) -> Play | None:
        """Let what nobody sees arrive at once; gives the play after it."""
        play = self.play_of(context)
        while play is not None:
            story = self._real(play)
            if story.waiting.kind != "delay" or story.waiting.delay_ms > 0:
                break
            play = play.do(Continue(story.node))
            self.keep(context, play)
        return play


def _profile_wanted(was: Play, event: Event) -> str:
    """Whose profile is to be seen by what was chosen; "" where none is."""
    if not isinstance(event, Choose):
        return ""
    offered = was.episode.nodes[was.state.node].steps[was.state.at].offered()
    return next((each.profile for each in offered if each.id == event.choice), "")


def _reached(story: StoryView) -> set[str]:
    """The picture that hands reach into, if there is one."""
    return {one.board for one in (story.find, story.put) if one is not None}
