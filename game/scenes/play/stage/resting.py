"""The world at rest: the phone is gone, and in its place a flower opens and closes as one breathes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.text import Text
from game.ui.parts.flower import REST, breath, flower
from game.ui.parts.layout import over
from game.ui.parts.part import disc, drawn, one
from game.ui.parts.sizing import larger, largest_square, pad, put

if TYPE_CHECKING:
    from game.scenes.scene import Context
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget

# Translators: read aloud for a flower that opens and closes slowly, to breathe with.
FLOWER = Text("rest.flower", "A flower that opens and closes slowly")

LARGEST, EDGE, PETALS = 330.0, 20.0, 0.84
"""The largest ground, the space around it, and the flower as a part of it."""


def resting(context: Context, place: Rect, age: int) -> Widget:
    """The flower in the phone's place, `age` milliseconds after the rest began; still where motion is off."""
    opened = breath(age) if context.look.motion else REST
    theme = context.look.theme
    petals = larger(drawn(lambda room: flower(context.look, room, opened)), PETALS)
    ground = disc(theme.panel, theme.line if theme.flat else theme.soft, 3.0 if theme.flat else 10.0)
    shown = one("rest", over(ground, petals), role="image", name=context.say(FLOWER))
    return pad(put(largest_square(shown, LARGEST), down="middle"), EDGE, EDGE).widget(place)
