"""What an input means to an app, of a mouse, a finger, a key, or an aid that presses for somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, assert_never

from game.scenes.fault import Fault
from game.scenes.scene import SEEN_MS, Back, Dismiss, LetGo, Push, QuickExit, ScrollBy, SetSetting
from game.ui.draw import focus as focusing
from game.ui.draw.screen import focus_ring, surrounding_ring
from game.ui.draw.widget import find, numbered
from game.ui.window.input import (
    Ask,
    Closed,
    Digit,
    Down,
    Exposed,
    Finger,
    Focus,
    LessonKey,
    Move,
    Press,
    Release,
    Resized,
    Reveal,
    Surround,
    TurnPage,
    Up,
    Wheel,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.action import Action
    from game.scenes.scene import Scene
    from game.shell.app import App
    from game.shell.layer import Layer
    from game.ui.draw.display import Item
    from game.ui.draw.theme import Theme
    from game.ui.window.input import Direction, Input

ESCAPES: Final = 3
ESCAPE_TIME: Final = 1500
"""So many Esc within so many milliseconds are the quick exit."""
TABS: Final = frozenset({"next", "previous"})
"""Where Tab goes."""
TWICE: Final = 400
"""A press beside everything this soon (ms) after another is its double click, and goes on past nothing."""


class InputHandler:
    """Remembers whether keys are used, and how often Esc was pressed just now."""

    def __init__(self, app: App) -> None:
        """Nothing was done yet."""
        self._app = app
        self.keyboard = False
        """Whether a ring shows the focus: whoever points does without."""
        self.surrounded: tuple[str, ...] = ()
        """Ids of what scanning has a ring around in place of the focus."""
        self._escapes: list[int] = []
        self._pressed = -TWICE
        self._came = self._offered = -SEEN_MS
        self._offers: tuple[Scene, int] | None = None
        self._opened = False

    @property
    def _layer(self) -> Layer:
        return self._app.layers[-1]

    def forget(self) -> None:
        """Know nothing of what was pressed, nor of what scanning had come to."""
        self._escapes, self.surrounded = [], ()

    def surround(self, widgets: tuple[str, ...]) -> None:
        """Draw a ring around these in place of that around the focus; none takes it away."""
        self.surrounded = widgets
        self._app.refresh()

    def rings(self, theme: Theme) -> Mapping[str, tuple[Item, ...]]:
        """What is painted right above each widget that has a ring around it; none on what hides the game."""
        app = self._app
        if app.scene.hides:  # a ring around the whole picture tells that it is no desktop
            return {}
        if self.surrounded:
            return surrounding_ring(app.tree, self.surrounded, theme)
        return focus_ring(app.tree, app.focus, theme) if self.keyboard else {}

    def take(self, one: Input) -> None:
        """Do what an input means. Whoever carries something with a mouse puts it back by using a key."""
        app = self._app
        escape = isinstance(one, Ask) and one.name == "back"
        if isinstance(one, (Ask, Digit, Press, Focus, TurnPage, Resized)) and not escape:
            self._open_hand()
        match one:
            case Down() | Up() | Move() | Wheel():
                self._point(one)
            case Ask():
                self._ask(one)
            case Digit():
                if app.world.settings.shortcuts:
                    self._number(numbered(app.tree, one.number))
            case Press() | Focus() | Reveal() | Surround() | TurnPage():
                self._aid(one)
            case Exposed():
                app.redraw()
            case Closed():
                app.running = False
            case Finger() | Release() | Resized() | LessonKey():
                pass  # for aids, for the window, and for a lesson
            case _:
                assert_never(one)

    def use_keys(self, *, on: bool = True) -> None:
        """Show where the focus is, or no longer."""
        if self.keyboard != on:
            self.keyboard = on
            self._app.refresh()

    def focus_on(self, wanted: str) -> None:
        """Let a widget have the focus, and show it."""
        self.use_keys()
        self._layer.focus_on(self._app.tree, wanted)
        self._app.refresh()

    def page(self, direction: int) -> None:
        """Scroll where the focus is by most of a page, down where it is positive."""
        self._layer.page(self._app.tree, direction)
        self._app.refresh()

    def _aid(self, one: Press | Focus | Reveal | Surround | TurnPage) -> None:
        app = self._app
        match one:
            case Press():
                app.press(one.widget)  # what an aid presses it has told, or marked, before
            case Focus():
                self.focus_on(one.widget)
            case Reveal():
                self._layer.reveal(app.tree, one.widget)
            case Surround():
                self.surround(one.widgets)
            case TurnPage():
                self._turn(one)
            case _:
                assert_never(one)
        app.refresh()

    def _point(self, one: Down | Up | Move | Wheel) -> None:
        app = self._app
        if isinstance(one, Down):
            self.use_keys(on=False)
        before = app.pointer.hovered
        for follows in app.pointer.take(one, app.tree, app.screen.viewport):
            if isinstance(follows, ScrollBy):
                app.roll(follows)
            elif not isinstance(follows, Press):
                app.act(follows)
            elif not (app.pointer.elsewhere and app.now - self._pressed < TWICE):
                self._layer.focus = follows.widget
                self._press(follows.widget)
                self._pressed = app.now
        if isinstance(one, Up) or app.pointer.hovered != before or app.pointer.carried:
            app.refresh()

    def _open_hand(self) -> bool:
        """Put back what is carried by a mouse or a finger; tells whether there was something."""
        if not self._app.pointer.open_hand():
            return False
        self._app.act(LetGo())
        return True

    def _ask(self, command: Ask) -> None:
        app, name = self._app, command.name
        if name == "access" and not (command.button or app.world.settings.shortcuts):
            return
        shown = self.keyboard
        self.use_keys()
        match name:
            case "back":
                self._back()
            case "help" | "access":
                self._over(name)
            case "read-aloud":
                if not app.scene.hides:
                    app.change(SetSetting("read_aloud", not app.world.settings.read_aloud))
            case "press":
                self._press(app.focus)
            case "page-up" | "page-down":
                self.page(-1 if name == "page-up" else 1)
            case "next" | "previous" | "up" | "down" | "left" | "right":
                self._move_focus(name, shown=shown)
            case "full-screen" | "hush" | "nothing":
                pass  # for the window, for the voice, and for scanning
            case _:
                assert_never(name)

    def _over(self, name: Literal["help", "access"]) -> None:
        """Open help or these settings over whatever is shown; what is hidden stays hidden but for help."""
        scene = self._app.scene
        if scene.name != name and not (scene.hides and name == "access"):
            self._app.change(Push(name))

    def _back(self) -> None:
        app = self._app
        self._escapes = [at for at in self._escapes if app.now - at <= ESCAPE_TIME] + [app.now]
        if len(self._escapes) >= ESCAPES:
            self._escapes.clear()
            app.change(QuickExit())
        elif not self._open_hand():
            bare_screen = app.scene.hides or isinstance(app.scene, Fault)
            app.act(Dismiss() if app.world.trouble and not bare_screen else Back())

    def _move_focus(self, name: Direction, *, shown: bool) -> None:
        """Go on; a first Tab only shows where one is, unless an aid has told it already."""
        app, layer = self._app, self._layer
        if name in TABS and layer.focus and not shown and not app.aids:
            self.focus_on(layer.focus)
            return
        if (meant := focusing.own_arrow(app.tree, layer.focus, name)) is not None:
            app.act(meant)
            app.look(app.now)
            layer.reveal(app.tree, layer.focus)
            return
        layer.move(app.tree, name)
        app.refresh()

    def _number(self, wanted: str) -> None:
        """Press what a number key means, and show it: a setting may lie out of sight."""
        self._layer.reveal(self._app.tree, wanted)
        self._press(wanted)

    def _press(self, wanted: str) -> None:
        """Press what a hand means, unless it came only just now: then it meant what was there before.

        So a double click presses nothing on the screen that the first click opened. The way out is never new.
        """
        app, here = self._app, find(self._app.tree, wanted)
        action = here.widget.action if here is not None else None
        if action is not None and not isinstance(action, QuickExit) and self._too_new(action):
            return
        scene = app.scene
        app.press(wanted)
        self._opened = self._opened or app.scene is not scene

    def _too_new(self, action: Action) -> bool:
        """Whether the screen, or what is offered on it, can't have been seen yet."""
        now = self._app.now
        came = self._offered if self._app.scene.offers(action) else self._came
        return self._opened or now - max(came, self._came) < SEEN_MS

    @property
    def news(self) -> bool:
        """Whether something new was painted: a turn right away says since when it is there."""
        scene = self._app.scene
        return self._opened or self._offers != (scene, scene.offered)

    def look(self, now: int) -> None:
        """At the begin of a turn: what the one before painted is seen from now on, however long that took."""
        scene = self._app.scene
        if self._opened:
            self._came, self._opened = now, False
        before, self._offers = self._offers, (scene, scene.offered)
        if before is not None and before[0] is scene and before[1] != scene.offered:
            self._offered = now

    def _turn(self, one: TurnPage) -> None:
        """Show what follows in a scroll area."""
        if (here := find(self._app.tree, one.area)) is not None:
            self._layer.turn(here.widget)
