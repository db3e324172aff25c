"""The app: a stack of scenes, and the one way from an input to what is painted."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, assert_never

from game.action import Unanswered
from game.scenes.fault import Fault
from game.scenes.scene import (
    NEUTRAL,
    Change,
    Context,
    Dismiss,
    FocusFirst,
    Home,
    PlaySound,
    Pop,
    Push,
    QuickExit,
    Quit,
    Replace,
    ScrollBy,
    ScrollTo,
    SetSetting,
)
from game.shell.aiding import Aids
from game.shell.fault_barrier import Barrier
from game.shell.hearing import Hearing
from game.shell.hooks import Hooks
from game.shell.input_handling import InputHandler
from game.shell.layer import Layer
from game.shell.next_screens import NextScreens
from game.shell.notice import with_notice
from game.shell.pointing import Pointer
from game.ui.aids.aid import Shown
from game.ui.draw import focus as focusing
from game.ui.draw.look import Look
from game.ui.draw.screen import Screen, empty, hover_veil
from game.ui.draw.theme import THEMES, WARM, typography
from game.ui.draw.widget import find, meant
from game.ui.parts.carrying import in_the_hand

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pygame

    from game.action import Action
    from game.scenes.scene import SceneTable
    from game.shell.world import GameWorld
    from game.ui.aids.aid import Aid
    from game.ui.art.pictures import Pictures
    from game.ui.draw.widget import Widget
    from game.ui.sound.sounds import Sounds
    from game.ui.window.input import Input

_log = logging.getLogger(__name__)


class App(Hooks, Barrier):
    """Owns the stack. Knows no scene by name but the title and the neutral screen."""

    def __init__(
        self,
        world: GameWorld,
        scenes: SceneTable,
        surface: pygame.Surface,
        pictures: Pictures,
        sounds: Sounds,
    ) -> None:
        """`surface` is what to paint on: a window's, or any."""
        super().__init__()
        self.world, self.pictures, self.sounds = world, pictures, sounds
        self._scenes = scenes
        self._begun = time.monotonic_ns()
        self.screen = self.make_screen(surface)
        self.layers: list[Layer] = []
        self.aids = Aids()
        self.pointer = Pointer()
        self.hearing = Hearing(sounds, world)
        self._next_screens = NextScreens(scenes)
        self.tree: Widget = empty(self.screen.viewport.rect)
        self.running = True
        self.unanswered = 0
        """How many presses had no answer: dead buttons, which the log names."""
        self.inputs = InputHandler(self)
        self._now = 0
        self._stale = True
        self._due: int | None = None
        self._telling = False

    @property
    def now(self) -> int:
        """Milliseconds of the turn that goes on."""
        return self._now

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the scenes that are open, from the lowest up."""
        return tuple(layer.scene.name for layer in self.layers)

    @property
    def focus(self) -> str:
        """Id of the focused widget."""
        return self.layers[-1].focus

    @property
    def cover(self) -> str:
        """What the window may be called while the neutral screen hides the game; "" while it does not."""
        if not self._hidden:
            return ""
        from game.scenes.quick_exit import NAME

        return self.footing().say(NAME)

    def clock(self) -> int:
        """Milliseconds since the app was made, for the loop in a window; tests bring a time of their own.

        Not pygame's ticks: they stand still at 0 until pygame as a whole is initialised, sound and all.
        """
        return (time.monotonic_ns() - self._begun) // 1_000_000

    def context(self) -> Context:
        """What the scenes see at this moment."""
        return self.seen(self.whole_context())

    def whole_context(self) -> Context:
        """The same for what has the whole screen."""
        settings = self.world.settings
        look = Look(
            THEMES.get(settings.theme, WARM),
            typography(settings.text_scale / 100, easy=settings.easy_reading),
            self.screen.typesetter,
            settings.motion == "full",
            self._now,
        )
        scrolled = self.layers[-1].scrolled if self.layers else {}
        return Context(
            self.world,
            self.screen.viewport,
            look,
            self.world.catalog,
            self.world.gender,
            self.world.hero,
            scrolled,
            self._telling,
            self.aids.trouble,
            players=self.world.players,
        )

    def open(self, name: str, argument: str = "") -> None:
        """Put a scene on the stack; one that can't be made has the fault screen in its place."""
        self._opening = name
        self._guard(self._open, name, argument)
        self._opening = ""

    def _open(self, name: str, argument: str) -> None:
        self.layers.append(Layer(self._scenes[name](argument, self.context())))
        self.refresh()

    def resize(self, surface: pygame.Surface) -> None:
        """Go on painting on a surface of another size."""
        self.screen = self.make_screen(surface)
        self._next_screens.forget()
        self.refresh()

    def make_screen(self, surface: pygame.Surface) -> Screen:
        """A screen of the usual canvas over a surface."""
        return Screen(surface, self.pictures)

    def next_screen(self) -> Widget | None:
        """A screen that a press may open and that is to be got ready, where its pictures have room."""
        # All that is cheap first: at rest this is asked again and again, and no context is made then.
        if not self.scene.leads_on or self._next_screens.are_ready(self.tree) or not self.screen.has_room:
            return None
        if self.world.pack_in_hand is None:  # the stories are not read for it
            return None
        return self._next_screens.next(self.tree, self.context())

    def refresh(self) -> None:
        """Look at everything again at the next frame, and paint what differs."""
        self._stale = True
        for layer in self.layers:
            layer.laid.clear()

    def roll(self, by: ScrollBy) -> None:
        """Move a scroll area at the next frame; what a page holds stays as it is laid out."""
        self.layers[-1].change(self.tree, by)
        self._stale = True

    def redraw(self) -> None:
        """Paint everything at the next frame."""
        self.screen.forget()
        self.refresh()

    def frame(self, now: int, inputs: Sequence[Input] = ()) -> list[pygame.Rect]:
        """One turn: inputs, time, view, difference, paint. Gives the areas painted.

        Whatever fails in it, the fault screen takes its place, and the next turn goes on from there.
        """
        self._now = now
        self._guard(self.before_turn, now)
        self._guard(self._turn, now, inputs)
        areas = self._shown() if self._stale and self.running else []
        self.after_turn(now)
        return areas

    def _turn(self, now: int, inputs: Sequence[Input]) -> None:
        self.inputs.look(now)
        for one in self._heard(inputs, now):
            self._guard(self.take, one)  # each by itself: an Esc after a fault is not lost
        self._mind_the_voice()
        if self._due is not None and now >= self._due:
            self.change(*self.scene.tick(self.context()))
            self.refresh()
        if self.hearing.passed(now):
            self.refresh()

    def _heard(self, inputs: Sequence[Input], now: int) -> Sequence[Input]:
        try:
            return self.aids.hear(inputs, now)
        except Exception as fault:  # noqa: BLE001 - what an aid does must not take the keys away
            self._fail(fault)
            return inputs

    @property
    def stale(self) -> bool:
        """Whether something is to be looked at again, and painted where it differs."""
        return self._stale

    def sleep(self, now: int) -> int | None:
        """Milliseconds until a frame is needed without input; None: none is."""
        if self._stale and self.running:
            return 0
        try:
            return self._until_wanted(now)
        except Exception as fault:  # noqa: BLE001 - the barrier is there for all of them
            self._fail(fault)
            return 0

    def _until_wanted(self, now: int) -> int | None:
        if self.inputs.news:
            return 0
        wakes = self.aids.wakes(now)
        if self._due is not None:
            wakes.append(self._due - now)
        others = (self.hearing.wake(now), self.soon(now))
        wakes += [wake for wake in others if wake is not None]
        return max(0, min(wakes)) if wakes else None

    def look(self, now: int) -> Widget:
        """The widget tree at this time, with the focus settled in it; nothing is painted."""
        self._now = now
        self.tree = self.over(self._tree())
        layer = self.layers[-1]
        layer.focus = focusing.settle(self.tree, layer.focus)
        return self.tree

    def _tree(self) -> Widget:
        """What the top scene shows, with a notice and a caption over it; a fault is shown without."""
        scene = self.scene
        if isinstance(scene, Fault):
            return scene.tree(self.footing())
        context = self.layers[-1].kept_in(self.context())
        shown = scene.view(context)
        return self.hearing.over(shown if self._hidden else with_notice(shown, context), context)

    def _show(self) -> list[pygame.Rect]:
        if not self._deaf:
            self._quietly(self.hearing.attune, self.scene, self._now)
        self.look(self._now)
        theme = THEMES.get(self.world.settings.theme, WARM)
        rings = self.inputs.rings(theme)
        self.pointer.look_again(self.tree)
        shown, carried = in_the_hand(self.tree, self.pointer.carried, theme)
        veil = hover_veil(self.tree, self.pointer.hovered, theme, pressed=self.pointer.pressed)
        self._stale = False
        wake = self.scene.wake(self._now)
        self._due = None if wake is None else self._now + wake
        above = {id_: (*veil.get(id_, ()), *rings.get(id_, ())) for id_ in {*veil, *rings}}
        areas = self.screen.paint(shown, theme, carried, above)
        self._guard(self._tell_aids)
        return areas

    def _tell_aids(self) -> None:
        if not self.aids:
            return
        fault = isinstance(self.scene, Fault)
        language = self.footing().code if fault else self.world.catalog.code
        viewport = self.screen.viewport
        now, rings, scene = self._now, self.inputs.surrounded, self.scene
        self.aids.tell(
            Shown(
                self.tree, self.focus, scene.name, language, viewport, now, rings, scene.hides, scene.unheard
            )
        )  # fmt: skip

    def add(self, aid: Aid) -> None:
        """Let an aid follow from now on; it is told at once what is shown."""
        self.aids.add(aid)
        self.refresh()

    def remove(self, aid: Aid) -> None:
        """Let an aid follow no longer, and close it."""
        self.aids.remove(aid)
        self.inputs.surround(())

    def switch_aids(self) -> None:
        """Let those aids follow that the settings switch on."""
        before = tuple(self.aids)
        self.aids.switch(
            lambda: self.world.settings,
            lambda text, **values: self.context().say(text, None, **values),
            self.sounds,
        )
        if tuple(self.aids) != before:
            self.inputs.surround(())

    def forget_session(self) -> None:
        """Let nothing of whoever played be left: scenes, focus, the last tree, sounds, the voice."""
        self.layers.clear()
        self.aids.forget()
        self.hearing.forget()
        self.pointer = Pointer()
        self.inputs.forget()
        self.resize(self.screen.surface)
        self.tree = empty(self.screen.viewport.rect)
        self.switch_aids()

    def _mind_the_voice(self) -> None:
        """Let a story wait while it is read, and tell where nothing can be read."""
        telling, trouble = self.aids.telling, self.aids.trouble
        if telling != self._telling:
            self._telling = telling
            self.refresh()
        if trouble is not None and self.world.warn(trouble):
            self.refresh()

    def take(self, one: Input) -> None:
        """Do what an input means, without painting."""
        if not self.before_input(one):
            self.inputs.take(one)

    def press(self, wanted: str) -> None:
        """Press the widget of that id, as a mouse, a finger, a key or a screen reader does."""
        here = find(self.tree, wanted)
        action = meant(here.widget) if here is not None else None
        if action is not None:
            self._play("tap")
            self.act(action)

    def _play(self, name: str) -> None:
        if self._quietly(lambda: self.hearing.play(name, self._now, hidden=self._hidden)):
            self.refresh()

    def act(self, action: Action) -> None:
        """Let an action happen: that of a kind of app, the app's own, or the top scene's."""
        if not self.before_action(action):
            self.carry_out(action)
        self.refresh()

    def carry_out(self, action: Action) -> None:
        """Let an action happen in the usual way."""
        if isinstance(action, Dismiss):
            self.world.dismiss()
        elif isinstance(action, (QuickExit, Quit, SetSetting)):
            self.change(action)
        else:
            self.change(*self._answer(action))

    def _answer(self, action: Action) -> tuple[Change, ...]:
        """What the scene on top answers; a dead button does nothing, and the log says which it was."""
        try:
            if isinstance(self.scene, Fault):
                return self.scene.answer(action)  # a context may be what fails
            return self.scene.handle(action, self.context())
        except Unanswered as dead:
            _log.error("%s", dead)
            self.unanswered += 1
            return ()

    def change(self, *changes: Change) -> None:
        """Let these happen, one after the other."""
        for change in changes:
            self._change(change)
        if changes:
            self.refresh()

    def _change(self, change: Change) -> None:
        match change:
            case Push():
                self.open(change.scene, change.argument)
            case Replace():
                self.layers.pop()
                self.open(change.scene, change.argument)
            case Pop():
                del self.layers[max(1, len(self.layers) - 1) :]
            case Home():
                self.restart("title")
            case QuickExit():
                self.restart(NEUTRAL)
            case Quit():
                self.running = False
            case SetSetting():
                self._set(change)
            case PlaySound():
                self._play(change.name)
            case ScrollBy() | ScrollTo() | FocusFirst():
                self.layers[-1].change(self.tree, change)
            case _:
                assert_never(change)

    def restart(self, name: str, argument: str = "") -> None:
        """Close everything and open this scene."""
        self.layers.clear()
        self.open(name, argument)

    def _set(self, change: SetSetting) -> None:
        before = self.world.private
        self.world.set_setting(change.name, change.value)
        if self.world.private != before:  # no scene may go on that knows of another player than the world
            known = self.world.settings.country and self.world.settings.language
            self.restart("title" if known else "language")
        self.hearing.follow_settings()
        self.switch_aids()
