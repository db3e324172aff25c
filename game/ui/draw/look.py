"""How things look at this moment: what every compound widget needs to be drawn."""

import msgspec

from game.ui.draw.theme import Theme, Typography, typography
from game.ui.draw.typesetting import Block, Typesetter


class Touch(msgspec.Struct, frozen=True):
    """How large what is pressed must at least be, and how far apart, in logical units: more at a stand.

    Nothing more than usual is asked for where both are 0.
    """

    target: float = 0.0
    apart: float = 0.0


class Look(msgspec.Struct, frozen=True):
    """Theme, text styles, the typesetter of the window, whether things may move, and the clock (ms)."""

    theme: Theme
    type: Typography
    typesetter: Typesetter
    motion: bool
    now: int
    touch: Touch = Touch()

    def target(self, size: float) -> float:
        """A width or height of something that is pressed: `size`, or what fingers need."""
        return max(size, self.touch.target)

    def apart(self, gap: float) -> float:
        """The room between two things that are pressed: `gap`, or what fingers need."""
        return max(gap, self.touch.apart)

    def grown(self, size: float) -> float:
        """A size that grows with the text, by half as much: all of a column or a picture need not grow."""
        return size * (1 + (self.type.body.size / typography(1.0).body.size - 1) / 2)

    def whole(self, length: float) -> float:
        """The length as whole pixels: what is shifted by them is moved on the screen, not painted anew."""
        return round(length * self.typesetter.scale) / self.typesetter.scale

    def block(self, text: str, style_name: str, width: float) -> Block:
        """The text broken into lines in the named style of the typography."""
        return self.typesetter.block(text, getattr(self.type, style_name), width)
