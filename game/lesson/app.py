"""The app of a lesson: the usual one with a clicker, a calm picture, notes, and minutes that are events."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

import msgspec

from game.edges.faults import told_of
from game.lesson.actions import Blank, Decided, Keyed, Notes, Onward, Turn
from game.lesson.scenes.rows import is_row
from game.lesson.scenes.vote import VoteScene
from game.lesson.teacher_screen import AsideScreen
from game.lesson_flow.events import Minute
from game.scenes.play.play import PlayScene
from game.scenes.scene import Pop, Push
from game.shell.app import App
from game.story.events import Choose
from game.story.playing.view import view as story_view
from game.ui.draw import focus as focusing
from game.ui.draw.widget import pressables
from game.ui.window.input import Ask, Closed, Digit, LessonKey, Resized

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.action import Action
    from game.lesson.world import LessonWorld
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
AFTER: Final = ("next", "end")
"""What a clicker presses after a story: the next part, and at last the way back to the lesson."""
ARRANGED: Final = ("order.show-me", "order.ready", "find.go-on", "put.done", "put.show-me")
"""What a clicker presses where hands arrange something: the class tries, and then may see how it can be."""


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
        self.notes = False
        self.aside: AsideScreen | None = None
        self._windows: TwoWindows | None = None
        self._minute = 0

    def show_aside(self, windows: TwoWindows) -> None:
        """From now on the notes stay in the second window, and never come up on the first."""
        surface = windows.aside_surface
        if surface is not None:
            self._windows, self.notes = windows, False
            self.aside = AsideScreen(surface, self.pictures)
            self.lesson_world.two_screens = True
            self.refresh()

    def seen(self, context: Context) -> Context:
        """What the scenes see: a slide stands beside the notes where they are on the same screen."""
        if not (self.notes and self.layers and self.scene.paged):
            return context
        from game.lesson.scenes.notes import beside_panel

        return msgspec.structs.replace(context, viewport=beside_panel(self.screen.viewport))

    def over(self, tree: Widget) -> Widget:
        """The tree with a panel of notes over it where they are shown on the same screen."""
        if not self.notes or self.scene.covers:
            return tree
        from game.lesson.scenes.notes import with_panel

        return with_panel(self.whole_context(), tree, self.scene.name)

    def before_turn(self, now: int) -> None:
        """What was done in the second window; and a full minute is an event of the lesson."""
        self._beside(self._hear_aside)
        self._count_minutes(now)

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
        match one:
            case LessonKey():
                if shortcuts:
                    self._sign(one)
            case Digit() if self.scene.counts:
                if shortcuts:
                    self.act(Keyed(one.number, self.focus))
            case Ask(name="page-down"):
                self.act(Onward())
            case Ask(name="page-up"):
                self.act(Turn(-1))
            case _:
                return False
        return True

    def _sign(self, one: LessonKey) -> None:
        if one.name == "blank":
            self.act(Blank())
        elif one.name == "notes":
            self.act(Notes())
        else:
            self.inputs.use_keys()
            self.act(Keyed(one.name, self.focus))

    def before_action(self, action: Action) -> bool:
        """What belongs to the whole lesson happens here; all else is for the scene on top."""
        match action:
            case Blank():
                self.change(Pop() if self.scene.name == "blank" else Push("blank"))
            case Notes():
                self.notes = not self.notes and self.aside is None
            case Decided():
                self._decide(action)
            case Choose() if self._stops_here(action):
                self.change(Push("vote"))
            case Onward() if self.scene.paged:
                self._onward()
            case Turn() if self.scene.name == "vote":
                self._next_row()
            case Onward() | Turn() if not self.scene.paged:
                self._page_in_story(action)
            case _:
                return False
        return True

    def _onward(self) -> None:
        """What the main button does; where there is none to press, as in a tie, the row with the focus."""
        action = self.scene.onward(self.context())
        if action is not None:
            self.act(action)
        elif self.focus.startswith("row:"):
            self.press(self.focus)

    def _next_row(self) -> None:
        """A clicker's button back goes through the answers of a vote, from the last to the first again."""
        rows = [one.widget.id for one in pressables(self.tree) if is_row(one.widget.id)]
        if rows:
            at = rows.index(self.focus) + 1 if self.focus in rows else 0
            self.inputs.focus_on(rows[at % len(rows)])

    def _decide(self, action: Decided) -> None:
        """The vote is over: it closes, and the story goes on with what was chosen."""
        scene, story = self.scene, self._story()
        if not isinstance(scene, VoteScene) or story is None:
            return
        if scene.decide(action.option, self.context()):
            self.change(Pop())
            self.carry_out(Choose(story.node, action.option))

    def _story(self) -> StoryView | None:
        play = self.world.play
        return story_view(play.episode, play.state) if play is not None else None

    def _stops_here(self, action: Choose) -> bool:
        """Whether this choice is a stop point, at which the class votes."""
        play = self.world.play
        if self.scene.name != "play" or play is None or play.state.ended:
            return False
        step = play.episode.nodes[play.state.node].steps[play.state.at]
        talks = step.talk is not None and action.node == play.state.node
        return talks and len(step.options(play.state.flags)) > 1

    def _page_in_story(self, action: Onward | Turn) -> None:
        """A clicker in one of the game's own scenes: read on, then what goes on; choices are voted on."""
        if self.scene.name == "blank":
            self.act(Blank())
            return
        forward = isinstance(action, Onward) or action.by > 0
        if self.scene.name == "play":
            if forward:
                self._on_in_play()
            return
        area = focusing.area_of(self.tree, self.focus)
        if area is not None and (area.moved < area.reach - 1 if forward else area.moved > 1):
            self.inputs.page(1 if forward else -1)
        elif forward:
            able = {one.widget.id for one in pressables(self.tree)}
            after = AFTER if self.scene.name == "debrief" else ()
            self.press(next((name for name in after if name in able), focusing.settle(self.tree, "")))

    def _on_in_play(self) -> None:
        story = self._story()
        if story is None:
            return
        held = isinstance(self.scene, PlayScene) and self.scene.held
        if held or story.waiting.kind == "tap" or story.settings:
            self.press(focusing.settle(self.tree, ""))
        elif story.waiting.kind == "order":
            able = {one.widget.id for one in pressables(self.tree)}
            unseen = [f"find.spot:{id_}" for id_ in story.find.unseen] if story.find is not None else []
            self.press(next((name for name in (*ARRANGED, *unseen) if name in able), ""))
        elif story.waiting.kind == "choice":
            if len(story.choices) > 1:
                self.change(Push("vote"))
            else:
                self.press("choice:1")
