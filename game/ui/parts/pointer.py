"""A hand that shows what is pressed next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.draw.geometry import Rect
from game.ui.parts.layout import over
from game.ui.parts.part import box, one, sign
from game.ui.parts.sizing import pad

if TYPE_CHECKING:
    from game.ui.draw.look import Look
    from game.ui.draw.widget import Widget

SIDE = 62.0
ACROSS = 0.72
"""Where the finger points, as a share of the width: beside the words, which begin at the left."""
LOWEST = 60.0
"""It points into the middle of the height, and on what is high no more than this above the lower edge."""


def pointing_hand(look: Look, id_: str, seen: Rect) -> Widget:
    """A hand with its finger on something of which so much is seen."""
    x, y = seen.x + seen.w * ACROSS, seen.bottom - min(seen.h * 0.5, LOWEST)
    theme = look.theme
    ground = box(theme.warm, SIDE / 2, theme.panel, 4.0, 6.0)
    hand = one(id_, over(ground, pad(sign("hand", theme.on_warm), 13.0, 13.0)))
    return hand.widget(Rect(x - SIDE / 2, y - SIDE / 3, SIDE, SIDE))
