"""The answer to a tool at the moment of the press: a stamp, and a light around the phone for kept proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.play.play_clock import FLASH_MS
from game.scenes.play.play_layout import ease
from game.scenes.play.tools import COLOURS
from game.text import Text
from game.ui.parts.layout import over, stack
from game.ui.parts.part import box, one
from game.ui.parts.pieces import line, mark, raised_panel
from game.ui.parts.sizing import offset, pad, put, sized
from game.vocabulary import TOOL_NAMES

if TYPE_CHECKING:
    from game.scenes.play.play_clock import Clock
    from game.scenes.play.play_layout import Layout
    from game.scenes.scene import Context
    from game.story.playing.view import StoryView
    from game.ui.draw.geometry import Rect
    from game.ui.draw.widget import Widget

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
    look, away = context.look, story.phone.app in {"down", "off"} and not story.form
    words = context.say({"save": KEPT, ORDERED: RIGHT}.get(clock.tool) or TOOL_NAMES[clock.tool])
    fill, ink = (getattr(look.theme, token) for token in COLOURS.get(clock.tool, COLOURS["tell"]))
    disc = mark(look, "check" if clock.tool == ORDERED else clock.tool, (fill, ink), DISC, 40.0)
    told = line(look, words, "heading", look.theme.on_panel)
    inside = stack(20.0, put(disc, "middle"), 8.0, told, 22.0)
    w = max(look.typesetter.width(words, look.type.heading) + 64, DISC + 90)
    rise = (1 - ease(age / POP_MS)) * 22 if look.motion else 0.0
    card = one("stamp", over(raised_panel(look, 30.0), sized(inside, w)), role="text", name=words)
    around = areas.stage if away else areas.phone
    light = (_light(areas.phone, age / FLASH_MS),) if clock.tool == "save" and not away else ()
    return (*light, offset(put(card, "middle", "middle"), dy=rise).widget(around))


def _light(body: Rect, part: float) -> Widget:
    strength = next((alpha for alpha, until in LIGHT if part < until), "00")
    return pad(one("flash", box("", 48.0, "#ffffff" + strength, 9.0)), -8.0, -8.0).widget(body)
