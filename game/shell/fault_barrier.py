"""The barrier: whatever fails in a turn of the app, the fault screen takes its place and the game goes on.

What is caught is told to the log without anything of whoever played (`edges.faults`). A story is suspected at
its second fault only, and an aid goes at its second. Nothing here is done again by itself: a screen that
fails each time is tried again by a press, so that there is no circle.
"""

from __future__ import annotations

import logging
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Final

from game.edges.faults import told_of
from game.scenes.fault import Fault, bare_lines, footing
from game.scenes.scene import NEUTRAL, Home
from game.shell.layer import Layer
from game.shell.pointing import Pointer
from game.ui.draw import bare
from game.ui.draw.screen import empty

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenes.fault import Footing
    from game.scenes.scene import Context, Scene
    from game.shell.aiding import Aids
    from game.shell.hearing import Hearing
    from game.shell.input_handling import InputHandler
    from game.shell.world import GameWorld
    from game.ui.draw.offscreen import Area, Surface
    from game.ui.draw.screen import Screen
    from game.ui.draw.widget import Widget
    from game.ui.sound.sounds import Sounds

_log = logging.getLogger(__name__)

ATTEMPTS: Final = 3
"""So often a frame is tried: as it is, then with the fault screen, then without an aid that fails again."""
OF_A_STORY: Final = frozenset({"title", "play", "menu", "ending", "debrief", "detective"})
"""Screens that show a play or take it up: faults in these may come of it."""


class Barrier(ABC):
    """What an app catches its faults with; the app itself shows, and makes contexts and screens."""

    world: GameWorld
    screen: Screen
    sounds: Sounds
    layers: list[Layer]
    aids: Aids
    hearing: Hearing
    pointer: Pointer
    inputs: InputHandler
    tree: Widget
    running: bool
    _stale: bool
    _due: int | None

    def __init__(self) -> None:
        """Nothing has failed yet."""
        self.faults = 0
        """How many faults were caught since the start."""
        self._opening = ""
        self._faulty_plays: set[str] = set()
        self._deaf, self._failures = False, 0

    @abstractmethod
    def _show(self) -> list[Area]:
        """Show what there is; gives the areas painted."""

    @abstractmethod
    def context(self) -> Context:
        """What the scenes see."""

    @abstractmethod
    def resize(self, surface: Surface) -> None:
        """Go on painting on a surface."""

    @abstractmethod
    def recovers(self, fault: Exception, failing: str) -> bool:
        """Whether the app has recovered in its own way from a fault in the scene of that name."""

    @abstractmethod
    def next_screen(self) -> Widget | None:
        """A screen that a press may open and that is to be got ready; None where there is none."""

    @property
    def scene(self) -> Scene:
        """The scene on top."""
        return self.layers[-1].scene

    @property
    def _hidden(self) -> bool:
        """Whether the neutral screen hides the game, or is about to."""
        return self._opening == NEUTRAL or bool(self.layers and self.scene.hides)

    def _shown(self) -> list[Area]:
        """Show what there is; where that fails the fault screen, and where that fails some bare lines."""
        for _ in range(ATTEMPTS):
            try:
                areas = self._show()
            except Exception as fault:  # noqa: BLE001 - the barrier is there for all of them
                self._fail(fault)
                continue
            if not self._stale:
                return areas
        self._stale, self._due = False, None
        ground = bare.SKY if self._hidden else bare.GROUND
        lines = bare_lines(self.footing(), hidden=self._hidden)
        return [bare.paint_bare(self.screen.surface, lines, ground)]

    def _guard(self, do: Callable[..., None], *what: object) -> None:
        """Do something; where it fails, let the fault screen take the place of what was shown."""
        try:
            do(*what)
        except Exception as fault:  # noqa: BLE001 - the barrier is there for all of them
            self._fail(fault)

    def _fail(self, fault: Exception) -> None:
        """Tell the log where it was, and put the fault screen in place of all that was open."""
        failing, hidden = self._failing, self._hidden
        self._opening = ""
        if self.recovers(fault, failing):
            self.faults += 1
            return
        _log.error("a fault in %s: %s", failing, told_of(fault))
        self.faults += 1
        if not self.aids.blame() and failing in OF_A_STORY:
            self._suspect_play()
        self.layers[:] = [Layer(Fault(hidden=hidden, helpless=failing == "help"))]
        self.pointer, self._due, self._stale = Pointer(), None, True
        self.inputs.surround(())
        self.tree = empty(self.screen.viewport.rect)
        self._quietly(self.hearing.forget)
        self._quietly(self.resize, self.screen.surface)
        try:
            self.context()
        except Exception:  # noqa: BLE001 - the play is what a context takes most of
            self.world.rest_play()

    @property
    def _failing(self) -> str:
        """Name of the scene that is being opened or shown."""
        return self._opening or (self.layers[-1].scene.name if self.layers else "nothing")

    def _suspect_play(self) -> None:
        """The second fault that may come of a story puts it out of the way until the next start."""
        play = self.world.play_in_hand  # to take it up may be what fails
        episode = play.episode.id if play is not None else ""
        if episode in self._faulty_plays:
            self.world.rest_play()
        self._faulty_plays.add(episode)

    def _quietly(self, do: Callable[..., object], *what: object) -> object:
        """Do what may fail without anybody missing it; gives what it gives, or None."""
        try:
            return do(*what)
        except Exception as fault:  # noqa: BLE001 - the barrier is there for all of them
            _log.error("%s", told_of(fault))
            self._failures += 1
            return None

    def footing(self) -> Footing:
        """What the fault screen stands on."""
        return footing(self.world, self.screen.viewport, self.screen.typesetter, Home())

    def attend(self) -> bool:
        """Prepare what may come, in a moment without other work; mind the sounds until that fails.

        Gives whether there was something to prepare.
        """
        busy = self._quietly(self._look_ahead)
        if not self._deaf:
            before = self._failures
            self._quietly(self.sounds.attend)
            self._deaf = self._failures != before
        return bool(busy)

    def _look_ahead(self) -> bool:
        """Do a little of what will be needed; the scene is asked what comes when nothing else is left.

        Gives whether there was something.
        """
        if self.screen.prepare():
            return True
        if not self.layers:
            return False
        tree = self.scene.ahead(self.context()) if self.scene.foresees else self.next_screen()
        if tree is not None:
            self.screen.expect(tree)
        return tree is not None
