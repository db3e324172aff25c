"""The app: a stack of scenes, and the one way from an input to what is painted."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from game.action import Unanswered
from game.scenes.fault import Fault
from game.scenes.scene import (
    NEUTRAL,
    Back,
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
from game.shell.layer import Layer
from game.shell.notice import with_notice
from game.shell.pointing import Pointer
from game.ui.aids.aid import Shown
from game.ui.draw import focus as focusing
from game.ui.draw.look import Look
from game.ui.draw.screen import Screen, empty, focus_ring, hover_veil, surrounding_ring
from game.ui.draw.theme import THEMES, WARM, typography
from game.ui.draw.widget import find, numbered
from game.ui.window.input import (
    Ask,
    Closed,
    Digit,
    Down,
    Exposed,
    Focus,
    Move,
    Press,
    Reveal,
    Surround,
    TurnPage,
    Up,
    Wheel,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pygame

    from game.action import Action
    from game.scenes.scene import SceneTable
    from game.shell.world import GameWorld
    from game.ui.aids.aid import Aid
    from game.ui.art.pictures import Pictures
    from game.ui.draw.display import Item
    from game.ui.draw.theme import Theme
    from game.ui.draw.widget import Widget
    from game.ui.sound.sounds import Sounds
    from game.ui.window.input import Input

_log = logging.getLogger(__name__)

ESCAPES, ESCAPE_TIME = 3, 1500
"""So many Esc within so many milliseconds are the quick exit."""


class App(Barrier):
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
        self.tree: Widget = empty(self.screen.viewport.rect)
        self.running = True
        self.unanswered = 0
        """How many presses had no answer: dead buttons, which the log names."""
        self.keyboard = False
        self._now = 0
        self._escapes: list[int] = []
        self._surrounded: tuple[str, ...] = ()
        self._stale = True
        self._due: int | None = None
        self._telling = False

    @property
    def focus(self) -> str:
        """Id of the focused widget."""
        return self.layers[-1].focus

    @property
    def cover(self) -> str:
        """What the window may be called while the neutral screen hides the game; "" while it does not."""
        if not self._hidden:
            return ""
        from game.scenes.neutral import NAME

        return self._footing().say(NAME)

    def clock(self) -> int:
        """Milliseconds since the app was made, for the loop in a window; tests bring a time of their own.

        Not pygame's ticks: they stand still at 0 until pygame as a whole is initialised, sound and all.
        """
        return (time.monotonic_ns() - self._begun) // 1_000_000

    def context(self) -> Context:
        """What the scenes see at this moment."""
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
        )

    def open(self, name: str, argument: str = "") -> None:
        """Put a scene on the stack; one that can't be made has the fault screen in its place."""
        self._opening = name
        self._guard(self._open, name, argument)
        self._opening = ""

    def _open(self, name: str, argument: str) -> None:
        self.layers.append(Layer(self._scenes[name](argument, self.context())))
        self._stale = True

    def resize(self, surface: pygame.Surface) -> None:
        """Go on painting on a surface of another size."""
        self.screen = self.make_screen(surface)
        self._stale = True

    def make_screen(self, surface: pygame.Surface) -> Screen:
        """A screen of the usual canvas over a surface."""
        return Screen(surface, self.pictures)

    def redraw(self) -> None:
        """Paint everything at the next frame."""
        self.screen.forget()
        self._stale = True

    def frame(self, now: int, inputs: Sequence[Input] = ()) -> list[pygame.Rect]:
        """One turn: inputs, time, view, difference, paint. Gives the areas painted.

        Whatever fails in it, the fault screen takes its place, and the next turn goes on from there.
        """
        self._now = now
        self._guard(self._turn, now, inputs)
        return self._shown() if self._stale and self.running else []

    def _turn(self, now: int, inputs: Sequence[Input]) -> None:
        for one in self._heard(inputs, now):
            self._guard(self._input, one)  # each by itself: an Esc after a fault is not lost
        self._mind_the_voice()
        if self._due is not None and now >= self._due:
            self._apply(self.scene.tick(self.context()))
            self._stale = True
        if self.hearing.passed(now):
            self._stale = True

    def _heard(self, inputs: Sequence[Input], now: int) -> Sequence[Input]:
        try:
            return self.aids.hear(inputs, now)
        except Exception as fault:  # noqa: BLE001 - what an aid does must not take the keys away
            self._fail(fault)
            return inputs

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
        wakes = self.aids.wakes(now)
        if self._due is not None:
            wakes.append(self._due - now)
        if (gone := self.hearing.wake(now)) is not None:
            wakes.append(gone)
        return max(0, min(wakes)) if wakes else None

    def look(self, now: int) -> Widget:
        """The widget tree at this time, with the focus settled in it; nothing is painted."""
        self._now = now
        layer = self.layers[-1]
        if isinstance(layer.scene, Fault):
            self.tree = layer.scene.tree(self._footing())
            layer.focus = focusing.settle(self.tree, layer.focus)
            return self.tree
        context = self.context()
        shown = self.scene.view(context)
        noticed = shown if self._hidden else with_notice(shown, context)
        self.tree = self.hearing.over(noticed, context)
        layer.focus = focusing.settle(self.tree, layer.focus)
        return self.tree

    def _show(self) -> list[pygame.Rect]:
        if not self._deaf:
            self._quietly(self.hearing.attune, self.scene, self._now)
        self.look(self._now)
        theme = THEMES.get(self.world.settings.theme, WARM)
        rings = self._rings(theme)
        self.pointer.look_again(self.tree)
        veil = hover_veil(self.tree, self.pointer.hovered, theme, pressed=self.pointer.pressed)
        self._stale = False
        wake = self.scene.wake(self._now)
        self._due = None if wake is None else self._now + wake
        areas = self.screen.paint(self.tree, theme, veil, rings)
        self._guard(self._tell_aids)
        return areas

    def _rings(self, theme: Theme) -> Mapping[str, tuple[Item, ...]]:
        """What is painted right above each widget that has a ring around it."""
        if self._surrounded:
            return surrounding_ring(self.tree, self._surrounded, theme)
        return focus_ring(self.tree, self.focus, theme) if self.keyboard else {}

    def _tell_aids(self) -> None:
        if not self.aids:
            return
        fault = isinstance(self.scene, Fault)
        language = self._footing().code if fault else self.world.catalog.code
        viewport = self.screen.viewport
        now, rings, hidden = self._now, self._surrounded, self.scene.hides
        self.aids.tell(Shown(self.tree, self.focus, self.scene.name, language, viewport, now, rings, hidden))

    def add(self, aid: Aid) -> None:
        """Let an aid follow from now on; it is told at once what is shown."""
        self.aids.add(aid)
        self._stale = True

    def remove(self, aid: Aid) -> None:
        """Let an aid follow no longer, and close it."""
        self.aids.remove(aid)
        self._surrounded, self._stale = (), True

    def switch_aids(self) -> None:
        """Let those aids follow that the settings switch on."""
        before = tuple(self.aids)
        self.aids.switch(
            lambda: self.world.settings,
            lambda text, **values: self.context().say(text, None, **values),
            self.sounds,
        )
        if tuple(self.aids) != before:
            self._surrounded, self._stale = (), True

    def forget_session(self) -> None:
        """Let nothing of whoever played be left: scenes, focus, the last tree, sounds, the voice."""
        self.layers.clear()
        self.aids.forget()
        self.hearing.forget()
        self.pointer, self._escapes, self._surrounded = Pointer(), [], ()
        self.resize(self.screen.surface)
        self.tree = empty(self.screen.viewport.rect)
        self.switch_aids()

    def _mind_the_voice(self) -> None:
        """Let a story wait while it is read, and tell where nothing can be read."""
        telling, trouble = self.aids.telling, self.aids.trouble
        if telling != self._telling:
            self._telling, self._stale = telling, True
        if trouble is not None and self.world.warn(trouble):
            self._stale = True

    def _input(self, one: Input) -> None:
        if isinstance(one, (Down, Up, Move, Wheel)):
            self._pointer(one)
        elif isinstance(one, Ask):
            self._command(one)
        elif isinstance(one, Digit) and self.world.settings.shortcuts:
            self._number(numbered(self.tree, one.number))
        elif isinstance(one, Press):
            self.press(one.widget)
        elif isinstance(one, Focus):
            self._focus_on(one.widget)
        elif isinstance(one, Reveal):
            self.layers[-1].reveal(self.tree, one.widget)
            self._stale = True
        elif isinstance(one, (Surround, TurnPage)):
            self._scanned(one)
        elif isinstance(one, Exposed):
            self.redraw()
        elif isinstance(one, Closed):
            self.running = False

    def _pointer(self, one: Down | Up | Move | Wheel) -> None:
        if isinstance(one, Down):
            self._set_keyboard(on=False)
        before = self.pointer.hovered
        for follows in self.pointer.take(one, self.tree, self.screen.viewport):
            if isinstance(follows, Press):
                self.layers[-1].focus = follows.widget
                self.press(follows.widget)
            else:
                self._adjust(follows)
        if isinstance(one, Up) or self.pointer.hovered != before:
            self._stale = True

    def _set_keyboard(self, *, on: bool) -> None:
        if self.keyboard != on:
            self.keyboard, self._stale = on, True

    def _command(self, command: Ask) -> None:
        if command.name == "access" and not (command.button or self.world.settings.shortcuts):
            return
        self._set_keyboard(on=True)
        name = command.name
        if name == "back":
            self._back()
        elif name in ("help", "access"):
            if self.scene.name != name and not (self._hidden and name == "access"):
                self._apply((Push(name),))
        elif name == "read-aloud":
            if not self._hidden:
                self._apply((SetSetting("read_aloud", not self.world.settings.read_aloud),))
        elif name == "press":
            self.press(self.focus)
        elif name in ("page-up", "page-down"):
            self._page(-1 if name == "page-up" else 1)
        elif name not in ("full-screen", "hush", "nothing"):
            self._move_focus(name)

    def _move_focus(self, name: str) -> None:
        layer = self.layers[-1]
        if (meant := focusing.own_arrow(self.tree, layer.focus, name)) is not None:
            self.act(meant)
            self.look(self._now)
            layer.reveal(self.tree, layer.focus)
            return
        layer.move(self.tree, name)  # type: ignore[arg-type]  # the rest of Command
        self._stale = True

    def _number(self, wanted: str) -> None:
        """Press what a number key means, and show it: a setting may lie out of sight."""
        self.layers[-1].reveal(self.tree, wanted)
        self.press(wanted)

    def _focus_on(self, wanted: str) -> None:
        self._set_keyboard(on=True)
        self.layers[-1].focus_on(self.tree, wanted)
        self._stale = True

    def _scanned(self, one: Surround | TurnPage) -> None:
        """Draw another ring; or show what follows in a scroll area."""
        self._stale = True
        if isinstance(one, Surround):
            self._surrounded = one.widgets
        elif (here := find(self.tree, one.area)) is not None:
            self.layers[-1].turn(here.widget)

    def _page(self, direction: int) -> None:
        self.layers[-1].page(self.tree, direction)
        self._stale = True

    def _back(self) -> None:
        self._escapes = [at for at in self._escapes if self._now - at <= ESCAPE_TIME] + [self._now]
        if len(self._escapes) >= ESCAPES:
            self._escapes.clear()
            self._apply((QuickExit(),))
        else:
            bare_screen = self._hidden or isinstance(self.scene, Fault)
            self.act(Dismiss() if self.world.trouble and not bare_screen else Back())

    def press(self, wanted: str) -> None:
        """Press the widget of that id, as a mouse, a finger, a key or a screen reader does."""
        here = find(self.tree, wanted)
        action = here.widget.action if here is not None and here.widget.pressable else None
        if action is not None:
            self._play("tap")
            self.act(action)

    def _play(self, name: str) -> None:
        if self._quietly(lambda: self.hearing.play(name, self._now, hidden=self._hidden)):
            self._stale = True

    def act(self, action: Action) -> None:
        """Let an action happen: the app's own, or the top scene's."""
        if isinstance(action, Dismiss):
            self.world.dismiss()
        elif isinstance(action, (QuickExit, Quit, SetSetting)):
            self._apply((action,))
        else:
            self._apply(self._answer(action))
        self._stale = True

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

    def _apply(self, changes: tuple[Change, ...]) -> None:
        for change in changes:
            self._change(change)
        if changes:
            self._stale = True

    def _change(self, change: Change) -> None:
        if isinstance(change, (Push, Replace)):
            if isinstance(change, Replace):
                self.layers.pop()
            self.open(change.scene, change.argument)
        elif isinstance(change, Pop):
            del self.layers[max(1, len(self.layers) - 1) :]
        elif isinstance(change, (Home, QuickExit)):
            self.layers.clear()
            self.open(NEUTRAL if isinstance(change, QuickExit) else "title")
        elif isinstance(change, Quit):
            self.running = False
        else:
            self._adjust(change)

    def _begin_anew(self) -> None:
        """Open the first screen: no scene may go on that knows of another player than the world does."""
        self.layers.clear()
        self.open("title" if self.world.settings.country and self.world.settings.language else "language")

    def _adjust(self, change: SetSetting | ScrollBy | ScrollTo | PlaySound | FocusFirst) -> None:
        if isinstance(change, SetSetting):
            before = self.world.private
            self.world.set_setting(change.name, change.value)
            if self.world.private != before:
                self._begin_anew()
            self.hearing.follow_settings()
            self.switch_aids()
        elif isinstance(change, PlaySound):
            self._play(change.name)
        elif isinstance(change, FocusFirst):
            self.layers[-1].focus = ""
        elif isinstance(change, ScrollTo):
            self.layers[-1].scrolled[change.area] = change.distance
        elif (here := find(self.tree, change.area)) is not None:
            self.layers[-1].scroll(here.widget, change.distance)
            self._stale = True
