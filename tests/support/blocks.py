"""Parts that tests of layout words lay, and where these came out."""

from __future__ import annotations

from game.ui.draw.display import Box
from game.ui.draw.geometry import Rect
from game.ui.parts.part import Drawn, Part, box
from game.ui.parts.sizing import sized

ROOM = Rect(10.0, 20.0, 100.0, 200.0)


def block(h: float, w: float | None = None) -> Part:
    """A red box so high, and as wide as said."""
    return sized(box("#ff0000"), w, h)


def rects(part: Part, room: Rect = ROOM) -> list[Rect]:
    """Where the shapes of a part lie."""
    return [shape.rect for shape in part.draw(room).shapes]


class Counted:
    """A part that counts how often it is asked for its height, and drawn."""

    def __init__(self) -> None:
        self.asked = self.drawn = 0
        self.part = Part(self._draw, self._tall)

    def _draw(self, room: Rect) -> Drawn:
        self.drawn += 1
        return Drawn((Box(room),))

    def _tall(self, _: float) -> float:
        self.asked += 1
        return 20.0
