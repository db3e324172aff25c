"""The app of a lesson: the usual one with a clicker, a calm picture, notes, and minutes that are events."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

import msgspec

from game.edges.faults import told_of
from game.lesson.actions import BackToStop, Blank, Chooser, Decided, Keyed, Notes, Onward, Turn
from game.lesson.scenes.number_rows import Counting
from game.lesson.scenes.rows import is_row, option_of
from game.lesson.scenes.vote import VoteScene
from game.lesson.story_clicker import StoryClicker
from game.lesson.teacher_screen import AsideScreen
from game.lesson_flow.events import Minute, ReopenStop
from game.lesson_flow.reducer import Refused
from game.lesson_flow.stops import is_stop, stops_here
from game.scenes.scene import Home, Pop, Push, Quit
from game.shell.app import App
from game.story.events import Choose
from game.story.playing.view_of_play import view_of
from game.ui.draw.theme import projected
from game.ui.draw.widget import find, pressables
from game.ui.window.input import Ask, Closed, Digit, LessonKey, Resized

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.action import Action
    from game.lesson.world import LessonWorld
    from game.lesson_flow.number_entry import Key
    from game.lesson_flow.reducer import Why
    from game.scenes.scene import Context, SceneTable
    from game.story.playing.view import StoryView
    from game.ui.art.pictures import Pictures
    from game.ui.draw.offscreen import Surface
    from game.ui.draw.widget import Widget
    from game.ui.sound.sounds import Sounds
    from game.ui.window.input import Input
    from game.ui.window.two_windows import TwoWindows

_log = logging.getLogger(__name__)

MINUTE: Final = 60_000
LOOK: Final = 80
"""Milliseconds between two looks at the second window, at least."""
ONLY_SAID: Final[tuple[Why, ...]] = ("press-enter", "choose-first")
"""What is told of a press that did nothing, and no longer after the next one."""


class LessonApp(App):
    """Owns, besides the stack, whether the notes are shown, and the teacher's screen where there is one."""

    def __init__(
        self,
        world: LessonWorld,
        scenes: SceneTable,
        surface: Surface,
        pictures: Pictures,
        sounds: Sounds,
    ) -> None:
        """One screen at first; `show_aside` gives the teacher one."""
        super().__init__(world, scenes, surface, pictures, sounds)
        self.lesson_world = world
        self.notes = self.left = False
        """Whether notes are shown, and whether the lesson was closed by its own button."""
        self.aside: AsideScreen | None = None
        self._windows: TwoWindows | None = None
        self._minute = 0
        self._clicker = StoryClicker(self)
        self._walked = False

    def show_aside(self, windows: TwoWindows) -> None:
        """From now on the notes stay in the second window, and never come up on the first."""
        surface = windows.aside_surface
        if surface is not None:
            self._windows, self.notes = windows, False
            self.aside = AsideScreen(surface, self.pictures)
            self.lesson_world.two_screens = True
            self.refresh()

    def seen(self, context: Context) -> Context:
        """What the scenes see: text for the last row; all of it stands beside notes on the same screen."""
        scene = self.scene if self.layers else None
        beside = self.notes and scene is not None and (scene.paged or scene.name == "play")
        if not (beside and scene is not None and scene.name == "play"):  # no story fits beside notes in these
            look = msgspec.structs.replace(context.look, type=projected(context.look.type))
            context = msgspec.structs.replace(context, look=look)
        if not beside:
            return context
        from game.lesson.scenes.notes import beside_panel

        return msgspec.structs.replace(context, viewport=beside_panel(self.screen.viewport))

    def over(self, tree: Widget) -> Widget:
        """The tree with a clock where no slide shows one, and with a panel of notes where they are wanted."""
        from game.lesson.scenes.clock import CLOCKED, with_clock

        if self.scene.name in CLOCKED:
            tree = with_clock(self.context(), tree)
        if not self.notes or self.scene.covers:
            return tree
        from game.lesson.scenes.notes import with_panel

        return with_panel(self.whole_context(), tree, self.scene.name)

    def before_turn(self, now: int) -> None:
        """What was done in the second window; and a full minute is an event of the lesson."""
        self._beside(self._hear_aside)
        self._count_minutes(now)

    def soon(self, now: int) -> int | None:
        """The next look at the second window: no input of the first tells what is done there."""
        del now
        return LOOK if self.aside is not None else None

    def after_turn(self, now: int) -> None:
        """Bring the second window to what is to be seen there."""
        del now
        self._beside(self._show_aside)

    def _beside(self, do: Callable[[], None]) -> None:
        """Do something for the second window; after a fault in it the class goes on without."""
        try:
            do()
        except Exception as fault:  # noqa: BLE001 - the barrier is there for all of them
            _log.error("a fault in the second window: %s", told_of(fault))
            self._leave_aside()

    def _leave_aside(self) -> None:
        """Go on with one window."""
        self.aside, self.lesson_world.two_screens = None, False
        self.refresh()

    def _show_aside(self) -> None:
        """Bring the second window to what is to be seen there."""
        if self.aside is None or self._windows is None or not self.running:
            return
        if self.aside.paint(self.context(), self.scene.name):
            self._windows.show_aside()

    def _count_minutes(self, now: int) -> None:
        """Let a minute pass. A clock that was set back, or a computer that slept, counts for nothing more."""
        if now < self._minute or now - self._minute >= 2 * MINUTE:
            self._minute = now
        state = self.lesson_world.state
        if now - self._minute >= MINUTE:
            self._minute = now
            if state is not None and not state.ended:
                self.lesson_world.do(Minute())
                self.refresh()

    def _hear_aside(self) -> None:
        """What was done in the second window."""
        if self._windows is None or self.aside is None:
            return
        for one in self._windows.taken_asides():
            if isinstance(one.input, Closed):
                self._leave_aside()
                return
            if isinstance(one.input, Resized):
                surface = self._windows.aside_surface
                if surface is not None:
                    self.aside.resize(surface)
            elif (action := self.aside.hear(one.input)) is not None:
                self.act(action)

    def before_input(self, one: Input) -> bool:
        """A clicker's buttons, the signs of a lesson, and digits that count."""
        shortcuts = self.world.settings.shortcuts
        if isinstance(one, (Ask, Digit, LessonKey)):
            self.pointer.rest()  # a mouse that lies there marks no answer before the class
        match one:
            case LessonKey():
                if shortcuts:
                    self._sign(one)
            case Digit() if self.scene.counts:
                if shortcuts:
                    self._count(one.number)
            case Ask(name="up" | "down" | "press" as name) if self._in_rows():
                self._count("enter" if name == "press" else name)
            case Ask(name="page-down"):
                self.act(Onward())
            case Ask(name="page-up"):
                self.act(Turn(-1))
            case _:
                return False
        return True

    def _sign(self, one: LessonKey) -> None:
        if one.name == "blank":
            if self.scene.name != "entry":  # B is an answer, too, and nothing is to be seen there
                self.act(Blank())
        elif one.name == "notes":
            self.act(Notes())
        else:
            self._count(one.name)

    def _in_rows(self) -> bool:
        """Whether arrows and Enter go through the answers: numbers are entered, and a row has the focus.

        With a second screen no row has it: the class would see where the teacher is.
        """
        scene = self.scene
        if not isinstance(scene, Counting) or scene.sheet(self.context()) is None:
            return False
        return is_row(self.focus) or (self.lesson_world.two_screens and scene.name == "lesson")

    def _count(self, key: Key) -> None:
        """Do what a key means where numbers are entered; the row in which is counted has the focus."""
        refusal = self.lesson_world.refusal
        self.act(Keyed(key, self.focus))
        scene = self.scene
        if self.lesson_world.refusal is not refusal:
            self.look(self.now)  # what is told takes room from the rows
        row = scene.row_id(self.context()) if isinstance(scene, Counting) else ""
        if find(self.tree, row) is not None and scene.name != "lesson":
            self.inputs.focus_on(row)

    def take(self, one: Input) -> None:
        """Do what an input means; the row that has the focus, and that in which is counted, stay the same."""
        scene, focus = self.scene, self.focus
        super().take(one)
        if not isinstance(scene, Counting) or scene.name == "lesson" or self.scene is not scene:
            return
        option = option_of(self.focus)
        if self.focus != focus and option:
            scene.to_option(option, self.context())
            self.refresh()

    def act(self, action: Action) -> None:
        """Let an action happen; what only wanted Enter is said no longer then."""
        refusal = self.lesson_world.refusal
        if not isinstance(action, Onward) and isinstance(refusal, Refused) and refusal.why in ONLY_SAID:
            self.lesson_world.refusal = None
        super().act(action)

    def before_action(self, action: Action) -> bool:
        """What belongs to the whole lesson happens here; all else is for the scene on top."""
        match action:
            case Blank():
                self.change(Pop() if self.scene.name == "blank" else Push("blank"))
            case Notes():
                self.notes = not self.notes and self.aside is None
            case Decided():
                self._decide(action)
            case Choose() if self.stops_here(action.node):
                self.vote()
            case BackToStop():
                self._reopen()
            case Quit():
                self.left = True
                return False
            case Onward() if self.scene.paged:
                self._onward()
            case Turn() if self.scene.name == "vote":
                self._next_row()
            case Onward() | Turn() if not self.scene.paged:
                self._clicker.turn(forward=isinstance(action, Onward) or action.by > 0)
            case _:
                return False
        return True

    def _onward(self) -> None:
        """What the main button does, once all of the slide was seen; in a tie, the row with the focus."""
        if self._more_below():
            self.inputs.page(1)
            return
        action = self.scene.onward(self.context())
        if self._walked and self._nothing_counted():
            action = Chooser("teacher")  # who went through the answers and counts nothing chooses one
        if action is not None:
            self.act(action)
        elif isinstance(self.scene, VoteScene) and self.scene.choosing(self.context()):
            self._take_row()
        else:
            self.lesson_world.refusal = Refused("press-enter")

    def _take_row(self) -> None:
        """Take the answer that has the focus; where none has it, say how one gets it."""
        if is_row(self.focus):
            self.press(self.focus)
        else:
            self.lesson_world.refusal = Refused("choose-first")

    def _nothing_counted(self) -> bool:
        """Whether a vote is open of which no hand was counted."""
        state, scene = self.lesson_world.state, self.scene
        if state is None or state.vote is None or not isinstance(scene, VoteScene):
            return False
        return not state.vote.counted and not scene.choosing(self.context())

    def _more_below(self) -> bool:
        """Whether the slide goes on below what is seen of it; rows come into sight while they are counted."""
        area = find(self.tree, "lesson.scroll")
        return area is not None and area.widget.moved < area.widget.reach - 1

    def _next_row(self) -> None:
        """A clicker's button back goes through the answers of a vote, from the last to the first again."""
        rows = [one.widget.id for one in pressables(self.tree) if is_row(one.widget.id)]
        if rows:
            self._walked = True
            at = rows.index(self.focus) + 1 if self.focus in rows else 0
            self.inputs.focus_on(rows[at % len(rows)])

    def _decide(self, action: Decided) -> None:
        """The vote is over: it closes, and the story goes on with what was chosen."""
        scene, story = self.scene, self.story()
        if not isinstance(scene, VoteScene) or story is None:
            return
        if scene.decide(action.option, self.context()):
            self.change(Pop())
            self.carry_out(Choose(story.node, action.option))

    def story(self) -> StoryView | None:
        """What is seen of the story; None where none is under way."""
        play = self.world.play
        return view_of(play) if play is not None else None

    def stops_here(self, node: str) -> bool:
        """Whether the class talks and votes at the choice where the story waits in this node."""
        play, state = self.world.play, self.lesson_world.state
        if self.scene.name != "play" or play is None or state is None or play.state.ended:
            return False
        step = play.episode.nodes[play.state.node].steps[play.state.at]
        if node != play.state.node or not is_stop(step, play.state.flags):
            return False
        return stops_here(state, node, tuple(one.id for one in step.options(play.state.flags)))

    def vote(self) -> None:
        """The class votes at this stop."""
        self._walked = False
        self.change(Push("vote"))

    def _reopen(self) -> None:
        """The story goes back to the stop that was decided last, and its vote is open again."""
        play, state = self.world.play, self.lesson_world.state
        if play is None or state is None or not state.decisions:
            return
        last = state.decisions[-1]
        at = [n for n, one in enumerate(play.events) if one == Choose(last.node, last.option)]
        if at and self.lesson_world.do(ReopenStop()):
            self.world.keep(play.rewound(at[-1]), "play")
            self.change(Home())
            self.change(Push("play"))
            self.change(Push("vote"))
