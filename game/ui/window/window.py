"""The window: opening it, its size, showing what was painted. The only place that asks SDL for a screen."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pygame

# Where a library of one of these is gone, pygame goes on with a stand-in that fails when it is used: there
# would be a window without words. Imported by name they fail at once, and the start tells which file is gone.
import pygame.display
import pygame.draw
import pygame.event
import pygame.font
import pygame.image
import pygame.joystick
import pygame.key
import pygame.mouse
import pygame.transform

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.window.input import Input

from game.ui.window.environment import NoScreenError, prepare_environment, sees
from game.ui.window.input import Reader
from game.ui.window.window_icon import window_icon

_log = logging.getLogger(__name__)

SMALLEST = (640, 400)


class Window:
    """A window that can be resized, or the whole screen."""

    fills = False
    """Whether the whole screen may not be given up for a window."""

    def __init__(self, size: tuple[int, int] | None, title: str, *, full_screen: bool = False) -> None:
        """`size` in pixels; None takes most of the desktop. Raises NoScreenError."""
        prepare_environment()
        _find_screen()
        self._title = self._entitled = title
        pygame.display.set_caption(title)
        pygame.display.set_icon(window_icon())
        self._windowed = size or _comfortable()
        self.full_screen = full_screen
        self.surface = self._opened()
        self._reader = Reader()
        self._pads: dict[int, pygame.joystick.JoystickType] = {}

    def _opened(self) -> pygame.Surface:
        """As wanted, or in a window where the screen can't be filled."""
        try:
            return self._open()
        except pygame.error as problem:
            if not self.full_screen or self.fills:
                raise
            _log.warning("the screen can't be filled: %s", problem)
        self.full_screen = False
        return self._open()

    def _open(self) -> pygame.Surface:
        if self.full_screen:
            return pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
        return pygame.display.set_mode(self._windowed, pygame.RESIZABLE)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.surface.get_size()

    def entitle(self, cover: str) -> None:
        """Put `cover` on the frame in place of the title, or the title again where it is empty."""
        wanted = cover or self._title
        if wanted != self._entitled:
            self._entitled = wanted
            pygame.display.set_caption(wanted)

    def toggle_full_screen(self) -> None:
        """Between a window and the whole screen."""
        self.full_screen = not self.full_screen
        self.surface = self._opened()

    def resized(self, w: int, h: int) -> None:
        """Take the size that the player gave the window."""
        if not self.full_screen:
            self._windowed = (max(w, SMALLEST[0]), max(h, SMALLEST[1]))
        self.surface = pygame.display.get_surface() or self._open()

    def find_pads(self) -> None:
        """Open the gamepads that are plugged in; having none, or a broken one, changes nothing."""
        try:
            pygame.joystick.init()
            for number in range(pygame.joystick.get_count()):
                pad = pygame.joystick.Joystick(number)
                self._pads[pad.get_instance_id()] = pad
        except pygame.error:
            self._pads.clear()

    def inputs(self) -> list[Input]:
        """What the player did since the last call."""
        result: list[Input] = []
        for event in pygame.event.get():
            if event.type in (pygame.JOYDEVICEADDED, pygame.JOYDEVICEREMOVED):
                self.find_pads()
            read = self._reader.read(event)
            if read is not None:
                result.append(read)
        return result

    def show_pointer(self, *, on: bool) -> None:
        """Show the pointer, or hide it where fingers play."""
        if pygame.mouse.get_visible() != on:
            pygame.mouse.set_visible(on)

    def show(self, areas: Sequence[pygame.Rect]) -> None:
        """Bring the painted areas to the screen."""
        if areas:
            pygame.display.update(list(areas))

    def close(self) -> None:
        """Give everything back."""
        pygame.quit()


def _find_screen() -> None:
    """Begin with SDL's screen. Raises NoScreenError where there is none that anybody could see."""
    try:
        pygame.display.init()
    except pygame.error as problem:
        raise NoScreenError from problem
    if not sees(pygame.display.get_driver()):
        pygame.display.quit()
        raise NoScreenError


def _comfortable() -> tuple[int, int]:
    """A size for the first window: 1280×720, or what fits a smaller desktop."""
    sizes = pygame.display.get_desktop_sizes()
    w, h = sizes[0] if sizes else (1280, 720)
    return min(1280, w), min(720, max(h - 64, 480))
