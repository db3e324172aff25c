"""Two windows of one program: what everybody sees, and beside it what only one person needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pygame

from game.ui.window.input import Closed, Down, Move, Resized, Up, Wheel
from game.ui.window.window import Window
from game.ui.window.window_icon import window_icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.ui.window.input import Input

ASIDE = (960, 600)
"""Size of the second window, in pixels, where it does not have a screen of its own."""
POINTED = (
    pygame.MOUSEBUTTONDOWN,
    pygame.MOUSEBUTTONUP,
    pygame.MOUSEMOTION,
    pygame.MOUSEWHEEL,
)


class Aside(msgspec.Struct, frozen=True):
    """An input that came from the second window; x and y are pixels of that one."""

    input: Down | Up | Move | Wheel | Resized | Closed


def screens() -> int:
    """How many screens this computer has now."""
    pygame.display.init()
    return len(pygame.display.get_desktop_sizes())


class TwoWindows(Window):
    """The main window on the second screen where there is one, and another window on the first.

    Keys count the same in both. Closing the second window leaves the main one; closing the main one ends all.
    """

    def __init__(
        self, size: tuple[int, int] | None, title: str, aside: str, *, full_screen: bool = False
    ) -> None:
        """`aside` stands on the frame of the second window."""
        super().__init__(size, title, full_screen=full_screen and screens() > 1)
        self.aside: pygame.Window | None = pygame.Window(aside, ASIDE, resizable=True)
        self.aside.set_icon(window_icon())
        self.asides: list[Aside] = []

    def _open(self) -> pygame.Surface:
        """Open the main window on the second screen, or on the only one."""
        on = max(0, min(1, screens() - 1))
        if not self.full_screen:
            return pygame.display.set_mode(self._windowed, pygame.RESIZABLE, display=on)
        return pygame.display.set_mode((0, 0), pygame.FULLSCREEN, display=on)

    @property
    def aside_surface(self) -> pygame.Surface | None:
        """What the second window shows; None when it was closed."""
        return self.aside.get_surface() if self.aside is not None else None

    def inputs(self) -> list[Input]:
        """What was done in the main window, and keys of both; `asides` gets what the other was pointed at."""
        result: list[Input] = []
        for event in pygame.event.get():
            if self.aside is not None and getattr(event, "window", None) is self.aside:
                result.extend(self._of_aside(event))
                continue
            read = Closed() if event.type == pygame.WINDOWCLOSE else self._reader.read(event)
            if read is not None:
                result.append(read)
        return result

    def _of_aside(self, event: pygame.event.Event) -> list[Input]:
        """Keys go on to the program; what is pointed at, and the window's own, waits for the second view."""
        if event.type == pygame.WINDOWCLOSE:
            self.close_aside()
            self.asides.append(Aside(Closed()))
            return []
        if event.type == pygame.WINDOWRESIZED:
            self.asides.append(Aside(Resized(event.x, event.y)))
            return []
        read = self._reader.read(event)
        if event.type in POINTED and isinstance(read, (Down, Up, Move, Wheel)):
            self.asides.append(Aside(read))
            return []
        keys = event.type in (pygame.KEYDOWN, pygame.KEYUP)
        return [read] if keys and read is not None else []

    def taken_asides(self) -> Sequence[Aside]:
        """What was done in the second window since the last call."""
        taken, self.asides = self.asides, []
        return taken

    def show_aside(self) -> None:
        """Bring what was painted to the second window."""
        if self.aside is not None:
            self.aside.flip()

    def close_aside(self) -> None:
        """Close the second window."""
        if self.aside is not None:
            self.aside.destroy()
            self.aside = None

    def close(self) -> None:
        """Give everything back."""
        self.close_aside()
        super().close()
