"""The answer to a tool at the moment of the press: a stamp, and a light around the phone for kept proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.play_clock import FLASH_MS
from game.scenes.play.play_layout import ease
from game.scenes.play.tools import COLOURS, disc_shape
from game.text import Text
from game.ui.draw.display import Box, Shape
from game.ui.draw.geometry import Rect
from game.ui.draw.widget import Widget
from game.ui.parts.basic import centred, icon, panel
from game.vocabulary import TOOL_NAMES

if TYPE_CHECKING:
    from game.scenes.play.play_clock import Clock
    from game.scenes.play.play_layout import Layout
    from game.scenes.scene import Context
    from game.story.playing.view import StoryView

# Translators: stamped on the phone when proof was kept.
KEPT = Text("tools.kept", "Kept!")

# Translators: stamped on the screen when steps stand in the right order.
RIGHT = Text("order.right", "That's it!")

ORDERED = "order"
"""What is stamped as if it were a tool: steps put in the right order."""
DISC = 64.0
POP_MS = 160
LIGHT = (("e0", 0.35), ("90", 0.6), ("48", 1.0))
"""Strength of the light, and until which part of its time it has it: steps, as each is painted anew."""


def stamp(context: Context, areas: Layout, story: StoryView, clock: Clock) -> tuple[Widget, ...]:
    """The stamp while it is to be seen, nothing before and after."""
    age = context.now - clock.tooled
    if not 0 <= age < FLASH_MS or clock.tool not in {*TOOL_NAMES, ORDERED}:
        return ()
    look, away = context.look, story.phone.app == "off" and not story.form
    around = areas.stage if away else areas.phone
    words = context.say({"save": KEPT, ORDERED: RIGHT}.get(clock.tool) or TOOL_NAMES[clock.tool])
    block = look.block(words, "heading", around.w - 60)
    w, h = max(block.w + 64, DISC + 90), DISC + block.h + 50
    rise = (1 - ease(age / POP_MS)) * 22 if look.motion else 0.0
    card = around.centered(w, h).moved(0, rise)
    fill, ink = (getattr(look.theme, token) for token in COLOURS.get(clock.tool, COLOURS["tell"]))
    disc = Rect(card.x + (card.w - DISC) / 2, card.y + 20, DISC, DISC)
    shapes: list[Shape] = [
        panel(look, card, radius=30.0),
        disc_shape(look, disc, fill),
        icon(disc.centered(40, 40), "check" if clock.tool == ORDERED else clock.tool, ink),
        centred(look, Rect(card.x, disc.bottom + 8, card.w, block.h), words, "heading", look.theme.on_panel),
    ]
    light = (_light(areas.phone, age / FLASH_MS),) if clock.tool == "save" and not away else ()
    return (*light, Widget("stamp", card, tuple(shapes), role="text", name=words))


def _light(body: Rect, part: float) -> Widget:
    strength = next((alpha for alpha, until in LIGHT if part < until), "00")
    rect = body.inset(-8)
    return Widget("flash", rect, (Box(rect, "", 48.0, "#ffffff" + strength, 9.0),))
