"""The window of a kiosk: the whole screen, deaf to keys, without a pointer where fingers play."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.kiosk.guard import guarded
from game.ui.input import Down
from game.ui.window import Window

if TYPE_CHECKING:
    from game.ui.input import Input


class KioskWindow(Window):
    """A window whose inputs are guarded before anybody sees them, the loop included."""

    def inputs(self) -> list[Input]:
        """What was touched; a finger hides the pointer, a mouse shows it."""
        heard = guarded(super().inputs())
        for one in heard:
            if isinstance(one, Down):
                self.show_pointer(on=not one.touch)
        return heard
