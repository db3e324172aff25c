"""How things look at this moment: what every compound widget needs to be drawn."""

import msgspec

from game.ui.text import Block, Typesetter
from game.ui.theme import Theme, Typography


class Look(msgspec.Struct, frozen=True):
    """Theme, text styles, the typesetter of the window, whether things may move, and the clock (ms)."""

    theme: Theme
    type: Typography
    typesetter: Typesetter
    motion: bool
    now: int

    def block(self, text: str, style_name: str, width: float) -> Block:
        """The text broken into lines in the named style of the typography."""
        return self.typesetter.block(text, getattr(self.type, style_name), width)
