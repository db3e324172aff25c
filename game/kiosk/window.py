"""The window of a kiosk: the whole screen, deaf to keys, without a pointer where fingers play."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from game.kiosk.input_filter import guarded
from game.ui.window.input import Down
from game.ui.window.window import Window

if TYPE_CHECKING:
    from game.ui.window.input import Input


class KioskWindow(Window):
    """A window whose inputs are guarded before anybody sees them, the loop included."""

    fills = True

    def __init__(self, size: tuple[int, int] | None, title: str, *, full_screen: bool = False) -> None:
        """As any window. The system may still end the process: SDL would close the window instead."""
        os.environ.setdefault("SDL_NO_SIGNAL_HANDLERS", "1")
        super().__init__(size, title, full_screen=full_screen)

    def inputs(self) -> list[Input]:
        """What was touched; a finger hides the pointer, a mouse shows it."""
        heard = guarded(super().inputs())
        for one in heard:
            if isinstance(one, Down):
                self.show_pointer(on=not one.touch)
        return heard
