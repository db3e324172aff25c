"""The card between two scenes that says which day it is: a leaf of a calendar before a sky."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.going_on import continue_button
from game.scenes.play.making_room import UNDER
from game.scenes.play.speech import below_bar, hint, words_in
from game.scenes.play.stage.shot import filled
from game.ui.draw.widget import Widget
from game.ui.parts.layout import over, row, stack
from game.ui.parts.part import box, disc, one
from game.ui.parts.pieces import raised_panel
from game.ui.parts.sizing import asks, at_most, grow, pad, put, sized, square

if TYPE_CHECKING:
    from game.scenes.play.play_layout import StageArea
    from game.scenes.scene import Context
    from game.story.playing.view import CardView, StoryView
    from game.ui.draw.geometry import Rect
    from game.ui.draw.look import Look
    from game.ui.parts.part import Part

MOST = 560.0
"""Width of the leaf at normal text."""
STRIP, RING = 40.0, 16.0
"""Height of the coloured strip at the top of the leaf, and the side of the rings in it."""


def sky(areas: StageArea, card: CardView | None) -> Widget:
    """What the card lies on, the morning over the town if it doesn't say; nobody stands there."""
    ground = areas.stage if areas.portrait else areas.ground
    return Widget("day.sky", ground, (filled((card and card.picture) or "day", ground),), clip=True)


def day_card(context: Context, story: StoryView, card: CardView, stage: Rect) -> Widget:
    """The leaf in the middle; the whole of it is the button that goes on."""
    look, words = context.look, context.say(card.text)
    press = continue_button(context, story, raised_panel(look, 28.0), 28.0)
    text = asks(words_in(context, "card", words, words, large=True), 12.0)
    inside = stack(12.0, _strip(look), 26.0, pad(grow(text), 18.0), 20.0, pad(hint(context), 14.0), 16.0)
    leaf = put(at_most(one("card", over(press, pad(inside, 12.0))), MOST), "middle", "middle")
    return pad(leaf, 28.0, top=below_bar(look), bottom=UNDER).widget(stage)


def _strip(look: Look) -> Part:
    """The coloured strip with the two rings by which the leaf hangs."""
    theme = look.theme
    ring = put(square(disc(theme.panel, theme.on_warm, 2.0), RING), down="middle")
    rings = put(row(ring, 120.0, ring), "middle")
    return one("card.strip", sized(over(box(theme.warm, 18.0), rings), h=STRIP))
