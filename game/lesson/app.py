"""The app of a lesson: the usual one with a clicker, a calm picture, notes, and minutes that are events."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

import msgspec

from game.course.events import Minute
from game.edges.faults import told_of
from game.lesson.actions import Blank, Decided, Keyed, Notes, Onward, Turn
from game.lesson.aside import AsideScreen
from game.lesson.scenes.rows import is_row
from game.lesson.scenes.vote import VoteScene
from game.scenes.scene import Pop, Push
from game.shell.app import App
from game.story.events import Choose
from game.story.grammar.model import Choose as ChooseStep
from game.story.playing.view import view as story_view
from game.ui.draw import focus as focusing
from game.ui.draw.widget import pressables
from game.ui.window.input import Ask, Closed, Digit, Resized, Sign

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.action import Action
    from game.lesson.world import LessonWorld
    from game.scenes.scene import Context, SceneTable
    from game.story.playing.view import StoryView
    from game.ui.art.pictures import Pictures
    from game.ui.draw.offscreen import Area, Surface
    from game.ui.draw.widget import Widget
    from game.ui.sound.sounds import Sounds
    from game.ui.window.input import Input
    from game.ui.window.two_windows import TwoWindows

_log = logging.getLogger(__name__)

MINUTE: Final = 60_000
AFTER: Final = ("next", "end")
"""What a clicker presses after a story: the next part, and at last the way back to the lesson."""
ORDER: Final = ("order.show-me", "order.ready")
"""What a clicker presses where steps are put in order: the class tries, and then may see how they belong."""


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
            self.lesson_world.two_screens, self._stale = True, True

    def context(self) -> Context:
        """What the scenes see; a slide stands beside the notes where they are shown on the same screen."""
        context = super().context()
        if not (self.notes and self.layers and self.scene.paged):
            return context
        from game.lesson.scenes.notes import beside_panel

        return msgspec.structs.replace(context, viewport=beside_panel(self.screen.viewport))

    def look(self, now: int) -> Widget:
        """The tree of the scene; with a panel of notes over it where they are shown on the same screen."""
        focus = self.focus if self.layers else ""
        tree = super().look(now)
        if self.notes and not self.scene.covers:
            from game.lesson.scenes.notes import with_panel

            self.tree = with_panel(super().context(), tree, self.scene.name)
            self.layers[-1].focus = focusing.settle(self.tree, focus)
        return self.tree

    def frame(self, now: int, inputs: Sequence[Input] = ()) -> list[Area]:
        """One turn of both screens; a full minute is an event of the lesson."""
        self._now = now
        self._guard(self._count_minutes, now)
        self._beside(self._hear_aside)
        areas = super().frame(now, inputs)
        self._beside(self._show_aside)
        return areas

    def _beside(self, do: Callable[[], None]) -> None:
        """Do something for the second window; after a fault in it the class goes on without."""
        try:
            do()
        except Exception as fault:  # noqa: BLE001 - the barrier is there for all of them
            _log.error("a fault in the second window: %s", told_of(fault))
            self.aside, self.lesson_world.two_screens, self._stale = None, False, True

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
                self._stale = True

    def _hear_aside(self) -> None:
        """What was done in the second window."""
        if self._windows is None or self.aside is None:
            return
        for one in self._windows.taken_asides():
            if isinstance(one.input, Closed):
                self.aside, self.lesson_world.two_screens, self._stale = None, False, True
                return
            if isinstance(one.input, Resized):
                surface = self._windows.aside_surface
                if surface is not None:
                    self.aside.resize(surface)
            elif (action := self.aside.hear(one.input)) is not None:
                self.act(action)

    def _input(self, one: Input) -> None:
        shortcuts = self.world.settings.shortcuts
        if isinstance(one, Sign):
            if shortcuts:
                self._sign(one)
        elif isinstance(one, Digit) and self.scene.counts:
            if shortcuts:
                self.act(Keyed(one.number, self.focus))
        else:
            super()._input(one)

    def _sign(self, one: Sign) -> None:
        if one.name == "blank":
            self.act(Blank())
        elif one.name == "notes":
            self.act(Notes())
        else:
            self._set_keyboard(on=True)
            self.act(Keyed(one.name, self.focus))

    def _command(self, command: Ask) -> None:
        if command.name == "page-down":
            self.act(Onward())
        elif command.name == "page-up":
            self.act(Turn(-1))
        else:
            super()._command(command)

    def act(self, action: Action) -> None:
        """What belongs to the whole lesson happens here; all else goes to the scene on top."""
        if isinstance(action, Blank):
            self._apply((Pop() if self.scene.name == "blank" else Push("blank"),))
        elif isinstance(action, Notes):
            self.notes, self._stale = not self.notes and self.aside is None, True
        elif isinstance(action, Decided):
            self._decide(action)
        elif isinstance(action, Choose) and self._stops_here(action):
            self._apply((Push("vote"),))
        elif isinstance(action, Onward) and self.scene.paged:
            self._onward()
        elif isinstance(action, Turn) and self.scene.name == "vote":
            self._next_row()
        elif isinstance(action, (Onward, Turn)) and not self.scene.paged:
            self._page_in_story(action)
        else:
            super().act(action)

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
            self._focus_on(rows[at % len(rows)])

    def _decide(self, action: Decided) -> None:
        """The vote is over: it closes, and the story goes on with what was chosen."""
        scene, story = self.scene, self._story()
        if not isinstance(scene, VoteScene) or story is None:
            return
        if scene.decide(action.option, self.context()):
            self._apply((Pop(),))
            super().act(Choose(story.node, action.option))

    def _story(self) -> StoryView | None:
        play = self.world.play
        return story_view(play.episode, play.state) if play is not None else None

    def _stops_here(self, action: Choose) -> bool:
        """Whether this choice is a stop point, at which the class votes."""
        play = self.world.play
        if self.scene.name != "play" or play is None or play.state.ended:
            return False
        step = play.episode.nodes[play.state.node].steps[play.state.at]
        talks = isinstance(step, ChooseStep) and step.talk is not None
        return talks and action.node == play.state.node and len(step.options(play.state.flags)) > 1

    def _page_in_story(self, action: Onward | Turn) -> None:
        """A clicker in one of the game's own scenes: read on, then what goes on; choices are voted on."""
        if self.scene.name == "blank":
            self.act(Blank())
            return
        forward = isinstance(action, Onward) or action.by > 0
        if self.scene.name == "play":
            self._on_in_play() if forward else None
            return
        area = focusing.area_of(self.tree, self.focus)
        if area is not None and (area.moved < area.reach - 1 if forward else area.moved > 1):
            self._page(1 if forward else -1)
        elif forward:
            able = {one.widget.id for one in pressables(self.tree)}
            after = AFTER if self.scene.name == "debrief" else ()
            self.press(next((name for name in after if name in able), focusing.settle(self.tree, "")))

    def _on_in_play(self) -> None:
        story = self._story()
        if story is None:
            return
        if story.waiting.kind == "tap" or story.settings:
            self.press(focusing.settle(self.tree, ""))
        elif story.waiting.kind == "order":
            able = {one.widget.id for one in pressables(self.tree)}
            self.press(next((name for name in ORDER if name in able), ""))
        elif story.waiting.kind == "choice":
            self._apply((Push("vote"),)) if len(story.choices) > 1 else self.press("choice:1")
