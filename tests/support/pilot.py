"""A pilot plays the real game without a window: by mouse, by keys, by gamepad, on a clock of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, TypeVar

import pygame

from game.scenes.scene import SEEN_MS
from game.shell.start import make_app, make_world, open_first
from game.ui.art.pictures import Pictures, key_of
from game.ui.draw.offscreen import canvas
from game.ui.draw.paint import Painter
from game.ui.draw.sprites import SurfaceCache
from game.ui.draw.widget import Placed, find, pressables, texts
from game.ui.window.input import Input, Reader
from tests.support.known import knowing
from tests.support.letters import shared_typesetter

if TYPE_CHECKING:
    from pathlib import Path

    from game.shell.app import App
    from game.shell.world import GameWorld
    from game.ui.draw.display import Item, Picture
    from game.ui.draw.geometry import Rect, Viewport

A = TypeVar("A", bound="App")
FRAME = 16
SMALL = (640, 360)
"""Pixels: half of the usual canvas in each direction, and drawn four times as fast."""
DRAWN = 128 * 1024 * 1024
"""Bytes of pictures kept in a process, beside those of its painters."""
MOST_PAINTERS = 6
PRESSING = (pygame.K_RETURN, pygame.K_SPACE, *range(pygame.K_0, pygame.K_9 + 1))
"""Keys that press something."""
LEAP = 250
"""Milliseconds between two frames of a time in which nobody looks: what comes by itself waits for longer."""
PATIENCE = 60_000
"""Milliseconds of the pilot's clock after which something that should come has not come."""


class Remembered(Pictures):
    """Pictures that are drawn once for all pilots of a process, as are the letters beside them."""

    def __init__(self, art: Path) -> None:
        super().__init__(art)
        self._drawn = SurfaceCache(DRAWN)
        self._painters: dict[Viewport, Painter] = {}

    def painter(self, view: Viewport) -> Painter:
        """The painter of all screens of this canvas."""
        letters, found = shared_typesetter(view.scale), self._painters.get(view)
        if found is not None and found.typesetter is letters:
            return found
        made = self._painters[view] = Painter(self, letters, view.rect)
        made.cache.budget *= 2
        if len(self._painters) > MOST_PAINTERS:
            del self._painters[next(iter(self._painters))]
        return made

    def surface(self, picture: Picture, w: int, h: int) -> pygame.Surface:
        """The picture, as it was drawn before."""
        return self._drawn.get(key_of(picture, w, h), lambda: super(Remembered, self).surface(picture, w, h))


class Unpainted(Remembered):
    """Pictures of which none is painted, for tests that ask what a screen holds and never how it looks."""

    def painter(self, view: Viewport) -> Painter:
        """A painter that says where it would paint."""
        return Unpainting(self, shared_typesetter(view.scale), view.rect)


class Unpainting(Painter):
    """Leaves the surface as it is: to paint takes a third of the time of a long play."""

    def paint(
        self, target: pygame.Surface, _items: Sequence[Item], dirty: Sequence[Rect], ground: str
    ) -> list[pygame.Rect]:
        """The areas that would be painted."""
        return super().paint(target, (), dirty, ground)

    def prepare(self, _item: Item) -> bool:
        """Nothing will be needed."""
        return False

    def foresee(self, _item: Item) -> bool:
        """Nothing will be needed."""
        return False


@cache
def shared_pictures(art: Path, *, paints: bool = True) -> Pictures:
    """The art, drawn once for all pilots of a process."""
    return Remembered(art) if paints else Unpainted(art)


def sharing(app: A, art: Path | None = None, *, paints: bool = True) -> A:
    """The same app with pictures drawn once for all in this process: those of its own art, or of `art`.

    To read the art takes longer than most tests.
    """
    app.pictures = shared_pictures(art or app.world.paths.assets / "art", paints=paints)
    app.resize(app.screen.surface)
    return app


class Pilot:
    """The app, an offscreen canvas, and hands. `data` is the folder that the game keeps its things in.

    Where nobody looks at pixels nothing has to be painted, which takes a third of the time: `paints` says so.
    """

    forgiving = False
    """Whether faults may be caught; else the first one fails the test."""

    def __init__(
        self,
        data: Path,
        *,
        language: str | None = "en",
        country: str | None = "BA",
        size: tuple[int, int] = SMALL,
        paints: bool = True,
        **settings: object,
    ) -> None:
        self.world: GameWorld = make_world(
            data, {"language": language, "country": country, "sound": False, **settings}
        )
        knowing(self.world)
        self.app: App = sharing(make_app(self.world, canvas(size)), paints=paints)
        self.now = 0
        self._reader = Reader()
        open_first(self.app, self.world)
        self.frame()

    @property
    def scene(self) -> str:
        """Name of the scene on top."""
        return self.app.scene.name

    @property
    def focus(self) -> str:
        """Id of the focused widget."""
        return self.app.focus

    def frame(self, *inputs: Input) -> None:
        """One frame of the app."""
        self.now += FRAME
        self._turn(*inputs)

    def _turn(self, *inputs: Input) -> None:
        self.app.frame(self.now, inputs)
        assert self.forgiving or not self.app.faults, "a fault was caught; the log says where"
        assert not self.app.unanswered, "a dead button was pressed; the log says which"

    def send(self, *events: pygame.event.Event) -> None:
        """Let pygame's own events come in, one a frame, as a window would bring them."""
        for event in events:
            read = self._reader.read(event)
            self.frame(*([read] if read else []))

    def wait(self, milliseconds: int) -> None:
        """Let time pass; the app is asked for a frame whenever it wants one."""
        end = self.now + milliseconds
        while (due := self.app.sleep(self.now)) is not None and self.now + due <= end:
            self.now += max(due, FRAME)
            self._turn()
        self.now = max(self.now, end)
        self._turn()

    def leap(self, milliseconds: int, step: int = LEAP) -> None:
        """Let time pass with few frames, where nobody looks at what moves meanwhile."""
        end = self.now + milliseconds
        while self.now < end:
            self.now = min(end, self.now + step)
            self._turn()

    def until(self, reached: Callable[[], bool]) -> None:
        """Let time pass until it is so. Raises AssertionError when it does not become so."""
        begin = self.now
        while not reached():
            assert self.now - begin < PATIENCE, f"waited in vain on {self.scene}: {self.names()}"
            due = self.app.sleep(self.now)
            assert due is not None, f"nothing moves on {self.scene}: {self.names()}"
            self.now += max(due, FRAME)
            self._turn()

    def widget(self, wanted: str) -> Placed:
        """The widget of that id. Raises AssertionError when it is not there."""
        here = find(self.app.tree, wanted)
        assert here is not None, f"no {wanted} on {self.scene}: {self.ids()}"
        return here

    def has(self, wanted: str) -> bool:
        """Whether there is a widget of that id."""
        return find(self.app.tree, wanted) is not None

    def ids(self) -> list[str]:
        """Ids of what can be pressed, in the order of the focus."""
        return [here.widget.id for here in pressables(self.app.tree)]

    def names(self) -> tuple[str, ...]:
        """What a screen reader would be told, in reading order."""
        return texts(self.app.tree)

    def click(self, wanted: str) -> None:
        """Press and release the mouse on the middle of a widget that can be seen."""
        self.see()
        here = self.widget(wanted)
        if not here.visible:
            self.app.layers[-1].focus = wanted
            self.reveal(wanted)
            here = self.widget(wanted)
        seen = here.widget.rect.intersection(here.clip)
        scale = self.app.screen.viewport.scale
        at = (seen.center[0] * scale, seen.center[1] * scale)
        self.send(
            pygame.event.Event(pygame.MOUSEMOTION, pos=at, buttons=(0, 0, 0), rel=(0, 0)),
            pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=at),
            pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=at),
        )

    def see(self) -> None:
        """Let as much time pass as it takes to see what is offered; where a delay runs none passes.

        A phone that is leaving still shows the delay it was left at; nothing in it can be pressed.
        """
        shown = find(self.app.tree, "continue")
        if not (shown and shown.widget.action and "busy" in shown.widget.state):
            self.frame()
            self.now += SEEN_MS
            self.frame()

    def reveal(self, wanted: str) -> None:
        """Turn the wheel over the scroll area until the widget can be seen."""
        for notches in (-1, 1):
            for _ in range(60):
                here = self.widget(wanted)
                if here.visible and here.widget.rect.bottom <= here.clip.bottom + 1:
                    return
                x, y = here.clip.center
                scale = self.app.screen.viewport.scale
                spot = (x * scale, y * scale)
                self.send(
                    pygame.event.Event(pygame.MOUSEMOTION, pos=spot, buttons=(0, 0, 0), rel=(0, 0)),
                    pygame.event.Event(pygame.MOUSEWHEEL, precise_y=float(notches)),
                )

    def key(self, code: int, mod: int = 0) -> None:
        """Press a key."""
        if code in PRESSING:
            self.see()
        self.send(pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod))

    def pad(self, button: int) -> None:
        """Press a button of a gamepad."""
        self.see()
        self.send(pygame.event.Event(pygame.JOYBUTTONDOWN, button=button))

    def hat(self, x: int, y: int) -> None:
        """Push the cross of a gamepad and let it go."""
        self.send(
            pygame.event.Event(pygame.JOYHATMOTION, value=(x, y)),
            pygame.event.Event(pygame.JOYHATMOTION, value=(0, 0)),
        )


def by_mouse(pilot: Pilot, wanted: str) -> None:
    """Press a widget with the mouse."""
    pilot.click(wanted)


def by_keys(pilot: Pilot, wanted: str) -> None:
    """Go to a widget with Tab and press Enter."""
    _walk(pilot, wanted, lambda: pilot.key(pygame.K_TAB))
    pilot.key(pygame.K_RETURN)


def by_pad(pilot: Pilot, wanted: str) -> None:
    """Go to a widget with the cross of a gamepad and press A."""
    if pilot.focus != wanted:
        _steer(pilot, wanted)
    pilot.pad(0)


def _walk(pilot: Pilot, wanted: str, step: Callable[[], None]) -> None:
    for _ in range(len(pilot.ids()) + 1):
        if pilot.focus == wanted:
            return
        step()
    assert pilot.focus == wanted, f"{wanted} can't be reached from {pilot.focus}: {pilot.ids()}"


def _steer(pilot: Pilot, wanted: str) -> None:
    """Find the way by trying every direction from every widget reached, as somebody exploring would."""
    layer = pilot.app.layers[-1]
    start = pilot.focus
    ways: dict[str, list[tuple[int, int]]] = {start: []}
    scrolled = {start: dict(layer.scrolled)}
    todo = [start]
    while todo and wanted not in ways:
        here = todo.pop(0)
        for direction in ((0, -1), (0, 1), (1, 0), (-1, 0)):
            _be_at(pilot, here, scrolled[here])
            pilot.hat(*direction)
            if pilot.focus not in ways:
                ways[pilot.focus] = [*ways[here], direction]
                scrolled[pilot.focus] = dict(layer.scrolled)
                todo.append(pilot.focus)
    assert wanted in ways, f"{wanted} can't be reached by directions: {sorted(ways)}"
    _be_at(pilot, start, scrolled[start])
    for direction in ways[wanted]:
        pilot.hat(*direction)
    assert pilot.focus == wanted


def _be_at(pilot: Pilot, focus: str, scrolled: dict[str, float]) -> None:
    """Go back to a moment of the search: the focus, and how far everything was scrolled then."""
    layer = pilot.app.layers[-1]
    layer.focus, layer.scrolled = focus, dict(scrolled)
    pilot.app.look(pilot.now)


Hand = Callable[[Pilot, str], None]
HANDS: Sequence[Hand] = (by_mouse, by_keys, by_pad)
